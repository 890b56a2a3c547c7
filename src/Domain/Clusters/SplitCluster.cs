using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Clusters;

/// <summary>
/// Takes claims out of a cluster, which is remembered: the engine never suggests them for it again. Two or more of them stay
/// together in a new cluster. Undone by <see cref="JoinCluster"/> for one, by <see cref="MergeClusters"/> for several.
/// </summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="ExpectedVersion">Version of the cluster that the sender saw.</param>
/// <param name="Claims">The claims that leave, at least one and not all.</param>
/// <param name="Reason">Why, at most 2,000 characters; null if none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record SplitCluster(
    ClusterId Cluster, int ExpectedVersion, IReadOnlyList<ClaimId> Claims, string? Reason = null) : IRequest<ClusterChanged>;

internal sealed class SplitClusterValidator : AbstractValidator<SplitCluster>
{
    public SplitClusterValidator()
    {
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Claims)
            .NotEmpty()
            .WithErrorCode("claims-missing")
            .WithMessage("Choose at least one claim that is to leave the cluster.");
        RuleFor(c => c.Reason).Storable(2000);
    }
}

internal sealed class SplitClusterHandler(IClusterRepository clusters, IHistory history, TimeProvider time)
    : IRequestHandler<SplitCluster, ClusterChanged>
{
    public async Task<ClusterChanged> Handle(SplitCluster request, CancellationToken cancellationToken)
    {
        ClaimCluster cluster = await ClusterChange.LoadAsync(
            clusters, history, request.Cluster, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        (HistoryEntry entry, ClaimCluster? other, HistoryEntry? otherEntry) =
            cluster.Split(request.Claims, request.Reason, time.GetUtcNow());
        history.Record(entry);
        if (other is not null)
        {
            clusters.Add(other);
            history.Record(otherEntry!);
        }

        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new ClusterChanged(cluster.Id, cluster.Version, other?.Id);
    }
}
