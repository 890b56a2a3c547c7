namespace FactCheck.Domain.History;

/// <summary>
/// What an event says: kept beside the envelope, so that it can be emptied for privacy without breaking the chain.
/// </summary>
public sealed class HistoryPayload
{
    /// <summary>Sequence of the event.</summary>
    public required long Sequence { get; init; }

    /// <summary>16 random bytes hashed before the payload, so that nobody can guess an emptied one; null once emptied.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>The canonical JSON (RFC 8785) that was hashed; null once emptied.</summary>
    public string? Json { get; private set; }

    /// <summary>A payload as recorded or as stored.</summary>
    /// <param name="sequence">Sequence of the event.</param>
    /// <param name="salt">Its salt; null for an emptied payload.</param>
    /// <param name="json">Its canonical JSON; null for an emptied payload.</param>
    public static HistoryPayload Of(long sequence, byte[]? salt, string? json) =>
        new() { Sequence = sequence, Salt = salt, Json = json };
}
