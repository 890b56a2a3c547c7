using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Relinking;
using FactCheck.Web.Access;
using MediatR;

namespace FactCheck.Web.Background;

/// <summary>
/// Works off batches of link changes, one step after the other, each in a scope of its own and in the name of the person who asked
/// for the batch. What a step saves stands; after a crash the next start goes on where the last step ended.
/// </summary>
internal sealed class RelinkingRunner(
    IServiceScopeFactory scopes, RelinkingSignal signal, IHostApplicationLifetime life, ILogger<RelinkingRunner> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AfterStart.WaitAsync(life, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await StepAsync(stoppingToken))
                {
                    await signal.WaitAsync(Look, stoppingToken);
                }
            }
            catch (Exception e) when (e is ChangedByOtherException or RuleBrokenException or NotFoundException)
            {
                // Somebody changed a claim or decided on the batch at this moment: the next step reads both anew.
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "A step of relinking failed; it will be tried again.");
                await signal.WaitAsync(AfterFailure, stoppingToken);
            }
        }
    }

    /// <summary>Takes one step of the oldest batch at work.</summary>
    /// <returns>Whether there was one.</returns>
    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        RelinkingAtWork? next;
        await using (AsyncServiceScope look = scopes.CreateAsyncScope())
        {
            next = await look.ServiceProvider.GetRequiredService<IMediator>().Send(new GetNextRelinking(), cancellationToken);
        }

        if (next is null)
        {
            return false;
        }

        await using AsyncServiceScope work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<ProcessSeat>().User =
            new ProcessUser(next.UserId, next.UserName, next.Role, Channel.System, next.Batch.ToString());
        await work.ServiceProvider.GetRequiredService<IMediator>().Send(new AdvanceRelinking(next.Batch), cancellationToken);
        return true;
    }
}
