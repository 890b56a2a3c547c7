using System.Text.Json.Nodes;

namespace FactCheck.Domain.History;

/// <summary>
/// A change that is about to be saved: what <see cref="HistoryChain"/> makes an event of, once its place in the chain is known.
/// </summary>
/// <param name="Stream">The thing changed.</param>
/// <param name="Version">The thing's version after the change; 1 for its first event, each event adds 1.
/// <see cref="NextVersion"/> for a thing that holds no version itself: the one after its newest event, given when it is saved.</param>
/// <param name="Type">One of <see cref="HistoryEventTypes"/>.</param>
/// <param name="Changes">Fields that got another value; a first event holds every field.</param>
/// <param name="Why">The reason a person gave; null if none.</param>
/// <param name="PackVersion">Versions of engine, language pack and registry that decided; null where no engine did.</param>
public sealed record HistoryEntry(
    HistoryStream Stream,
    int Version,
    string Type,
    IReadOnlyList<FieldChange> Changes,
    string? Why = null,
    string? PackVersion = null)
{
    /// <summary>In place of a version: whichever comes next in the stream.</summary>
    public const int NextVersion = 0;

    /// <summary>The payload: what, from, to and why.</summary>
    public JsonObject ToPayload()
    {
        JsonObject changes = [];
        foreach (FieldChange change in Changes)
        {
            changes[change.Field] = new JsonObject
            {
                ["from"] = change.From?.DeepClone(),
                ["to"] = change.To?.DeepClone(),
            };
        }

        return new JsonObject { ["changes"] = changes, ["why"] = Why };
    }
}
