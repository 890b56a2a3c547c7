using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Tests.Clusters;

/// <summary>What is the same statement of the same origin, and what only looks like it.</summary>
public sealed class SameStatementTests
{
    /// <summary>Two contents that are one statement.</summary>
    public static TheoryData<string, string, string> Same => new()
    {
        { "en", "the talks will be held in Geneva", "The talks will be held in Geneva." },
        { "en", "the ship’s crew is safe", "the ship's crew is safe" },
        { "en", "taxes will not rise", "Taxes   will not rise" },
        { "fr", "l’accord sera signé à Bruxelles", "L'accord sera signé à Bruxelles" },
        { "ru", "самолёт приземлился в Казани", "Самолет приземлился в Казани" },
        { "ar", "المفاوضات ستستأنف في جنيف", "المفاوضات ستُستأنف في جنيف" },
        { "ar", "قتل ١٢ شخصا في الهجوم", "قتل 12 شخصا في الهجوم" },
        { "en", Long, Long.Replace("the new ", "the ", StringComparison.Ordinal) },
        { "en", Long, Long.Replace("assured", "assures", StringComparison.Ordinal) },
        { "ru", LongRussian, LongRussian.Replace("совместно ", "", StringComparison.Ordinal) },
        { "fr", LongFrench, LongFrench.Replace("nouveaux ", "", StringComparison.Ordinal) },
        { "ar", LongArabic, LongArabic.Replace("الجديدة ", "", StringComparison.Ordinal) },
    };

    /// <summary>Two contents that only look alike, and what makes them two.</summary>
    public static TheoryData<string, string, string, string> Traps => new()
    {
        { "other number", "en", Long, Long.Replace("40 kilometres", "45 kilometres", StringComparison.Ordinal) },
        { "other number in words", "en", Long, Long.Replace("three villages", "seven villages", StringComparison.Ordinal) },
        { "other number in words of one stem", "en", "seventeen soldiers were hurt that day", "seventy soldiers were hurt that day" },
        { "other sign", "en", "prices changed by -5 in the last quarter", "prices changed by 5 in the last quarter" },
        { "other unit", "en", "it rose by 5% in the last quarter", "it rose by 5 in the last quarter of it" },
        { "other name", "en", Long, Long.Replace("Novak", "Hansen", StringComparison.Ordinal) },
        { "name more", "en", Long, Long.Replace("minister Novak", "minister Novak of Prague", StringComparison.Ordinal) },
        { "names the other way round", "en", Swapped("Ruritania", "Borduria"), Swapped("Borduria", "Ruritania") },
        { "other day", "en", Long, Long.Replace("Monday", "Tuesday", StringComparison.Ordinal) },
        { "other place", "en", Long, Long.Replace("north of", "south of", StringComparison.Ordinal) },
        { "negated", "en", Long, Long.Replace("will be repaired", "will not be repaired", StringComparison.Ordinal) },
        { "negated by a contraction", "en", Long, Long.Replace("have been told", "haven't been told", StringComparison.Ordinal) },
        { "denied without a negation", "en", Long, Long.Replace("have been told", "have never been told", StringComparison.Ordinal) },
        { "limited", "en", Long, Long.Replace("will be repaired", "may be repaired", StringComparison.Ordinal) },
        { "limited by a word more", "en", Long, Long.Replace("the new bridge", "almost the new bridge", StringComparison.Ordinal) },
        { "the contrary", "en", Long, Long.Replace("opened", "closed", StringComparison.Ordinal) },
        { "other number", "ru", LongRussian, LongRussian.Replace("120 домов", "130 домов", StringComparison.Ordinal) },
        { "other number in words", "ru", LongRussian, LongRussian.Replace("три моста", "два моста", StringComparison.Ordinal) },
        { "other name", "ru", LongRussian, LongRussian.Replace("Смирнов", "Козлов", StringComparison.Ordinal) },
        { "other day", "ru", LongRussian, LongRussian.Replace("в понедельник", "во вторник", StringComparison.Ordinal) },
        { "other place", "ru", LongRussian, LongRussian.Replace("Твери", "Туле", StringComparison.Ordinal) },
        { "negated", "ru", LongRussian, LongRussian.Replace("будут восстановлены", "не будут восстановлены", StringComparison.Ordinal) },
        { "without", "ru", LongRussian, LongRussian.Replace("совместно", "без помощи", StringComparison.Ordinal) },
        { "conditional", "ru", LongRussian, LongRussian.Replace("будут восстановлены", "будут восстановлены бы", StringComparison.Ordinal) },
        { "other number", "fr", LongFrench, LongFrench.Replace("250 logements", "350 logements", StringComparison.Ordinal) },
        { "other number in words", "fr", LongFrench, LongFrench.Replace("trois ponts", "quatre ponts", StringComparison.Ordinal) },
        { "other name", "fr", LongFrench, LongFrench.Replace("Dupont", "Lambert", StringComparison.Ordinal) },
        { "other day", "fr", LongFrench, LongFrench.Replace("lundi", "mardi", StringComparison.Ordinal) },
        { "other place", "fr", LongFrench, LongFrench.Replace("Nantes", "Rennes", StringComparison.Ordinal) },
        { "negated", "fr", LongFrench, LongFrench.Replace("seront reconstruits", "ne seront pas reconstruits", StringComparison.Ordinal) },
        { "without", "fr", LongFrench, LongFrench.Replace("avec l'aide", "sans l'aide", StringComparison.Ordinal) },
        { "other number", "ar", LongArabic, LongArabic.Replace("٢٥٠", "٣٥٠", StringComparison.Ordinal) },
        { "other number in words", "ar", LongArabic, LongArabic.Replace("ثلاثة جسور", "أربعة جسور", StringComparison.Ordinal) },
        { "other name", "ar", LongArabic, LongArabic.Replace("سامي", "خالد", StringComparison.Ordinal) },
        { "other day", "ar", LongArabic, LongArabic.Replace("الاثنين", "الثلاثاء", StringComparison.Ordinal) },
        { "other place", "ar", LongArabic, LongArabic.Replace("شمال", "جنوب", StringComparison.Ordinal) },
        { "negated", "ar", LongArabic, LongArabic.Replace("سيعاد بناؤها", "لن سيعاد بناؤها", StringComparison.Ordinal) },
        { "negated with a conjunction", "ar", LongArabic, LongArabic.Replace("سيعاد بناؤها", "ولن سيعاد بناؤها", StringComparison.Ordinal) },
        { "name more", "ar", LongArabic, LongArabic.Replace("في شمال المدينة", "في شمال المدينة موسكو", StringComparison.Ordinal) },
        { "a word here, another there", "ar", LongArabic, LongArabic.Replace("الجديدة ", "", StringComparison.Ordinal) + " سريعا" },
    };

