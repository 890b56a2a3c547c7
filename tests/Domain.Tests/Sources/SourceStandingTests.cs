using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Tests.InMemory;
using FluentValidation;

namespace FactCheck.Domain.Tests.Sources;

public sealed class SourceStandingTests
{
    private static readonly SourceKey Ria = new("ria-novosti");
    private static readonly SourceKey Tass = new("tass");

    private readonly InMemoryDesk _desk = new() { User = TestUser.Émile };

    [Fact]
    public async Task A_merge_moves_claims_and_publications_and_undoing_it_brings_them_back()
    {
        Registered();
        await SubmitAsync("RIA Novosti reported that the bridge is closed.", outlet: "ria-novosti");
        _desk.Record(_desk.Claims[0].Link(1, Ria, "By hand", _desk.Clock.Now));

        await MergeAsync("ria-novosti", "tass");
        await _desk.WorkAsync();

        Assert.Equal(Tass, _desk.Claims[0].Sources[0].Source);
        Assert.Equal(ClaimOrigin.Person, _desk.Claims[0].Sources[0].LinkedBy);
        Assert.Equal(Tass, _desk.Articles[0].Publications[0].Outlet);

        await SubmitAsync("RIA Novosti said that the tunnel is open.");
        Assert.Equal(Tass, _desk.Claims[1].Sources[0].Source);

        await UnmergeAsync("ria-novosti");
        await _desk.WorkAsync();

        Assert.Equal([Ria, Tass], _desk.Claims.Select(claim => claim.Sources[0].Source!.Value));
        Assert.Equal(Ria, _desk.Articles[0].Publications[0].Outlet);
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Merging_into_itself_a_child_a_merged_or_a_retired_source_is_refused()
    {
        Registered();
        Assert.Equal("merge-into-itself", (await new MergeSourcesValidator().ValidateAsync(new MergeSources("tass", "tass", 1))).Errors.Single().ErrorCode);

        _desk.Record(Find("ria-novosti").ChangeByEditor(new SourceParticulars(SourceKind.Agency, "RIA", null, Tass, null, null), null, [])!);
        Assert.Equal("merge-into-child", await RefusedAsync(() => MergeAsync("tass", "ria-novosti")));

        await MergeAsync("ria-novosti", "tass");
        Assert.Equal("source-is-merged", await RefusedAsync(() => MergeAsync("ria-novosti", "interfax")));
        Assert.Equal("source-is-merged", await RefusedAsync(() => RetireAsync("ria-novosti")));
        ValidationException merged = await Assert.ThrowsAsync<ValidationException>(() => MergeAsync("interfax", "ria-novosti"));
        Assert.Equal("source-merged", merged.Errors.Single().ErrorCode);

        await RetireAsync("interfax");
        ValidationException retired = await Assert.ThrowsAsync<ValidationException>(() => MergeAsync("tass", "interfax"));
        Assert.Equal("source-retired", retired.Errors.Single().ErrorCode);
    }

    [Fact]
    public async Task Whoever_saw_an_older_version_is_told_of_the_newer_change()
    {
        Registered();
        await RetireAsync("interfax");
        ChangedByOtherException told = await Assert.ThrowsAsync<ChangedByOtherException>(() => new MergeSourcesHandler(_desk, _desk.Relinkings, _desk, _desk)
            .Handle(new MergeSources("interfax", "tass", 1), CancellationToken.None));
        Assert.Equal(HistoryEventTypes.SourceRetired, told.Other.What);
    }

    [Fact]
    public async Task A_retired_source_gets_no_new_claims_and_keeps_the_old_ones()
    {
        Registered();
        await SubmitAsync("TASS reported that the bridge is closed.");
        await RetireAsync("tass");
        await SubmitAsync("TASS reported that the tunnel is open.");
        Assert.Equal([Tass, null], _desk.Claims.Select(claim => claim.Sources[0].Source));
        ValidationException refused = await Assert.ThrowsAsync<ValidationException>(() => new LinkClaimToSourceHandler(_desk, _desk, _desk, _desk.Clock)
            .Handle(new LinkClaimToSource(_desk.Claims[1].Id, _desk.Claims[1].Version, 1, "tass"), CancellationToken.None));
        Assert.Equal("source-retired", refused.Errors.Single().ErrorCode);

        _desk.Record(Find("tass").Reinstate(null));
        await SubmitAsync("TASS reported that the road is free.");
        Assert.Equal(Tass, _desk.Claims[2].Sources[0].Source);
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_split_gives_names_to_the_new_source_and_moves_only_claims_that_the_engine_linked_by_them()
    {
        Source shipped = SourceFromRegistry("interfax");
        await SubmitAsync("Interfax reported that the bridge is closed. Interfax said that the tunnel is open.");
        Assert.All(_desk.Claims, claim => Assert.Equal(shipped.Key, claim.Sources[0].Source));
        _desk.Record(_desk.Claims[1].Link(1, shipped.Key, "I am sure", _desk.Clock.Now));
        NewName[] going = [.. shipped.Names.Where(name => name.Text == "Interfax").Select(name => new NewName(name.Language, name.Text, name.Form))];

        SplitSourceResult result = await new SplitSourceHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(
            new SplitSource("interfax", "interfax-west", SourceKind.Agency, "Interfax West", going, 1), CancellationToken.None);
        await _desk.WorkAsync();
        RelinkingBatch batch = _desk.Batches.Single();
        Assert.Equal((RelinkingState.Proposed, 1), (batch.State, batch.Proposed));
        await new AgreeToRelinkingHandler(_desk, _desk, _desk.User, _desk.Clock).Handle(new AgreeToRelinking(batch.Id), CancellationToken.None);
        await _desk.WorkAsync();

        Assert.Equal([new SourceKey("interfax-west"), shipped.Key], _desk.Claims.Select(claim => claim.Sources[0].Source!.Value));
        Assert.Equal(new SourceKey("interfax-west"), result.Key);
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task An_office_that_no_table_lists_is_registered_when_an_article_names_it()
    {
        SourceFromRegistry("state:td");
        await SubmitAsync("Chad's Ministry of Health said that the outbreak was over.");
        Assert.Equal(new SourceKey("ministry:td:health"), _desk.Claims[0].Sources[0].Source);
        Source office = Find("ministry:td:health");
        Assert.Equal((SourceKind.Ministry, "td", true), (office.Kind, office.Country, office.IsShipped));
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Words_that_are_no_source_are_refused_once_and_can_be_taken_back()
    {
        var handler = new RefuseCandidateHandler(_desk, _desk, _desk.Clock);
        await handler.Handle(new RefuseCandidate("en", "Monday Night", Why: "A show"), CancellationToken.None);
        Assert.Equal("name-is-refused", await RefusedAsync(() => handler.Handle(new RefuseCandidate("en", "monday night"), CancellationToken.None)));
        Assert.False((await handler.Handle(new RefuseCandidate("en", "Monday Night", TakeBack: true), CancellationToken.None)).Holds);
        Assert.Equal("name-is-not-refused", await RefusedAsync(() => handler.Handle(new RefuseCandidate("en", "Monday Night", TakeBack: true), CancellationToken.None)));
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    private void Registered()
    {
        foreach (string key in new[] { "tass", "ria-novosti", "interfax" })
        {
            _desk.Register(key);
        }
    }

    private Source SourceFromRegistry(string key)
    {
        RegisteredSource listed = SourceDirectory.Shipped.Find(new SourceKey(key))!;
        _desk.Register(key, listed.Kind, [.. listed.Names.Select(name => new NewName(name.Language, name.Text, name.Form))]);
        return Find(key);
    }

    private Source Find(string key) => _desk.Sources.Single(source => source.Key.Value == key);

    private Task<SubmitArticleResult> SubmitAsync(string text, string? outlet = null)
    {
        _desk.Clock.Now += TimeSpan.FromSeconds(1);
        return new SubmitArticleHandler(_desk, _desk.ArticleClaims, _desk, _desk.Extraction, _desk, _desk.User, _desk.Clock)
            .Handle(new SubmitArticle(text, outlet is null ? null : new PublicationDetails(outlet), Language: "en"), CancellationToken.None);
    }

    private Task<MergeSourcesResult> MergeAsync(string source, string into) => new MergeSourcesHandler(_desk, _desk.Relinkings, _desk, _desk)
        .Handle(new MergeSources(source, into, Find(source).Version), CancellationToken.None);

    private Task<MergeSourcesResult> UnmergeAsync(string source) => new UnmergeSourceHandler(_desk, _desk.Relinkings, _desk, _desk)
        .Handle(new UnmergeSource(source, Find(source).Version), CancellationToken.None);

    private Task<ChangeSourceResult> RetireAsync(string source) => new RetireSourceHandler(_desk, _desk)
        .Handle(new RetireSource(source, Find(source).Version), CancellationToken.None);

    private static async Task<string> RefusedAsync(Func<Task> command) =>
        (await Assert.ThrowsAsync<RuleBrokenException>(command)).Rule;
}
