using FactCheck.Web.Localisation;
using Xunit;

namespace FactCheck.Web.Tests.Pages;

public sealed class ReaderTests
{
    private static readonly DateTimeOffset Evening = new(2026, 3, 5, 22, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("ru")]
    public void Dates_are_gregorian_in_every_language(string language)
    {
        string date = Of(language).Date(new DateOnly(2026, 3, 5));

        Assert.Contains("2026", date, StringComparison.Ordinal);
        Assert.StartsWith("5 ", date, StringComparison.Ordinal);
    }

    [Fact]
    public void Arabic_digits_come_only_where_the_reader_chose_them()
    {
        Assert.Contains("2026", Of("ar").Date(new DateOnly(2026, 3, 5)), StringComparison.Ordinal);
        Assert.Contains("٢٠٢٦", Of("ar", arabic: true).Date(new DateOnly(2026, 3, 5)), StringComparison.Ordinal);
        Assert.Contains("2026", Of("fr", arabic: true).Date(new DateOnly(2026, 3, 5)), StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_in_the_zone_of_the_reader_and_utc_says_so()
    {
        Assert.EndsWith("22:30 UTC", Of("en").Time(Evening), StringComparison.Ordinal);
        string tokyo = Of("en", zone: "Asia/Tokyo").Time(Evening);
        Assert.EndsWith("07:30", tokyo, StringComparison.Ordinal);
        Assert.StartsWith("6 ", tokyo, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_zone_or_language_falls_back_instead_of_failing()
    {
        Reader reader = Of("tlh", zone: "Mars/Olympus");

        Assert.Equal("en", reader.Language.Tag);
        Assert.EndsWith("UTC", reader.Time(Evening), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar-EG", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("ru", "ltr")]
    [InlineData(null, "ltr")]
    public void The_direction_of_a_text_follows_from_its_language(string? tag, string direction)
    {
        Assert.Equal(direction, PageLanguage.DirectionOf(tag));
    }

    private static Reader Of(string language, bool arabic = false, string zone = "UTC") =>
        new(new ReaderPreferences { Language = language, ArabicDigits = arabic, Zone = zone });
}
