using FactCheck.Domain.Extraction;

namespace FactCheck.Domain.Languages;

/// <summary>How the content of a cue follows (docs/adding-a-language.md).</summary>
[Flags]
internal enum Frames
{
    None = 0,
    Clause = 1,
    Bare = 2,
    Quote = 4,
    Object = 8,
    Preposition = 16,
    Infinitive = 32,
    ObjectInfinitive = 64,
    Addressee = 128,
    Document = 256,
    Relay = 512,
    Predicate = 1024,
}

/// <summary>How nearly always a cue verb is a report.</summary>
internal enum Reliability
{
    Low,
    Medium,
    High,
}

/// <summary>The grammatical kind of a surface form.</summary>
internal enum FormKind : byte
{
    Finite,
    Participle,
    Gerund,
    Infinitive,
    Passive,
}

/// <summary>What a prepositional cue does.</summary>
internal enum PrepositionalKind
{
    /// <summary>according to X.</summary>
    According,

    /// <summary>citing X.</summary>
    Citing,

    /// <summary>quoted by X.</summary>
    Relayed,

    /// <summary>as X said: a conjunction before a reporting verb.</summary>
    As,

    /// <summary>according to reports: all cue, no source.</summary>
    Bare,
}

/// <summary>The example of a cue row, run by a test.</summary>
/// <param name="Text">A sentence of our own.</param>
/// <param name="Source">The source expected, null for none.</param>
/// <param name="Content">The content expected, parts divided by " … ".</param>
internal sealed record CueExample(string Text, string? Source, string Content);

/// <summary>A row of verbs.tsv.</summary>
internal sealed record CueVerb(
    string Id,
    Stance Stance,
    Frames Frames,
    Reliability Reliability,
    IReadOnlyList<string[]> Particles,
    IReadOnlyList<string[]> Prepositions,
    CueExample Example)
{
    /// <summary>Whether the verb is a report only with its reflexive pronoun: rows named "s-…" or "se-…" (fr.s-inquieter).</summary>
    public bool IsReflexive { get; } = Id.Contains(".s-", StringComparison.Ordinal) || Id.Contains(".se-", StringComparison.Ordinal);

    /// <summary>Whether one of the frames stands in the row.</summary>
    public bool Has(Frames frames) => (Frames & frames) != 0;
}

/// <summary>A surface form of a cue verb.</summary>
/// <param name="Verb">The row.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Rest">The folded words after the first, empty for a one-word form.</param>
internal sealed record VerbForm(CueVerb Verb, FormKind Kind, string[] Rest);

/// <summary>A row of prepositional.tsv.</summary>
internal sealed record PrepositionalCue(string Id, PrepositionalKind Kind, IReadOnlySet<string> Exclude, CueExample Example)
{
    private readonly WordTable<string> _excluded = new([.. Exclude.Select(word => KeyValuePair.Create(word, word))]);

    /// <summary>Whether the cue is none before a folded word.</summary>
    public bool Excludes(ReadOnlySpan<char> word) => Exclude.Count > 0 && _excluded.TryGet(word, out _);
}

/// <summary>A surface form of a prepositional cue.</summary>
/// <param name="Cue">The row.</param>
/// <param name="Rest">The folded words after the first.</param>
/// <param name="Proclitic">Whether the last word is written onto the word that follows.</param>
internal sealed record PrepositionalForm(PrepositionalCue Cue, string[] Rest, bool Proclitic);

/// <summary>A row of nouns.tsv.</summary>
internal sealed record CueNoun(string Id, Stance Stance, Frames Frames, IReadOnlyList<string[]> Linkers, CueExample Example);

/// <summary>A surface form of a cue noun.</summary>
/// <param name="Noun">The row.</param>
/// <param name="Rest">The folded words after the first.</param>
/// <param name="PronounIsSource">Whether an attached pronoun that names the source ends the form (Arabic قوله).</param>
internal sealed record NounForm(CueNoun Noun, string[] Rest, bool PronounIsSource);
