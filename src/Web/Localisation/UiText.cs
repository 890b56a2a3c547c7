using System.Globalization;
using System.Resources;

namespace FactCheck.Web.Localisation;

/// <summary>The words of the pages in the reader's language, from Resources/UiText.*.resx.</summary>
public sealed class UiText(Reader reader)
{
    /// <summary>The resource files, one a language.</summary>
    public static ResourceManager Resources { get; } = new("FactCheck.Web.Resources.UiText", typeof(UiText).Assembly);

    /// <summary>The text of a key.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>The text of a key with its places filled; numbers among them as the reader writes them.</summary>
    public string this[string key, params object?[] values] =>
        string.Format(CultureInfo.InvariantCulture, this[key], [.. values.Select(Shown)]);

    /// <summary>The word for a value of an enumeration.</summary>
    public string Of<T>(T value)
        where T : struct, Enum => this[$"{typeof(T).Name}.{value}"];

    /// <summary>The text of a key, or null where there is none.</summary>
    public string? Find(string key) => Resources.GetString(key, reader.TextCulture);

    private object? Shown(object? value) => value switch
    {
        int number => reader.Number(number),
        long number => reader.Number(number),
        DateTimeOffset instant => reader.Time(instant),
        DateOnly day => reader.Date(day),
        _ => value,
    };
}
