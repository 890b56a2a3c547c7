using System.Globalization;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;
using Xunit;

namespace FactCheck.Domain.Tests.Registry;

public sealed class MentionTests
{
    public static TheoryData<string, string, string> Mentions => MentionExamples.All();

    public static TheoryData<string, string> Traps => TrapExamples.All();

    [Theory]
    [MemberData(nameof(Mentions))]
    public void A_mention_leads_to_the_source_that_it_names(string language, string mention, string expected) =>
        Assert.Equal(expected, Shown(Resolve(mention, language)));

    [Theory]
    [MemberData(nameof(Traps))]
    public void A_mention_that_names_no_source_stays_without_a_link(string language, string mention) =>
        Assert.Equal("none", Shown(Resolve(mention, language)));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_thread_changes_no_link(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            SourceDirectory directory = SourceDirectory.Load(RegistryTables.Shipped());
            foreach (ITheoryDataRow row in Mentions)
            {
                object?[] cells = row.GetData();
                string mention = (string)cells[1]!;
                SourceLink? link = directory.Resolve(mention, new TextSpan(0, mention.Length), (string)cells[0]!);
                Assert.Equal(cells[2], Shown(link));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_link_marks_the_words_that_are_the_name_within_the_article()
    {
        const string text = "Late on Monday the official TASS agency said so.";
        int start = text.IndexOf("the official", StringComparison.Ordinal);
        var mention = new TextSpan(start, text.IndexOf(" said", StringComparison.Ordinal));

        SourceLink link = SourceDirectory.Shipped.Resolve(text, mention, "en")!.Value;

        Assert.Equal("TASS", link.Span.In(text));
    }

    [Theory]
    [InlineData("en", "the United Nations and the European Union", "united-nations, european-union")]
    [InlineData("en", "the United States, Britain and France", "state:us, state:gb, state:fr")]
    [InlineData("en", "Emmanuel Macron, president of France, and Olaf Scholz", "person:emmanuel-macron, person:olaf-scholz")]
    [InlineData("en", "the US and British officials", "")]
    [InlineData("en", "people close to Moscow and the Kremlin", "")]
    [InlineData("en", "TASS", "tass")]
    [InlineData("fr", "Les États-Unis et plusieurs pays voisins", "state:us")]
    [InlineData("fr", "le Monde et l'AFP", "le-monde, afp")]
    [InlineData("ru", "ТАСС и РИА Новости", "tass, ria-novosti")]
    [InlineData("ar", "الأمم المتحدة والاتحاد الأوروبي", "united-nations, european-union")]
    public void A_joint_mention_leads_to_each_of_its_named_members(string language, string mention, string expected)
    {
        IReadOnlyList<SourceLink> links = SourceDirectory.Shipped.ResolveAll(mention, new TextSpan(0, mention.Length), language);

        Assert.Equal(expected, string.Join(", ", links.Select(l => l.Key.Value)));
    }

    [Theory]
    [InlineData("en", "the defence ministry", "ru", "ministry:ru:defence")]
    [InlineData("fr", "le ministère de la Défense", "fr", "ministry:fr:defence")]
    [InlineData("ru", "министра обороны", "ua", "ministry:ua:defence")]
    [InlineData("ar", "البنك المركزي", "ru", "bank-of-russia")]
    [InlineData("en", "the president", "us", "white-house")]
    public void An_office_without_a_country_takes_the_one_of_its_surroundings(
        string language, string mention, string country, string expected) =>
        Assert.Equal(expected, SourceDirectory.Shipped.Resolve(mention, new TextSpan(0, mention.Length), language, country)?.Key.Value);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…»«")]
    [InlineData("\u064B\u0640")]
    [InlineData("𝔎remlin 🇷🇺")]
    public void A_mention_of_signs_alone_names_nothing(string mention) =>
        Assert.Null(SourceDirectory.Shipped.Resolve(mention, new TextSpan(0, mention.Length), "en"));

    [Fact]
    public void A_mention_of_a_thousand_words_is_read_without_failing()
    {
        string mention = string.Join(' ', Enumerable.Repeat("TASS of", 1000));

        Assert.Null(SourceDirectory.Shipped.Resolve(mention, new TextSpan(0, mention.Length), "en"));
        Assert.Null(SourceDirectory.Shipped.Resolve(new string('a', 500_000), new TextSpan(0, 500_000), "en"));
    }

    [Theory]
    [InlineData("ar", "الكِرملين")]
    [InlineData("ar", "الكـرملين")]
    [InlineData("ru", "Кремлём")]
    [InlineData("fr", "le Kremlin")]
    [InlineData("en", "Kremlin’s")]
    [InlineData("en-GB", "Kremlin")]
    public void Spelling_that_folds_away_changes_no_link(string language, string mention) =>
        Assert.Equal("kremlin", Resolve(mention, language)?.Key.Value);

    [Fact]
    public void A_text_in_a_language_without_names_still_knows_those_used_everywhere() =>
        Assert.Equal("reuters", Resolve("Reuters", "de")?.Key.Value);

    private static SourceLink? Resolve(string mention, string language) =>
        SourceDirectory.Shipped.Resolve(mention, new TextSpan(0, mention.Length), language);

    private static string Shown(SourceLink? link) => link is not { } found ? "none"
        : found.OnBehalf is { } office ? $"{found.Key} / {office}" : found.Key.Value;
}
