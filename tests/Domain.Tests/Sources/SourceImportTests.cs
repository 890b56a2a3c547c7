using FactCheck.Domain.History;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Tests.InMemory;

namespace FactCheck.Domain.Tests.Sources;

public sealed class SourceImportTests
{
    private readonly InMemoryDesk _desk = new() { User = TestUser.Émile };

    public SourceImportTests()
    {
        _desk.Register("state:lb", SourceKind.Government);
        _desk.Register("tass");
    }

    [Fact]
    public async Task New_sources_are_registered_known_ones_changed_in_one_go_and_parents_may_stand_further_down()
    {
        ImportSourcesResult result = await ImportAsync(
            "key\tkind\tname\tcountry\tparent\tnotes\tnames_en\tnames_ar",
            "nna\tagency\tNational News Agency\tlb\tcedar-media\t\tNNA [abbreviation] | National News Agency [official]\tالوكالة الوطنية",
            "tass\t\t\tru\t\tAsk the Moscow desk.\t\t",
            "cedar-media\tcompany\tCedar Media\tlb");

        Assert.True(result.Saved);
        Assert.Equal([true, false, true], result.Rows.Select(r => r.IsNew));
        Source nna = Find("nna");
        Assert.Equal("cedar-media", nna.Parent?.Value);
        Assert.Equal(
            [("ar", NameForm.Usual), ("en", NameForm.Official), ("en", NameForm.Abbreviation)],
            nna.Names.Select(n => (n.Language, n.Form)).Order());
        Assert.Equal(("ru", "Ask the Moscow desk."), (Find("tass").Country, Find("tass").Notes));
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task An_export_brought_back_changes_nothing()
    {
        await ImportAsync("key\tkind\tname\tnotes\tnames_en", "nna\tagency\t=NNA\tTwo words\tNNA [abbreviation] | the NNA");
        string table = await new ExportSourcesHandler(_desk).Handle(new ExportSources(), CancellationToken.None);
        ImportSourcesResult again = await ImportAsync(table);

        Assert.Contains("\t'=NNA\t", table, StringComparison.Ordinal);
        Assert.Empty(again.Rows);
        Assert.Equal((3, false), (again.Unchanged, again.Saved));
    }

    [Fact]
    public async Task Notes_of_several_lines_come_back_as_they_were()
    {
        await new ChangeSourceHandler(_desk, _desk).Handle(
            new ChangeSource("tass", SourceKind.Agency, Find("tass").Name, null, null, null, null, "First line\nsecond\tcolumn", 1), CancellationToken.None);
        ImportSourcesResult again = await ImportAsync(await new ExportSourcesHandler(_desk).Handle(new ExportSources(), CancellationToken.None));

        Assert.Empty(again.Rows);
        Assert.Equal("First line\nsecond\tcolumn", Find("tass").Notes);
    }

    [Fact]
    public async Task A_dry_run_tells_the_changes_and_makes_none()
    {
        int events = _desk.Events.Count;
        ImportSourcesResult result = await new ImportSourcesHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(
            new ImportSources("key\tkind\tname\nnna\tagency\tNNA", DryRun: true), CancellationToken.None);

        Assert.False(result.Saved);
        Assert.Contains(result.Rows.Single().Changes, c => c is { Field: "name", To: "\"NNA\"" });
        Assert.Equal(events, _desk.Events.Count);
        Assert.DoesNotContain(_desk.Sources, s => s.Key.Value == "nna");
    }

    [Theory]
    [InlineData("nna\tnewswire\tNNA", "'newswire' is no kind of source")]
    [InlineData("nna\t\tNNA", "needs a kind")]
    [InlineData("nna\tagency\t", "needs a name")]
    [InlineData("No Key\tagency\tNNA", "is no source key")]
    [InlineData("nna\tagency\tNNA\tLBN", "two-letter code")]
    [InlineData("nna\tagency\tNNA\tlb\tnobody", "There is no source nobody")]
    [InlineData("nna\tagency\tNNA\tlb\tnna", "would belong to itself")]
    [InlineData("nna\tagency\tNNA\tlb\t\tNNA [nickname]", "no form of a name")]
    [InlineData("nna\tagency\tNNA\tlb\t\ttass", "is a name of tass")]
    [InlineData("nna\tagency\tNNA\tlb\t\t\tmore", "names 6 columns")]
    [InlineData("tass\t\t\n\ntass\t\tTASS", "stands in line 2 already")]
    public async Task A_faulty_row_is_named_by_line_and_nothing_at_all_is_changed(string row, string fault)
    {
        _desk.Register("other");
        await new AddSourceAliasHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(new AddSourceAlias("tass", new NewName("en", "tass"), 1), CancellationToken.None);
        int events = _desk.Events.Count;
        ImportSourcesResult result = await ImportAsync("key\tkind\tname\tcountry\tparent\tnames_en", row, "other\t\tAnother name");

        Assert.False(result.Saved);
        Assert.Contains(result.Rows, r => r.Faults.Any(f => f.Contains(fault, StringComparison.Ordinal)));
        Assert.Equal(1, result.Faulty);
        Assert.Equal(events, _desk.Events.Count);
    }

    [Fact]
    public async Task Two_rows_cannot_give_one_name_to_two_sources()
    {
        ImportSourcesResult result = await ImportAsync(
            "key\tkind\tname\tnames_en\tnames_mul", "one\toutlet\tOne\tThe Courier\t", "two\toutlet\tTwo\t\tthe courier");
        Assert.Equal(3, result.Rows.Single(r => r.Faults.Count > 0).Line);
    }

    [Theory]
    [InlineData("kind\tname")]
    [InlineData("key\tkey")]
    [InlineData("key\tcolour")]
    public async Task A_header_that_names_no_key_or_something_unknown_is_refused_with_the_columns(string header)
    {
        ImportSourcesResult result = await ImportAsync(header, "a\tb");
        Assert.Contains("names_mul", Assert.Single(Assert.Single(result.Rows).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_spreadsheet_does_to_a_table_is_read()
    {
        ImportSourcesResult result = await ImportAsync("\uFEFFkey\tkind\tname\tnotes\r", "nna\tAgency\t\"The \"\"NNA\"\"\"\r", "\r");
        Assert.True(result.Saved);
        Assert.Equal("The \"NNA\"", Find("nna").Name);
    }

    [Fact]
    public async Task A_dash_takes_a_value_away_and_an_empty_cell_does_not()
    {
        await ImportAsync("key\tkind\tname\tcountry\twebsite", "nna\tagency\tNNA\tlb\tnna.example");
        await ImportAsync("key\tcountry\twebsite", "nna\t\t-");
        Assert.Equal(("lb", null), (Find("nna").Country, Find("nna").Website));
        Assert.Equal(HistoryEventTypes.SourceChanged, _desk.Events[^1].Event.Type);
    }

    private Source Find(string key) => _desk.Sources.Single(s => s.Key.Value == key);

    private Task<ImportSourcesResult> ImportAsync(params string[] lines) =>
        new ImportSourcesHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(new ImportSources(string.Join('\n', lines), DryRun: false), CancellationToken.None);
}
