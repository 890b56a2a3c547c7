using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// Participial clauses that follow a source in Russian between commas: «отчёту, опубликованному весной,» (Timberlake 2004,
/// ch. 6). They are part of neither source nor content (docs/attribution-guidelines.md, item 1).
/// </summary>
internal static class RussianParticiple
{
    private const int LongestClause = 14;

    private static readonly string[] Stems = ["вш", "дш", "сш", "ющ", "ящ", "ущ", "ащ", "анн", "янн", "енн"];

    // Of oblique cases, as sources after a preposition or cue noun are: a nominative opens the clause that is said.
    private static readonly string[] Endings = ["ого", "его", "ому", "ему", "ой", "ей", "ым", "им", "ых", "их", "ыми", "ими"];

    // Adjectives with the same ends.
    private static readonly string[] Adjectives = ["ственн", "военн", "временн", "внутренн", "обыкновенн", "странн", "гуманн", "отдаленн"];

    /// <summary>Whether a word in small letters has the endings of a participle.</summary>
    public static bool Is(Passage p, int i)
    {
        if (p.Pack.Writing is not CyrillicScript || !p.IsWord(i) || p.IsCapital(i))
        {
            return false;
        }

        ReadOnlySpan<char> word = p.Folded(i);
        if (word.Length > 5 && (word.EndsWith("ся", StringComparison.Ordinal)))
        {
            word = word[..^2]; // «разбившегося»
        }

        foreach (string ending in Endings)
        {
            if (word.Length > ending.Length + 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                ReadOnlySpan<char> stem = word[..^ending.Length];
                foreach (string adjective in Adjectives)
                {
                    if (stem.EndsWith(adjective, StringComparison.Ordinal))
                    {
                        return false;
                    }
                }

                foreach (string suffix in Stems)
                {
                    if (stem.EndsWith(suffix, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>The last token of the clause, before the comma or full stop that closes it; -1 where none closes it soon.</summary>
    public static int End(Passage p, int from, int ceiling)
    {
        for (int i = from + 1; i <= Math.Min(ceiling + 1, from + LongestClause); i++)
        {
            if (p.IsComma(i))
            {
                return i - 1;
            }

            if (i >= ceiling && !p.IsWord(i))
            {
                return i - 1; // the sentence ends with it
            }

            // a verb: «следующей остановкой станет Казань» is a clause
            if (!p.IsWord(i) || (p.Is(i, PhraseWords.Finite) && !p.Is(i, PhraseWords.NounLike | Languages.WordClass.Preposition)))
            {
                return -1;
            }
        }

        return -1;
    }
}
