using System.Data;
using System.Reflection;
using System.Security.Cryptography;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Infrastructure.Database.History;

/// <summary>Saves what a command changed together with its events, in one transaction under the sequencer row.</summary>
internal sealed class CommandHistory(FactCheckDb db, ICurrentUser user, TimeProvider clock) : IHistory
{
    private static readonly string SoftwareVersion = typeof(CommandHistory).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion is { Length: > 0 } version
            ? version[..Math.Min(version.Length, 100)]
            : "unknown";

    private readonly List<HistoryEntry> _entries = [];

    public void Record(HistoryEntry entry) => _entries.Add(entry);

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (_entries.Count == 0)
        {
            if (db.ChangeTracker.HasChanges())
            {
                throw new InvalidOperationException("A change without an event cannot be saved.");
            }

            return;
        }

        HistoryActor actor = HistoryActor.Of(user, SoftwareVersion);
        DateTimeOffset now = clock.GetUtcNow();
        Guid[] ids = [.. _entries.Select(_ => Guid.CreateVersion7(now))];
        string first = ids[0].ToString("D");
        try
        {
            IExecutionStrategy strategy = db.Database.CreateExecutionStrategy();
            await strategy.ExecuteInTransactionAsync(
                ct => WriteAsync(actor, now, ids, ct),
                ct => db.HistoryEvents.AsNoTracking().AnyAsync(e => e.EventId == ids[0], ct),
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException error)
        {
            throw await ChangedByOtherAsync(error, cancellationToken);
        }
        catch (DbUpdateException error) when (DuplicateKey.Caused(error))
        {
            throw await DuplicateAsync(error, cancellationToken);
        }

        db.ChangeTracker.AcceptAllChanges();
        _entries.Clear();
    }

    public async Task<OtherChange?> LastChangeAsync(HistoryStream stream, CancellationToken cancellationToken)
    {
        var last = await db.HistoryEvents.AsNoTracking()
            .Where(e => e.StreamKind == stream.Kind && e.StreamId == stream.Id)
            .OrderByDescending(e => e.StreamVersion)
            .Select(e => new
            {
                Event = e,
                Payload = db.HistoryPayloads.FirstOrDefault(payload => payload.Sequence == e.Sequence),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (last is null)
        {
            return null;
        }

        HistoryRow row = HistoryRow.Of(last.Event, last.Payload);
        return new OtherChange(row.UserName, row.Time, row.Type, row.Why, row.StreamVersion, row.Changes);
    }

    private async Task WriteAsync(HistoryActor actor, DateTimeOffset now, Guid[] ids, CancellationToken cancellationToken)
    {
        // The first statement of the transaction, so that writers wait for each other here and nowhere else.
        HistoryHead head = await SequencerRow.TakeAsync(db, _entries.Count, cancellationToken);
        await SourceNameClash.RefuseAsync(db, cancellationToken);
        DerivedColumns.Fill(db.ChangeTracker);
        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);

        List<object> sealedRows = new(2 * _entries.Count);
        for (int i = 0; i < _entries.Count; i++)
        {
            (HistoryEvent recorded, HistoryPayload payload) = HistoryChain.Seal(
                _entries[i], actor, now, head, ids[i], RandomNumberGenerator.GetBytes(HistoryChain.SaltLength));
            head = new HistoryHead(recorded.Sequence, recorded.Hash);
            sealedRows.Add(recorded);
            sealedRows.Add(payload);
        }

        await HistoryRows.InsertAsync(db, sealedRows, cancellationToken);
        await SequencerRow.SetHashAsync(db, head, cancellationToken);
    }

    private async Task<Exception> ChangedByOtherAsync(DbUpdateConcurrencyException error, CancellationToken cancellationToken)
    {
        foreach (EntityEntry entry in error.Entries)
        {
            if (StreamOf(entry.Entity) is { } stream
                && await LastChangeAsync(stream, cancellationToken) is { } other)
            {
                return new ChangedByOtherException((int)entry.OriginalValues["Version"]!, other);
            }
        }

        return error;
    }

    private async Task<Exception> DuplicateAsync(DbUpdateException error, CancellationToken cancellationToken)
    {
        foreach (EntityEntry entry in error.Entries)
        {
            switch (entry.Entity)
            {
                case Article:
                    return new RuleBrokenException(
                        "text-is-known", "Somebody else submitted the same text at this moment; submit it again to add your publication.");
                case Source source:
                    return new RuleBrokenException(
                        "key-is-taken", $"Somebody else registered the key {source.Key} at this moment; look at that source or take another key.");
            }

            if (StreamOf(entry.Entity) is { } stream
                && await LastChangeAsync(stream, cancellationToken) is { } other)
            {
                return new ChangedByOtherException(other.CurrentVersion - 1, other);
            }
        }

        return error;
    }

    private static HistoryStream? StreamOf(object entity) => entity switch
    {
        Claim claim => claim.Stream,
        Article article => article.Stream,
        Source source => source.Stream,
        HistoryEvent recorded => recorded.Stream,
        ClaimSource entry => Claim.StreamOf(entry.ClaimId),
        _ => null,
    };
}
