using System.Text.Json.Nodes;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Claims;

/// <summary>One entry of a claim's chain of sources.</summary>
public sealed class ClaimSource
{
    /// <summary>The claim.</summary>
    public required ClaimId ClaimId { get; init; }

    /// <summary>
    /// Place in the chain, 1 or more. The engine puts speakers first, then those they speak for, then relays from the inside
    /// out; people add at the end.
    /// </summary>
    public required int Position { get; init; }

    /// <summary>What part it plays.</summary>
    public SourceRole Role { get; internal set; }

    /// <summary>The words of the mention, as UTF-16 offsets in the article; null where the text does not name it.</summary>
    public TextSpan? Mention { get; internal set; }

    /// <summary>The words of the mention; empty where there is none. At most 500 characters.</summary>
    public string MentionText { get; internal set; } = "";

    /// <summary>For a relay: the words that signal the relaying ("quoted by"), as UTF-16 offsets; empty for others.</summary>
    public IReadOnlyList<TextSpan> Cue { get; internal set; } = [];

    /// <summary>The source linked; null where none is.</summary>
    public SourceKey? Source { get; internal set; }

    /// <summary>Who made the link, or decided that there is none.</summary>
    public ClaimOrigin LinkedBy { get; internal set; }

    /// <summary>How the engine made the link ("name", "earlier mention"), at most 200 characters; empty for a person's.</summary>
    public string Why { get; internal set; } = "";

    /// <summary>Takes over what the engine found for this place of the chain.</summary>
    internal void Become(FoundSource found) =>
        (Role, Mention, MentionText, Cue, Source, LinkedBy, Why) =
        (found.Role, found.Mention, found.MentionText, found.Cue, found.Source, ClaimOrigin.Engine, found.Why);

    internal JsonObject ToJson() => new()
    {
        ["cue"] = Claim.SpansToJson(Cue),
        ["linkedBy"] = LinkedBy.ToString(),
        ["mention"] = Mention is { } mention ? Claim.SpansToJson([mention]) : null,
        ["mentionText"] = MentionText,
        ["role"] = Role.ToString(),
        ["source"] = Source?.Value,
        ["why"] = Why,
    };
}

/// <summary>What part a source plays in a claim.</summary>
public enum SourceRole
{
    /// <summary>Says it. The first speaker is the claim's origin.</summary>
    Speaker,

    /// <summary>The office or organisation that a speaker speaks for.</summary>
    OnBehalf,

    /// <summary>Passes on what a speaker says.</summary>
    Relay,

    /// <summary>Whom the speaker told.</summary>
    ToldTo,
}
