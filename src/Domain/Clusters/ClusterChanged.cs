using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Clusters;

/// <summary>What every command on a cluster answers.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Other">Splitting: the cluster of those that left together; merging: the emptied one; else null.</param>
public sealed record ClusterChanged(ClusterId Cluster, int Version, ClusterId? Other = null);

/// <summary>What the commands on clusters have in common.</summary>
internal static class ClusterChange
{
    /// <summary>Loads a cluster of the version that the sender saw.</summary>
    /// <exception cref="NotFoundException">The id is unknown.</exception>
    /// <exception cref="ChangedByOtherException">Somebody else has changed it.</exception>
    public static async Task<ClaimCluster> LoadAsync(
        IClusterRepository clusters, IHistory history, ClusterId id, int expectedVersion, CancellationToken cancellationToken)
    {
        ClaimCluster cluster = await clusters.FindAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("cluster", id.ToString());
        await ExpectedVersion.CheckAsync(
            history, cluster.Stream, cluster.Version, expectedVersion, cancellationToken).ConfigureAwait(false);
        return cluster;
    }

    /// <summary>The origin of a cluster: that of its first claim whose origin is linked; null where none is.</summary>
    public static async Task<SourceKey?> OriginAsync(
        IClaimIndex index, ClaimCluster cluster, CancellationToken cancellationToken)
    {
        ClaimId[] ids = [.. cluster.In.Select(member => member.ClaimId)];
        IReadOnlyList<ComparableClaim> claims = await index.FindAsync(ids, cancellationToken).ConfigureAwait(false);
        return claims
            .OrderBy(claim => Array.IndexOf(ids, claim.Id))
            .Select(claim => claim.Origin)
            .FirstOrDefault(origin => origin is not null);
    }
}
