using FactCheck.Domain.Registry;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

/// <summary>Batches of link changes, for reading.</summary>
internal static class RelinkingRows
{
    /// <summary>The rows of some batches, in their order.</summary>
    public static async Task<IReadOnlyList<RelinkingRow>> ReadAsync(
        FactCheckDb db, IQueryable<RelinkingBatch> batches, CancellationToken cancellationToken)
    {
        List<RelinkingBatch> read = await batches.AsNoTracking().ToListAsync(cancellationToken);
        RelinkingId?[] ids = [.. read.Select(batch => (RelinkingId?)batch.Id)];
        Dictionary<RelinkingId, RelinkingId> undoing = (await db.RelinkingBatches.AsNoTracking()
            .Where(batch => ids.Contains(batch.Undoes) && batch.State != RelinkingState.Cancelled)
            .OrderBy(batch => batch.CreatedAt)
            .Select(batch => new { batch.Undoes, batch.Id })
            .ToListAsync(cancellationToken))
            .GroupBy(batch => batch.Undoes!.Value)
            .ToDictionary(group => group.Key, group => group.Last().Id);
        IReadOnlyDictionary<SourceKey, string> names = await NamesAsync(
            db, read.SelectMany(batch => new[] { batch.From, batch.To }), cancellationToken);
        return
        [
            .. read.Select(batch => new RelinkingRow(
                batch.Id,
                batch.Cause,
                Reference(names, batch.From),
                Reference(names, batch.To),
                batch.Undoes,
                undoing.TryGetValue(batch.Id, out RelinkingId by) ? by : null,
                batch.State,
                batch.Articles,
                batch.ArticlesRead,
                batch.Proposed,
                batch.Applied,
                batch.PassedOver,
                batch.RequestedByName,
                batch.CreatedAt,
                batch.ChangedAt)),
        ];
    }

    /// <summary>The canonical names of some sources.</summary>
    public static async Task<IReadOnlyDictionary<SourceKey, string>> NamesAsync(
        FactCheckDb db, IEnumerable<SourceKey?> keys, CancellationToken cancellationToken)
    {
        SourceKey[] wanted = [.. keys.OfType<SourceKey>().Distinct()];
        return await db.Sources.AsNoTracking()
            .Where(source => wanted.Contains(source.Key))
            .ToDictionaryAsync(source => source.Key, source => source.Name, cancellationToken);
    }

    /// <summary>A source named in passing; null for none.</summary>
    public static SourceReference? Reference(IReadOnlyDictionary<SourceKey, string> names, SourceKey? key) =>
        key is { } known ? new SourceReference(known, names.GetValueOrDefault(known) ?? known.Value) : null;
}
