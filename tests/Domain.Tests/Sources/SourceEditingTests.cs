using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Tests.InMemory;
using FluentValidation;

namespace FactCheck.Domain.Tests.Sources;

public sealed class SourceEditingTests
{
    private static readonly SourceKey Nna = new("nna");

    private readonly InMemoryDesk _desk = new() { User = TestUser.Émile };

    [Fact]
    public async Task What_an_editor_changes_of_a_shipped_source_stays_when_the_registry_says_otherwise()
    {
        await LoadAsync(Shipped("NNA", "lb"));
        await ChangeAsync(new ChangeSource("nna", SourceKind.Agency, "National News Agency", "lb", null, null, null, "Ask for Rima.", 1, "Their own name"));
        await LoadAsync(Shipped("N.N.A.", "sy"));

        Source source = Only();
        Assert.Equal(("National News Agency", "sy", "Ask for Rima.", SourceFields.Name), (source.Name, source.Country, source.Notes, source.Kept));
        Assert.Equal(
            [HistoryEventTypes.SourceRegistered, HistoryEventTypes.SourceChanged, HistoryEventTypes.SourceUpdated],
            _desk.Events.Select(e => e.Event.Type));
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_change_of_nothing_is_no_event()
    {
        await LoadAsync(Shipped("NNA", "lb"));
        ChangeSourceResult result = await ChangeAsync(new ChangeSource("nna", SourceKind.Agency, " NNA ", "lb", null, null, null, " ", 1));
        Assert.Equal(1, result.Version);
        Assert.Single(_desk.Events);
    }

    [Fact]
    public async Task A_source_cannot_belong_to_itself_not_even_through_others()
    {
        await LoadAsync(Shipped("NNA", "lb"));
        await new RegisterSourceHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(
            new RegisterSource("bureau", SourceKind.Office, "Bureau", Parent: "nna"), CancellationToken.None);
        ValidationException refused = await Assert.ThrowsAsync<ValidationException>(
            () => ChangeAsync(new ChangeSource("nna", SourceKind.Agency, "NNA", "lb", "bureau", null, null, null, 1)));
        Assert.Equal(("Parent", "parent-in-circle"), (refused.Errors.Single().PropertyName, refused.Errors.Single().ErrorCode));
    }

    [Fact]
    public async Task A_name_that_an_editor_gave_can_be_taken_away_and_given_again()
    {
        await LoadAsync(Shipped("NNA", "lb"));
        var name = new NewName("en", "Beirut agency");
        await new AddSourceAliasHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(new AddSourceAlias("nna", name, 1), CancellationToken.None);
        await RemoveAsync(new RemoveSourceName("nna", "en", "Beirut agency", 2, "Too vague"));
        Assert.Equal(["NNA"], Only().Names.Select(n => n.Text));
        await new AddSourceAliasHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(new AddSourceAlias("nna", name, 3), CancellationToken.None);

        Assert.Equal("name-is-unknown", (await Assert.ThrowsAsync<RuleBrokenException>(
            () => RemoveAsync(new RemoveSourceName("nna", "fr", "Beirut agency", 4)))).Rule);
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_shipped_name_is_withdrawn_stays_so_under_a_newer_registry_and_can_be_given_back()
    {
        await LoadAsync(Shipped("NNA", "lb"));
        await RemoveAsync(new RemoveSourceName("nna", "en", "NNA", 1, "Means another one here"));
        Assert.True(Only().Names.Single().IsWithdrawn);
        Assert.Equal("name-is-unknown", (await Assert.ThrowsAsync<RuleBrokenException>(
            () => RemoveAsync(new RemoveSourceName("nna", "en", "NNA", 2)))).Rule);

        await LoadAsync(Shipped("N.N.A.", "lb"));
        Assert.True(Only().Names.Single().IsWithdrawn);

        await new AddSourceAliasHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(
            new AddSourceAlias("nna", new NewName("en", "NNA"), 3), CancellationToken.None);
        Assert.False(Only().Names.Single().IsWithdrawn);
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    private Source Only() => _desk.Sources.Single(s => s.Key == Nna);

    private Task<ChangeSourceResult> ChangeAsync(ChangeSource command) =>
        new ChangeSourceHandler(_desk, _desk).Handle(command, CancellationToken.None);

    private Task<ChangeSourceResult> RemoveAsync(RemoveSourceName command) =>
        new RemoveSourceNameHandler(_desk, _desk).Handle(command, CancellationToken.None);

    private Task<LoadShippedRegistryResult> LoadAsync(RegisteredSource source) =>
        new LoadShippedRegistryHandler(_desk, _desk).Handle(new LoadShippedRegistry([source]), CancellationToken.None);

    private static RegisteredSource Shipped(string name, string country) => new()
    {
        Key = Nna,
        Kind = SourceKind.Agency,
        Name = name,
        Country = country,
        Names = [new RegisteredName(Nna, "en", "NNA", NameForm.Abbreviation)],
    };
}
