using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Domain.History;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>Events as a file, written while they are read, so that memory stays bounded however long the history is.</summary>
public sealed class HistoryFile(IAsyncEnumerable<HistoryRow> rows, bool csv, string name) : IActionResult
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        HttpResponse response = context.HttpContext.Response;
        response.ContentType = csv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        CancellationToken aborted = context.HttpContext.RequestAborted;

        // A byte order mark: without it spreadsheets read Arabic and Russian in a file of CSV as another encoding.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: csv);
        await using var writer = new StreamWriter(response.Body, encoding, bufferSize: 16 * 1024);
        await (csv ? WriteCsvAsync(writer, aborted) : WriteJsonLinesAsync(writer, aborted));
    }

    private async Task WriteJsonLinesAsync(StreamWriter writer, CancellationToken cancellationToken)
    {
        await foreach (HistoryRow row in rows.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(JsonSerializer.Serialize(Fields(row), Json));
            await writer.WriteAsync('\n');
        }
    }

    private async Task WriteCsvAsync(StreamWriter writer, CancellationToken cancellationToken)
    {
        string[] header =
        [
            "sequence", "event_id", "stream_kind", "stream_id", "stream_version", "type", "time", "user_id", "user_name", "role",
            "on_behalf_of", "channel", "batch", "software_version", "pack_version", "why", "payload", "salt", "payload_hash",
            "previous_hash", "hash", "envelope",
        ];
        await writer.WriteAsync(string.Join(',', header) + "\r\n");
        await foreach (HistoryRow row in rows.WithCancellation(cancellationToken))
        {
            Dictionary<string, object?> fields = Fields(row);
            IEnumerable<string> cells = header.Select(column => Cell(Convert.ToString(fields[column], CultureInfo.InvariantCulture) ?? ""));
            await writer.WriteAsync(string.Join(',', cells) + "\r\n");
        }
    }

    private static Dictionary<string, object?> Fields(HistoryRow row) => new(StringComparer.Ordinal)
    {
        ["sequence"] = row.Sequence,
        ["event_id"] = row.EventId.ToString(),
        ["stream_kind"] = row.Stream.Kind.ToString(),
        ["stream_id"] = row.Stream.Id,
        ["stream_version"] = row.StreamVersion,
        ["type"] = row.Type,
        ["time"] = row.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["user_id"] = row.UserId,
        ["user_name"] = row.UserName,
        ["role"] = row.Role.ToString(),
        ["on_behalf_of"] = row.OnBehalfOf,
        ["channel"] = row.Channel.ToString(),
        ["batch"] = row.Batch,
        ["software_version"] = row.SoftwareVersion,
        ["pack_version"] = row.PackVersion,
        ["why"] = row.Why,
        ["payload"] = row.Payload,
        ["salt"] = row.Salt,
        ["payload_hash"] = row.PayloadHash,
        ["previous_hash"] = row.PreviousHash,
        ["hash"] = row.Hash,
        ["envelope"] = row.Envelope,
    };

    // RFC 4180. Spreadsheets run a cell that begins like a formula; an apostrophe in front makes it text.
    private static string Cell(string text)
    {
        string harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
