using System.Data;
using System.Runtime.CompilerServices;
using FactCheck.Domain.History;
using FactCheck.Infrastructure.Database.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Infrastructure.Database.History;

/// <summary>Reads history and tables in one view that nobody writes into meanwhile.</summary>
internal sealed class HistoryLog(FactCheckDb db) : IHistoryLog
{
    public Task<T> ReadAsync<T>(Func<IHistoryView, Task<T>> read, CancellationToken cancellationToken) =>
        db is FactCheckSqliteDb ? ReadSnapshotAsync(read, cancellationToken) : ReadHeldAsync(read, cancellationToken);

    // A deferred transaction in WAL mode reads the state of its first statement and stops no writer. EF begins only
    // immediate ones, which do, so it is begun here, and ended here too.
    private async Task<T> ReadSnapshotAsync<T>(Func<IHistoryView, Task<T>> read, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            SqliteTransaction snapshot = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await using (snapshot)
            {
                await db.Database.UseTransactionAsync(snapshot, cancellationToken);
                try
                {
                    return await read(new HistoryView(db));
                }
                finally
                {
                    await db.Database.UseTransactionAsync(null, CancellationToken.None);
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // Every writer takes the sequencer row first: while we hold it, what is committed stays as it is. Writers wait.
    private Task<T> ReadHeldAsync<T>(Func<IHistoryView, Task<T>> read, CancellationToken cancellationToken)
    {
        IExecutionStrategy strategy = db.Database.CreateExecutionStrategy();
        return strategy.ExecuteAsync(
            async ct =>
            {
                IDbContextTransaction held = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
                await using (held)
                {
                    await SequencerRow.TakeAsync(db, 0, ct);
                    return await read(new HistoryView(db));
                }
            },
            cancellationToken);
    }
}

/// <summary>Streams history and tables in pages, so that no reader stays open while another is read.</summary>
internal sealed class HistoryView(FactCheckDb db) : IHistoryView
{
    private const int PageSize = 500;

    public async Task<HistoryHead> HeadAsync(CancellationToken cancellationToken)
    {
        HistorySequencer? row = await db.HistorySequencer.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == HistorySequencer.OnlyId, cancellationToken);
        return row is null ? new HistoryHead(-1, "") : new HistoryHead(row.Last, row.LastHash);
    }

    public async IAsyncEnumerable<(HistoryEvent Event, HistoryPayload? Payload)> EventsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long after = long.MinValue;
        while (true)
        {
            var page = await HistoryRows.WithPayload(db, db.HistoryEvents.Where(e => e.Sequence > after))
                .Take(PageSize)
                .ToListAsync(cancellationToken);
            foreach (RecordedEvent row in page)
            {
                yield return (row.Event, row.Payload);
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = page[^1].Event.Sequence;
        }
    }

    public IAsyncEnumerable<CurrentRecord> RecordsAsync(CancellationToken cancellationToken) =>
        CurrentRecords.ReadAsync(db, cancellationToken);
}
