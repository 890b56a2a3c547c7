using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Tests.Database;
using FactCheck.Infrastructure.Tests.Storage;

namespace FactCheck.Infrastructure.Tests.Queries;

public abstract class QueryTests(TestDatabase database) : ProviderTests(database)
{
    private const string Ship = "The ship left the port on time, TASS reported.";
    private const string Train = "Сотни поездов стоят, сообщило ТАСС.";

    [Fact]
    public async Task What_the_desk_shows_fits_what_was_submitted_and_done()
    {
        await Desk.LoadSourcesAsync();
        SubmitArticleResult ship = await Desk.SubmitAsync(Ship, new PublicationDetails("reuters", Title: "Leaving: Éclair", PublishedOn: new DateOnly(2026, 3, 1)));
        SubmitArticleResult harbour = await Desk.SubmitAsync(SampleText.Harbour);
        await Desk.SendAsync(new SubmitArticle(Train, new PublicationDetails("tass"), "ru"));
        ArticleClaim left = (await Desk.ClaimsAsync(ship.Id))[0];
        await Desk.SendAsync(new TakeClaim(left.Claim.Id, left.Claim.Version));
        ArticleClaim closed = (await Desk.ClaimsAsync(harbour.Id))[^1];
        await Desk.SendAsync(new CloseClaim(closed.Claim.Id, closed.Claim.Version, CloseCause.NotAClaim));

        await Claims_are_found_by_every_filter(left, harbour.ClaimCount);
        await Claims_are_paged_and_sorted_without_loss();
        await Articles_and_sources_are_listed();

        FactCheck.Domain.Claims.Desk desk = await Desk.SendAsync(new GetDesk());
        Assert.Equal((1, 1, 3), (desk.InReview, desk.Mine, desk.Articles));
        Assert.Equal(left.Claim.Id, Assert.Single(desk.MyClaims).Id);
        Assert.Equal(3, desk.RecentArticles.Count);

        List<HistoryRow> all = await ExportAsync(new ExportHistory());
        Assert.Equal(Enumerable.Range(1, all.Count).Select(i => (long)i), all.Select(row => row.Sequence));
        List<HistoryRow> one = await ExportAsync(new ExportHistory(Article.StreamOf(ship.Id), IncludeClaims: true));
        Assert.Equal(1 + ship.ClaimCount + 1, one.Count);
        Assert.Single(await ExportAsync(new ExportHistory(Article.StreamOf(ship.Id))));
        Assert.Empty(await ExportAsync(new ExportHistory(new HistoryStream(StreamKind.Claim, "none"))));

        await Assert.ThrowsAsync<NotFoundException>(() => Desk.SendAsync(new GetClaim(ClaimId.New(DateTimeOffset.UtcNow))));
        await Assert.ThrowsAsync<NotFoundException>(() => Desk.SendAsync(new GetArticle(ArticleId.New(DateTimeOffset.UtcNow))));
        await Assert.ThrowsAsync<NotFoundException>(() => Desk.SendAsync(new GetArticleClaims(ArticleId.New(DateTimeOffset.UtcNow))));
        await Assert.ThrowsAsync<NotFoundException>(() => Desk.SendAsync(new GetSource("nobody")));
    }

    private async Task Claims_are_found_by_every_filter(ArticleClaim left, int harbourClaims)
    {
        SearchClaimsResult open = await FindAsync(new SearchClaims(new Paging()));
        Assert.DoesNotContain(open.Page.Items, claim => claim.WorkState == WorkState.Closed);
        Assert.Equal(1, open.WorkStates[WorkState.Closed]);
        Assert.Equal(open.Page.Total, open.Statuses[VerificationStatus.Unverified]);
        Assert.Equal(harbourClaims - 1 + 1, open.Languages["en"]);

        ClaimRow row = Assert.Single((await FindAsync(new SearchClaims(new Paging(), WorkState: [WorkState.InReview]))).Page.Items);
        Assert.Equal(left.Claim.Id, row.Id);
        Assert.Equal("Leaving: Éclair", row.ArticleTitle);
        Assert.Equal(["Reuters"], row.OutletNames);
        Assert.Equal("Amal", row.ReviewerName);

        Assert.Single((await FindAsync(new SearchClaims(new Paging(), Text: "SHIP  left"))).Page.Items);
        Assert.Empty((await FindAsync(new SearchClaims(new Paging(), Text: "100% _ship_ [a-z]"))).Page.Items);
        Assert.All((await FindAsync(new SearchClaims(new Paging(), Language: "ru"))).Page.Items, claim => Assert.Equal("ru", claim.Language));
        Assert.Single((await FindAsync(new SearchClaims(new Paging(), Outlet: "reuters"))).Page.Items);
        Assert.Single((await FindAsync(new SearchClaims(new Paging(), From: new DateOnly(2026, 3, 1), To: new DateOnly(2026, 3, 1)))).Page.Items);
        Assert.Empty((await FindAsync(new SearchClaims(new Paging(), To: new DateOnly(2026, 2, 28)))).Page.Items);
        Assert.Single((await FindAsync(new SearchClaims(new Paging(), Reviewer: "u-1", Source: "tass"))).Page.Items);
        Assert.Empty((await FindAsync(new SearchClaims(new Paging(), Status: [VerificationStatus.Refuted]))).Page.Items);

        // No finding is certain; the one that a person took stays all the same.
        SearchClaimsResult certain = await FindAsync(new SearchClaims(new Paging(), LeastLikelihood: 1));
        Assert.Equal(left.Claim.Id, Assert.Single(certain.Page.Items).Id);
        Assert.Equal(open.Page.Total - 1, certain.LessLikely);
        Assert.Equal(0, (await FindAsync(new SearchClaims(new Paging(), LeastLikelihood: 0.1))).LessLikely);
    }

