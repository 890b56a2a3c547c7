using FactCheck.Domain.Text;

namespace FactCheck.Web.Controllers;

/// <summary>What a stretch of article text is to the claim that it belongs to.</summary>
public enum MarkPart
{
    /// <summary>What is said.</summary>
    Content,

    /// <summary>The words that attribute it.</summary>
    Cue,

    /// <summary>Who is said to say it.</summary>
    Source,
}

/// <summary>The places of one claim in an article, for marking.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Number">Its place in the article, from 1.</param>
/// <param name="Closed">Whether it is closed and so marked faintly.</param>
public sealed record MarkedClaim(
    string Id,
    int Number,
    bool Closed,
    IReadOnlyList<TextSpan> Content,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Source);

/// <summary>A stretch of text that is marked in one way, or not at all.</summary>
/// <param name="Claim">The innermost claim that covers it; null for plain text.</param>
/// <param name="Part">What it is to that claim.</param>
/// <param name="Within">The other claims that cover it, outermost first.</param>
public sealed record MarkedStretch(TextSpan Span, MarkedClaim? Claim, MarkPart Part, IReadOnlyList<MarkedClaim> Within);

/// <summary>One line of the stored text, without its line break.</summary>
/// <param name="Outer">Claims that lie around others here: shown as lines in the margin.</param>
public sealed record MarkedParagraph(TextSpan Span, IReadOnlyList<MarkedStretch> Stretches, IReadOnlyList<MarkedClaim> Outer);

/// <summary>
/// An article's text cut into stretches such that each has one innermost claim. Claims nest and overlap (chains): the
/// innermost is marked in the line, the outer ones stand in the margin.
/// </summary>
public sealed class MarkedText
{
    private MarkedText(
        string text, string language, IReadOnlyList<MarkedParagraph> paragraphs, IReadOnlyList<MarkedClaim> claims, int offset)
    {
        Offset = offset;
        Text = text;
        Language = language;
        Paragraphs = paragraphs;
        Claims = claims;
    }

    /// <summary>The stored text.</summary>
    public string Text { get; }

    /// <summary>Its language, a BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>Its lines that hold anything, in order.</summary>
    public IReadOnlyList<MarkedParagraph> Paragraphs { get; }

    /// <summary>The claims marked in it.</summary>
    public IReadOnlyList<MarkedClaim> Claims { get; }

    /// <summary>Where the text begins in the article, in UTF-16 units; 0 for a whole article.</summary>
    public int Offset { get; }

    /// <summary>Marks claims in a text.</summary>
    /// <param name="claims">With spans counted from the start of <paramref name="text"/>.</param>
    /// <param name="offset">Where the text begins in the article.</param>
    public static MarkedText Of(string text, string language, IReadOnlyList<MarkedClaim> claims, int offset = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(claims);
        List<TextSpan> lines = Lines(text);
        List<Piece> pieces = Pieces(text.Length, claims);
        var paragraphs = new List<MarkedParagraph>(lines.Count);
        int next = 0;
        foreach (TextSpan line in lines)
        {
            while (next < pieces.Count && pieces[next].Span.End <= line.Start)
            {
                next++;
            }

            paragraphs.Add(Paragraph(line, pieces, next));
        }

        return new MarkedText(text, language, paragraphs, claims, offset);
    }

    private static MarkedParagraph Paragraph(TextSpan line, List<Piece> pieces, int next)
    {
        List<MarkedStretch> stretches = [];
        List<MarkedClaim> outer = [];
        int at = line.Start;
        for (; next < pieces.Count && pieces[next].Span.Start < line.End; next++)
        {
            Piece piece = pieces[next];
            var span = new TextSpan(Math.Max(line.Start, piece.Span.Start), Math.Min(line.End, piece.Span.End));
            if (span.Start > at)
            {
                stretches.Add(new MarkedStretch(new TextSpan(at, span.Start), null, MarkPart.Content, []));
            }

            stretches.Add(new MarkedStretch(span, piece.Claim, piece.Part, piece.Within));
            outer.AddRange(piece.Within.Where(claim => !outer.Contains(claim)));
            at = span.End;
        }

        if (at < line.End)
        {
            stretches.Add(new MarkedStretch(new TextSpan(at, line.End), null, MarkPart.Content, []));
        }

        return new MarkedParagraph(line, stretches, outer);
    }

    private static List<Piece> Pieces(int length, IReadOnlyList<MarkedClaim> claims)
    {
        List<Cover> covers = [];
        foreach (MarkedClaim claim in claims)
        {
            covers.AddRange(claim.Content.Select(span => new Cover(span, claim, MarkPart.Content)));
            covers.AddRange(claim.Cue.Select(span => new Cover(span, claim, MarkPart.Cue)));
            covers.AddRange(claim.Source.Select(span => new Cover(span, claim, MarkPart.Source)));
        }

        covers.RemoveAll(cover => cover.Span.IsEmpty || cover.Span.Start < 0 || cover.Span.End > length);
        covers.Sort((a, b) => a.Span.CompareTo(b.Span));
        int[] cuts = [.. covers.SelectMany(cover => new[] { cover.Span.Start, cover.Span.End }).Distinct().Order()];

        List<Piece> pieces = [];
        List<Cover> open = [];
        int next = 0;
        for (int i = 0; i + 1 < cuts.Length; i++)
        {
            var span = new TextSpan(cuts[i], cuts[i + 1]);
            open.RemoveAll(cover => cover.Span.End <= span.Start);
            for (; next < covers.Count && covers[next].Span.Start == span.Start; next++)
            {
                open.Add(covers[next]);
            }

            if (open.Count == 0)
            {
                continue;
            }

            // The shortest cover is the innermost; of two alike, source and cue say more than content.
            Cover inner = open.MinBy(cover => (cover.Span.Length, -(int)cover.Part))!;
            MarkedClaim[] within =
            [
                .. open.Where(cover => cover.Claim != inner.Claim)
                    .OrderByDescending(cover => cover.Span.Length).Select(cover => cover.Claim).Distinct(),
            ];
            if (pieces.Count > 0 && pieces[^1] is var before && before.Span.End == span.Start
                && before.Claim == inner.Claim && before.Part == inner.Part && before.Within.SequenceEqual(within))
            {
                pieces[^1] = before with { Span = new TextSpan(before.Span.Start, span.End) };
            }
            else
            {
                pieces.Add(new Piece(span, inner.Claim, inner.Part, within));
            }
        }

        return pieces;
    }

    private static List<TextSpan> Lines(string text)
    {
        List<TextSpan> lines = [];
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '\n' or '\r')
            {
                if (!string.IsNullOrWhiteSpace(text[start..i]))
                {
                    lines.Add(new TextSpan(start, i));
                }

                start = i + 1;
            }
        }

        return lines;
    }

    private sealed record Cover(TextSpan Span, MarkedClaim Claim, MarkPart Part);

    private sealed record Piece(TextSpan Span, MarkedClaim Claim, MarkPart Part, IReadOnlyList<MarkedClaim> Within);
}
