using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;

namespace FactCheck.Domain.Tests.Languages;

/// <summary>What every shipped language must cover.</summary>
public class ShippedPacksTests
{
    private static readonly string[] Resources = typeof(LanguagePacks).Assembly.GetManifestResourceNames();

    public static TheoryData<string> Languages => [.. LanguagePacks.Shipped.Tags];

    [Fact]
    public void Arabic_English_French_and_Russian_are_shipped() =>
        Assert.Equal(["ar", "en", "fr", "ru"], LanguagePacks.Shipped.Tags);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_files(string tag) =>
        Assert.Equal(
            ["abbreviations.tsv", "language.json", "nouns.tsv", "prepositional.tsv", "pronouns.tsv", "roles.tsv", "verbs.tsv", "words.tsv"],
            Resources.Where(name => name.StartsWith($"Languages/{tag}/", StringComparison.Ordinal)).Select(name => name[(name.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_verbs_of_every_stance(string tag)
    {
        IReadOnlyList<CueVerb> verbs = LanguagePacks.Shipped.Find(tag)!.Rows.Verbs;

        Assert.All(Enum.GetValues<Stance>(), stance => Assert.True(verbs.Count(verb => verb.Stance == stance) > 2, $"{tag}: {stance}"));
        Assert.True(verbs.Count >= 150, $"{tag}: {verbs.Count} verbs");
        Assert.True(verbs.Count(verb => verb.Stance == Stance.States) >= 30, $"{tag}: verbs that state");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_cues_of_every_prepositional_kind_but_the_unnamed(string tag) =>
        Assert.All(
            Enum.GetValues<PrepositionalKind>().Where(kind => kind != PrepositionalKind.Bare),
            kind => Assert.Contains(LanguagePacks.Shipped.Find(tag)!.Rows.Prepositional, cue => cue.Kind == kind));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_twenty_cue_nouns_and_more(string tag) =>
        Assert.True(LanguagePacks.Shipped.Find(tag)!.Rows.Nouns.Count >= 20);

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_form_stands_twice_in_a_list(string tag)
    {
        var twice = new List<string>();
        foreach (string file in new[] { "verbs.tsv", "nouns.tsv", "prepositional.tsv", "words.tsv", "roles.tsv", "pronouns.tsv" })
        {
            using var reader = new StreamReader(typeof(LanguagePacks).Assembly.GetManifestResourceStream($"Languages/{tag}/{file}")!);
            int number = 0;
            while (reader.ReadLine() is { } line)
            {
                number++;
                foreach (string cell in line.StartsWith('#') ? [] : line.Split('\t'))
                {
                    // sentences of examples are no lists
                    string[] forms = cell.EndsWith('.') ? [] : cell.Split(", ", StringSplitOptions.RemoveEmptyEntries);
                    twice.AddRange(forms.GroupBy(form => form, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"{tag}/{file}:{number}: {group.Key}"));
                }
            }
        }

        Assert.True(twice.Count == 0, string.Join('\n', twice));
    }

    [Theory]
    [InlineData("fr-CA", "fr")]
    [InlineData("FR", "fr")]
    [InlineData("ru_RU", "ru")]
    public void A_tag_with_a_region_leads_to_its_language(string tag, string language) =>
        Assert.Equal(language, LanguagePacks.Shipped.Find(tag)!.Tag);

    [Fact]
    public void A_language_without_a_pack_is_not_found_and_read_from_left_to_right()
    {
        Assert.Null(LanguagePacks.Shipped.Find("eo"));
        Assert.Equal("ltr", LanguagePacks.Shipped.Direction("eo"));
        Assert.Equal("rtl", LanguagePacks.Shipped.Direction("ar-EG"));
    }
}
