using System.Globalization;
using FactCheck.Web.Errors;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FactCheck.Web.Api;

/// <summary>
/// Says that an action changes a thing that has a version: the version that was seen must stand in If-Match, and the new one
/// goes out as ETag.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChangesAttribute : Attribute, IAsyncActionFilter
{
    private const string Seen = "FactCheck.SeenVersion";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        HttpContext http = context.HttpContext;
        string header = http.Request.Headers.IfMatch.ToString();
        if (header.Length == 0)
        {
            await ErrorAnswers.WriteProblemAsync(http, Answer.Of(StatusCodes.Status428PreconditionRequired), null);
            return;
        }

        string version = header.StartsWith("W/", StringComparison.Ordinal) ? header[2..] : header;
        if (version.Length < 3 || version[0] != '"' || version[^1] != '"'
            || !int.TryParse(version.AsSpan(1, version.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            throw ApiJson.Invalid("If-Match", $"{header} is no ETag of this API; send one such as \"3\".");
        }

        http.Items[Seen] = number;
        await next();
    }

    /// <summary>The version that the sender saw.</summary>
    public static int SeenVersion(HttpContext http) => (int)http.Items[Seen]!;

    /// <summary>Sends a version as ETag.</summary>
    public static void Tag(HttpContext http, int version) =>
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
