using CsvHelper;

namespace FactCheck.Web.Exports;

/// <summary>
/// Records as CSV (RFC 4180, with a header row). A cell that a spreadsheet would run as a formula gets an apostrophe in front;
/// whoever needs every character as it is takes JSON Lines.
/// </summary>
internal static class ExportCsv
{
    private static readonly CsvWriterOptions Format = new() { Injection = CsvInjection.Escape };

    /// <summary>Writes the lines while they are read.</summary>
    /// <typeparam name="TLine">A record as files show it.</typeparam>
    /// <param name="lines">The records.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="byteOrderMark">
    /// Whether the file begins with one: without it spreadsheets read Arabic and Russian in another encoding, with it many
    /// programs read it into the name of the first column.
    /// </param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync<TLine>(
        IAsyncEnumerable<TLine> lines, Stream stream, bool byteOrderMark, CancellationToken cancellationToken)
    {
        await using CsvWriter csv = CsvWriter.Create(
            stream, Format with { WriteByteOrderMark = byteOrderMark }, leaveOpen: true);
        await csv.WriteRecordsAsync(lines, cancellationToken);
    }
}
