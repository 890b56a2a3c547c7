using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Tests.InMemory;
using FluentValidation;

namespace FactCheck.Domain.Tests.Clusters;

/// <summary>What the engine suggests and what people do with it.</summary>
public sealed class ClusterWorkTests : IAsyncLifetime
{
    private const string Said = "that the talks with the rebels would go on after the holidays";
    private readonly InMemoryDesk _desk = new();
    private readonly InMemoryClusters _clusters;

    public ClusterWorkTests() => _clusters = new InMemoryClusters(_desk);

    private ClaimCluster Cluster => Assert.Single(_desk.Clusters);

    public ValueTask InitializeAsync()
    {
        _desk.Register("tass");
        _desk.Register("reuters");
        return ValueTask.CompletedTask;
    }

    // Whatever a test did, the chain must hold and replay to just this state.
    public async ValueTask DisposeAsync()
    {
        VerifyHistoryResult result = await _desk.VerifyAsync();
        Assert.True(result.IsSound, string.Join('\n', result.Breaks.Select(b => b.Message)));
    }

    [Fact]
    public async Task A_statement_found_again_makes_a_cluster_that_the_engine_suggests()
    {
        await FoundAsync(2);
        Assert.Equal(_desk.Claims.Select(claim => claim.Id).Order(Ids), Cluster.In.Select(member => member.ClaimId).Order(Ids));
        Assert.All(Cluster.In, member => Assert.Equal(MemberState.Suggested, member.State));
        HistoryEvent suggested = _desk.Events.Single(e => e.Event.Type == HistoryEventTypes.ClusterSuggested).Event;
        Assert.Equal(SameStatement.Version, suggested.PackVersion);
    }

    [Fact]
    public async Task A_third_one_joins_and_nothing_is_suggested_twice()
    {
        await FoundAsync(3);
        Assert.Equal(3, Cluster.In.Count);
        int version = Cluster.Version;
        Assert.Equal(0, await _clusters.Clustering.CatchUpAsync(100, default));
        Assert.Equal(version, Cluster.Version);
    }

    [Fact]
    public async Task Claims_keep_their_version_when_they_are_put_into_a_cluster()
    {
        await FoundAsync(2);
        Assert.All(_desk.Claims, claim => Assert.Equal(1, claim.Version));
    }

    [Theory]
    [InlineData("reuters")]
    [InlineData(null)]
    public async Task Another_origin_or_none_makes_no_cluster(string? origin)
    {
        await FoundAsync(1);
        await FindAsync(origin);
        Assert.Empty(_desk.Clusters);
    }

    [Fact]
    public async Task A_suggested_claim_whose_link_is_corrected_leaves_by_itself_and_a_pair_ends()
    {
        await FoundAsync(3);
        await LinkAsync(_desk.Claims[2], "reuters");
        Assert.Equal(
            new[] { _desk.Claims[0].Id, _desk.Claims[1].Id }.Order(Ids), Cluster.In.Select(member => member.ClaimId).Order(Ids));
        await LinkAsync(_desk.Claims[1], "reuters");
        Assert.Equal(2, _desk.Clusters.Count);
        Assert.Empty(_desk.Clusters[0].In);
        Assert.Equal(2, _desk.Clusters[1].In.Count);
    }

    [Fact]
    public async Task A_confirmed_claim_stays_whatever_becomes_of_it()
    {
        await FoundAsync(2);
        await ConfirmAsync();
        await LinkAsync(_desk.Claims[1], "reuters");
        Assert.Equal(2, Cluster.In.Count);
    }

    [Fact]
    public async Task What_a_person_took_out_is_never_suggested_again_and_can_be_put_back()
    {
        await FoundAsync(3);
        ClaimId taken = Cluster.In[2].ClaimId;
        ClusterChanged split = await SplitAsync(taken);
        Assert.Null(split.Other);
        await LinkAsync(_desk.Claims.Single(claim => claim.Id == taken), "reuters");
        await LinkAsync(_desk.Claims.Single(claim => claim.Id == taken), "tass");
        Assert.Equal(2, Cluster.In.Count);
        await JoinAsync(Cluster, taken);
        Assert.Equal(MemberState.Confirmed, Cluster.In.Single(member => member.ClaimId == taken).State);
    }

    [Fact]
    public async Task Several_that_are_taken_out_stay_together_and_merging_undoes_it()
    {
        await FoundAsync(4);
        ClaimCluster first = Cluster;
        ClusterChanged split = await SplitAsync(first.In[2].ClaimId, first.In[3].ClaimId);
        ClaimCluster other = _desk.Clusters.Single(cluster => cluster.Id == split.Other);
        Assert.Equal((2, 2), (first.In.Count, other.In.Count));
        await MergeAsync(first, other);
        Assert.Equal(4, first.In.Count);
        Assert.Empty(other.Members);
        Assert.Equal(first.Id, other.MergedInto);
    }

    [Fact]
    public async Task A_claim_that_finds_only_the_one_it_was_parted_from_is_in_no_cluster()
    {
        await FoundAsync(2);
        await SplitAsync(Cluster.In[1].ClaimId);
        await FindAsync("tass");
        Assert.Equal(2, Cluster.In.Count);
        Assert.Equal(3, Cluster.Members.Count);
    }

