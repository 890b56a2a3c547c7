using FactCheck.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database.History;

/// <summary>Use of the single sequencer row inside a transaction.</summary>
internal static class SequencerRow
{
    /// <summary>Takes numbers for some events and with them the row, until the transaction ends.</summary>
    /// <returns>The head of the chain before those events.</returns>
    public static async Task<HistoryHead> TakeAsync(FactCheckDb db, int events, CancellationToken cancellationToken)
    {
        int rows = await db.HistorySequencer
            .Where(row => row.Id == HistorySequencer.OnlyId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Last, row => row.Last + events), cancellationToken);
        if (rows != 1)
        {
            throw new InvalidOperationException("The sequencer row is missing; history cannot be written. Run verify.");
        }

        HistorySequencer taken = await db.HistorySequencer.AsNoTracking()
            .SingleAsync(row => row.Id == HistorySequencer.OnlyId, cancellationToken);
        return new HistoryHead(taken.Last - events, taken.LastHash);
    }

    /// <summary>Notes the hash of the newest event.</summary>
    public static Task SetHashAsync(FactCheckDb db, HistoryHead head, CancellationToken cancellationToken) =>
        db.HistorySequencer
            .Where(row => row.Id == HistorySequencer.OnlyId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastHash, head.Hash), cancellationToken);
}
