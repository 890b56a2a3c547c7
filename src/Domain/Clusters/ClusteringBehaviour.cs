using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Relinking;
using MediatR;

namespace FactCheck.Domain.Clusters;

/// <summary>
/// Has claims compared after the commands that make or change them. The command is saved by then: whatever goes wrong here is noted
/// and done the next time, and the sender gets the answer to the command. Registered as the last open
/// <see cref="IPipelineBehavior{TRequest,TResponse}"/>.
/// </summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResponse">Its answer.</typeparam>
public sealed class ClusteringBehaviour<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
{
    // More than the claims of a long article; whatever else is pending waits for the start.
    private const int MostAtOnce = 200;

    private static readonly bool IsFollowed = Array.IndexOf(
        [
            typeof(SubmitArticle), typeof(ReExtractArticle), typeof(MarkClaim), typeof(LinkClaimToSource),
            typeof(CorrectClaimSpans), typeof(ReopenClaim), typeof(AdvanceRelinking),
        ],
        typeof(TRequest)) >= 0;

    private readonly ClaimClustering _clustering;
    private readonly IClusteringLog _log;

    /// <summary>A behaviour over the ports of one request.</summary>
    public ClusteringBehaviour(ClaimClustering clustering, IClusteringLog log) => (_clustering, _log) = (clustering, log);

    /// <summary>Passes the request on, then compares.</summary>
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        TResponse answer = await next().ConfigureAwait(false);
        if (IsFollowed)
        {
            try
            {
                await _clustering.CatchUpAsync(MostAtOnce, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                // What is saved is saved, whatever befalls the work that follows it.
                _log.Postponed(e);
            }
        }

        return answer;
    }
}
