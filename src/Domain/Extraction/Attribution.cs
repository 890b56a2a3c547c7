using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// One place where a text says that somebody else than its writer holds, says or publishes something: who
/// (<see cref="Source"/>), the words that signal it (<see cref="Cue"/>) and what (<see cref="Content"/>), the terms of
/// Pareti (2012) and PolNeAR (2018). All spans are UTF-16 offsets in the extracted text, in text order, none empty.
/// </summary>
public sealed record Attribution
{
    /// <summary>The noun phrase that names who says it; empty for an implicit source.</summary>
    public required IReadOnlyList<TextSpan> Source { get; init; }

    /// <summary>The words that signal the attribution (said, according to, وفقًا لـ, selon, по данным).</summary>
    public required IReadOnlyList<TextSpan> Cue { get; init; }

    /// <summary>What is attributed; several spans where a reporting clause splits it. Never empty.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    /// <summary>Whether the content is the source's own words.</summary>
    public required QuotationKind Kind { get; init; }

    /// <summary>How the source stands to the content.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The entities behind the source, one for each joint speaker; empty where none was recognised as a name.</summary>
    public IReadOnlyList<SourceMention> Mentions { get; init; } = [];

    /// <summary>Index, in the same result, of the attribution that this one passes on ("quoted by TASS"); null if none.</summary>
    public int? Relays { get; init; }

    /// <summary>The engine's estimate that this is an attribution, 0 to 1. Never a reviewer's confidence.</summary>
    public required double Likelihood { get; init; }

    /// <summary>The name of the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>The id of the language pack's row that the cue came from.</summary>
    public required string CueId { get; init; }
}

/// <summary>A name of an entity within a source phrase.</summary>
/// <param name="Span">The words of the mention.</param>
/// <param name="Key">The source that a name of the registry leads to; null where no name fits.</param>
/// <param name="OnBehalf">The office or organisation that a person speaks for, where the text says so.</param>
/// <param name="Why">How the link was made ("name", "earlier mention: …"), or what the mention could stand for ("open: key or key"), for people; at most 200 characters.</param>
public sealed record SourceMention(TextSpan Span, SourceKey? Key, SourceKey? OnBehalf, string Why)
{
    /// <summary>Why a mention that could be a name has no key: the registry does not know it.</summary>
    public const string NotRegistered = "no registered name";
}

/// <summary>Whose words the content is in.</summary>
public enum QuotationKind
{
    /// <summary>Reported in the writer's words.</summary>
    Indirect,

    /// <summary>A quotation through and through.</summary>
    Direct,

    /// <summary>Reported with quoted parts.</summary>
    Mixed,
}

/// <summary>How a source stands to what is attributed to it.</summary>
public enum Stance
{
    /// <summary>Says so.</summary>
    States,

    /// <summary>Confirms it.</summary>
    Confirms,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Claims or accuses without showing proof.</summary>
    Alleges,

    /// <summary>Holds it likely or believes it.</summary>
    Suspects,

    /// <summary>Warns of it.</summary>
    Warns,

    /// <summary>Promises or announces to do it.</summary>
    Promises,

    /// <summary>Asks or demands it.</summary>
    Asks,

    /// <summary>Describes or judges something as something.</summary>
    Describes,
}
