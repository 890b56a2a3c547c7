using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class ListClustersHandler(FactCheckDb db) : IRequestHandler<ListClusters, ListClustersResult>
{
    public async Task<ListClustersResult> Handle(ListClusters request, CancellationToken cancellationToken)
    {
        IQueryable<ClaimCluster> all = Fitting(request.Source);
        int total = await all.CountAsync(cancellationToken);
        int suggested = await Suggested(all).CountAsync(cancellationToken);
        IQueryable<ClaimCluster> fitting = request.State switch
        {
            ClusterState.Suggested => Suggested(all),
            ClusterState.Confirmed => all.Where(cluster => !db.ClusterMembers.Any(
                member => member.ClusterId == cluster.Id && member.State == MemberState.Suggested)),
            _ => all,
        };
        List<ClusterRow> rows = await ClusterRows.ReadAsync(
            db, Sorted(fitting, request.Sort).Skip(request.Paging.Skip).Take(request.Paging.Size), cancellationToken);
        int fits = request.State switch
        {
            ClusterState.Suggested => suggested,
            ClusterState.Confirmed => total - suggested,
            _ => total,
        };
        return new ListClustersResult(new Page<ClusterRow>(rows, fits, request.Paging), suggested, total - suggested);
    }

    private IQueryable<ClaimCluster> Suggested(IQueryable<ClaimCluster> clusters) =>
        clusters.Where(cluster => db.ClusterMembers.Any(
            member => member.ClusterId == cluster.Id && member.State == MemberState.Suggested));

    // One claim alone, left after others were taken out, is no cluster to be listed.
    private IQueryable<ClaimCluster> Fitting(string? source)
    {
        IQueryable<ClaimCluster> clusters = db.Clusters.Where(cluster => db.ClusterMembers.Count(
            member => member.ClusterId == cluster.Id && member.State != MemberState.Apart) > 1);
        if (string.IsNullOrWhiteSpace(source))
        {
            return clusters;
        }

        SourceKey? key = new SourceKey(source);
        return clusters.Where(cluster => db.ClusterMembers.Any(member => member.ClusterId == cluster.Id
            && member.State != MemberState.Apart
            && db.ClaimSources
                .Where(entry => entry.ClaimId == member.ClaimId && entry.Role == SourceRole.Speaker)
                .OrderBy(entry => entry.Position)
                .Select(entry => entry.Source)
                .FirstOrDefault() == key));
    }

    private IQueryable<ClaimCluster> Sorted(IQueryable<ClaimCluster> clusters, ClusterSort sort) => sort == ClusterSort.Largest
        ? clusters
            .OrderByDescending(cluster => db.ClusterMembers.Count(
                member => member.ClusterId == cluster.Id && member.State != MemberState.Apart))
            .ThenByDescending(cluster => cluster.ChangedAt)
            .ThenBy(cluster => cluster.Id)
        : clusters.OrderByDescending(cluster => cluster.ChangedAt).ThenBy(cluster => cluster.Id);
}
