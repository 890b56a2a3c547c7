using System.Text;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Registry;

/// <summary>A word of a mention or of a name, with its place and what its letters looked like before folding.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last code unit.</param>
/// <param name="Marks">What stands before the word and how it is written.</param>
internal readonly record struct NameWord(int Start, int End, WordMarks Marks);

/// <summary>How a word is written.</summary>
[Flags]
internal enum WordMarks
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>The first letter is a capital.</summary>
    Capital = 1,

    /// <summary>The first two letters are capitals, or the only one is (МИДа is МИД in the genitive).</summary>
    AllCapitals = 2,

    /// <summary>The script knows capitals.</summary>
    Cased = 4,

    /// <summary>A comma, bracket, dash, colon or semicolon divides it from the word before.</summary>
    Divided = 8,

    /// <summary>An apostrophe joins it to the word before.</summary>
    Joined = 16,

    /// <summary>Arabic letters.</summary>
    Arabic = 32,

    /// <summary>Ends in tā' marbūṭa, as feminine adjectives do.</summary>
    Feminine = 64,

    /// <summary>Begins with the Arabic article, alone or after a proclitic.</summary>
    Definite = 128,

    /// <summary>Ends in -ing, as English participles do.</summary>
    Participle = 256,
}

/// <summary>Makes spellings of one name equal: case, accents, harakat, tatweel, ё/е, forms of alif and yā'.</summary>
internal static class NameFolding
{
    /// <summary>The longest word that can be part of a name, in characters after folding.</summary>
    public const int MaxWord = 48;

    private static readonly char[] LatinBase = BuildLatinBase();

    // Latin, Cyrillic and Arabic in one look.
    private static readonly char[] Folded = BuildFolded();

    /// <summary>Whether the character can stand within a word.</summary>
    public static bool IsWordCharacter(char c) =>
        CharClasses.Of(c) is CharClass.Letter or CharClass.Mark or CharClass.Digit;

    /// <summary>Folds a word into a buffer; 0 where it is longer than the buffer.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        int length = 0;
        foreach (char c in word)
        {
            char folded = c < Folded.Length ? Folded[c] : Fold(c);
            if (folded == '\0')
            {
                continue;
            }

            if (length == into.Length)
            {
                return 0;
            }

            into[length++] = folded;
        }

        return length;
    }

    /// <summary>Divides a text into words, at most as many as the buffer holds.</summary>
    public static int Split(ReadOnlySpan<char> text, int offset, Span<NameWord> into)
    {
        int count = 0;
        int at = 0;
        var before = WordMarks.None;
        while (at < text.Length && count < into.Length)
        {
            char c = text[at];
            if (!IsWordCharacter(c))
            {
                before |= c switch
                {
                    ',' or '،' or '(' or ')' or '[' or ']' or ';' or '؛' or ':' or '–' or '—' => WordMarks.Divided,
                    '\'' or '’' or 'ʼ' or '`' when at > 0 && IsWordCharacter(text[at - 1]) => WordMarks.Joined,
                    _ => WordMarks.None,
                };
                at++;
                continue;
            }

            int start = at;
            while (at < text.Length && IsWordCharacter(text[at]))
            {
                at++;
            }

            WordMarks marks = before;
            if (char.IsUpper(text[start]))
            {
                marks |= WordMarks.Capital | WordMarks.Cased;
                marks |= at - start == 1 || !char.IsLower(text[start + 1]) ? WordMarks.AllCapitals : WordMarks.None;
            }
            else if (char.IsLower(text[start]))
            {
                marks |= WordMarks.Cased;
                marks |= text[start..at].EndsWith("ing", StringComparison.Ordinal) ? WordMarks.Participle : WordMarks.None;
            }
            else if (text[start] is >= '\u0600' and <= '\u06FF')
            {
                marks |= WordMarks.Arabic | (text[at - 1] == 'ة' ? WordMarks.Feminine : WordMarks.None)
                    | (HasArticle(text[start..at]) ? WordMarks.Definite : WordMarks.None);
            }

            into[count++] = new NameWord(offset + start, offset + at, marks);
            before = WordMarks.None;
        }

        return count;
    }

    private static bool HasArticle(ReadOnlySpan<char> word)
    {
        int at = word[0] is 'و' or 'ف' ? 1 : 0;
        at += at < word.Length && word[at] is 'ب' or 'ك' ? 1 : 0;
        return word[at..] is ['ا' or 'ل', 'ل', _, ..];
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u00C0' => c,
        <= '\u017F' => LatinBase[c - '\u00C0'],
        >= '\u0300' and <= '\u036F' => '\0',
        'ё' or 'Ё' => 'е',
        >= 'А' and <= 'Я' => (char)(c + 0x20),
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ک' => 'ك',
        >= '\u064B' and <= '\u0652' or '\u0670' or '\u0640' => '\0',
        _ => CharClasses.Lower(c),
    };

    private static char[] BuildFolded()
    {
        var folded = new char[0x700];
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold((char)i);
        }

        return folded;
    }

    private static char[] BuildLatinBase()
    {
        var table = new char['\u017F' - '\u00C0' + 1];
        for (int i = 0; i < table.Length; i++)
        {
            char c = (char)('\u00C0' + i);
            char first = c switch
            {
                'ı' => 'i',
                'ł' or 'Ł' => 'l',
                'ø' or 'Ø' => 'o',
                'đ' or 'Đ' => 'd',
                _ => c.ToString().Normalize(NormalizationForm.FormD)[0],
            };
            table[i] = char.ToLowerInvariant(first);
        }

        return table;
    }
}