    private async Task Claims_are_paged_and_sorted_without_loss()
    {
        foreach (ClaimSort sort in Enum.GetValues<ClaimSort>())
        {
            List<ClaimRow> whole = [.. (await FindAsync(new SearchClaims(new Paging(), Sort: sort))).Page.Items];
            List<ClaimRow> paged = [];
            for (int page = 1; page <= whole.Count; page++)
            {
                paged.AddRange((await FindAsync(new SearchClaims(new Paging(page, 1), Sort: sort))).Page.Items);
            }

            Assert.Equal(whole.Select(claim => claim.Id), paged.Select(claim => claim.Id));
        }

        List<ClaimRow> newest = [.. (await FindAsync(new SearchClaims(new Paging()))).Page.Items];
        Assert.Equal(newest.Select(claim => claim.CreatedAt).OrderDescending(), newest.Select(claim => claim.CreatedAt));
    }

    private async Task Articles_and_sources_are_listed()
    {
        Page<ArticleRow> articles = await Desk.SendAsync(new ListArticles(new Paging(1, 2)));
        Assert.Equal((3, 2, 2), (articles.Total, articles.Items.Count, articles.Pages));
        ArticleRow titled = Assert.Single((await Desk.SendAsync(new ListArticles(new Paging(), Text: "leaving éclair"))).Items);
        Assert.Equal((new DateOnly(2026, 3, 1), 1, 1), (titled.PublishedOn!.Value, titled.ClaimCount, titled.OpenClaimCount));
        Assert.Single((await Desk.SendAsync(new ListArticles(new Paging(), Text: "поездов", Language: "ru", Outlet: "tass"))).Items);

        foreach (SourceSort sort in Enum.GetValues<SourceSort>())
        {
            Page<SourceRow> sources = await Desk.SendAsync(new ListSources(new Paging(), Sort: sort));
            Assert.Equal(sources.Total, sources.Items.Count);
            Assert.Contains(sources.Items, source => source.Key.Value == "tass" && source.ClaimCount > 0);
        }

        Assert.Equal("tass", (await Desk.SendAsync(new ListSources(new Paging(), Sort: SourceSort.Claims))).Items[0].Key.Value);
        Assert.Equal("tass", Assert.Single((await Desk.SendAsync(new ListSources(new Paging(), Text: "ТАСС", Kind: SourceKind.Agency, Country: "ru"))).Items).Key.Value);
        SourceDetails kremlin = await Desk.SendAsync(new GetSource("kremlin"));
        Assert.Equal("state:ru", kremlin.Parent?.Key.Value);
        Assert.Contains((await Desk.SendAsync(new GetSource("state:ru"))).Children, child => child.Key.Value == "kremlin");
        SourceClaimCounts counts = await Desk.SendAsync(new GetSourceClaimCounts("tass"));
        Assert.True(counts.AsOrigin[VerificationStatus.Unverified] > 0);
    }

    private Task<SearchClaimsResult> FindAsync(SearchClaims request) => Desk.SendAsync(request);

    private async Task<List<HistoryRow>> ExportAsync(ExportHistory request) =>
        await Desk.WithScopeAsync(async mediator => await (await mediator.Send(request)).ToListAsync());
}

public sealed class QueriesOnSqlite(SqliteTestDatabase database)
    : QueryTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class QueriesOnSqlServer(SqlServerTestDatabase database)
    : QueryTests(database), IClassFixture<SqlServerTestDatabase>;
