using System.Globalization;
using CsvHelper;
using FactCheck.Domain.History;

namespace FactCheck.Web.Exports;

/// <summary>An event as files show it; the order of the members is the order of the columns.</summary>
[CsvRecord]
internal sealed partial record HistoryLine(
    [CsvColumn("sequence")] long Sequence,
    [CsvColumn("event_id")] string EventId,
    [CsvColumn("stream_kind")] string StreamKind,
    [CsvColumn("stream_id")] string StreamId,
    [CsvColumn("stream_version")] int StreamVersion,
    [CsvColumn("type")] string Type,
    [CsvColumn("time")] string Time,
    [CsvColumn("user_id")] string UserId,
    [CsvColumn("user_name")] string UserName,
    [CsvColumn("role")] string Role,
    [CsvColumn("on_behalf_of")] string? OnBehalfOf,
    [CsvColumn("channel")] string Channel,
    [CsvColumn("batch")] string? Batch,
    [CsvColumn("software_version")] string SoftwareVersion,
    [CsvColumn("pack_version")] string? PackVersion,
    [CsvColumn("why")] string? Why,
    [CsvColumn("payload")] string? Payload,
    [CsvColumn("salt")] string? Salt,
    [CsvColumn("payload_hash")] string PayloadHash,
    [CsvColumn("previous_hash")] string PreviousHash,
    [CsvColumn("hash")] string Hash,
    [CsvColumn("envelope")] string Envelope)
{
    public static HistoryLine Of(HistoryRow row) => new(
        row.Sequence,
        row.EventId.ToString("D", CultureInfo.InvariantCulture),
        row.Stream.Kind.ToString(),
        row.Stream.Id,
        row.StreamVersion,
        row.Type,
        HistoryChain.FormatTime(row.Time),
        row.UserId,
        row.UserName,
        row.Role.ToString(),
        row.OnBehalfOf,
        row.Channel.ToString(),
        row.Batch,
        row.SoftwareVersion,
        row.PackVersion,
        row.Why,
        row.Payload,
        row.Salt,
        row.PayloadHash,
        row.PreviousHash,
        row.Hash,
        row.Envelope);
}
