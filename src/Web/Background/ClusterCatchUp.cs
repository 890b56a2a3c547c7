using FactCheck.Domain.Clusters;
using MediatR;

namespace FactCheck.Web.Background;

/// <summary>
/// After the start, has the claims compared that an older version took in or that a killed process left, a part at a time, while
/// people work already.
/// </summary>
internal sealed partial class ClusterCatchUp(
    IServiceScopeFactory scopes, IHostApplicationLifetime life, ILogger<ClusterCatchUp> log) : BackgroundService
{
    private const int ClaimsAtOnce = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await AfterStart.WaitAsync(life, stoppingToken);
            while (await CompareAsync(stoppingToken) > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The product stops; what is pending waits for its next start.
        }
        catch (Exception e)
        {
            // Nothing that befalls this work may stop the product.
            LogPostponed(log, e);
        }
    }

    private async Task<int> CompareAsync(CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IMediator>()
            .Send(new SuggestClusters(ClaimsAtOnce), cancellationToken)).Compared;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Comparing claims failed; it is done again at the next submission or start.")]
    private static partial void LogPostponed(ILogger log, Exception why);
}
