using System.Globalization;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Languages;

/// <summary>The data of one language, compiled for reading texts. Immutable.</summary>
internal sealed class LanguagePack
{
    private readonly WordTable<WordEntry> _words;

    public LanguagePack(LanguageSettings settings, WordTable<WordEntry> words, PackRows rows)
    {
        Settings = settings;
        Rows = rows;
        Version = string.Create(CultureInfo.InvariantCulture, $"{settings.Tag}@{settings.Version}");
        Writing = WritingSystem.For(settings.Script, settings.Elision);
        _words = words;
    }

    /// <summary>What language.json says.</summary>
    public LanguageSettings Settings { get; }

    /// <summary>BCP 47 tag.</summary>
    public string Tag => Settings.Tag;

    /// <summary><c>tag@version</c>.</summary>
    public string Version { get; }

    /// <summary>How words are joined in writing.</summary>
    public WritingSystem Writing { get; }

    /// <summary>The cue rows, for tests and documentation.</summary>
    public PackRows Rows { get; }

    /// <summary>What the lists say of a folded word, null if nothing.</summary>
    public WordEntry? Find(ReadOnlySpan<char> folded) => _words.TryGet(folded, out WordEntry? entry) ? entry : null;
}

/// <summary>The settings of language.json.</summary>
internal sealed record LanguageSettings
{
    public required string Tag { get; init; }

    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string Script { get; init; }

    public required string Direction { get; init; }

    public required IReadOnlyList<string> Quotes { get; init; }

    /// <summary>Whether a content clause may follow a verb with no complementiser.</summary>
    public bool BareClause { get; init; }

    /// <summary>Whether the usual order is verb, subject.</summary>
    public bool SubjectAfterVerb { get; init; }

    /// <summary>Whether short words lose their vowel before the next and inverted pronouns hang on the verb (French).</summary>
    public bool Elision { get; init; }

    public required string Reviewed { get; init; }

    public required string Origin { get; init; }
}

/// <summary>The cue rows of a pack.</summary>
internal sealed record PackRows(
    IReadOnlyList<CueVerb> Verbs,
    IReadOnlyList<PrepositionalCue> Prepositional,
    IReadOnlyList<CueNoun> Nouns);
