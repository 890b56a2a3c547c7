using System.Globalization;
using System.Text.Json;

namespace FactCheck.Web.Errors;

/// <summary>A request body that is no JSON, or not of the form that was asked for.</summary>
internal sealed class MalformedJsonException(string message, string? path, long line, long position) : Exception(message)
{
    /// <summary>The member that is wrong, as a JSON path; null where the text is no JSON at all.</summary>
    public string? Path => path;

    /// <summary>The line of the mistake, counted from 1.</summary>
    public long Line => line;

    /// <summary>The byte within the line, counted from 1.</summary>
    public long Position => position;

    public static MalformedJsonException From(JsonException e)
    {
        long line = (e.LineNumber ?? 0) + 1;
        long position = (e.BytePositionInLine ?? 0) + 1;
        string where = string.Create(CultureInfo.InvariantCulture, $"line {line}, byte {position}");
        string? path = e.Path is null or "$" ? null : e.Path;
        return new MalformedJsonException(
            path is null ? $"The body is not the JSON expected here: mistake at {where}." : $"{path} is not what is expected there: {where}.",
            path,
            line,
            position);
    }
}