    private const string Long =
        "the new bridge that minister Novak opened on Monday lies 40 kilometres north of the old one and will be repaired by the "
        + "army before winter so that the people of the three villages, who have been told to wait, can go home, he assured";

    private const string LongRussian =
        "в понедельник глава области Смирнов сообщил жителям, что три моста и 120 домов, разрушенных паводком в Твери, будут "
        + "восстановлены совместно с военными строителями к началу зимы, а людям выплатят деньги на ремонт и новую мебель";

    private const string LongFrench =
        "lundi le maire Dupont a promis aux habitants que trois ponts et 250 logements détruits par la crue près de Nantes seront "
        + "reconstruits avec l'aide de nouveaux volontaires venus de toute la région et que les familles recevront cet hiver une somme d'argent";

    private const string LongArabic =
        "المحافظ سامي وعد السكان يوم الاثنين بأن ثلاثة جسور و ٢٥٠ منزلا دمرتها السيول في شمال المدينة سيعاد بناؤها بمساعدة الفرق "
        + "الجديدة من المتطوعين القادمين من المناطق المجاورة وأن العائلات ستحصل على المال اللازم لترميم بيوتها هذا الشتاء";

    private static readonly SourceKey Origin = new("kremlin");

    [Theory]
    [MemberData(nameof(Same))]
    public void The_same_statement_in_other_writing_or_with_a_harmless_word_more_is_one(string language, string left, string right)
    {
        Assert.True(Holds(Claim(left, language), Claim(right, language)));
        Assert.True(Holds(Claim(right, language), Claim(left, language)));
    }

    [Theory]
    [MemberData(nameof(Traps))]
    public void Whatever_makes_it_another_statement_keeps_two_apart(string trap, string language, string left, string right)
    {
        Assert.NotEqual(left, right);
        Assert.False(Holds(Claim(left, language), Claim(right, language)), trap);
        Assert.False(Holds(Claim(right, language), Claim(left, language)), trap);
    }

