using FactCheck.Domain.Text;

namespace FactCheck.Domain.Claims;

/// <summary>The part of an article around a claim, cut at line breaks where they are near.</summary>
/// <param name="Start">Offset of <paramref name="Text"/> in the article, in UTF-16 code units.</param>
/// <param name="Text">The words; whole paragraphs where they are short enough.</param>
public sealed record ClaimContext(int Start, string Text)
{
    /// <summary>How far the context reaches beyond the claim at most, in UTF-16 code units on each side.</summary>
    public const int Reach = 400;

    /// <summary>The context of spans: their paragraphs, or <see cref="Reach"/> code units on each side if that is less.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="spans">Spans of the claim, in any order; at least one.</param>
    public static ClaimContext Of(string text, IEnumerable<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spans);
        List<TextSpan> all = [.. spans];
        int first = Math.Clamp(all.Min(span => span.Start), 0, text.Length);
        int last = Math.Clamp(all.Max(span => span.End), first, text.Length);
        int start = first == 0 ? 0 : text.LastIndexOf('\n', first - 1) + 1;
        int end = text.IndexOf('\n', last);
        end = end < 0 ? text.Length : end;
        start = WholeCharacter(text, Math.Max(start, first - Reach));
        end = WholeCharacter(text, Math.Min(end, last + Reach));
        return new ClaimContext(start, text[start..end]);
    }

    private static int WholeCharacter(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at + 1 : at;
}
