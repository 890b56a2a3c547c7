using System.Globalization;

namespace FactCheck.Web.Localisation;

/// <summary>How the person at the screen wants to read: language, digits, time zone, keys, theme.</summary>
public sealed class Reader
{
    private static readonly Dictionary<string, CultureInfo> Cultures =
        PageLanguage.All.ToDictionary(language => language.Tag, language => Gregorian(language.Tag), StringComparer.Ordinal);

    private readonly CultureInfo _culture;

    /// <summary>A reader with these preferences.</summary>
    public Reader(ReaderPreferences preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        Preferences = preferences;
        Language = PageLanguage.Find(preferences.Language) ?? PageLanguage.All[0];
        _culture = Cultures[Language.Tag];
        Zone = TimeZoneInfo.TryFindSystemTimeZoneById(preferences.Zone, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc;
    }

    /// <summary>What the reader chose.</summary>
    public ReaderPreferences Preferences { get; }

    /// <summary>The language of the page.</summary>
    public PageLanguage Language { get; }

    /// <summary>The zone in which times are shown.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The culture that resource texts are taken from.</summary>
    public CultureInfo TextCulture => _culture;

    /// <summary>A whole number, grouped by the habits of the language.</summary>
    public string Number(long value) => Digits(value.ToString("N0", Numbers));

    /// <summary>A fraction of one as whole per cent.</summary>
    public string Percent(double fraction) => Digits((Math.Round(fraction * 100) / 100).ToString("P0", Numbers));

    /// <summary>A day of the Gregorian calendar, in every language.</summary>
    public string Date(DateOnly day) => Digits(day.ToString("d MMM yyyy", _culture));

    /// <summary>The day of an instant, in the reader's zone.</summary>
    public string Date(DateTimeOffset instant) =>
        Digits(TimeZoneInfo.ConvertTime(instant, Zone).ToString("d MMM yyyy", _culture));

    /// <summary>Day and minute in the reader's zone, which is named where it is UTC.</summary>
    public string Time(DateTimeOffset instant)
    {
        DateTimeOffset there = TimeZoneInfo.ConvertTime(instant, Zone);
        string text = there.ToString("d MMM yyyy", _culture) + (Language.Tag == "ar" ? "، " : ", ") + there.ToString("HH:mm", _culture);
        return Digits(Zone.Id is "UTC" or "Etc/UTC" ? text + " UTC" : text);
    }

    /// <summary>The digits of a text as the reader writes them.</summary>
    public string Digits(string text) => Preferences.ArabicDigits && Language.Tag == "ar"
        ? string.Create(text.Length, text, static (span, from) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiDigit(from[i]) ? (char)('\u0660' + (from[i] - '0')) : from[i];
            }
        })
        : text;

    // Arabic separators and per cent signs go with Arabic digits; beside 0123 they look like slips.
    private CultureInfo Numbers => Language.Tag == "ar" && !Preferences.ArabicDigits ? Cultures["en"] : _culture;

    // The calendar of a culture can be Hijri or Persian by default; news dates are Gregorian everywhere.
    private static CultureInfo Gregorian(string tag)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(tag).Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        return CultureInfo.ReadOnly(culture);
    }
}
