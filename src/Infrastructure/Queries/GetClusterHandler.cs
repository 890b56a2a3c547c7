using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetClusterHandler(FactCheckDb db) : IRequestHandler<GetCluster, ClusterDetails>
{
    public async Task<ClusterDetails> Handle(GetCluster request, CancellationToken cancellationToken)
    {
        ClaimCluster cluster = await ClusterRepository.Whole(db.Clusters.AsNoTracking())
            .SingleOrDefaultAsync(known => known.Id == request.Cluster, cancellationToken)
            ?? throw new NotFoundException("cluster", request.Cluster.ToString());
        List<ClusterRow> row = await ClusterRows.ReadAsync(
            db, db.Clusters.Where(known => known.Id == request.Cluster), cancellationToken);
        IQueryable<Claim> claims = db.Claims.Where(claim => db.ClusterMembers.Any(
            member => member.ClusterId == request.Cluster && member.ClaimId == claim.Id));
        Dictionary<ClaimId, ClaimRow> rows = (await ClaimRows.ReadAsync(db, claims.OrderBy(claim => claim.Id), cancellationToken))
            .ToDictionary(claim => claim.Id);
        return new ClusterDetails(
            row[0],
            cluster.MergedInto,
            [.. cluster.In.Select(member => Row(member, rows))],
            [.. cluster.Members.Where(member => !member.IsIn).OrderBy(member => member.Place).Select(member => Row(member, rows))]);
    }

    private static ClusterMemberRow Row(ClusterMember member, Dictionary<ClaimId, ClaimRow> rows) =>
        new(rows[member.ClaimId], member.State, member.Place);
}
