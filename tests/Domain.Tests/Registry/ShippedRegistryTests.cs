using FactCheck.Domain.Registry;
using Xunit;

namespace FactCheck.Domain.Tests.Registry;

public sealed class ShippedRegistryTests
{
    private static readonly string[] Languages = ["ar", "en", "fr", "ru"];

    // Countries beyond the members of the United Nations.
    private static readonly string[] Others = ["hk", "ps", "tw", "va", "xk"];

    private static readonly RegistryData Data = RegistryReader.Read(RegistryTables.Shipped());

    private static readonly SourceDirectory Directory = SourceDirectory.Shipped;

    [Fact]
    public void At_least_1500_sources_are_listed_and_at_least_150_of_them_are_agencies()
    {
        Assert.True(Directory.Sources.Count >= 1500);
        Assert.True(Directory.Sources.Count(s => s.Kind == SourceKind.Agency) >= 150);
    }

    [Fact]
    public void Every_key_is_valid_and_stands_once()
    {
        Assert.All(Directory.Sources, s => Assert.True(SourceKey.IsValid(s.Key.Value)));
        Assert.Equal(Directory.Sources.Count, Directory.Sources.Select(s => s.Key).Distinct().Count());
    }

    [Fact]
    public void Every_source_has_names_in_all_four_languages_or_is_an_office_that_the_grammar_names()
    {
        foreach (RegisteredSource source in Directory.Sources)
        {
            bool shared = source.Names.Any(n => n.Language == "mul");
            bool composed = IsComposed(source.Key);
            foreach (string language in Languages)
            {
                bool latin = language is "en" or "fr";
                Assert.True(
                    composed || source.Names.Any(n => n.Language == language) || (shared && latin),
                    $"{source.Key} has no name in {language}.");
            }
        }
    }

    [Fact]
    public void Every_state_has_its_row_in_all_four_languages()
    {
        ILookup<string, CountryNames> rows = Data.Countries.ToLookup(c => c.Country);

        Assert.Equal(193 + Others.Length, rows.Count);
        Assert.All(rows, r => Assert.Equal(Languages, r.Select(c => c.Language).Order(StringComparer.Ordinal)));
        Assert.All(Others, o => Assert.Contains(o, rows.Select(r => r.Key)));
        Assert.All(rows, r => Assert.Equal(SourceKind.Government, Directory.Find(new SourceKey("state:" + r.Key))?.Kind));
    }

    [Fact]
    public void Every_capital_and_country_that_is_not_marked_ambiguous_leads_to_its_state()
    {
        foreach (CountryNames country in Data.Countries)
        {
            foreach (string name in country.Names.Concat(country.Capitals).Where(n => n[0] != '?'))
            {
                string mention = NameInflection.Plain(name);
                SourceLink? link = Directory.Resolve(mention, new(0, mention.Length), country.Language);
                Assert.Equal($"{mention}: state:{country.Country}", $"{mention}: {link?.Key}");
            }
        }
    }

    [Fact]
    public void Every_name_that_counts_by_itself_leads_to_its_source()
    {
        foreach (RegisteredName name in Directory.Sources.SelectMany(s => s.Names)
            .Where(n => n.Form is not (NameForm.Weak or NameForm.Surname or NameForm.Metonym) && !n.Key.Value.StartsWith("state:", StringComparison.Ordinal)))
        {
            string mention = NameInflection.Plain(name.Text);
            SourceLink? link = Directory.Resolve(mention, new(0, mention.Length), name.Language == "mul" ? "en" : name.Language);
            Assert.Equal($"{mention}: {name.Key}", $"{mention}: {link?.Key}");
        }
    }

    [Fact]
    public void Every_parent_and_every_office_spoken_for_can_be_found()
    {
        Assert.All(Directory.Sources.Where(s => s.Parent is not null), s => Assert.NotNull(Directory.Find(s.Parent!.Value)));
        Assert.All(Directory.Sources.Where(s => s.OnBehalf is not null), s => Assert.NotNull(Directory.Find(s.OnBehalf!.Value)));
        Assert.All(Data.Persons.Values.SelectMany(p => p.KnownAs), k => Assert.NotNull(Directory.Find(k)));
        Assert.All(Data.OwnNames.Values, k => Assert.NotNull(Directory.Find(k)));
    }

    [Fact]
    public void Every_person_has_a_row_in_both_tables() =>
        Assert.Equal(
            Directory.Sources.Where(s => s.Kind == SourceKind.Person).Select(s => s.Key.Value).Order(StringComparer.Ordinal),
            Data.Persons.Keys.Select(k => k.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_office_has_a_title_in_all_four_languages() =>
        Assert.All(Data.Offices, o => Assert.Equal(Languages, o.Titles.Keys.Order(StringComparer.Ordinal)));

    [Fact]
    public void An_office_that_is_not_listed_is_composed_with_names_country_and_parent()
    {
        RegisteredSource office = Directory.Find(new SourceKey("ministry:mn:energy"))!;

        Assert.Equal(SourceKind.Ministry, office.Kind);
        Assert.Equal("mn", office.Country);
        Assert.Equal("state:mn", office.Parent?.Value);
        Assert.Equal("Ministry of Energy (Mongolia)", office.Name);
        Assert.Contains(office.Names, n => n is { Language: "ru", Text: "министерство энергетики (Монголия)" });
        Assert.Null(Directory.Find(new SourceKey("ministry:zz:energy")));
        Assert.Null(Directory.Find(new SourceKey("no-such-source")));
    }

    [Fact]
    public void The_family_name_of_a_person_is_given_in_all_case_forms() =>
        Assert.Equal(
            ["Песков", "Пескова", "Пескову", "Песковым", "Пескове"],
            Directory.FamilyNames(new SourceKey("person:dmitry-peskov"), "ru"));

    private static bool IsComposed(SourceKey key) => Data.Offices.Any(o =>
        o.Pattern.Split(':') is var shape && key.Value.Split(':') is var parts && shape.Length == parts.Length
        && shape.Zip(parts).All(p => p.First == "*" || p.First == p.Second));
}