    [Fact]
    public async Task Confirming_twice_is_refused_until_something_new_is_suggested()
    {
        await FoundAsync(2);
        await ConfirmAsync();
        await RefusedAsync("cluster-is-confirmed", ConfirmAsync);
        await FindAsync("tass");
        await ConfirmAsync();
        Assert.Equal(3, Cluster.In.Count(member => member.State == MemberState.Confirmed));
    }

    [Fact]
    public async Task Refusals_say_what_would_make_it_pass()
    {
        await FoundAsync(2);
        await RefusedAsync("split-leaves-nothing", () => SplitAsync([.. Cluster.In.Select(member => member.ClaimId)]));
        await RefusedAsync("cluster-is-itself", () => MergeAsync(Cluster, Cluster));
        await RefusedAsync("claim-in-cluster", () => JoinAsync(Cluster, _desk.Claims[0].Id));
        await FindAsync("reuters");
        await RefusedAsync("origin-differs", () => JoinAsync(_desk.Clusters[0], _desk.Claims[2].Id));
        await RefusedAsync("claim-not-in-cluster", () => SplitAsync(_desk.Claims[2].Id));
        await FindAsync("reuters");
        await RefusedAsync("origins-differ", () => MergeAsync(_desk.Clusters[0], _desk.Clusters[1]));
        await RefusedAsync("origin-differs", () => JoinAsync(_desk.Clusters[0], _desk.Claims[2].Id));
        await Assert.ThrowsAsync<ValidationException>(() => JoinAsync(_desk.Clusters[0], ClaimId.New(_desk.Clock.Now)));
    }

    [Fact]
    public async Task A_merged_cluster_is_left_alone_and_names_the_one_to_go_on_with()
    {
        await FoundAsync(4);
        ClaimCluster first = Cluster;
        ClusterChanged split = await SplitAsync(first.In[2].ClaimId, first.In[3].ClaimId);
        ClaimCluster other = _desk.Clusters.Single(cluster => cluster.Id == split.Other);
        await RefusedAsync("claim-in-other-cluster", () => JoinAsync(first, other.In[0].ClaimId));
        await MergeAsync(first, other);
        await RefusedAsync("cluster-is-merged", () => MergeAsync(other, first));
        await RefusedAsync("cluster-is-merged", () => JoinAsync(other, first.In[0].ClaimId));
    }

    [Fact]
    public async Task Whoever_saw_an_older_version_is_shown_the_other_change()
    {
        await FoundAsync(3);
        await Assert.ThrowsAsync<ChangedByOtherException>(() => new ConfirmClusterHandler(_clusters, _desk, _desk.Clock).Handle(
            new ConfirmCluster(Cluster.Id, Cluster.Version - 1), default));
    }

    [Fact]
    public async Task A_closed_claim_is_suggested_for_nothing()
    {
        await FoundAsync(1);
        await new CloseClaimHandler(_desk, _desk, _desk.Clock).Handle(
            new CloseClaim(_desk.Claims[0].Id, 1, CloseCause.NotAClaim, null, null), default);
        await FindAsync("tass");
        Assert.Empty(_desk.Clusters);
    }

    private static Comparer<ClaimId> Ids { get; } = Comparer<ClaimId>.Create((a, b) => a.Value.CompareTo(b.Value));

    private async Task FoundAsync(int times)
    {
        for (int i = 0; i < times; i++)
        {
            await FindAsync("tass");
        }
    }

    private async Task FindAsync(string? origin)
    {
        string text = $"Report {_desk.Articles.Count}: the agency said {Said}.";
        await _desk.TakeInAsync(text, Attributions.Of(text, "the agency", "said", Said, origin));
        await _clusters.Clustering.CatchUpAsync(100, default);
    }

    private async Task LinkAsync(Claim claim, string source)
    {
        await new LinkClaimToSourceHandler(_desk, _desk, _desk, _desk.Clock).Handle(
            new LinkClaimToSource(claim.Id, claim.Version, 1, source), default);
        await _clusters.Clustering.CatchUpAsync(100, default);
    }

    private Task<ClusterChanged> ConfirmAsync() => new ConfirmClusterHandler(_clusters, _desk, _desk.Clock).Handle(
        new ConfirmCluster(_desk.Clusters[0].Id, _desk.Clusters[0].Version), default);

    private Task<ClusterChanged> SplitAsync(params ClaimId[] claims) => new SplitClusterHandler(_clusters, _desk, _desk.Clock).Handle(
        new SplitCluster(_desk.Clusters[0].Id, _desk.Clusters[0].Version, claims, "Not the same."), default);

    private Task<ClusterChanged> MergeAsync(ClaimCluster into, ClaimCluster other) =>
        new MergeClustersHandler(_clusters, _clusters, _desk, _desk.Clock).Handle(
            new MergeClusters(into.Id, into.Version, other.Id), default);

    private Task<ClusterChanged> JoinAsync(ClaimCluster cluster, ClaimId claim) =>
        new JoinClusterHandler(_clusters, _clusters, _desk, _desk.Clock).Handle(
            new JoinCluster(cluster.Id, cluster.Version, claim), default);

    private static async Task RefusedAsync(string rule, Func<Task> change) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<RuleBrokenException>(change)).Rule);
}
