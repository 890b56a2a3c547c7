using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// English headlines that write every word with a capital ("Minister Says Border Will Stay Closed"): there a capital makes no
/// name of a listed word.
/// </summary>
internal static class Headlines
{
    private const int FewestWords = 4;
    private const int MostWords = 30;
    private const int SmallWord = 4;

    /// <summary>Takes the capital from the listed words of such lines.</summary>
    public static void Lower(Passage p, FoldedText tokens)
    {
        if (!p.Pack.Settings.BareClause)
        {
            return;
        }

        int first = 0;
        for (int i = 1; i <= p.Count; i++)
        {
            if (i < p.Count && !p[i].Is(TokenFlags.LineBefore))
            {
                continue;
            }

            if (i - first <= MostWords && IsTitleCase(p, first, i - 1))
            {
                Lower(p, tokens, first + 1, i - 1);
            }

            first = i;
        }
    }

    private static bool IsTitleCase(Passage p, int first, int last)
    {
        int words = 0;
        for (int i = first; i <= last; i++)
        {
            if (p[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (p.IsCapital(i))
            {
                words++;
            }
            else if (p.Folded(i).Length > SmallWord)
            {
                return false;
            }
        }

        return words >= FewestWords;
    }

    private static void Lower(Passage p, FoldedText tokens, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (p.IsCapital(i) && p.Entry(i) is not null && !p.Is(i, WordClass.Role | WordClass.Title | WordClass.Time))
            {
                tokens.TakeCapital(i);
            }
        }
    }
}
