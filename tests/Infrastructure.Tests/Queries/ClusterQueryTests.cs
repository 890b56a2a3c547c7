using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Tests.Database;
using FactCheck.Infrastructure.Tests.Storage;

namespace FactCheck.Infrastructure.Tests.Queries;

public abstract class ClusterQueryTests(TestDatabase database) : ProviderTests(database)
{
    [Fact]
    public async Task Whatever_counts_counts_a_statement_once()
    {
        await Desk.LoadSourcesAsync();
        ClaimId[] talks = [await SubmitAsync("A"), await SubmitAsync("B"), await SubmitAsync("C")];
        ClaimId other = await SubmitAsync("D", "the bridge over the river would stay closed until spring");
        ClusterRow row = Assert.Single((await Desk.SendAsync(new ListClusters(new Paging()))).Page.Items);
        Assert.Equal((3, ClusterState.Suggested, "tass", "TASS"), (row.TimesFound, row.State, row.Origin?.Value, row.OriginName));
        Assert.Equal("en", row.Language);

        SourceClaimCounts counts = await Desk.SendAsync(new GetSourceClaimCounts("tass"));
        Assert.Equal((2, 4, 0), (counts.AsOrigin[VerificationStatus.Unverified], counts.ClaimsAsOrigin, counts.ClaimsAsOther));
        FactCheck.Domain.Claims.Desk desk = await Desk.SendAsync(new GetDesk());
        Assert.Equal((4, 2), (desk.New, desk.ToReviewStatements));

        await Claims_are_shown_one_per_statement(row.Id, talks, other);
        await The_status_of_a_statement_is_what_was_decided_last(row.Id, talks);
    }

    private async Task Claims_are_shown_one_per_statement(ClusterId cluster, ClaimId[] talks, ClaimId other)
    {
        SearchClaimsResult all = await Desk.SendAsync(new SearchClaims(new Paging()));
        Assert.Equal(4, all.Page.Total);
        Assert.All(all.Page.Items, claim => Assert.Equal(claim.Id == other ? 1 : 3, claim.TimesFound));
        SearchClaimsResult one = await Desk.SendAsync(new SearchClaims(new Paging(), Sort: ClaimSort.Oldest, OnePerStatement: true));
        Assert.Equal([talks[0], other], one.Page.Items.Select(claim => claim.Id));
        Assert.Equal(2, one.Statuses[VerificationStatus.Unverified]);
        Assert.Equal(3, (await Desk.SendAsync(new SearchClaims(new Paging(), Cluster: cluster))).Page.Total);

        // What is not asked for does not stand for the others.
        SearchClaimsResult reprinted = await Desk.SendAsync(new SearchClaims(new Paging(), Outlet: "reuters", OnePerStatement: true));
        Assert.Empty(reprinted.Page.Items);
    }

    private async Task The_status_of_a_statement_is_what_was_decided_last(ClusterId cluster, ClaimId[] talks)
    {
        await DecideAsync(talks[2], VerificationStatus.Mixed);
        await DecideAsync(talks[0], VerificationStatus.Misleading);
        SourceClaimCounts counts = await Desk.SendAsync(new GetSourceClaimCounts("tass"));
        Assert.Equal((1, 1, 0), (
            counts.AsOrigin[VerificationStatus.Unverified],
            counts.AsOrigin[VerificationStatus.Misleading],
            counts.AsOrigin.GetValueOrDefault(VerificationStatus.Mixed)));
        ClusterDetails details = await Desk.SendAsync(new GetCluster(cluster));
        Assert.True(details.Cluster.Differs);
        Assert.Equal(talks, details.Members.Select(member => member.Claim.Id));

        // The open one comes first where only one is shown.
        SearchClaimsResult one = await Desk.SendAsync(new SearchClaims(new Paging(), OnePerStatement: true, Cluster: cluster));
        Assert.Equal(talks[1], Assert.Single(one.Page.Items).Id);

        ClusterChanged changed = await Desk.SendAsync(new ConfirmCluster(cluster, details.Cluster.Version));
        ListClustersResult confirmed = await Desk.SendAsync(new ListClusters(new Paging(), ClusterState.Confirmed, "tass", ClusterSort.Largest));
        Assert.Equal((1, 0, 1), (confirmed.Page.Total, confirmed.Suggested, confirmed.Confirmed));
        Assert.Equal(changed.Version, Assert.Single(confirmed.Page.Items).Version);
        Assert.Empty((await Desk.SendAsync(new ListClusters(new Paging(), ClusterState.Suggested))).Page.Items);
        Assert.Empty((await Desk.SendAsync(new ListClusters(new Paging(), Source: "reuters"))).Page.Items);
        await Assert.ThrowsAsync<NotFoundException>(() => Desk.SendAsync(new GetCluster(ClusterId.New(DateTimeOffset.UtcNow))));
    }

    private async Task DecideAsync(ClaimId claim, VerificationStatus status)
    {
        ClaimDetails details = await Desk.SendAsync(new GetClaim(claim));
        await Desk.SendAsync(new SetVerificationStatus(
            claim, details.Claim.Version, AttributionFinding.Verbatim, status, Confidence.Low, "Half of it.",
            [new NewEvidence("https://example.org", EvidenceStance.Context, "Port")]));
        await Task.Delay(5);
    }

    private async Task<ClaimId> SubmitAsync(string around, string content = "the talks with the rebels would go on after the holidays")
    {
        SubmitArticleResult submitted = await Desk.SubmitAsync($"{around} is new. TASS reported that {content}.");
        return Assert.Single(await Desk.ClaimsAsync(submitted.Id)).Claim.Id;
    }
}

public sealed class ClusterQueriesOnSqlite(SqliteTestDatabase database) : ClusterQueryTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ClusterQueriesOnSqlServer(SqlServerTestDatabase database)
    : ClusterQueryTests(database), IClassFixture<SqlServerTestDatabase>;
