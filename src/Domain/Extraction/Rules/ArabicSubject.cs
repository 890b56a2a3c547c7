using FactCheck.Domain.Languages;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>
/// Where a subject ends that stands between its verb and an object (Arabic): with the first definite noun of the genitive
/// chain and the relative adjectives that agree with it, or with the name after a title (Ryding 2005, ch. 8 and 10).
/// </summary>
internal static class ArabicSubject
{
    private const int LongestName = 3;

    /// <summary>The last token of the subject that begins a phrase.</summary>
    public static int End(Passage p, Phrase phrase)
    {
        int i = phrase.First;
        bool person = false;
        while (i < phrase.Last && !IsDefinite(p, i))
        {
            person |= p.Is(i, WordClass.RolePerson | WordClass.Title);
            bool name = p.Entry(i) is null && !p.Is(i, WordClass.InPhrase) && p.IsWord(i) && p.Folded(i)[^1] != '\u0629';
            if (name && IsDefinite(p, i + 1) && !IsRelative(p, i + 1))
            {
                return i;
            }

            i++;
        }

        person |= p.Is(i, WordClass.RolePerson | WordClass.Title);
        while (i < phrase.Last && IsDefinite(p, i + 1) && IsRelative(p, i + 1) && !p.Is(i + 1, WordClass.Role))
        {
            i++;
        }

        int length = 0;
        while (person && length < LongestName && i + length < phrase.Last && p.IsWord(i + length + 1) && p.Entry(i + length + 1) is null && !IsDefinite(p, i + length + 1)
            && !HasPronoun(p, i + length + 1))
        {
            length++;
        }

        // one unknown word before a definite one opens a genitive chain: it is the object ("عارض النواب رفع الضرائب")
        bool chain = length == 1 && i + 2 <= phrase.Last && IsDefinite(p, i + 2);
        return chain ? i : i + length;
    }

    /// <summary>
    /// The person who speaks after the outlet that was told ("أكد لوكالة الأنباء ناطق باسم الوزارة"); the token itself where nobody
    /// is told or no person follows.
    /// </summary>
    public static int AfterAddressee(Passage p, int from, int last)
    {
        if (p.PrepositionLetter(from) != 'ل' || !p.Is(from, WordClass.RoleOrganisation))
        {
            return from;
        }

        for (int i = from + 1; i <= Math.Min(last, from + 4) && p.IsWord(i); i++)
        {
            if (p.Is(i, WordClass.RolePerson | WordClass.RoleGroup | WordClass.Title) && !p.HasPrepositionLetter(i))
            {
                return i;
            }
        }

        return from;
    }

    /// <summary>Whether a word has the article.</summary>
    public static bool IsDefinite(Passage p, int i)
    {
        ReadOnlySpan<char> word = p.Folded(i);
        return word.Length > 3 && word[0] == '\u0627' && word[1] == '\u0644';
    }

    // "قلقه", "أسفها": a noun with a possessive pronoun is no name
    private static bool HasPronoun(Passage p, int i) =>
        p.Folded(i) is { Length: > 3 } word && (word[^1] == '\u0647' || word.EndsWith("ها", StringComparison.Ordinal) || word.EndsWith("هم", StringComparison.Ordinal));

    // nisba: -iyy, -iyya and their plurals
    private static bool IsRelative(Passage p, int i)
    {
        ReadOnlySpan<char> word = p.Folded(i);
        return word.Length > 4 && (word[^1] == '\u064A' || word.EndsWith("ية", StringComparison.Ordinal) || word.EndsWith("يون", StringComparison.Ordinal)
            || word.EndsWith("يين", StringComparison.Ordinal));
    }
}
