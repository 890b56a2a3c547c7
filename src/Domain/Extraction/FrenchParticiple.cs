using FactCheck.Domain.Languages;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Extraction;

/// <summary>French past participles and adjectives in -eux; what follows them shows that they are no nouns (« jugé trop favorable »).</summary>
internal static class FrenchParticiple
{
    private static readonly string[] Endings = ["é", "ée", "és", "ées", "eux", "euse"];

    /// <summary>Whether a word in small letters, or the first of a sentence, is one.</summary>
    public static bool Is(Passage p, int i)
    {
        if (p.Pack.Writing is not LatinScript { IsElided: true } || !p.IsWord(i) || (p.IsCapital(i) && !p.IsSentenceStart(i)) || p.Is(i, WordClass.Role | WordClass.Preposition | WordClass.Determiner)
            || !p.Is(i + 1, WordClass.Preposition | WordClass.Agent | WordClass.Adverb | WordClass.Time))
        {
            return false;
        }

        ReadOnlySpan<char> word = p.Folded(i);
        foreach (string ending in Endings)
        {
            if (word.Length > 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
