using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Domain.History;

/// <summary>
/// Rebuilds from the payloads what each thing's fields must be now, and compares that with the tables. Events are given in
/// the order of their sequence.
/// </summary>
public sealed class HistoryReplay
{
    private readonly Dictionary<HistoryStream, State> _states = [];

    /// <summary>How many things the events tell of.</summary>
    public int Streams => _states.Count;

    /// <summary>Applies the next event.</summary>
    /// <param name="recorded">The event.</param>
    /// <param name="payload">
    /// Its canonical payload; null where it was redacted or lost: fields of the thing are then unknown until an event sets them.
    /// </param>
    /// <returns>A break where the thing's versions do not count on by one; else null.</returns>
    public HistoryBreak? Apply(HistoryEvent recorded, string? payload)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (!_states.TryGetValue(recorded.Stream, out State? state))
        {
            _states[recorded.Stream] = state = new State();
        }

        int expected = state.Version + 1;
        state.Version = recorded.StreamVersion;
        if (!TryApply(state.Fields, payload))
        {
            state.HasGaps = true;
            state.Fields.Clear();
        }

        return recorded.StreamVersion == expected
            ? null
            : new HistoryBreak(
                HistoryBreakKind.StreamVersionGap,
                recorded.Sequence,
                recorded.Stream,
                null,
                Number(expected),
                Number(recorded.StreamVersion),
                $"Event {Number(recorded.Sequence)} makes version {Number(recorded.StreamVersion)} of {recorded.Stream}; version {Number(expected)} was next.");
    }

    /// <summary>Compares a thing in the tables with what its events say. Each thing is compared once.</summary>
    /// <param name="record">The thing as the tables hold it.</param>
    public IEnumerable<HistoryBreak> Compare(CurrentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (!_states.TryGetValue(record.Stream, out State? state))
        {
            yield return Break(
                HistoryBreakKind.RowUnrecorded, record.Stream, null, null, null, $"{record.Stream} has a row but no history.");
            yield break;
        }

        state.WasCompared = true;
        if (record.Fault is not null)
        {
            yield return Break(
                HistoryBreakKind.RowUnreadable, record.Stream, null, null, record.Fault, $"The rows of {record.Stream} cannot be read: {record.Fault}");
            yield break;
        }

        if (record.Version != state.Version)
        {
            yield return Differs(record.Stream, "version", Number(state.Version), Number(record.Version));
        }

        foreach (string field in state.Fields.Keys.Union(record.Fields.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            bool isKnown = state.Fields.TryGetValue(field, out string? expected);
            JsonNode? node = record.Fields.GetValueOrDefault(field);
            string? found = node is null ? null : CanonicalJson.Write(node);
            if ((isKnown || !state.HasGaps) && !string.Equals(expected, found, StringComparison.Ordinal))
            {
                yield return Differs(record.Stream, field, expected, found);
            }
        }
    }

    /// <summary>The things of some kinds that have history but were not among the rows compared.</summary>
    /// <param name="kinds">Kinds whose rows were all compared.</param>
    public IEnumerable<HistoryBreak> Missing(params StreamKind[] kinds) => _states
        .Where(entry => !entry.Value.WasCompared && kinds.Contains(entry.Key.Kind))
        .OrderBy(entry => entry.Key.Kind)
        .ThenBy(entry => entry.Key.Id, StringComparer.Ordinal)
        .Select(entry => Break(
            HistoryBreakKind.RowMissing, entry.Key, null, Number(entry.Value.Version), null, $"{entry.Key} has history but no row."));

    private static bool TryApply(Dictionary<string, string?> fields, string? payload)
    {
        try
        {
            if (payload is null || JsonNode.Parse(payload) is not JsonObject parsed || parsed["changes"] is not JsonObject changes)
            {
                return false;
            }

            foreach ((string field, JsonNode? change) in changes)
            {
                fields[field] = change?["to"] is { } to ? CanonicalJson.Write(to) : null;
            }

            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    private static HistoryBreak Differs(HistoryStream stream, string field, string? expected, string? found) => Break(
        HistoryBreakKind.RowDiffers,
        stream,
        field,
        expected,
        found,
        $"{stream}: {field} is {found ?? "nothing"} in the table; history says {expected ?? "nothing"}.");

    private static HistoryBreak Break(
        HistoryBreakKind kind, HistoryStream stream, string? field, string? expected, string? found, string message) =>
        new(kind, null, stream, field, expected, found, message);

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed class State
    {
        public int Version { get; set; }

        public bool HasGaps { get; set; }

        public bool WasCompared { get; set; }

        public Dictionary<string, string?> Fields { get; } = new(StringComparer.Ordinal);
    }
}
