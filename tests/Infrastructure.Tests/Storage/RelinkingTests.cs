using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Tests.Database;

namespace FactCheck.Infrastructure.Tests.Storage;

public abstract class RelinkingTests(TestDatabase database) : ProviderTests(database)
{
    [Fact]
    public async Task A_name_given_links_earlier_claims_under_one_batch_in_steps_of_their_own()
    {
        await Desk.LoadSourcesAsync();
        List<ArticleId> articles = [];
        for (int i = 0; i < AdvanceRelinking.ArticlesAStep + 3; i++)
        {
            articles.Add((await Desk.SubmitAsync($"Quillon Wire reported that ship {i} is late. Nobody answered.")).Id);
        }

        Page<SourceCandidateRow> candidates = await Desk.SendAsync(new ListSourceCandidates(new Paging(), Text: "quillon"));
        SourceCandidateRow candidate = Assert.Single(candidates.Items);
        Assert.Equal(("Quillon Wire", "en", articles.Count), (candidate.Name, candidate.Language, candidate.Articles));

        RegisterSourceResult made = await Desk.SendAsync(new RegisterSource(
            "quillon-wire", SourceKind.Agency, "Quillon Wire", Names: [new NewName("en", "Quillon Wire")]));
        RelinkingId batch = made.Relinking!.Value;
        Assert.Empty((await Desk.SendAsync(new ListSourceCandidates(new Paging(), Text: "quillon"))).Items);
        int steps = await WorkAsync();
        Assert.True(steps > 1);
        RelinkingRow proposed = await RowAsync(batch);
        Assert.Equal((RelinkingState.Proposed, articles.Count), (proposed.State, proposed.Proposed));
        Assert.Empty((await Desk.SendAsync(new SearchClaims(new Paging(), Source: "quillon-wire"))).Page.Items);

        await Desk.SendAsync(new AgreeToRelinking(batch), user => (user.Id, user.Name, user.Roles) = ("u-7", "Nour", [Role.Editor]));
        await WorkAsync();

        RelinkingDetails done = await Desk.SendAsync(new GetRelinking(batch, new Paging()));
        Assert.Equal((RelinkingState.Done, articles.Count, "Nour"), (done.Batch.State, done.Batch.Applied, done.Batch.By));
        Assert.All(done.Changes.Items, change => Assert.Equal(LinkProposalOutcome.Applied, change.Outcome));
        Assert.Equal(articles.Count, (await Desk.SendAsync(new SearchClaims(new Paging(), Source: "quillon-wire"))).Page.Total);
        ArticleClaim claim = (await Desk.ClaimsAsync(articles[0]))[0];
        HistoryRow linked = (await Desk.SendAsync(new GetHistory(Claim.StreamOf(claim.Claim.Id), new Paging()))).Items[0];
        Assert.Equal(
            (HistoryEventTypes.ClaimRelinked, "Nour", batch.ToString()), (linked.Type, linked.UserName, linked.Batch));
        Assert.Empty((await Desk.SendAsync(new ListSourceCandidates(new Paging(), Text: "quillon"))).Items);
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }

