using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Clusters;

/// <summary>Confirms that all claims of a cluster are one statement.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="ExpectedVersion">Version of the cluster that the sender saw.</param>
/// <param name="Reason">Why, at most 2,000 characters; null if none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record ConfirmCluster(ClusterId Cluster, int ExpectedVersion, string? Reason = null) : IRequest<ClusterChanged>;

internal sealed class ConfirmClusterValidator : AbstractValidator<ConfirmCluster>
{
    public ConfirmClusterValidator()
    {
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Reason).Storable(2000);
    }
}

internal sealed class ConfirmClusterHandler(IClusterRepository clusters, IHistory history, TimeProvider time)
    : IRequestHandler<ConfirmCluster, ClusterChanged>
{
    public async Task<ClusterChanged> Handle(ConfirmCluster request, CancellationToken cancellationToken)
    {
        ClaimCluster cluster = await ClusterChange.LoadAsync(
            clusters, history, request.Cluster, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        history.Record(cluster.Confirm(request.Reason, time.GetUtcNow()));
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new ClusterChanged(cluster.Id, cluster.Version);
    }
}
