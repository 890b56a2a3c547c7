using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure.Tests.Storage;

public abstract class ClusterTests(TestDatabase database) : ProviderTests(database)
{
    [Fact]
    public async Task The_same_statement_in_another_article_is_found_and_history_tells_of_it()
    {
        await Desk.LoadSourcesAsync();
        ClaimId first = await SubmitAsync("first");
        ClaimId second = await SubmitAsync("first", "A weaker version of the report");
        ClaimCluster cluster = Assert.Single(await OfAsync(first));
        Assert.Equal(cluster.Id, Assert.Single(await OfAsync(second)).Id);
        Assert.Equal([first, second], cluster.In.Select(member => member.ClaimId));
        Assert.Equal(1, (await Desk.SendAsync(new GetClaim(first))).Claim.Version);
        await VerifyAsync();
        Assert.Equal(0, (await Desk.SendAsync(new SuggestClusters(1000))).Compared);
    }

    [Fact]
    public async Task A_person_confirms_splits_joins_and_merges_and_every_step_can_be_verified()
    {
        await Desk.LoadSourcesAsync();
        ClaimId[] claims = [await SubmitAsync("second", "A"), await SubmitAsync("second", "B"), await SubmitAsync("second", "C"), await SubmitAsync("second", "D")];
        ClaimCluster cluster = Assert.Single(await OfAsync(claims[0]));
        ClusterChanged changed = await Desk.SendAsync(new ConfirmCluster(cluster.Id, cluster.Version, "Word for word."));
        changed = await Desk.SendAsync(new SplitCluster(cluster.Id, changed.Version, [claims[0]]));
        Assert.Empty(await OfAsync(claims[0]));
        changed = await Desk.SendAsync(new JoinCluster(cluster.Id, changed.Version, claims[0]));
        changed = await Desk.SendAsync(new SplitCluster(cluster.Id, changed.Version, [claims[1], claims[2]]));
        Assert.Equal(changed.Other, Assert.Single(await OfAsync(claims[2])).Id);
        await VerifyAsync();
        changed = await Desk.SendAsync(new MergeClusters(cluster.Id, changed.Version, changed.Other!.Value));
        Assert.Equal(4, Assert.Single(await OfAsync(claims[2])).In.Count);
        await Assert.ThrowsAsync<ChangedByOtherException>(() => Desk.SendAsync(new ConfirmCluster(cluster.Id, changed.Version - 1)));
        await VerifyAsync();
    }

