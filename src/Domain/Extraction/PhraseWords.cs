using FactCheck.Domain.Languages;

namespace FactCheck.Domain.Extraction;

/// <summary>What words do to a noun phrase.</summary>
internal static class PhraseWords
{
    /// <summary>Finite verbs, which no noun phrase holds.</summary>
    public const WordClass Finite = WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.CueFinite;

    /// <summary>Words that open a clause of their own.</summary>
    public const WordClass ClauseOpeners = WordClass.Complementiser | WordClass.Relative | WordClass.Subordinator | WordClass.Question;

    /// <summary>Words that a noun phrase may have as its noun.</summary>
    public const WordClass NounLike = WordClass.Role | WordClass.CueNoun | WordClass.Title;

    /// <summary>Whether a word is a verb in small letters and nothing else, so that it may be the main verb of its clause.</summary>
    public static bool IsPlainVerb(Passage p, int i) =>
        p.Is(i, WordClass.Verb | WordClass.Auxiliary | WordClass.Modal) && !p.Is(i, WordClass.Role | WordClass.Preposition) && !p.IsCapital(i);

    /// <summary>Whether a word may be part of a noun phrase.</summary>
    public static bool IsNominal(Passage p, int i) => p.IsWord(i) && !p.Is(i, Finite | ClauseOpeners | WordClass.Preposition);
}
