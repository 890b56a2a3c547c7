using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Tests.InMemory;

namespace FactCheck.Domain.Tests.Relinking;

public sealed class RelinkingTests
{
    private static readonly SourceKey Northwind = new("northwind-wire");

    private readonly InMemoryDesk _desk = new() { User = TestUser.Émile };

    [Fact]
    public async Task A_new_name_proposes_links_of_earlier_claims_and_changes_nothing_before_an_editor_agrees()
    {
        await SubmitAsync("The harbour was closed overnight, Northwind Wire reported on Tuesday. Northwind Wire said that two ships were damaged.");
        _desk.Register("northwind-wire");

        RelinkingBatch batch = Batch((await NameAsync("northwind-wire", "Northwind Wire")).Relinking);
        await _desk.WorkAsync();

        Assert.Equal((RelinkingState.Proposed, 2), (batch.State, batch.Proposed));
        Assert.All(_desk.Claims, claim => Assert.Null(claim.Sources[0].Source));

        await AgreeAsync(batch);
        await _desk.WorkAsync();

        Assert.Equal((RelinkingState.Done, 2, 0), (batch.State, batch.Applied, batch.PassedOver));
        Assert.All(_desk.Claims, claim => Assert.Equal(Northwind, claim.Sources[0].Source));
        Assert.Equal(2, _desk.Events.Count(e => e.Event.Type == HistoryEventTypes.ClaimRelinked));
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_link_that_a_person_set_or_took_away_is_never_touched()
    {
        await SubmitAsync("Northwind Wire reported that the harbour was closed. Northwind Wire said that two ships were damaged.");
        _desk.Register("northwind-wire");
        _desk.Register("tass");
        _desk.Claims[0].Link(1, null, "It is somebody else", _desk.Clock.Now);
        Claim other = _desk.Claims[1];
        RelinkingBatch batch = Batch((await NameAsync("northwind-wire", "Northwind Wire")).Relinking);
        await _desk.WorkAsync();
        Assert.Equal(1, batch.Proposed);

        // Between proposal and agreement somebody links the other one by hand.
        _desk.Record(other.Link(1, new SourceKey("tass"), null, _desk.Clock.Now));
        await AgreeAsync(batch);
        await _desk.WorkAsync();

        Assert.Equal((0, 1), (batch.Applied, batch.PassedOver));
        Assert.Null(_desk.Claims[0].Sources[0].Source);
        Assert.Equal(new SourceKey("tass"), other.Sources[0].Source);
    }

    [Fact]
    public async Task A_decided_claim_is_linked_too_and_its_outcome_stands()
    {
        await SubmitAsync("Northwind Wire reported that the harbour was closed.");
        Claim claim = _desk.Claims.Single();
        _desk.Record(claim.Assess(
            new Judgement(AttributionFinding.Verbatim, VerificationStatus.NotCheckable, Confidence.High, "Heard it", []), _desk.User, _desk.Clock.Now));
        await _desk.SaveAsync(CancellationToken.None);
        _desk.Register("northwind-wire");
        RelinkingBatch batch = Batch((await NameAsync("northwind-wire", "Northwind Wire")).Relinking);
        await _desk.WorkAsync();
        await AgreeAsync(batch);
        await _desk.WorkAsync();

        Assert.Equal(
            (Northwind, WorkState.Decided, VerificationStatus.NotCheckable),
            (claim.Sources[0].Source!.Value, claim.WorkState, claim.Status));
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task Undoing_a_batch_takes_back_just_what_it_changed_and_nobody_changed_since()
    {
        await SubmitAsync("Northwind Wire reported that the harbour was closed. Northwind Wire said that two ships were damaged.");
        _desk.Register("northwind-wire");
        RelinkingBatch batch = Batch((await NameAsync("northwind-wire", "Northwind Wire")).Relinking);
        await _desk.WorkAsync();
        await AgreeAsync(batch);
        await _desk.WorkAsync();
        _desk.Record(_desk.Claims[1].Link(1, Northwind, "I checked it", _desk.Clock.Now));

        RelinkingBatch undoing = Batch((await new UndoRelinkingHandler(_desk, _desk.Relinkings, _desk)
            .Handle(new UndoRelinking(batch.Id), CancellationToken.None)).Batch);
        await _desk.WorkAsync();

        Assert.Equal((RelinkingState.Done, 1, 1), (undoing.State, undoing.Applied, undoing.PassedOver));
        Assert.Equal([null, Northwind], _desk.Claims.Select(claim => claim.Sources[0].Source));
    }

    [Fact]
    public async Task What_is_at_work_can_be_stopped_and_what_is_over_cannot()
    {
        await SubmitAsync("Northwind Wire reported that the harbour was closed.");
        _desk.Register("northwind-wire");
        RelinkingBatch batch = Batch((await NameAsync("northwind-wire", "Northwind Wire")).Relinking);
        Assert.Equal("relinking-not-proposed", await RefusedAsync(() => AgreeAsync(batch)));
        await CancelAsync(batch);
        await _desk.WorkAsync();

        Assert.Equal(RelinkingState.Cancelled, batch.State);
        Assert.Null(_desk.Claims[0].Sources[0].Source);
        Assert.Equal("relinking-is-over", await RefusedAsync(() => CancelAsync(batch)));
        Assert.Equal("relinking-changed-nothing", await RefusedAsync(() => new UndoRelinkingHandler(_desk, _desk.Relinkings, _desk)
            .Handle(new UndoRelinking(batch.Id), CancellationToken.None)));
    }

    [Fact]
    public async Task Where_every_claim_is_linked_a_new_name_asks_for_nothing()
    {
        _desk.Register("northwind-wire");
        Assert.Null((await NameAsync("northwind-wire", "Northwind Wire")).Relinking);
        Assert.Equal("relinking-has-nothing", await RefusedAsync(() =>
            new ProposeRelinkingHandler(_desk, _desk.Relinkings, _desk, _desk).Handle(new ProposeRelinking(), CancellationToken.None)));
    }

    private Task<SubmitArticleResult> SubmitAsync(string text) =>
        new SubmitArticleHandler(_desk, _desk.ArticleClaims, _desk, _desk.Extraction, _desk, _desk.User, _desk.Clock)
            .Handle(new SubmitArticle(text, Language: "en"), CancellationToken.None);

    private Task<AddSourceAliasResult> NameAsync(string source, string name) =>
        new AddSourceAliasHandler(_desk, _desk.Relinkings, _desk, _desk)
            .Handle(new AddSourceAlias(source, new NewName("en", name), 1), CancellationToken.None);

    private Task<RelinkingChanged> AgreeAsync(RelinkingBatch batch) =>
        new AgreeToRelinkingHandler(_desk, _desk, _desk.User, _desk.Clock).Handle(new AgreeToRelinking(batch.Id), CancellationToken.None);

    private Task<RelinkingChanged> CancelAsync(RelinkingBatch batch) =>
        new CancelRelinkingHandler(_desk, _desk.Clock).Handle(new CancelRelinking(batch.Id), CancellationToken.None);

    private RelinkingBatch Batch(RelinkingId? id) => _desk.Batches.Single(batch => batch.Id == id);

    private static async Task<string> RefusedAsync(Func<Task> command) =>
        (await Assert.ThrowsAsync<RuleBrokenException>(command)).Rule;
}
