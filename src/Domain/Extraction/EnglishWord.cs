using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>What the letters of an English word tell that no list does.</summary>
internal static class EnglishWord
{
    /// <summary>All capitals beside a word that has not: the WHO is no pronoun.</summary>
    public static bool IsAcronym(Passage p, int i) => p[i].Is(TokenFlags.AllCapitals) && i + 1 < p.Count && p[i + 1].Kind == TokenKind.Word
        && !p[i + 1].Is(TokenFlags.AllCapitals) && !p[i + 1].Is(TokenFlags.OneLetter);

    /// <summary>"repeatedly"; but "a scholarly report".</summary>
    public static bool LooksAdverb(Passage p, int i) => !p.IsCapital(i) && p.Folded(i) is [_, _, _, _, .., 'l', 'y']
        && !p.Is(i - 1, WordClass.Article | WordClass.Possessive) && !p.Is(i - 2, WordClass.Article | WordClass.Possessive);
}
