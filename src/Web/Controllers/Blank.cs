namespace FactCheck.Web.Controllers;

/// <summary>Fields left empty.</summary>
public static class Blank
{
    /// <summary>The text without blanks at its ends, or null where nothing is left.</summary>
    public static string? ToNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
