using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FactCheck.Web.Localisation;

/// <summary>What a reader chose, kept in a cookie so that it holds before sign-in too.</summary>
public sealed record ReaderPreferences
{
    /// <summary>The name of the cookie.</summary>
    public const string CookieName = "factcheck.reader";

    /// <summary>Tag of the page's language.</summary>
    public string Language { get; init; } = PageLanguage.All[0].Tag;

    /// <summary>Whether Arabic pages write ٠١٢٣ instead of 0123.</summary>
    public bool ArabicDigits { get; init; }

    /// <summary>IANA id of the time zone.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Whether single keys are shortcuts.</summary>
    public bool Shortcuts { get; init; } = true;

    /// <summary>"light", "dark" or, to follow the device, "auto".</summary>
    public string Theme { get; init; } = "auto";

    /// <summary>Reads the cookie; without one the language is the first that the browser asks for and we speak.</summary>
    public static ReaderPreferences Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Dictionary<string, StringValues> kept = QueryHelpers.ParseQuery(request.Cookies[CookieName]);
        string Kept(string name) => kept.TryGetValue(name, out StringValues value) ? value.ToString() : "";
        PageLanguage language = PageLanguage.Find(Kept("language"))
            ?? request.GetTypedHeaders().AcceptLanguage
                .OrderByDescending(wanted => wanted.Quality ?? 1)
                .Select(wanted => PageLanguage.Find(wanted.Value.Value))
                .FirstOrDefault(found => found is not null)
            ?? PageLanguage.All[0];
        return new ReaderPreferences
        {
            Language = language.Tag,
            ArabicDigits = Kept("digits") == "arabic",
            Zone = Kept("zone") is { Length: > 0 and < 100 } zone ? zone : "UTC",
            Shortcuts = Kept("keys") != "off",
            Theme = Kept("theme") is "light" or "dark" ? Kept("theme") : "auto",
        };
    }

    /// <summary>Keeps the choice for a year.</summary>
    public void Keep(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        string value = QueryHelpers.AddQueryString("", new Dictionary<string, string?>
        {
            ["language"] = Language,
            ["digits"] = ArabicDigits ? "arabic" : "latin",
            ["zone"] = Zone,
            ["keys"] = Shortcuts ? "on" : "off",
            ["theme"] = Theme,
        });
        context.Response.Cookies.Append(CookieName, value.TrimStart('?'), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
    }
}
