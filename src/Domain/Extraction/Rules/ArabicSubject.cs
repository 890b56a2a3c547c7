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
            person |= p.Is(i, WordClass.RolePerson);
            bool name = p.Entry(i) is null && p.IsWord(i) && p.Folded(i)[^1] != '\u0629';
            if (name && IsDefinite(p, i + 1) && !IsRelative(p, i + 1))
            {
                return i;
            }

            i++;
        }

        person |= p.Is(i, WordClass.RolePerson);
        while (i < phrase.Last && IsDefinite(p, i + 1) && IsRelative(p, i + 1) && !p.Is(i + 1, WordClass.Role))
        {
            i++;
        }

        for (int names = 0; person && names < LongestName && i < phrase.Last && p.IsWord(i + 1) && p.Entry(i + 1) is null && !IsDefinite(p, i + 1); names++)
        {
            i++;
        }

        return i;
    }

    private static bool IsDefinite(Passage p, int i)
    {
        ReadOnlySpan<char> word = p.Folded(i);
        return word.Length > 3 && word[0] == '\u0627' && word[1] == '\u0644';
    }

    // nisba: -iyy, -iyya and their plurals
    private static bool IsRelative(Passage p, int i)
    {
        ReadOnlySpan<char> word = p.Folded(i);
        return word.Length > 4 && (word[^1] == '\u064A' || word.EndsWith("ية", StringComparison.Ordinal) || word.EndsWith("يون", StringComparison.Ordinal)
            || word.EndsWith("يين", StringComparison.Ordinal));
    }
}