    [Fact]
    public async Task A_merge_redirects_moves_claims_and_outlets_and_is_undone()
    {
        await Desk.LoadSourcesAsync("reuters", "ap", "tass");
        SubmitArticleResult article = await Desk.SubmitAsync(
            "Reuters reported that the quarry has closed for good.", new PublicationDetails("reuters", Title: "Quarry"));
        SourceDetails reuters = await Desk.SendAsync(new GetSource("reuters"));

        MergeSourcesResult merged = await Desk.SendAsync(new MergeSources("reuters", "ap", reuters.Version, "One and the same here"));
        await WorkAsync();
        Assert.Equal(new SourceKey("ap"), await OriginAsync(article.Id));
        Assert.Equal("ap", (await Desk.SendAsync(new GetArticle(article.Id))).Publications[0].Outlet!.Value.Value);
        SourceDetails ap = await Desk.SendAsync(new GetSource("ap"));
        Assert.Contains(ap.MergedHere, other => other.Key.Value == "reuters");
        SubmitArticleResult later = await Desk.SubmitAsync("Reuters reported that the quarry has opened again.");
        Assert.Equal(new SourceKey("ap"), await OriginAsync(later.Id));
        Assert.DoesNotContain(
            (await Desk.SendAsync(new ListSources(new Paging(), "reuters", InUse: true))).Items, row => row.Key.Value == "reuters");

        await Desk.SendAsync(new UnmergeSource("reuters", merged.Version));
        await WorkAsync();
        Assert.Equal(new SourceKey("reuters"), await OriginAsync(article.Id));
        Assert.Equal(new SourceKey("ap"), await OriginAsync(later.Id));
        Assert.Equal("reuters", (await Desk.SendAsync(new GetArticle(article.Id))).Publications[0].Outlet!.Value.Value);
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }

    [Fact]
    public async Task A_withdrawn_shipped_name_is_known_no_longer_and_can_be_another_sources()
    {
        await Desk.LoadSourcesAsync("interfax", "tass");
        SourceDetails interfax = await Desk.SendAsync(new GetSource("interfax"));
        SourceNameRow name = interfax.Names.First(row => row.Text == "Interfax");
        int version = (await Desk.SendAsync(new RemoveSourceName("interfax", name.Language, name.Text, interfax.Version))).Version;
        Assert.Null(await OriginAsync((await Desk.SubmitAsync("Interfax reported that the depot is empty.")).Id));

        await Desk.SendAsync(new RegisterSource("interfax-depot", SourceKind.Agency, "Interfax Depot", Names: [new NewName(name.Language, name.Text)]));
        Assert.Equal(
            new SourceKey("interfax-depot"), await OriginAsync((await Desk.SubmitAsync("Interfax reported that the depot is full.")).Id));
        RuleBrokenException taken = await Assert.ThrowsAsync<RuleBrokenException>(
            () => Desk.SendAsync(new AddSourceAlias("interfax", new NewName(name.Language, name.Text), version)));
        Assert.Equal("name-is-taken", taken.Rule);
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }

    [Fact]
    public async Task A_split_takes_shipped_and_own_names_over_and_proposes_the_claims_that_used_them()
    {
        await Desk.LoadSourcesAsync("kyodo", "tass");
        SourceDetails kyodo = await Desk.SendAsync(new GetSource("kyodo"));
        SourceNameRow shipped = kyodo.Names.First(name => name.Language is "en" or "mul");
        AddSourceAliasResult named = await Desk.SendAsync(new AddSourceAlias("kyodo", new NewName("en", "Kyodo Sapporo Desk"), kyodo.Version));
        SubmitArticleResult article = await Desk.SubmitAsync("Kyodo Sapporo Desk reported that the ice is thin.");
        Assert.Equal(new SourceKey("kyodo"), await OriginAsync(article.Id));

        SplitSourceResult split = await Desk.SendAsync(new SplitSource(
            "kyodo",
            "kyodo-sapporo",
            SourceKind.Agency,
            "Kyodo Sapporo",
            [new NewName("en", "Kyodo Sapporo Desk"), new NewName(shipped.Language, shipped.Text, shipped.Form)],
            named.Version));
        await WorkAsync();
        await Desk.SendAsync(new AgreeToRelinking(split.Relinking));
        await WorkAsync();

        Assert.Equal(new SourceKey("kyodo-sapporo"), await OriginAsync(article.Id));
        Assert.Equal(2, (await Desk.SendAsync(new GetSource("kyodo-sapporo"))).Names.Count);
        Assert.Contains((await Desk.SendAsync(new GetSource("kyodo"))).Names, name => name.Text == shipped.Text && name.IsWithdrawn);
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }

