using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Tests.InMemory;
using FluentValidation;

namespace FactCheck.Domain.Tests.Sources;

public sealed class SourceTests
{
    private readonly InMemoryDesk _desk = new() { User = TestUser.Émile };

    private Task<RegisterSourceResult> RegisterAsync(RegisterSource command) =>
        new RegisterSourceHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(command, CancellationToken.None);

    private Task<AddSourceAliasResult> AddAsync(AddSourceAlias command) =>
        new AddSourceAliasHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(command, CancellationToken.None);

    private Task<LoadShippedRegistryResult> LoadAsync(params RegisteredSource[] sources) =>
        new LoadShippedRegistryHandler(_desk, _desk).Handle(new LoadShippedRegistry(sources), CancellationToken.None);

    private static RegisteredSource Shipped(string key, string name, params string[] names) => new()
    {
        Key = new SourceKey(key),
        Kind = SourceKind.Agency,
        Name = name,
        Names = [.. names.Select(n => new RegisteredName(new SourceKey(key), "en", n, NameForm.Usual))],
    };

    [Fact]
    public async Task A_source_is_registered_with_its_names_in_one_event()
    {
        _desk.Register("state:lb", SourceKind.Government);
        SourceKey key = (await RegisterAsync(new RegisterSource(
            "nna", SourceKind.Agency, "National News Agency", "lb", "state:lb", Names: [new NewName("en", " NNA ", NameForm.Abbreviation)]))).Key;
        Source source = _desk.Sources.Single(s => s.Key == key);
        Assert.Equal("NNA", source.Names.Single().Text);
        Assert.False(source.IsShipped);
        Assert.Equal(HistoryEventTypes.SourceRegistered, _desk.Events[^1].Event.Type);
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_taken_key_is_refused_with_the_source_that_has_it()
    {
        _desk.Register("tass");
        RuleBrokenException refused = await Assert.ThrowsAsync<RuleBrokenException>(
            () => RegisterAsync(new RegisterSource("tass", SourceKind.Agency, "TASS again")));
        Assert.Equal("key-is-taken", refused.Rule);
    }

    [Fact]
    public async Task An_unregistered_parent_is_named_at_its_field()
    {
        ValidationException refused = await Assert.ThrowsAsync<ValidationException>(
            () => RegisterAsync(new RegisterSource("nna", SourceKind.Agency, "NNA", Parent: "state:lb")));
        Assert.Equal("Parent", refused.Errors.Single().PropertyName);
    }

    [Theory]
    [InlineData("TASS", "x", null, "Key")]
    [InlineData("tass", "", null, "Name")]
    [InlineData("tass", "TASS", "RU", "Country")]
    [InlineData("tass", "TASS", "rus", "Country")]
    public void The_validator_names_the_field(string key, string name, string? country, string field) => Assert.Contains(
        field,
        new RegisterSourceValidator().Validate(new RegisterSource(key, SourceKind.Agency, name, country))
            .Errors.Select(e => e.PropertyName));

    [Fact]
    public async Task A_name_of_another_source_is_refused_with_both_named()
    {
        _desk.Register("the-times", SourceKind.Outlet, new NewName("en", "The Times"));
        _desk.Register("times-of-india", SourceKind.Outlet);
        RuleBrokenException refused = await Assert.ThrowsAsync<RuleBrokenException>(
            () => AddAsync(new AddSourceAlias("times-of-india", new NewName("en", "the times"), 1)));
        Assert.Equal("name-is-taken", refused.Rule);
        Assert.Contains("the-times", refused.Message, StringComparison.Ordinal);
        Assert.Contains("times-of-india", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, _desk.Saves);
    }

    [Fact]
    public async Task A_name_that_the_source_has_is_refused()
    {
        _desk.Register("tass", SourceKind.Agency, new NewName("ru", "ТАСС"));
        RuleBrokenException refused = await Assert.ThrowsAsync<RuleBrokenException>(
            () => AddAsync(new AddSourceAlias("tass", new NewName("ru", "ТАСС"), 1)));
        Assert.Equal("name-is-known", refused.Rule);
    }

    [Fact]
    public async Task The_same_name_in_another_language_is_another_name()
    {
        _desk.Register("tass", SourceKind.Agency, new NewName("en", "TASS"));
        Assert.Equal(2, (await AddAsync(new AddSourceAlias("tass", new NewName("fr", "TASS"), 1, "Used by Le Figaro."))).Version);
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_stale_version_shows_the_other_editors_change()
    {
        _desk.Register("tass");
        await AddAsync(new AddSourceAlias("tass", new NewName("fr", "agence TASS"), 1));
        ChangedByOtherException refused = await Assert.ThrowsAsync<ChangedByOtherException>(
            () => AddAsync(new AddSourceAlias("tass", new NewName("fr", "Tass"), 1)));
        Assert.Equal(HistoryEventTypes.SourceNamed, refused.Other.What);
        Assert.Equal("names/fr/agence TASS", refused.Other.Fields.Single().Field);
    }

    [Fact]
    public async Task An_unknown_source_is_not_found() =>
        await Assert.ThrowsAsync<NotFoundException>(() => AddAsync(new AddSourceAlias("nobody", new NewName("en", "X"), 1)));

    [Fact]
    public async Task Loading_the_registry_twice_changes_nothing_the_second_time()
    {
        Assert.Equal(new LoadShippedRegistryResult(2, 0), await LoadAsync(Shipped("tass", "TASS", "TASS"), Shipped("kcna", "KCNA")));
        Assert.Equal(new LoadShippedRegistryResult(0, 0), await LoadAsync(Shipped("tass", "TASS", "TASS"), Shipped("kcna", "KCNA")));
        Assert.Equal(2, _desk.Events.Count);
    }

    [Fact]
    public async Task A_newer_registry_keeps_the_names_that_editors_added()
    {
        await LoadAsync(Shipped("tass", "TASS", "TASS"));
        await AddAsync(new AddSourceAlias("tass", new NewName("en", "the Itar"), 1));
        Assert.Equal(
            new LoadShippedRegistryResult(0, 1), await LoadAsync(Shipped("tass", "TASS, Russian agency", "TASS", "Tass agency")));
        Source source = _desk.Sources.Single();
        Assert.Equal("TASS, Russian agency", source.Name);
        Assert.Equal(["TASS", "the Itar", "Tass agency"], source.Names.Select(n => n.Text));
        Assert.Equal([true, false, true], source.Names.Select(n => n.IsShipped));
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task The_shipped_registry_itself_loads_and_verifies()
    {
        LoadShippedRegistryResult result = await LoadAsync([.. SourceDirectory.Shipped.Sources]);
        Assert.Equal(SourceDirectory.Shipped.Sources.Count, result.Registered);
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }
}
