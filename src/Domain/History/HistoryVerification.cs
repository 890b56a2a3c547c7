using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Domain.History;

/// <summary>
/// Checks a whole history: sequence, links, hashes, columns, payloads, head; then replays it against the tables. Memory grows with
/// the number of things, not of events.
/// </summary>
public sealed class HistoryVerification
{
    /// <summary>How many breaks are kept; the others are only counted.</summary>
    public const int MaxBreaks = 1000;

    private readonly HistoryReplay _replay = new();
    private readonly List<HistoryBreak> _breaks = [];
    private readonly Dictionary<long, HistoryEvent> _emptied = [];
    private int _count;
    private long _events;
    private HistoryHead _head = HistoryHead.Empty;

    private HistoryVerification()
    {
    }

    /// <summary>Verifies one consistent view.</summary>
    public static async Task<VerifyHistoryResult> RunAsync(IHistoryView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        HistoryVerification run = new();
        await foreach ((HistoryEvent recorded, HistoryPayload? payload) in view.EventsAsync(cancellationToken).ConfigureAwait(false))
        {
            run.Check(recorded, payload);
        }

        run.CheckHead(await view.HeadAsync(cancellationToken).ConfigureAwait(false));
        await foreach (CurrentRecord record in view.RecordsAsync(cancellationToken).ConfigureAwait(false))
        {
            run.Note(run._replay.Compare(record));
        }

        run.Note(run._replay.Missing(StreamKind.Article, StreamKind.Claim, StreamKind.Source, StreamKind.Name, StreamKind.Cluster));
        return new VerifyHistoryResult(run._events, run._replay.Streams, run._head, run._count, run._breaks);
    }

    private void Check(HistoryEvent recorded, HistoryPayload? payload)
    {
        _events++;
        long next = _head.Sequence + 1;
        if (recorded.Sequence != next)
        {
            Note(HistoryBreakKind.SequenceGap, recorded, null, Text(next), Text(recorded.Sequence),
                recorded.Sequence > next
                    ? $"Events {Text(next)} to {Text(recorded.Sequence - 1)} are missing."
                    : $"Event {Text(recorded.Sequence)} stands where {Text(next)} was next.");
        }

        // After a gap the link cannot hold; the gap has been said already.
        if (recorded.Sequence == next && recorded.PreviousHash != _head.Hash)
        {
            Note(HistoryBreakKind.LinkBroken, recorded, "previousHash", _head.Hash, recorded.PreviousHash,
                $"Event {Text(recorded.Sequence)} does not follow the event before: its link names another hash.");
        }

        string hash = HistoryChain.HashEnvelope(recorded.Envelope);
        if (recorded.Hash != hash)
        {
            Note(HistoryBreakKind.EnvelopeAltered, recorded, "hash", recorded.Hash, hash,
                $"The envelope of event {Text(recorded.Sequence)} was altered: it no longer has its hash.");
        }

        CheckColumns(recorded);
        CheckPayload(recorded, payload);
        _head = new HistoryHead(recorded.Sequence, recorded.Hash);
        if (_replay.Apply(recorded, payload?.Json) is { } gap)
        {
            Note([gap]);
        }
    }

    private void CheckColumns(HistoryEvent recorded)
    {
        string expected = HistoryChain.EnvelopeOf(recorded);
        if (expected == recorded.Envelope)
        {
            return;
        }

        foreach ((string field, string? inEnvelope, string? inColumn) in Differences(recorded.Envelope, expected))
        {
            Note(HistoryBreakKind.ColumnAltered, recorded, field, inEnvelope, inColumn,
                $"Event {Text(recorded.Sequence)}: the column {field} says {inColumn ?? "nothing"}, the envelope says {inEnvelope ?? "nothing"}.");
        }
    }

    private void CheckPayload(HistoryEvent recorded, HistoryPayload? payload)
    {
        if (payload?.Json is null || payload.Salt is null)
        {
            _emptied[recorded.Sequence] = recorded;
            return;
        }

        string hash = HistoryChain.HashPayload(payload.Salt, payload.Json);
        if (hash != recorded.PayloadHash)
        {
            Note(HistoryBreakKind.PayloadAltered, recorded, "payloadHash", recorded.PayloadHash, hash,
                $"The payload of event {Text(recorded.Sequence)} ({recorded.Type} of {recorded.Stream}) was altered.");
            return;
        }

        if (recorded.Type == HistoryEventTypes.PayloadRedacted && RedactedSequence(payload.Json) is { } redacted)
        {
            _emptied.Remove(redacted);
        }
    }

    private void CheckHead(HistoryHead head)
    {
        foreach (HistoryEvent recorded in _emptied.Values.OrderBy(e => e.Sequence))
        {
            Note(HistoryBreakKind.PayloadMissing, recorded, null, recorded.PayloadHash, null,
                $"The payload of event {Text(recorded.Sequence)} is gone, and no event says that it was redacted.");
        }

        if (head != _head)
        {
            Note([new HistoryBreak(
                HistoryBreakKind.HeadDiffers, head.Sequence, null, null, $"{Text(head.Sequence)} {head.Hash}", $"{Text(_head.Sequence)} {_head.Hash}",
                $"The sequencer names event {Text(head.Sequence)} as the newest; the newest that is there is {Text(_head.Sequence)}, or it has another hash.")]);
        }
    }

    /// <summary>The sequence named by a redaction; its payload holds it as the field <c>redacted</c>.</summary>
    private static long? RedactedSequence(string payload)
    {
        (_, IReadOnlyList<Pipeline.ChangedField> changes) = PayloadReader.Read(payload);
        string? text = changes.FirstOrDefault(change => change.Field == RedactedField)?.To;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long sequence) ? sequence : null;
    }

    /// <summary>Name of the field, in the payload of a redaction, that holds the sequence of the event emptied.</summary>
    public const string RedactedField = "redacted";

    private static List<(string Field, string? InEnvelope, string? InColumn)> Differences(string envelope, string columns)
    {
        JsonObject? stored = null;
        try
        {
            stored = JsonNode.Parse(envelope) as JsonObject;
        }
        catch (JsonException)
        {
        }

        if (stored is null)
        {
            return [("envelope", columns, envelope)];
        }

        JsonObject computed = JsonNode.Parse(columns)!.AsObject();
        List<(string Field, string? InEnvelope, string? InColumn)> differences = [.. stored.Select(m => m.Key)
            .Union(computed.Select(m => m.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(field => (Field: field, InEnvelope: (string?)CanonicalJson.Write(stored[field]), InColumn: (string?)CanonicalJson.Write(computed[field])))
            .Where(difference => difference.InEnvelope != difference.InColumn)];
        return differences.Count > 0 ? differences : [("envelope", columns, envelope)];
    }

    private void Note(
        HistoryBreakKind kind, HistoryEvent recorded, string? field, string? expected, string? found, string message) =>
        Note([new HistoryBreak(kind, recorded.Sequence, recorded.Stream, field, expected, found, message)]);

    private void Note(IEnumerable<HistoryBreak> breaks)
    {
        foreach (HistoryBreak found in breaks)
        {
            _count++;
            if (_breaks.Count < MaxBreaks)
            {
                _breaks.Add(found);
            }
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
