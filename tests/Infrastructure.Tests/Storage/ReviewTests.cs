using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FactCheck.Infrastructure.Tests.Database;

namespace FactCheck.Infrastructure.Tests.Storage;

public abstract class ReviewTests(TestDatabase database) : ProviderTests(database)
{
    private static readonly NewEvidence[] TwoOrigins =
    [
        new("https://example.org/harbour", EvidenceStance.Refutes, "Harbour office", Excerpt: "Открыт. ‏مفتوح"),
        new("https://example.org/log", EvidenceStance.Refutes, "Pilots", ConsultedOn: new DateOnly(2026, 11, 20)),
    ];

    [Fact]
    public async Task A_claim_goes_the_whole_way_from_new_to_refuted_and_back_with_every_step_in_a_sound_history()
    {
        ArticleClaim claim = await SubmitAsync("A");
        ClaimId id = claim.Claim.Id;

        ClaimChanged state = await Desk.SendAsync(new TakeClaim(id, claim.Claim.Version));
        state = await Desk.SendAsync(new SetVerificationStatus(
            id, state.Version, AttributionFinding.Verbatim, VerificationStatus.Refuted, Confidence.High, "The log says otherwise.", TwoOrigins));
        Assert.Equal((VerificationStatus.Refuted, WorkState.Decided), (state.Status, state.WorkState));
        ClaimDetails decided = await Desk.SendAsync(new GetClaim(id));
        AssessmentRow assessment = Assert.Single(decided.Assessments);
        Assert.Equal(["Harbour office", "Pilots"], assessment.Evidence.Select(evidence => evidence.Origin));
        Assert.Equal("Открыт. ‏مفتوح", assessment.Evidence[0].Excerpt);
        Assert.Equal(new DateOnly(2026, 11, 20), assessment.Evidence[1].ConsultedOn);

        state = await Desk.SendAsync(new ReopenClaim(id, state.Version, "New pictures came in."));
        state = await Desk.SendAsync(new LinkClaimToSource(id, state.Version, null, "tass", SourceRole.Relay));
        state = await Desk.SendAsync(new CorrectClaimSpans(
            id, state.Version, [new TextSpan(0, 20)], claim.Cue, claim.SourcePhrase, null, "Too long."));
        state = await Desk.SendAsync(new CloseClaim(id, state.Version, CloseCause.NotAClaim, Reason: "A headline."));

        Assert.Equal(WorkState.Closed, state.WorkState);
        Page<HistoryRow> history = await Desk.SendAsync(new GetHistory(Claim.StreamOf(id), new Paging()));
        Assert.Equal(state.Version, history.Total);
        Assert.Equal(HistoryEventTypes.ClaimClosed, history.Items[0].Type);
        Assert.Equal(HistoryEventTypes.ClaimFound, history.Items[^1].Type);
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }

    [Fact]
    public async Task A_stale_version_is_answered_with_the_other_persons_change()
    {
        ArticleClaim claim = await SubmitAsync("B");
        await Desk.SendAsync(new TakeClaim(claim.Claim.Id, claim.Claim.Version), user => (user.Id, user.Name) = ("u-2", "Boris"));

        ChangedByOtherException refusal = await Assert.ThrowsAsync<ChangedByOtherException>(
            () => Desk.SendAsync(new CloseClaim(claim.Claim.Id, claim.Claim.Version, CloseCause.NotAClaim)));

        Assert.Equal("Boris", refusal.Other.Who);
        Assert.Equal(HistoryEventTypes.ClaimTaken, refusal.Other.What);
        Assert.Equal(claim.Claim.Version + 1, refusal.Other.CurrentVersion);
    }

    [Fact]
    public async Task Of_many_who_judge_one_version_at_once_one_is_heard_and_the_others_see_the_change()
    {
        ArticleClaim claim = await SubmitAsync("C");

        Task<ClaimChanged>[] judgements = [.. Enumerable.Range(0, 5).Select(i => Task.Run(() => Desk.SendAsync(
            new CloseClaim(claim.Claim.Id, claim.Claim.Version, CloseCause.NotAClaim, Reason: $"Reason {i}"),
            user => user.Name = $"Reviewer {i}")))];
        await Task.WhenAll(judgements.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));

