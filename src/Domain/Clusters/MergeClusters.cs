using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Clusters;

/// <summary>Moves the claims of another cluster into this one; the emptied one leads here from now on.</summary>
/// <param name="Cluster">The cluster that stays.</param>
/// <param name="ExpectedVersion">Version of the cluster that stays that the sender saw.</param>
/// <param name="Other">The cluster whose claims move; of the same origin.</param>
/// <param name="Reason">Why, at most 2,000 characters; null if none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record MergeClusters(ClusterId Cluster, int ExpectedVersion, ClusterId Other, string? Reason = null)
    : IRequest<ClusterChanged>;

internal sealed class MergeClustersValidator : AbstractValidator<MergeClusters>
{
    public MergeClustersValidator()
    {
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Reason).Storable(2000);
    }
}

internal sealed class MergeClustersHandler(
    IClusterRepository clusters, IClaimIndex index, IHistory history, TimeProvider time)
    : IRequestHandler<MergeClusters, ClusterChanged>
{
    public async Task<ClusterChanged> Handle(MergeClusters request, CancellationToken cancellationToken)
    {
        ClaimCluster cluster = await ClusterChange.LoadAsync(
            clusters, history, request.Cluster, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        ClaimCluster other = await clusters.FindAsync(request.Other, cancellationToken).ConfigureAwait(false)
            ?? throw FieldFault.At(nameof(request.Other), "cluster-unknown", $"There is no cluster {request.Other}.");
        SourceKey? origin = await ClusterChange.OriginAsync(index, cluster, cancellationToken).ConfigureAwait(false);
        SourceKey? otherOrigin = await ClusterChange.OriginAsync(index, other, cancellationToken).ConfigureAwait(false);
        bool canMerge = cluster.MergedInto is null && other.MergedInto is null;
        if (canMerge && origin != otherOrigin)
        {
            throw new RuleBrokenException(
                "origins-differ",
                $"One cluster is what {Name(origin)} said, the other what {Name(otherOrigin)} said; merge only clusters of one origin, or correct the links of their claims first.");
        }

        (HistoryEntry entry, HistoryEntry otherEntry) = cluster.Merge(other, request.Reason, time.GetUtcNow());
        history.Record(entry);
        history.Record(otherEntry);
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new ClusterChanged(cluster.Id, cluster.Version, other.Id);
    }

    private static string Name(SourceKey? origin) => origin?.Value ?? "nobody linked";
}