    [Fact]
    public async Task Two_articles_at_once_that_name_a_new_office_are_both_taken_in()
    {
        await Desk.LoadSourcesAsync("state:td", "state:ml");
        string[] texts = ["Chad's Ministry of Health said that wards are full.", "Chad's Ministry of Health said that wards are empty."];
        SubmitArticleResult[] both = await Task.WhenAll(texts.Select(text => Task.Run(() => Desk.SubmitAsync(text))));
        foreach (SubmitArticleResult submitted in both)
        {
            Assert.Equal(new SourceKey("ministry:td:health"), await OriginAsync(submitted.Id));
        }

        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }

    [Fact]
    public async Task A_refused_name_is_no_candidate_until_that_is_taken_back()
    {
        await Desk.LoadSourcesAsync();
        await Desk.SubmitAsync("Velvet Panorama reported that the ferry sank.");
        Assert.Single((await Desk.SendAsync(new ListSourceCandidates(new Paging(), Text: "panorama"))).Items);
        await Desk.SendAsync(new RefuseCandidate("en", "Velvet Panorama"));
        Assert.Empty((await Desk.SendAsync(new ListSourceCandidates(new Paging(), Text: "panorama"))).Items);
        Assert.Single((await Desk.SendAsync(new ListSourceCandidates(new Paging(), Text: "panorama", Refused: true))).Items);
        await Desk.SendAsync(new RefuseCandidate("en", "velvet panorama", TakeBack: true));
        Assert.Single((await Desk.SendAsync(new ListSourceCandidates(new Paging(), Text: "panorama"))).Items);
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }

    [Fact]
    public async Task Of_two_editors_who_decide_at_once_one_is_told()
    {
        await Desk.LoadSourcesAsync();
        await Desk.SubmitAsync("Marrow Wire reported that the mill is closed.");
        RelinkingId batch = (await Desk.SendAsync(new RegisterSource(
            "marrow-wire", SourceKind.Agency, "Marrow Wire", Names: [new NewName("en", "Marrow Wire")]))).Relinking!.Value;
        await WorkAsync();
        Task<RelinkingChanged>[] decisions =
        [
            Task.Run(() => Desk.SendAsync(new AgreeToRelinking(batch))),
            Task.Run(() => Desk.SendAsync(new AgreeToRelinking(batch))),
        ];
        int refused = 0;
        foreach (Task<RelinkingChanged> decision in decisions)
        {
            try
            {
                await decision;
            }
            catch (RuleBrokenException told)
            {
                Assert.Contains(told.Rule, new[] { "relinking-has-changed", "relinking-not-proposed" });
                refused++;
            }
        }

        Assert.Equal(1, refused);
        await WorkAsync();
        Assert.Equal(1, (await RowAsync(batch)).Applied);
    }

    // Steps as the background takes them, each in a scope of its own as after a restart, in the name of whoever it acts for.
    private async Task<int> WorkAsync()
    {
        int steps = 0;
        while (await Desk.SendAsync(new GetNextRelinking()) is { } next)
        {
            await Desk.SendAsync(
                new AdvanceRelinking(next.Batch),
                user => (user.Id, user.Name, user.Roles, user.Channel, user.Batch) =
                    (next.UserId, next.UserName, [next.Role], Channel.System, next.Batch.ToString()));
            steps++;
        }

        return steps;
    }

    private async Task<RelinkingRow> RowAsync(RelinkingId batch) => (await Desk.SendAsync(new GetRelinking(batch, new Paging()))).Batch;

    private async Task<SourceKey?> OriginAsync(ArticleId article) => (await Desk.ClaimsAsync(article))[0].Claim.Sources[0].Source;
}

public sealed class RelinkingOnSqlite(SqliteTestDatabase database)
    : RelinkingTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class RelinkingOnSqlServer(SqlServerTestDatabase database)
    : RelinkingTests(database), IClassFixture<SqlServerTestDatabase>;
