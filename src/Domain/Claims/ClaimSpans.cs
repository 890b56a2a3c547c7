using System.Globalization;
using System.Text;
using FactCheck.Domain.Text;
using FluentValidation;
using FluentValidation.Results;

namespace FactCheck.Domain.Claims;

/// <summary>The spans of a claim as a person marks them, in UTF-16 offsets of one article.</summary>
internal sealed record ClaimSpans(IReadOnlyList<TextSpan> Content, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Source)
{
    /// <summary>The most spans of one part.</summary>
    public const int MaxSpans = 50;

    /// <summary>Checks the spans against the text that they were marked in.</summary>
    /// <exception cref="ValidationException">A span lies outside the text, cuts a character, or holds only blanks.</exception>
    public ClaimSpans In(string text)
    {
        List<ValidationFailure> failures =
        [
            .. Faults(nameof(Content), text, Content),
            .. Faults(nameof(Cue), text, Cue),
            .. Faults(nameof(Source), text, Source),
        ];
        return failures.Count == 0 ? this : throw new ValidationException(failures);
    }

    /// <summary>What is wrong with the form of a list of spans, whatever the text; null if nothing is.</summary>
    public static string? FormFault(IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count > MaxSpans)
        {
            return FormattableString.Invariant($"At most {MaxSpans} spans are allowed.");
        }

        int end = 0;
        foreach (TextSpan span in spans)
        {
            if (span.Start < end || span.IsEmpty)
            {
                return FormattableString.Invariant(
                    $"The span from {span.Start} to {span.End} is empty, or stands before the end of the one before it.");
            }

            end = span.End;
        }

        return null;
    }

    private static IEnumerable<ValidationFailure> Faults(string part, string text, IReadOnlyList<TextSpan> spans)
    {
        foreach (TextSpan span in spans)
        {
            if (Fault(text, span) is { } fault)
            {
                yield return new ValidationFailure(
                    part, FormattableString.Invariant($"The span from {span.Start} to {span.End} {fault}."), span)
                {
                    ErrorCode = "span-does-not-fit",
                };
            }
        }
    }

    private static string? Fault(string text, TextSpan span)
    {
        if (span.Start < 0 || span.End > text.Length)
        {
            return FormattableString.Invariant($"lies outside the text, which has {text.Length} code units");
        }

        return CutsCharacter(text, span.Start) || CutsCharacter(text, span.End)
            ? "cuts a character in two"
            : span.In(text).All(char.IsWhiteSpace) ? "holds only blanks" : null;
    }

    // A boundary may stand neither within a surrogate pair nor between a letter and its marks.
    private static bool CutsCharacter(string text, int at)
    {
        if (at == 0 || at == text.Length)
        {
            return false;
        }

        if (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
        {
            return true;
        }

        return Rune.TryGetRuneAt(text, at, out Rune rune)
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
            && !char.IsWhiteSpace(text[at - 1]);
    }
}
