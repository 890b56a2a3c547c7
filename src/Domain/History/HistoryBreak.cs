namespace FactCheck.Domain.History;

/// <summary>One place where history is not sound.</summary>
/// <param name="Kind">How it is broken.</param>
/// <param name="Sequence">The event; null where it is a row that does not fit.</param>
/// <param name="Stream">The thing; null where it cannot be told.</param>
/// <param name="Field">The field that differs; null where no field is concerned.</param>
/// <param name="Expected">What history says (a hash, a version, or a value as JSON text).</param>
/// <param name="Found">What stands there instead; null if nothing.</param>
/// <param name="Message">English sentence for people.</param>
public sealed record HistoryBreak(
    HistoryBreakKind Kind, long? Sequence, HistoryStream? Stream, string? Field, string? Expected, string? Found, string Message);

/// <summary>Ways in which history can be broken.</summary>
public enum HistoryBreakKind
{
    /// <summary>A sequence number is missing or out of order.</summary>
    SequenceGap,

    /// <summary>An event does not hold the hash of the event before.</summary>
    LinkBroken,

    /// <summary>An event's envelope does not have the hash that stands beside it.</summary>
    EnvelopeAltered,

    /// <summary>A column of an event says something else than its envelope.</summary>
    ColumnAltered,

    /// <summary>A payload does not have the hash that its envelope names.</summary>
    PayloadAltered,

    /// <summary>A payload is gone or empty, and no event says that it was redacted.</summary>
    PayloadMissing,

    /// <summary>A stream's versions do not count on by one.</summary>
    StreamVersionGap,

    /// <summary>The newest event is not the one that the sequencer names.</summary>
    HeadDiffers,

    /// <summary>A row says something else than the events that made it.</summary>
    RowDiffers,

    /// <summary>History tells of a thing that has no row.</summary>
    RowMissing,

    /// <summary>A row has no history.</summary>
    RowUnrecorded,

    /// <summary>A row cannot be read.</summary>
    RowUnreadable,
}
