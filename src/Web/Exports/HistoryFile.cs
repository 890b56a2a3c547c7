using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Domain.History;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Exports;

/// <summary>Forms in which history leaves the product.</summary>
public enum HistoryFileFormat
{
    /// <summary>One JSON object a line, every character as it is.</summary>
    JsonLines,

    /// <summary>CSV for programs, without a byte order mark.</summary>
    Csv,

    /// <summary>CSV that spreadsheets open in the right encoding, with a byte order mark.</summary>
    SpreadsheetCsv,
}

/// <summary>Events as a file, written while they are read, so that memory stays bounded however long the history is.</summary>
/// <param name="rows">The events.</param>
/// <param name="format">In which form.</param>
/// <param name="name">The file's name without its ending.</param>
public sealed class HistoryFile(IAsyncEnumerable<HistoryRow> rows, HistoryFileFormat format, string name) : IActionResult
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
        CancellationToken aborted = context.HttpContext.RequestAborted;
        (response.ContentType, string ending) = format == HistoryFileFormat.JsonLines
            ? ("application/jsonl; charset=utf-8", "jsonl")
            : ("text/csv; charset=utf-8", "csv");
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{ending}\"";
        IAsyncEnumerable<HistoryLine> lines = rows.Select(HistoryLine.Of);
        await (format == HistoryFileFormat.JsonLines
            ? WriteJsonLinesAsync(lines, response.Body, aborted)
            : HistoryCsv.WriteAsync(lines, response.Body, format == HistoryFileFormat.SpreadsheetCsv, aborted));
    }

    private static async Task WriteJsonLinesAsync(
        IAsyncEnumerable<HistoryLine> lines, Stream body, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024, leaveOpen: true);
        await foreach (HistoryLine line in lines.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(JsonSerializer.Serialize(line, Json));
            await writer.WriteAsync('\n');
        }
    }
}
