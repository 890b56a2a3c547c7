using System.Globalization;
using System.Text;
using FactCheck.Domain.Text;

namespace FactCheck.Evaluation;

/// <summary>
/// The tokens of a text as the evaluation kit counts them: runs of letters, digits and underscores, each character on
/// its own in scripts written without blanks. Marks and punctuation never count.
/// </summary>
internal sealed class ScoredText
{
    private readonly string _text;
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    public ScoredText(string text)
    {
        _text = text;
        bool within = false;
        for (int at = 0; at < _text.Length;)
        {
            int length = Word(at, out bool alone);
            if (length > 0 && within && !alone)
            {
                _ends[^1] = at + length;
            }
            else if (length > 0)
            {
                _starts.Add(at);
                _ends.Add(at + length);
            }

            within = length > 0 && !alone;
            at += Math.Max(length, char.IsSurrogatePair(_text, at) ? 2 : 1);
        }
    }

    /// <summary>The unit that <paramref name="spans"/> make; one without a span covers nothing.</summary>
    public Unit UnitOf(IReadOnlyList<TextSpan> spans)
    {
        List<TextSpan> canonical = Canonical(spans);
        var covers = new HashSet<int>();
        foreach (TextSpan span in canonical)
        {
            int from = _ends.BinarySearch(span.Start + 1);
            for (int i = from < 0 ? ~from : from; i < _starts.Count && _starts[i] < span.End; i++)
            {
                covers.Add(i);
            }
        }

        // Without a word, as the colon that is a cue, the spans themselves are what is covered.
        if (covers.Count == 0)
        {
            covers.UnionWith(canonical.Select(s => -1 - s.Start));
        }

        return new Unit(canonical, covers);
    }

    private List<TextSpan> Canonical(IReadOnlyList<TextSpan> spans)
    {
        var pieces = new List<TextSpan>();
        foreach (TextSpan span in spans)
        {
            (int start, int end) = (span.Start, span.End);
            while (start < end && Word(start, out _) == 0)
            {
                start++;
            }

            while (end > start && !EndsInWord(end))
            {
                end--;
            }

            if (start < end)
            {
                bool joined = pieces.Count > 0 && !Enumerable.Range(pieces[^1].End, start - pieces[^1].End).Any(i => Word(i, out _) > 0);
                if (joined)
                {
                    pieces[^1] = new TextSpan(pieces[^1].Start, end);
                }
                else
                {
                    pieces.Add(new TextSpan(start, end));
                }
            }
        }

        if (pieces.Count == 0)
        {
            pieces.AddRange(spans);
        }

        return pieces;
    }

    private bool EndsInWord(int end) =>
        Word(end - 1, out _) > 0 || (end > 1 && char.IsLowSurrogate(_text[end - 1]) && Word(end - 2, out _) > 0);

    /// <summary>The code units of the word character at <paramref name="at"/>, 0 if it is none.</summary>
    private int Word(int at, out bool alone)
    {
        alone = false;
        if (Rune.DecodeFromUtf16(_text.AsSpan(at), out Rune rune, out int length) != System.Buffers.OperationStatus.Done)
        {
            return 0;
        }

        alone = rune.Value is (>= 0x0e00 and <= 0x0eff) or (>= 0x1000 and <= 0x109f) or (>= 0x1780 and <= 0x17ff)
            or (>= 0x3040 and <= 0x30ff) or (>= 0x31f0 and <= 0x31ff) or (>= 0x3400 and <= 0x4dbf)
            or (>= 0x4e00 and <= 0x9fff) or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x2ffff);
        return rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber
            ? length
            : 0;
    }
}

/// <summary>What is compared of a label: its spans without outer punctuation, and the tokens that they touch.</summary>
internal sealed record Unit(IReadOnlyList<TextSpan> Spans, IReadOnlySet<int> Covers)
{
    public bool IsEmpty => Spans.Count == 0;

    /// <summary>Whether both have exactly the same spans.</summary>
    public bool Same(Unit other) => Spans.SequenceEqual(other.Spans);

    /// <summary>The F1 of what both cover, 0 to 1; two empty units are alike.</summary>
    public double F1(Unit other) =>
        Covers.Count + other.Covers.Count == 0 ? 1 : 2.0 * Common(other) / (Covers.Count + other.Covers.Count);

    /// <summary>How much both cover.</summary>
    public int Common(Unit other) => Covers.Count(other.Covers.Contains);

    /// <summary>Whether the F1 is at least one half, without rounding.</summary>
    public bool IsAlike(Unit other) => 4 * Common(other) >= Covers.Count + other.Covers.Count;
}