        _ = Assert.Single(judgements, task => task.IsCompletedSuccessfully);
        Assert.All(
            judgements.Where(task => task.IsFaulted),
            task => Assert.Equal(HistoryEventTypes.ClaimClosed, Assert.IsType<ChangedByOtherException>(task.Exception!.InnerException).Other.What));
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }

    [Fact]
    public async Task A_claim_marked_by_a_person_survives_re_extraction()
    {
        await Desk.LoadSourcesAsync();
        SubmitArticleResult article = await Desk.SubmitAsync(SampleText.Harbour + " D");
        ClaimChanged marked = await Desk.SendAsync(new MarkClaim(
            article.Id, [new TextSpan(4, 11)], [], [new TextSpan(0, 3)], "reuters", Reason: "Missed."));

        await Desk.SendAsync(new ReExtractArticle(article.Id, 1));

        ArticleClaim kept = Assert.Single(await Desk.ClaimsAsync(article.Id), claim => claim.Claim.Id == marked.Claim);
        Assert.Equal([new TextSpan(4, 11)], kept.Content);
        Assert.Equal("reuters", kept.Claim.Sources[0].Source?.Value);
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }

    [Fact]
    public async Task A_name_that_an_editor_adds_is_known_to_the_next_extraction_and_outlives_a_newer_registry()
    {
        await Desk.LoadSourcesAsync();
        SourceDetails tass = await Desk.SendAsync(new GetSource("tass"));
        await Desk.SendAsync(new AddSourceAlias("tass", new NewName("en", "Zorvex Wire", NameForm.Usual), tass.Version));

        LoadShippedRegistryResult again = await Desk.LoadSourcesAsync();

        Assert.Equal((0, 0), (again.Registered, again.Updated));
        Assert.Contains((await Desk.SendAsync(new GetSource("tass"))).Names, name => name.Text == "Zorvex Wire" && !name.IsShipped);
        RegistryNames added = await Desk.SendAsync(new GetRegistryNames());
        Assert.Contains(added.Names, name => name.Text == "Zorvex Wire");
        SubmitArticleResult article = await Desk.SubmitAsync("According to Zorvex Wire, the ferry sank.");
        Assert.Contains(await Desk.ClaimsAsync(article.Id), claim => claim.Claim.Sources.Any(source => source.Source?.Value == "tass"));
    }

    [Fact]
    public async Task One_name_given_to_two_sources_at_once_goes_to_one()
    {
        await Desk.LoadSourcesAsync();
        SourceDetails reuters = await Desk.SendAsync(new GetSource("reuters"));
        SourceDetails kremlin = await Desk.SendAsync(new GetSource("kremlin"));
        var name = new NewName("en", "Quonset Herald", NameForm.Usual);

        Task[] additions =
        [
            Task.Run(() => Desk.SendAsync(new AddSourceAlias("reuters", name, reuters.Version))),
            Task.Run(() => Desk.SendAsync(new AddSourceAlias("kremlin", name, kremlin.Version))),
        ];
        await Task.WhenAll(additions.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));

        _ = Assert.Single(additions, task => task.IsCompletedSuccessfully);
        Assert.Single((await Desk.SendAsync(new GetRegistryNames())).Names, known => known.Text == name.Text);
    }

    private async Task<ArticleClaim> SubmitAsync(string mark)
    {
        await Desk.LoadSourcesAsync();
        SubmitArticleResult article = await Desk.SubmitAsync($"{SampleText.Harbour} {mark}.");
        return (await Desk.ClaimsAsync(article.Id))[0];
    }
}

public sealed class ReviewOnSqlite(SqliteTestDatabase database)
    : ReviewTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ReviewOnSqlServer(SqlServerTestDatabase database)
    : ReviewTests(database), IClassFixture<SqlServerTestDatabase>;
