using System.Globalization;

namespace FactCheck.Domain.Text;

/// <summary>What a code unit is to the tokenizer.</summary>
internal enum CharClass : byte
{
    Blank,
    NewLine,
    Letter,
    Mark,
    Digit,
    Format,
    HighSurrogate,
    LowSurrogate,
    Other,
}

/// <summary>Tables over the basic multilingual plane, built once from the runtime's Unicode data.</summary>
internal static class CharClasses
{
    /// <summary>The apostrophe that is a letter by its class.</summary>
    public const char LetterApostrophe = '\u02BC';

    private static readonly CharClass[] Classes = BuildClasses();
    private static readonly char[] Lowered = BuildLowered();
    private static readonly char[] Folded = BuildFolded();

    /// <summary>The class of a code unit; controls count as blanks.</summary>
    public static CharClass Of(char c) => Classes[c];

    /// <summary>
    /// The folded form of a code unit that stands for itself: lower case, ё as е, hamza forms of alef as bare alef,
    /// alef maqsura as ya, typographic apostrophes as ', hyphens as -, Persian kaf and ya as the Arabic ones.
    /// </summary>
    public static char Fold(char c) => c < Folded.Length ? Folded[c] : FoldHigh(c);

    /// <summary>Whether a folded text leaves the code unit out: Arabic harakat, dagger alef, tatweel.</summary>
    public static bool IsDropped(char c) =>
        c is >= '\u064B' and <= '\u065F' or '\u0670' or '\u0640' or >= '\u0610' and <= '\u061A' or >= '\u06D6' and <= '\u06ED';

    /// <summary>The lower case of a code unit, by the invariant culture: the runtime asks a library for each letter beyond ASCII.</summary>
    public static char Lower(char c) => c < Lowered.Length ? Lowered[c] : char.ToLowerInvariant(c);

    private static char FoldHigh(char c) => c switch
    {
        '\u2019' or '\u2018' or '\u201B' or '\uFF07' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private static CharClass[] BuildClasses()
    {
        var classes = new CharClass[char.MaxValue + 1];
        for (int i = 0; i < classes.Length; i++)
        {
            var c = (char)i;
            classes[i] = c switch
            {
                '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f' => CharClass.NewLine,
                >= '\uD800' and <= '\uDBFF' => CharClass.HighSurrogate,
                >= '\uDC00' and <= '\uDFFF' => CharClass.LowSurrogate,
                '\u0640' => CharClass.Mark,
                _ => OfCategory(CharUnicodeInfo.GetUnicodeCategory(c)),
            };
        }

        return classes;
    }

    private static CharClass OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharClass.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => CharClass.Digit,
        UnicodeCategory.Format => CharClass.Format,
        UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => CharClass.Blank,
        _ => CharClass.Other,
    };

    private static char[] BuildLowered()
    {
        var lowered = new char[0x1F00];
        for (int i = 0; i < lowered.Length; i++)
        {
            lowered[i] = char.ToLowerInvariant((char)i);
        }

        return lowered;
    }

    private static char[] BuildFolded()
    {
        var folded = new char[Lowered.Length];
        for (int i = 0; i < folded.Length; i++)
        {
            char lower = Lowered[i];
            folded[i] = lower switch
            {
                '\u0451' => '\u0435', // ё
                '\u0622' or '\u0623' or '\u0625' or '\u0671' => '\u0627', // آ أ إ ٱ
                '\u0649' or '\u06CC' => '\u064A', // ى ی
                '\u06A9' => '\u0643', // ک
                LetterApostrophe or '\u0060' or '\u00B4' => '\'',
                _ => lower,
            };
        }

        return folded;
    }
}
