using FactCheck.Domain.Sources;

namespace FactCheck.Web.Background;

/// <summary>Wakes the runner of this process; other processes on the same database look by themselves.</summary>
internal sealed class RelinkingSignal : IRelinkingSignal, IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0, 1);

    /// <inheritdoc/>
    public void Wake()
    {
        try
        {
            _waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already, or will be.
        }
    }

    /// <summary>Waits for work, or for the time of the next look.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _waiting.WaitAsync(atMost, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _waiting.Dispose();
}
