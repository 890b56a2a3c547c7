using FactCheck.Web.Localisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>How the reader wants to read.</summary>
[AllowAnonymous]
[Route("preferences")]
public sealed class PreferencesController(Reader reader) : PageController
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public IActionResult Index() => View(reader.Preferences);

    /// <summary>Keeps the choice.</summary>
    [HttpPost("")]
    public IActionResult Save(string? language, string? digits, string? zone, string? keys, string? theme)
    {
        var chosen = new ReaderPreferences
        {
            Language = PageLanguage.Find(language)?.Tag ?? reader.Language.Tag,
            ArabicDigits = digits == "arabic",
            Zone = zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : "UTC",
            Shortcuts = keys == "on",
            Theme = theme is "light" or "dark" ? theme : "auto",
        };
        chosen.Keep(HttpContext);
        Say(new UiText(new Reader(chosen))["Preferences.Saved"]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Changes the language alone and goes back.</summary>
    [HttpPost("language")]
    public IActionResult Language(string? language, string? returnUrl)
    {
        (reader.Preferences with { Language = PageLanguage.Find(language)?.Tag ?? reader.Language.Tag }).Keep(HttpContext);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