    [Fact]
    public void The_same_words_of_another_origin_are_another_statement() => Assert.False(
        Holds(Claim(Long), Claim(Long) with { Origin = new SourceKey("tass") }));

    [Fact]
    public void Origins_that_are_linked_to_nobody_are_never_the_same() => Assert.False(
        Holds(Claim(Long) with { Origin = null }, Claim(Long) with { Origin = null }));

    [Fact]
    public void The_same_words_in_another_language_are_another_statement() => Assert.False(
        Holds(Claim("Paris France Berlin"), Claim("Paris France Berlin", "fr")));

    [Theory]
    [InlineData(Stance.Denies, Stance.States, false)]
    [InlineData(Stance.Asks, Stance.Promises, false)]
    [InlineData(Stance.Denies, Stance.Denies, true)]
    [InlineData(Stance.States, Stance.Confirms, true)]
    [InlineData(Stance.States, Stance.Warns, true)]
    public void A_denial_and_a_demand_are_not_what_is_said(Stance left, Stance right, bool same) => Assert.Equal(
        same, Holds(Claim(Long) with { Stance = left }, Claim(Long) with { Stance = right }));

    [Theory]
    [InlineData(QuotationKind.Direct, QuotationKind.Mixed, true)]
    [InlineData(QuotationKind.Direct, QuotationKind.Indirect, false)]
    public void A_quotation_that_lies_in_a_longer_one_is_the_same(QuotationKind inner, QuotationKind outer, bool same) => Assert.Equal(
        same,
        Holds(
            Claim("we are ready for talks at any time") with { Kind = inner },
            Claim("Our hands are stretched out, we are ready for talks at any time and in any place") with { Kind = outer }));

    [Theory]
    [InlineData("we are ready for talks", "If they stop shooting we are ready for talks")]
    [InlineData("we are ready for talks", "Nobody believes that we are ready for talks")]
    [InlineData("we are ready for talks", "we are ready for talks with Ruritania")]
    [InlineData("ready for the talks", "we are ready for the talks again")]
    public void A_quotation_that_the_longer_one_turns_is_another_statement(string inner, string outer) => Assert.False(Holds(
        Claim(inner) with { Kind = QuotationKind.Direct }, Claim(outer) with { Kind = QuotationKind.Direct }));

    [Theory]
    [InlineData("yes", false)]
    [InlineData("no comment", true)]
    [InlineData("…", false)]
    public void A_single_word_is_no_statement_to_be_found_again(string content, bool same) =>
        Assert.Equal(same, Holds(Claim(content), Claim(content)));

    [Fact]
    public void A_very_long_content_is_compared_in_bounded_time()
    {
        string left = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"w{i % 7000}x"));
        string right = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"w{(i + 3) % 7000}x"));
        Assert.False(Holds(Claim(left), Claim(right)));
    }

    private static string Swapped(string first, string second) =>
        $"{first} has offered {second} to open the border again at noon and to let through the lorries that have been waiting there for "
        + "weeks with food and medicine for the people of the valley, who are hungry and cold";

    private static DateOnly Day => new(2026, 3, 14);

    [Theory]
    [InlineData("en", "the bridge will open on Monday at noon", 3, true)]
    [InlineData("en", "the bridge will open on Monday at noon", 4, false)]
    [InlineData("en", "the bridge is open for lorries of every weight", 400, true)]
    [InlineData("ru", "мост откроется сегодня в полдень", 30, false)]
    [InlineData("fr", "le pont ouvrira demain à midi", 30, false)]
    [InlineData("ar", "الجسر سيفتح اليوم ظهرا", 30, false)]
    public void What_says_when_is_the_same_only_in_articles_of_about_the_same_day(string language, string content, int days, bool same) =>
        Assert.Equal(same, Holds(Claim(content, language), Claim(content, language) with { Day = Day.AddDays(days) }));

    private static bool Holds(ComparableClaim left, ComparableClaim right) =>
        SameStatement.Holds(left, right, SourceDirectory.Shipped);

    private static ComparableClaim Claim(string content, string language = "en") => new(
        ClaimId.New(DateTimeOffset.UnixEpoch), language, Origin, Day, content, QuotationKind.Indirect, Stance.States, IsClosed: false, 1);
}
