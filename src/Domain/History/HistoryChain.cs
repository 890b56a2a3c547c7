using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FactCheck.Domain.History;

/// <summary>
/// How events are chained: <c>payload hash = SHA-256(salt ‖ canonical payload)</c>,
/// <c>hash = SHA-256(0x00 ‖ canonical envelope)</c>, and each envelope holds the hash of the event before. The leading zero byte
/// keeps leaf hashes apart from the inner nodes of a Merkle tree over them (RFC 6962, 2.1).
/// </summary>
public static class HistoryChain
{
    /// <summary>The previous hash of the first event.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Bytes of a salt.</summary>
    public const int SaltLength = 16;

    /// <summary>Makes the next event of the chain.</summary>
    /// <param name="entry">The change.</param>
    /// <param name="actor">Who changes, how and with which software.</param>
    /// <param name="time">When; cut to whole milliseconds.</param>
    /// <param name="head">The event before.</param>
    /// <param name="eventId">A new id.</param>
    /// <param name="salt"><see cref="SaltLength"/> random bytes.</param>
    /// <returns>The event and its payload, both to be stored as they are.</returns>
    public static (HistoryEvent Event, HistoryPayload Payload) Seal(
        HistoryEntry entry, HistoryActor actor, DateTimeOffset time, HistoryHead head, Guid eventId, byte[] salt)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(salt);
        if (salt.Length != SaltLength)
        {
            throw new ArgumentException($"A salt has {SaltLength} bytes.", nameof(salt));
        }

        string payload = CanonicalJson.Write(entry.ToPayload());
        HistoryEvent unsealed = new()
        {
            Sequence = head.Sequence + 1,
            EventId = eventId,
            StreamKind = entry.Stream.Kind,
            StreamId = entry.Stream.Id,
            StreamVersion = entry.Version,
            Type = entry.Type,
            Time = DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds()),
            UserId = actor.UserId,
            UserName = actor.UserName,
            Role = actor.Role,
            OnBehalfOf = actor.OnBehalfOf,
            Channel = actor.Channel,
            Batch = actor.Batch,
            SoftwareVersion = actor.SoftwareVersion,
            PackVersion = entry.PackVersion,
            PayloadHash = HashPayload(salt, payload),
            PreviousHash = head.Hash,
            Hash = "",
            Envelope = "",
        };
        string envelope = EnvelopeOf(unsealed);
        return (unsealed.Sealed(envelope, HashEnvelope(envelope)), HistoryPayload.Of(unsealed.Sequence, salt, payload));
    }

    /// <summary>The canonical envelope that an event's properties make.</summary>
    public static string EnvelopeOf(HistoryEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return CanonicalJson.Write(new JsonObject
        {
            ["batch"] = recorded.Batch,
            ["channel"] = recorded.Channel.ToString(),
            ["eventId"] = recorded.EventId.ToString("D", CultureInfo.InvariantCulture),
            ["onBehalfOf"] = recorded.OnBehalfOf,
            ["packVersion"] = recorded.PackVersion,
            ["payloadHash"] = recorded.PayloadHash,
            ["previousHash"] = recorded.PreviousHash,
            ["role"] = recorded.Role.ToString(),
            ["sequence"] = recorded.Sequence,
            ["softwareVersion"] = recorded.SoftwareVersion,
            ["streamId"] = recorded.StreamId,
            ["streamKind"] = recorded.StreamKind.ToString(),
            ["streamVersion"] = recorded.StreamVersion,
            ["time"] = FormatTime(recorded.Time),
            ["type"] = recorded.Type,
            ["userId"] = recorded.UserId,
            ["userName"] = recorded.UserName,
        });
    }

    /// <summary>Hash of a payload, 64 lower-case hexadecimal digits.</summary>
    public static string HashPayload(byte[] salt, string canonicalPayload)
    {
        ArgumentNullException.ThrowIfNull(salt);
        ArgumentNullException.ThrowIfNull(canonicalPayload);
        return Hex([.. salt, .. Encoding.UTF8.GetBytes(canonicalPayload)]);
    }

    /// <summary>Hash of an envelope, 64 lower-case hexadecimal digits.</summary>
    public static string HashEnvelope(string canonicalEnvelope)
    {
        ArgumentNullException.ThrowIfNull(canonicalEnvelope);
        return Hex([0, .. Encoding.UTF8.GetBytes(canonicalEnvelope)]);
    }

    /// <summary>An instant as it stands in envelopes: <c>2026-11-25T02:05:09.123Z</c>.</summary>
    public static string FormatTime(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>The newest event of the history: what the sequencer row holds.</summary>
/// <param name="Sequence">Its sequence; 0 before the first event.</param>
/// <param name="Hash">Its hash; <see cref="HistoryChain.Genesis"/> before the first event.</param>
public readonly record struct HistoryHead(long Sequence, string Hash)
{
    /// <summary>The head of an empty history.</summary>
    public static HistoryHead Empty { get; } = new(0, HistoryChain.Genesis);
}
