using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Registry;
using FactCheck.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

/// <summary>A cluster as its table tells it.</summary>
internal sealed record ClusterFace(ClusterId Id, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, int Version);

/// <summary>A claim of a cluster with what is decided of it.</summary>
internal sealed record MemberFace(
    ClusterId Cluster, ClaimId Claim, int Place, MemberState State, WorkState WorkState, VerificationStatus Status);

/// <summary>Which cluster a claim is in, and how often its statement was found.</summary>
internal sealed record ClaimInCluster(ClaimId Claim, ClusterId Cluster, int TimesFound);

/// <summary>Makes the rows in which clusters are listed: four queries for a page, whatever its size.</summary>
internal static class ClusterRows
{
    /// <summary>The rows of some clusters, in the order of the query.</summary>
    public static async Task<List<ClusterRow>> ReadAsync(
        FactCheckDb db, IQueryable<ClaimCluster> clusters, CancellationToken cancellationToken)
    {
        List<ClusterFace> faces = await clusters.AsNoTracking()
            .Select(cluster => new ClusterFace(cluster.Id, cluster.CreatedAt, cluster.ChangedAt, cluster.Version))
            .ToListAsync(cancellationToken);
        ClusterId[] ids = [.. faces.Select(face => face.Id)];
        ILookup<ClusterId, MemberFace> members = (await Members(db, ids).ToListAsync(cancellationToken))
            .ToLookup(member => member.Cluster);
        Dictionary<ClaimId, ComparableClaim> first =
            (await new ClaimIndex(db).FindAsync([.. members.Select(group => group.First().Claim)], cancellationToken))
            .ToDictionary(claim => claim.Id);
        SourceKey[] origins = [.. first.Values.Select(claim => claim.Origin).OfType<SourceKey>().Distinct()];
        Dictionary<SourceKey, string> names = await db.Sources
            .Where(source => origins.Contains(source.Key))
            .ToDictionaryAsync(source => source.Key, source => source.Name, cancellationToken);
        return [.. faces.Select(face => Row(
            face,
            [.. members[face.Id]],
            members[face.Id].FirstOrDefault() is { } head ? first.GetValueOrDefault(head.Claim) : null,
            names))];
    }

    /// <summary>The clusters that some claims are in, with how often each was found (closed claims do not count).</summary>
    public static IQueryable<ClaimInCluster> OfClaims(FactCheckDb db, IReadOnlyCollection<ClaimId> claims) =>
        db.ClusterMembers.AsNoTracking()
            .Where(member => member.State != MemberState.Apart && claims.Contains(member.ClaimId))
            .Select(member => new ClaimInCluster(
                member.ClaimId,
                member.ClusterId,
                db.ClusterMembers.Count(other => other.ClusterId == member.ClusterId && other.State != MemberState.Apart
                    && db.Claims.Any(claim => claim.Id == other.ClaimId && claim.WorkState != WorkState.Closed))));

    /// <summary>How many statements some claims are: those of one cluster count once.</summary>
    public static async Task<int> CountStatementsAsync(
        FactCheckDb db, IQueryable<Claim> claims, CancellationToken cancellationToken)
    {
        IQueryable<ClusterMember> members = db.ClusterMembers.Where(member => member.State != MemberState.Apart);
        int alone = await claims.CountAsync(claim => !members.Any(member => member.ClaimId == claim.Id), cancellationToken);
        return alone + await members
            .Where(member => claims.Any(claim => claim.Id == member.ClaimId))
            .Select(member => member.ClusterId)
            .Distinct()
            .CountAsync(cancellationToken);
    }

    private static IQueryable<MemberFace> Members(FactCheckDb db, IReadOnlyCollection<ClusterId> clusters) =>
        from member in db.ClusterMembers.AsNoTracking()
        where clusters.Contains(member.ClusterId) && member.State != MemberState.Apart
        join claim in db.Claims on member.ClaimId equals claim.Id
        orderby member.ClusterId, member.Place
        select new MemberFace(
            member.ClusterId, member.ClaimId, member.Place, member.State, claim.WorkState, claim.Status);

    private static ClusterRow Row(
        ClusterFace face,
        IReadOnlyList<MemberFace> members,
        ComparableClaim? first,
        Dictionary<SourceKey, string> names) => new(
            face.Id,
            first?.Content ?? "",
            first?.Language ?? "und",
            first?.Origin,
            first?.Origin is { } origin ? names.GetValueOrDefault(origin) : null,
            members.Any(member => member.State == MemberState.Suggested) ? ClusterState.Suggested : ClusterState.Confirmed,
            members.Count(member => member.WorkState != WorkState.Closed),
            [
                .. members
                    .Where(member => member.WorkState != WorkState.Closed && member.Status != VerificationStatus.Unverified)
                    .Select(member => member.Status)
                    .Distinct()
                    .Order(),
            ],
            face.CreatedAt,
            face.ChangedAt,
            face.Version);
}
