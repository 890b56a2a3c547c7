using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Tests.InMemory;

/// <summary>Clusters and the index of claims over the lists of a desk.</summary>
internal sealed class InMemoryClusters(InMemoryDesk desk) : IClusterRepository, IClaimIndex
{
    private readonly HashSet<(ClaimId, int)> _compared = [];

    public ClaimClustering Clustering => new(this, this, desk, desk, desk.Clock);

    public Task<ClaimCluster?> FindAsync(ClusterId id, CancellationToken cancellationToken) =>
        Task.FromResult(desk.Clusters.Find(cluster => cluster.Id == id));

    public Task<IReadOnlyList<ClaimCluster>> OfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ClaimCluster>>(
            [.. desk.Clusters.Where(cluster => cluster.In.Any(member => claims.Contains(member.ClaimId)))]);

    public void Add(ClaimCluster cluster) => desk.Clusters.Add(cluster);

    public Task<IReadOnlyList<ComparableClaim>> FindAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ComparableClaim>>([.. desk.Claims.Where(claim => claims.Contains(claim.Id)).Select(Read)]);

    public Task<IReadOnlyList<ComparableClaim>> CandidatesAsync(
        ClaimId claim, SourceKey origin, IReadOnlyList<long> fingerprints, int atMost, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ComparableClaim>>(
        [
            .. desk.Claims.Where(other => other.Id != claim).Select(Read)
                .Where(other => !other.IsClosed && other.Origin == origin)
                .Select(other => (Claim: other, Shared: ClaimFingerprint.Of(other.Language, other.Content).Intersect(fingerprints).Count()))
                .Where(other => other.Shared > 0)
                .OrderByDescending(other => other.Shared)
                .Take(atMost)
                .Select(other => other.Claim),
        ]);

    public Task<IReadOnlyList<ComparableClaim>> PendingAsync(int atMost, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ComparableClaim>>(
            [.. desk.Claims.Where(claim => !_compared.Contains((claim.Id, claim.Version))).Select(Read).Take(atMost)]);

    public Task NoteComparedAsync(ComparableClaim claim, CancellationToken cancellationToken)
    {
        _compared.Add((claim.Id, claim.Version));
        return Task.CompletedTask;
    }

    private ComparableClaim Read(Claim claim) => new(
        claim.Id,
        desk.Articles.Single(article => article.Id == claim.ArticleId).Language,
        claim.Sources.Where(source => source.Role == SourceRole.Speaker).MinBy(source => source.Position)?.Source,
        DateOnly.FromDateTime(desk.Articles.Single(article => article.Id == claim.ArticleId).SubmittedAt.UtcDateTime),
        claim.ContentText,
        claim.Kind,
        claim.Stance,
        claim.WorkState == WorkState.Closed,
        claim.Version);
}
