using System.Text.Json.Nodes;

namespace FactCheck.Domain.History;

/// <summary>Reads history and the tables that it tells of, for verification.</summary>
public interface IHistoryLog
{
    /// <summary>Runs <paramref name="read"/> over one consistent view (one read transaction) of history and tables.</summary>
    Task<T> ReadAsync<T>(Func<IHistoryView, Task<T>> read, CancellationToken cancellationToken);
}

/// <summary>One consistent view of history and tables.</summary>
public interface IHistoryView
{
    /// <summary>What the sequencer row says about the newest event.</summary>
    Task<HistoryHead> HeadAsync(CancellationToken cancellationToken);

    /// <summary>All events in the order of their sequence, streamed; a missing payload row is null.</summary>
    IAsyncEnumerable<(HistoryEvent Event, HistoryPayload? Payload)> EventsAsync(CancellationToken cancellationToken);

    /// <summary>All claims, sources and articles as the tables hold them now, streamed, in any order.</summary>
    IAsyncEnumerable<CurrentRecord> RecordsAsync(CancellationToken cancellationToken);
}

/// <summary>A thing as the tables hold it now.</summary>
/// <param name="Stream">The thing.</param>
/// <param name="Version">Its version.</param>
/// <param name="Fields">What the aggregate's <c>Fields()</c> says.</param>
/// <param name="Fault">Why its rows cannot be read as a thing (an unknown status, say); null if they can.</param>
public sealed record CurrentRecord(
    HistoryStream Stream, int Version, IReadOnlyDictionary<string, JsonNode?> Fields, string? Fault = null);
