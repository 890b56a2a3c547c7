using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>What stands before a source in Russian and is no part of it.</summary>
internal static class RussianPhrase
{
    private const int Modifiers = 3;

    /// <summary>
    /// The subject after a time, or after an occasion and who was told: «В 1998 году банк», «В недавнем интервью газете
    /// министр». -1 where neither follows the preposition.
    /// </summary>
    public static int AfterOpening(Passage p, int from, int last)
    {
        for (int k = from; k < last && k <= from + Modifiers; k++)
        {
            if (p.Is(k, WordClass.Time))
            {
                while (k <= last && p.Is(k, WordClass.Time))
                {
                    k++;
                }

                return k <= last && p.IsWord(k) && !p.Is(k, WordClass.Preposition) ? k : -1;
            }

            if (p.Is(k, WordClass.Occasion))
            {
                k++;
                k = k < last && p.Is(k, WordClass.AddresseePreposition) && !p.Is(k, WordClass.Preposition) ? k + 1 : k;
                return k <= last && (p.IsCapital(k) || p.Is(k, WordClass.RolePerson | WordClass.PronounPersonal)) ? k : -1;
            }

            if (p.IsPunctuation(k) || p.IsCapital(k) || p.Is(k, WordClass.Role | WordClass.Preposition))
            {
                return -1;
            }
        }

        return -1;
    }
}
