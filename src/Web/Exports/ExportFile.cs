using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Exports;

/// <summary>Forms in which records leave the product.</summary>
public enum ExportFormat
{
    /// <summary>One JSON object a line, every character as it is.</summary>
    JsonLines,

    /// <summary>CSV for programs, without a byte order mark.</summary>
    Csv,

    /// <summary>CSV that spreadsheets open in the right encoding, with a byte order mark.</summary>
    SpreadsheetCsv,
}

/// <summary>Records as a file, written while they are read, so that memory stays bounded however many there are.</summary>
/// <typeparam name="TLine">A record as files show it.</typeparam>
/// <param name="lines">The records.</param>
/// <param name="format">In which form.</param>
/// <param name="name">The file's name without its ending.</param>
internal sealed class ExportFile<TLine>(IAsyncEnumerable<TLine> lines, ExportFormat format, string name) : IActionResult
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
        (response.ContentType, string ending) = format == ExportFormat.JsonLines
            ? ("application/jsonl; charset=utf-8", "jsonl")
            : ("text/csv; charset=utf-8", "csv");
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{ending}\"";
        await (format == ExportFormat.JsonLines
            ? WriteJsonLinesAsync(lines, response.Body, aborted)
            : ExportCsv.WriteAsync(lines, response.Body, format == ExportFormat.SpreadsheetCsv, aborted));
    }

    private static async Task WriteJsonLinesAsync(
        IAsyncEnumerable<TLine> lines, Stream body, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024, leaveOpen: true);
        await foreach (TLine line in lines.WithCancellation(cancellationToken))
        {
            await writer.WriteAsync(JsonSerializer.Serialize(line, Json));
            await writer.WriteAsync('\n');
        }
    }
}
