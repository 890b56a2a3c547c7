using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>A name of a source in one language. Once added it is only ever withdrawn or given back.</summary>
public sealed class SourceName
{
    /// <summary>The source.</summary>
    public required SourceKey Source { get; init; }

    /// <summary>BCP 47 tag, or <c>mul</c> for a name used unchanged in every language; at most 35 characters.</summary>
    public required string Language { get; init; }

    /// <summary>The name in its base form, at most 200 characters.</summary>
    public required string Text { get; init; }

    /// <summary>What sort of name.</summary>
    public required NameForm Form { get; init; }

    /// <summary>Whether it came with the shipped registry; an editor added the others.</summary>
    public required bool IsShipped { get; init; }

    /// <summary>Whether an editor withdrew a shipped name: extraction knows it no longer, and another source may have it.</summary>
    public bool IsWithdrawn { get; internal set; }
}

/// <summary>A name as a person states it.</summary>
/// <param name="Language">BCP 47 tag, or <c>mul</c> for a name used unchanged in every language.</param>
/// <param name="Text">The name in its base form (nominative, without article or preposition), at most 200 characters.</param>
/// <param name="Form">What sort of name.</param>
public sealed record NewName(string Language, string Text, NameForm Form = NameForm.Usual)
{
    internal NewName Tidied => this with { Text = Text.Trim() };
}
