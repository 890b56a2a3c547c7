using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Clusters;

/// <summary>
/// Compares claims that are pending: those that an older version took in, and those that a killed process left. Sent at start, by
/// the product itself in the role of administrator, until nothing is pending.
/// </summary>
/// <param name="AtMost">How many claims at most, 1 to 1,000.</param>
[Allow(Role.Administrator)]
public sealed record SuggestClusters(int AtMost) : IRequest<SuggestClustersResult>;

/// <summary>What became of it.</summary>
/// <param name="Compared">How many claims were compared; 0 when nothing is pending.</param>
public sealed record SuggestClustersResult(int Compared);

internal sealed class SuggestClustersValidator : AbstractValidator<SuggestClusters>
{
    public SuggestClustersValidator() => RuleFor(c => c.AtMost).InclusiveBetween(1, 1000);
}

internal sealed class SuggestClustersHandler(ClaimClustering clustering)
    : IRequestHandler<SuggestClusters, SuggestClustersResult>
{
    public async Task<SuggestClustersResult> Handle(SuggestClusters request, CancellationToken cancellationToken) =>
        new(await clustering.CatchUpAsync(request.AtMost, cancellationToken).ConfigureAwait(false));
}