    [Fact]
    public async Task Submissions_at_once_find_each_other()
    {
        await Desk.LoadSourcesAsync();
        ClaimId[] claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => SubmitAsync("third", $"Number {i}"))));
        await CatchUpAsync();
        ClaimCluster cluster = Assert.Single(await OfAsync(claims));
        Assert.Equal(8, cluster.In.Count);
        await VerifyAsync();
    }

    [Fact]
    public async Task What_a_killed_process_left_is_done_at_the_next_start()
    {
        await Desk.LoadSourcesAsync();
        await using ServiceProvider killed = TestHost.Build(
            Database.Options,
            services => services.Remove(services.Single(s => s.ImplementationType == typeof(ClusteringBehaviour<,>))));
        TestDesk before = new(killed);
        ClaimId first = await SubmitAsync("fourth", "A", before);
        ClaimId second = await SubmitAsync("fourth", "B", before);
        Assert.Empty(await OfAsync(first));
        await CatchUpAsync();
        Assert.Equal([first, second], Assert.Single(await OfAsync(first)).In.Select(member => member.ClaimId).OrderBy(id => id.ToString()));
    }

    [Fact]
    public async Task Claims_of_an_older_version_get_their_fingerprints_and_are_compared()
    {
        await Desk.LoadSourcesAsync();
        ClaimId first = await SubmitAsync("fifth", "A");
        await Desk.WithDbAsync(db => db.ClaimFingerprints.ExecuteDeleteAsync());
        ClaimId second = await SubmitAsync("fifth", "B");
        Assert.Empty(await OfAsync(first));
        await Desk.SqlAsync("UPDATE Claims SET ComparedBy = 0");
        await CatchUpAsync();
        Assert.Equal(2, Assert.Single(await OfAsync(second)).In.Count);
        Assert.True(await Desk.WithDbAsync(db => db.ClaimFingerprints.AnyAsync(row => row.ClaimId == first)));
    }

    [Fact]
    public async Task A_claim_whose_origin_is_corrected_leaves_and_finds_others_without_a_conflict_for_its_reader()
    {
        await Desk.LoadSourcesAsync();
        ClaimId first = await SubmitAsync("sixth", "A");
        await SubmitAsync("sixth", "B");
        ClaimChanged linked = await Desk.SendAsync(new LinkClaimToSource(first, 1, 1, "reuters"));
        Assert.Equal(2, linked.Version);
        Assert.Empty(await OfAsync(first));
        await Desk.SendAsync(new LinkClaimToSource(first, linked.Version, 1, "tass"));
        Assert.Single(await OfAsync(first));
        await Desk.SendAsync(new TakeClaim(first, 3));
        await VerifyAsync();
    }

    [Fact]
    public async Task A_claim_cannot_be_in_two_clusters_whatever_is_written()
    {
        await Desk.LoadSourcesAsync();
        ClaimId claim = await SubmitAsync("seventh", "A");
        await SubmitAsync("seventh", "B");
        await Assert.ThrowsAsync<DbUpdateException>(() => Desk.WithDbAsync(db =>
        {
            db.Clusters.Add(ClaimClusterOf(claim));
            return db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task An_altered_member_is_found_by_verification()
    {
        await Desk.LoadSourcesAsync();
        ClaimId claim = await SubmitAsync("eighth", "A");
        await SubmitAsync("eighth", "B");
        ClaimCluster cluster = Assert.Single(await OfAsync(claim));
        await Desk.SqlAsync($"UPDATE ClusterMembers SET State = 'Confirmed' WHERE ClusterId = '{cluster.Id.ToString().ToUpperInvariant()}'");
        VerifyHistoryResult verified = await Desk.SendAsync(new VerifyHistory());
        Assert.Equal(2, verified.BreakCount);
        Assert.All(verified.Breaks, found => Assert.Equal(cluster.Stream, found.Stream));
        await Desk.SqlAsync($"UPDATE ClusterMembers SET State = 'Suggested' WHERE ClusterId = '{cluster.Id.ToString().ToUpperInvariant()}'");
    }

    private static ClaimCluster ClaimClusterOf(ClaimId claim)
    {
        var cluster = (ClaimCluster)Activator.CreateInstance(typeof(ClaimCluster), nonPublic: true)!;
        typeof(ClaimCluster).GetProperty(nameof(ClaimCluster.Id))!.SetValue(cluster, ClusterId.New(DateTimeOffset.UtcNow));
        var members = (List<ClusterMember>)typeof(ClaimCluster)
            .GetField("_members", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(cluster)!;
        members.Add(new ClusterMember { ClusterId = cluster.Id, ClaimId = claim, Place = 1 });
        return cluster;
    }

    // A statement of one kind a test, so that the tests of a class do not meet.
    private async Task<ClaimId> SubmitAsync(string kind, string around = "The report", TestDesk? desk = null)
    {
        string text = $"{around} is new. TASS reported that the {kind} round of talks with the rebels would go on after the holidays.";
        SubmitArticleResult submitted = await (desk ?? Desk).SubmitAsync(text);
        return Assert.Single(await Desk.ClaimsAsync(submitted.Id)).Claim.Id;
    }

    private async Task CatchUpAsync()
    {
        while ((await Desk.SendAsync(new SuggestClusters(3))).Compared > 0)
        {
        }
    }

    private Task<IReadOnlyList<ClaimCluster>> OfAsync(params ClaimId[] claims) =>
        Desk.WithDbAsync(db => new ClusterRepository(db).OfClaimsAsync(claims, default));

    private async Task VerifyAsync() => Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
}

public sealed class ClustersOnSqlite(SqliteTestDatabase database) : ClusterTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ClustersOnSqlServer(SqlServerTestDatabase database) : ClusterTests(database), IClassFixture<SqlServerTestDatabase>;
