using System.Globalization;
using System.Text;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Tests.Extraction.Properties;

/// <summary>What holds of every result, whatever the text.</summary>
internal static class Invariants
{
    /// <summary>Fails with the first broken promise.</summary>
    public static void Hold(string text, IReadOnlyList<Attribution> attributions)
    {
        int before = 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int index = 0; index < attributions.Count; index++)
        {
            Attribution a = attributions[index];
            string who = $"[{a.Rule} {a.CueId}] of {Mixture.Escaped(text)}";
            Label(text, a.Source, "source", who);
            Label(text, a.Cue, "cue", who);
            Label(text, a.Content, "content", who);
            Assert.True(a.Cue.Count > 0, $"no cue: {who}");
            Assert.True(a.Content.Count > 0, $"no content: {who}");
            Assert.True(a.Likelihood is >= 0 and <= 1, $"likelihood {a.Likelihood}: {who}");
            Assert.True(a.Relays is null || (a.Relays >= 0 && a.Relays < attributions.Count && a.Relays != index), $"relays {a.Relays} of {attributions.Count}: {who}");
            Assert.True(Enum.IsDefined(a.Kind) && Enum.IsDefined(a.Stance), $"kind {a.Kind}, stance {a.Stance}: {who}");
            foreach (SourceMention mention in a.Mentions)
            {
                Label(text, [mention.Span], "mention", who);
            }

            int start = a.Source.Concat(a.Cue).Concat(a.Content).Min(span => span.Start);
            Assert.True(start >= before, $"not in text order: {who}");
            before = start;
            Assert.True(seen.Add(Spans(a)), $"twice: {who}");
            Assert.True(!Overlap(a.Cue, a.Content), $"cue and content overlap: {who}");
            Assert.True(!Overlap(a.Source, a.Cue), $"source and cue overlap: {who}");
            Assert.True(!Overlap(a.Source, a.Content), $"source and content overlap: {who}");
        }
    }

    /// <summary>Everything of a result, as one string.</summary>
    public static string Fingerprint(IReadOnlyList<Attribution> attributions)
    {
        var all = new StringBuilder();
        foreach (Attribution a in attributions)
        {
            all.Append(Spans(a)).Append(CultureInfo.InvariantCulture, $" {a.Kind} {a.Stance} {a.Relays} {a.Likelihood} {a.Rule} {a.CueId}");
            foreach (SourceMention mention in a.Mentions)
            {
                all.Append(CultureInfo.InvariantCulture, $" ({mention.Span.Start}-{mention.Span.End} {mention.Key} {mention.OnBehalf} {mention.Why})");
            }

            all.Append('\n');
        }

        return all.ToString();
    }

    private static string Spans(Attribution a) =>
        string.Join('/', new[] { a.Source, a.Cue, a.Content }.Select(label => string.Join('+', label.Select(span => $"{span.Start}-{span.End}"))));

    private static bool Overlap(IReadOnlyList<TextSpan> left, IReadOnlyList<TextSpan> right) =>
        left.Any(l => right.Any(l.Overlaps));

    private static void Label(string text, IReadOnlyList<TextSpan> parts, string label, string who)
    {
        int end = 0;
        foreach (TextSpan part in parts)
        {
            Assert.True(part.Start >= end && part.End <= text.Length, $"{label} {part} is out of the text or of order: {who}");
            Assert.True(!part.IsEmpty, $"{label} {part} is empty: {who}");
            Assert.True(!Splits(text, part.Start) && !Splits(text, part.End), $"{label} {part} splits a character: {who}");
            end = part.End;
        }
    }

    // Whether a cut at an offset parts a surrogate pair, or a letter from its marks.
    private static bool Splits(string text, int at)
    {
        if (at <= 0 || at >= text.Length)
        {
            return false;
        }

        return char.IsSurrogatePair(text[at - 1], text[at])
            || (IsMark(text[at]) && (char.IsLetterOrDigit(text[at - 1]) || IsMark(text[at - 1]) || char.IsLowSurrogate(text[at - 1])));
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
