using FactCheck.Domain.Registry;
using Xunit;

namespace FactCheck.Domain.Tests.Registry;

public sealed class RegistryReaderTests
{
    private const string SourcesHeader = "key\tkind\tcountry\tparent\twebsite\tname\torigin\n";
    private const string NamesHeader = "key\tlang\tname\tform\n";

    private static readonly RegistryTables Small = new()
    {
        Sources = SourcesHeader + "alpha\tagency\tru\tstate:ru\t-\tAlpha\ttest\nbeta\toutlet\t-\t-\t-\tBeta\ttest\n",
        Names = NamesHeader + "alpha\ten\tAlpha\tusual\nbeta\ten\tBeta\tusual\n",
        Persons = "key\tspeaks_for\trole\tgender\tknown_as\n",
        Countries = "country\tlang\tnames\tadjectives\tcapitals\nru\ten\tRussia\tRussian\tMoscow\n",
        Offices = "office\tpart\tlang\tforms\tcountry\n",
        OwnNames = "composed\tkey\n",
        Words = "class\tlang\tforms\n",
    };

    [Fact]
    public void Sound_tables_are_read() => Assert.Equal(3, SourceDirectory.Load(Small).Sources.Count);

    [Fact]
    public void A_wrong_header_is_said_with_the_columns_that_it_should_have() =>
        Assert.Equal(
            "names.tsv(1): the header must be the columns key, lang, name, form, divided by tabs.",
            Faults(Small with { Names = "key\tlanguage\tname\tform\n" })[0]);

    [Fact]
    public void A_row_with_too_few_cells_is_said_with_its_line() =>
        Assert.StartsWith("names.tsv(3): 3 cells, but the table has 4 columns", Faults(Small with { Names = NamesHeader + "# comment\nalpha\ten\tAlpha\n" })[0], StringComparison.Ordinal);

    [Fact]
    public void An_unknown_kind_is_said_with_the_allowed_ones() =>
        Assert.Equal(
            "sources.tsv(2), kind: 'newspaper' is none of agency, outlet, government, ministry, office, company, organisation, person, group, unnamed.",
            Faults(Small with { Sources = SourcesHeader + "alpha\tnewspaper\t-\t-\t-\tAlpha\ttest\n", Names = NamesHeader })[0]);

    [Fact]
    public void All_faulty_lines_are_reported_at_once()
    {
        IReadOnlyList<string> faults = Faults(Small with
        {
            Sources = SourcesHeader + "Alpha\tagency\t-\t-\t-\tA\ttest\nbeta\tagency\txx\t-\t-\tB\ttest\ngamma\tagency\t-\tdelta\t-\tC\ttest\n",
            Names = NamesHeader + "omega\ten\tOmega\tusual\ngamma\ten\tGamma\tnickname\ngamma\ten\tGa\u202Emma\tusual\ngamma\ten\t\tusual\n",
        });

        Assert.Equal(
            [
                "sources.tsv(2), key: 'Alpha' is no source key (lower-case Latin letters, digits and hyphens, parts divided by colons).",
                "sources.tsv(3), country: 'xx' is no country of countries.tsv.",
                "names.tsv(4), name: holds the invisible character U+202E.",
                "names.tsv(5), name: is empty; write - for none.",
                "names.tsv(2), key: no source has the key 'omega'.",
                "names.tsv(3), form: 'nickname' is none of official, usual, abbreviation, metonym, weak, family, surname.",
                "sources.tsv, parent: 'delta', the parent of 'gamma', is no source.",
            ],
            faults);
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused() =>
        Assert.Contains(
            "sources.tsv(3), key: the key 'alpha' stands twice.",
            Faults(Small with { Sources = SourcesHeader + "alpha\tagency\t-\t-\t-\tA\ttest\nalpha\tagency\t-\t-\t-\tB\ttest\n", Names = NamesHeader }));

    [Fact]
    public void A_circle_of_parents_is_refused() =>
        Assert.Contains(
            "sources.tsv, parent: alpha → beta → alpha is a circle.",
            Faults(Small with { Sources = SourcesHeader + "alpha\tagency\t-\tbeta\t-\tA\ttest\nbeta\tagency\t-\talpha\t-\tB\ttest\n" }));

    [Fact]
    public void One_name_for_two_sources_is_refused_with_both_named() =>
        Assert.Equal(
            ["names.tsv: 'ALPHA' (en) names both 'beta' and 'alpha'."],
            Faults(Small with { Names = NamesHeader + "alpha\ten\tAlpha\tusual\nbeta\ten\tALPHA\tusual\n" }));

    [Fact]
    public void A_name_for_all_languages_clashes_with_one_of_a_language() =>
        Assert.Single(Faults(Small with { Names = NamesHeader + "alpha\ten\tAlpha\tusual\nbeta\tmul\tAlpha\tusual\n" }));

    [Fact]
    public void A_name_of_a_source_that_is_a_country_is_refused() =>
        Assert.Equal(
            ["names.tsv: 'Moscow' (en) names both 'alpha' and 'state:ru'."],
            Faults(Small with { Names = NamesHeader + "alpha\ten\tMoscow\tusual\n" }));

    [Fact]
    public void Names_added_by_editors_are_known_to_the_copy_alone()
    {
        SourceDirectory directory = SourceDirectory.Load(Small);
        SourceDirectory copy = directory.With([new RegisteredName(new SourceKey("alpha"), "en", "First Wire", NameForm.Usual)]);

        Assert.Equal("alpha", copy.Resolve("First Wire", new(0, 10), "en")?.Key.Value);
        Assert.Null(directory.Resolve("First Wire", new(0, 10), "en"));
        Assert.NotEqual(directory.Version, copy.Version);
    }

    [Fact]
    public void Sources_added_by_editors_are_known_to_the_copy()
    {
        var key = new SourceKey("gamma-wire");
        var source = new RegisteredSource { Key = key, Kind = SourceKind.Agency, Name = "Gamma Wire" };
        SourceDirectory copy = SourceDirectory.Load(Small).With([new RegisteredName(key, "en", "Gamma Wire", NameForm.Usual)], [source]);

        Assert.Equal("gamma-wire", copy.Resolve("Gamma Wire", new(0, 10), "en")?.Key.Value);
        Assert.Equal("Gamma Wire", copy.Find(key)?.Name);
    }

    [Fact]
    public void A_name_added_by_editors_that_belongs_to_another_source_is_refused()
    {
        SourceDirectory directory = SourceDirectory.Load(Small);

        RegistryFormatException refusal = Assert.Throws<RegistryFormatException>(
            () => directory.With([new RegisteredName(new SourceKey("beta"), "en", "alpha", NameForm.Usual)]));
        Assert.Contains("both 'beta' and 'alpha'", refusal.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Faults(RegistryTables tables) =>
        Assert.Throws<RegistryFormatException>(() => SourceDirectory.Load(tables)).Faults;
}
