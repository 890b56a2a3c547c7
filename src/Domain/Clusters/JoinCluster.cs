using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Clusters;

/// <summary>Puts a claim of the same origin into a cluster, for the first time or again after it was taken out.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="ExpectedVersion">Version of the cluster that the sender saw.</param>
/// <param name="Claim">The claim; in no other cluster.</param>
/// <param name="Reason">Why, at most 2,000 characters; null if none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record JoinCluster(ClusterId Cluster, int ExpectedVersion, ClaimId Claim, string? Reason = null)
    : IRequest<ClusterChanged>;

internal sealed class JoinClusterValidator : AbstractValidator<JoinCluster>
{
    public JoinClusterValidator()
    {
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Reason).Storable(2000);
    }
}

internal sealed class JoinClusterHandler(
    IClusterRepository clusters, IClaimIndex index, IHistory history, TimeProvider time)
    : IRequestHandler<JoinCluster, ClusterChanged>
{
    public async Task<ClusterChanged> Handle(JoinCluster request, CancellationToken cancellationToken)
    {
        ClaimCluster cluster = await ClusterChange.LoadAsync(
            clusters, history, request.Cluster, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<ComparableClaim> found =
            await index.FindAsync([request.Claim], cancellationToken).ConfigureAwait(false);
        if (found is not [{ } claim])
        {
            throw FieldFault.At(nameof(request.Claim), "claim-unknown", $"There is no claim {request.Claim}.");
        }

        if (cluster.MergedInto is null && cluster.Find(claim.Id) is not { IsIn: true })
        {
            await CheckAsync(cluster, claim, cancellationToken).ConfigureAwait(false);
        }

        history.Record(cluster.Join(claim.Id, request.Reason, time.GetUtcNow()));
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new ClusterChanged(cluster.Id, cluster.Version);
    }

    private async Task CheckAsync(ClaimCluster cluster, ComparableClaim claim, CancellationToken cancellationToken)
    {
        SourceKey? origin = await ClusterChange.OriginAsync(index, cluster, cancellationToken).ConfigureAwait(false);
        if (claim.Origin is null || (origin is not null && claim.Origin != origin))
        {
            throw new RuleBrokenException(
                "origin-differs",
                claim.Origin is null
                    ? "The origin of this claim is linked to no source; link it to the origin of the cluster first."
                    : $"This claim is what {claim.Origin} said, the cluster what {origin} said; correct the claim's link first if it is wrong.");
        }

        IReadOnlyList<ClaimCluster> others = await clusters.OfClaimsAsync([claim.Id], cancellationToken).ConfigureAwait(false);
        if (others is [{ } other, ..])
        {
            throw new RuleBrokenException(
                "claim-in-other-cluster",
                $"This claim is in cluster {other.Id}; merge the two clusters, or take the claim out there first.");
        }
    }
}
