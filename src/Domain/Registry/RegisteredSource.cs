namespace FactCheck.Domain.Registry;

/// <summary>A source of the registry.</summary>
public sealed record RegisteredSource
{
    /// <summary>Its stable key.</summary>
    public required SourceKey Key { get; init; }

    /// <summary>What kind of entity it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Canonical name, in English or in the usual Latin form.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code in lower case; null for international sources.</summary>
    public string? Country { get; init; }

    /// <summary>The source that it belongs to; null if none.</summary>
    public SourceKey? Parent { get; init; }

    /// <summary>Host name or address of its own site; null where none is known for certain.</summary>
    public string? Website { get; init; }

    /// <summary>For a person: the office or organisation that the person speaks for without its being said.</summary>
    public SourceKey? OnBehalf { get; init; }

    /// <summary>Where the row comes from.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Its names, by language and in the order of the data; the first of a language is its usual one.</summary>
    public IReadOnlyList<RegisteredName> Names { get; init; } = [];
}

/// <summary>A name of a source.</summary>
/// <param name="Key">The source.</param>
/// <param name="Language">BCP 47 tag, or <c>mul</c> for a name used unchanged in texts of every language.</param>
/// <param name="Text">The name in its base form.</param>
/// <param name="Form">What sort of name.</param>
public sealed record RegisteredName(SourceKey Key, string Language, string Text, NameForm Form);

/// <summary>Sorts of names.</summary>
public enum NameForm
{
    /// <summary>Full official name.</summary>
    Official,

    /// <summary>The usual or a shortened name.</summary>
    Usual,

    /// <summary>An abbreviation; in scripts with capitals it counts only as written.</summary>
    Abbreviation,

    /// <summary>A place or building that stands for an office.</summary>
    Metonym,

    /// <summary>An ordinary word or shared name that counts only beside a type word (the newspaper <em>The Times</em>).</summary>
    Weak,

    /// <summary>A family name that is enough by itself.</summary>
    Family,

    /// <summary>A family name that needs the office beside it (President Sánchez).</summary>
    Surname,
}
