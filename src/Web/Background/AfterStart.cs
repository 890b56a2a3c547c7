namespace FactCheck.Web.Background;

/// <summary>When work in the background begins.</summary>
internal static class AfterStart
{
    /// <summary>
    /// Waits until the product has taken its address: what cannot start ends with one sentence, without having touched the data.
    /// </summary>
    public static async Task WaitAsync(IHostApplicationLifetime life, CancellationToken stopping)
    {
        var started = new TaskCompletionSource();
        await using CancellationTokenRegistration _ = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }
}
