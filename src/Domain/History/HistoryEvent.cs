using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.History;

/// <summary>
/// One event of the global history: the envelope. Its canonical bytes (<see cref="Envelope"/>) are what is hashed and stored;
/// the other properties repeat them for look-ups, and verification compares the two. Append-only.
/// </summary>
public sealed class HistoryEvent
{
    /// <summary>Place in the global sequence, 1 or more, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>Id of the event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>What sort of thing changed.</summary>
    public required StreamKind StreamKind { get; init; }

    /// <summary>Id of the thing, at most 100 characters.</summary>
    public required string StreamId { get; init; }

    /// <summary>The thing's version after the event, 1 or more, without gaps.</summary>
    public required int StreamVersion { get; init; }

    /// <summary>One of <see cref="HistoryEventTypes"/>, at most 50 characters.</summary>
    public required string Type { get; init; }

    /// <summary>When, in UTC, in whole milliseconds.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Id of the user, at most 100 characters.</summary>
    public required string UserId { get; init; }

    /// <summary>Name that the user had then, at most 256 characters.</summary>
    public required string UserName { get; init; }

    /// <summary>The role in which the user acted.</summary>
    public required Role Role { get; init; }

    /// <summary>On whose behalf; null for the user's own.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The way by which the change came in.</summary>
    public required Channel Channel { get; init; }

    /// <summary>The batch that it was part of; null if none.</summary>
    public string? Batch { get; init; }

    /// <summary>Version of the product.</summary>
    public required string SoftwareVersion { get; init; }

    /// <summary>Versions of engine, pack and registry that decided; null where none did.</summary>
    public string? PackVersion { get; init; }

    /// <summary>SHA-256 of salt and canonical payload, 64 lower-case hexadecimal digits.</summary>
    public required string PayloadHash { get; init; }

    /// <summary>Hash of the event before; 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of a zero byte and the canonical envelope, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The canonical JSON (RFC 8785) that was hashed.</summary>
    public required string Envelope { get; init; }

    /// <summary>The stream that the event belongs to.</summary>
    public HistoryStream Stream => new(StreamKind, StreamId);

    internal HistoryEvent Sealed(string envelope, string hash) => new()
    {
        Sequence = Sequence,
        EventId = EventId,
        StreamKind = StreamKind,
        StreamId = StreamId,
        StreamVersion = StreamVersion,
        Type = Type,
        Time = Time,
        UserId = UserId,
        UserName = UserName,
        Role = Role,
        OnBehalfOf = OnBehalfOf,
        Channel = Channel,
        Batch = Batch,
        SoftwareVersion = SoftwareVersion,
        PackVersion = PackVersion,
        PayloadHash = PayloadHash,
        PreviousHash = PreviousHash,
        Hash = hash,
        Envelope = envelope,
    };
}
