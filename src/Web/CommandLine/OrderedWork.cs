using System.Threading.Channels;

namespace FactCheck.Web.CommandLine;

/// <summary>Works on many items at once, hands the outcomes on in the items' order, and holds only a few at a time.</summary>
internal static class OrderedWork
{
    private static readonly int InFlight = Math.Clamp(Environment.ProcessorCount * 2, 4, 32);

    /// <summary>
    /// Runs <paramref name="work"/> on the thread pool for each item and <paramref name="finish"/> on one outcome after the
    /// other, in order. <paramref name="idle"/> runs whenever nothing further is ready, so that an output can be flushed.
    /// </summary>
    public static async Task RunAsync<TItem, TOutcome>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, TOutcome> work,
        Func<TOutcome, ValueTask> finish,
        Func<ValueTask> idle,
        CancellationToken cancellationToken)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<Task<TOutcome>> queue = Channel.CreateBounded<Task<TOutcome>>(new BoundedChannelOptions(InFlight)
        {
            SingleReader = true,
            SingleWriter = true,
        });
        Task feeding = FeedAsync(items, work, queue.Writer, failed.Token);
        try
        {
            while (await queue.Reader.WaitToReadAsync(cancellationToken))
            {
                while (queue.Reader.TryRead(out Task<TOutcome>? next))
                {
                    if (!next.IsCompleted)
                    {
                        await idle();
                    }

                    await finish(await next);
                }

                await idle();
            }

            await feeding;
        }
        finally
        {
            await failed.CancelAsync();
        }
    }

    private static async Task FeedAsync<TItem, TOutcome>(
        IAsyncEnumerable<TItem> items, Func<TItem, TOutcome> work, ChannelWriter<Task<TOutcome>> queue, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await foreach (TItem item in items.WithCancellation(cancellationToken))
            {
                // A full queue waits here before the item's work begins: that is what bounds the memory.
                await queue.WaitToWriteAsync(cancellationToken);
                await queue.WriteAsync(Task.Run(() => work(item), CancellationToken.None), cancellationToken);
            }
        }
        catch (Exception e)
        {
            failure = e;
        }
        finally
        {
            queue.TryComplete(failure);
        }
    }
}
