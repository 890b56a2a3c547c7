using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace FactCheck.Infrastructure.Database;

internal sealed class ClusterRepository(FactCheckDb db) : IClusterRepository
{
    public Task<ClaimCluster?> FindAsync(ClusterId id, CancellationToken cancellationToken) =>
        Whole(db.Clusters).SingleOrDefaultAsync(cluster => cluster.Id == id, cancellationToken);

    public async Task<IReadOnlyList<ClaimCluster>> OfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        await Whole(db.Clusters)
            .Where(cluster => db.ClusterMembers.Any(member =>
                member.ClusterId == cluster.Id && member.State != MemberState.Apart && claims.Contains(member.ClaimId)))
            .OrderBy(cluster => cluster.CreatedAt).ThenBy(cluster => cluster.Id)
            .ToListAsync(cancellationToken);

    public void Add(ClaimCluster cluster) => db.Clusters.Add(cluster);

    /// <summary>Clusters with their members, those taken out included.</summary>
    public static IQueryable<ClaimCluster> Whole(IQueryable<ClaimCluster> clusters) =>
        clusters.Include(cluster => cluster.Members.OrderBy(member => member.Place)).AsSplitQuery();
}

/// <summary>Says in the log that comparing had to wait.</summary>
internal sealed class ClusteringLog(ILogger<ClusteringLog> log) : IClusteringLog
{
    public void Postponed(Exception why) =>
        log.LogWarning(why, "Comparing new claims with known ones failed; it is done again at the next submission or start.");
}
