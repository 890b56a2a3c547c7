using System.Globalization;
using System.Text;

namespace FactCheck.Benchmarks;

/// <summary>
/// The measure of the engine's speed (docs/architecture.md, section 4): visits each rune, classifies it as letter, mark,
/// digit, blank or other, counts the runs; nothing else.
/// </summary>
public static class ReferencePass
{
    private enum RuneClass
    {
        None,
        Letter,
        Mark,
        Digit,
        Blank,
        Other,
    }

    /// <summary>The number of runs of runes of one class.</summary>
    public static int CountRuns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int runs = 0;
        var before = RuneClass.None;
        foreach (Rune rune in text.EnumerateRunes())
        {
            RuneClass now = Classify(rune);
            runs += now == before ? 0 : 1;
            before = now;
        }

        return runs;
    }

    private static RuneClass Classify(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => RuneClass.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => RuneClass.Mark,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => RuneClass.Digit,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control => RuneClass.Blank,
        _ => RuneClass.Other,
    };
}
