namespace FactCheck.Web.Localisation;

/// <summary>A language that the pages speak.</summary>
/// <param name="Tag">BCP 47 tag, also the suffix of the resource file.</param>
/// <param name="OwnName">Its name in itself.</param>
/// <param name="Direction">The value for <c>dir</c>.</param>
public sealed record PageLanguage(string Tag, string OwnName, string Direction)
{
    /// <summary>In the order of the language switch; the first is the fall-back.</summary>
    public static IReadOnlyList<PageLanguage> All { get; } =
    [
        new("en", "English", "ltr"),
        new("ar", "العربية", "rtl"),
        new("fr", "Français", "ltr"),
        new("ru", "Русский", "ltr"),
    ];

    /// <summary>The language of a tag ("fr-CA" is French), or null where the pages do not speak it.</summary>
    public static PageLanguage? Find(string? tag)
    {
        string primary = (tag ?? "").Split('-', 2)[0];
        return All.FirstOrDefault(language => language.Tag.Equals(primary, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The direction in which text of any language is written, by its tag.</summary>
    public static string DirectionOf(string? tag) =>
        (tag ?? "").Split('-', 2)[0].ToLowerInvariant() is "ar" or "fa" or "ur" or "he" or "yi" or "ps" or "sd" or "ug" or "ku"
            ? "rtl"
            : "ltr";
}
