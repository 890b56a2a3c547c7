using System.Reflection;
using System.Security.Cryptography;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Infrastructure.Database.History;

/// <summary>Saves what a command changed together with its events, in one transaction under the sequencer row.</summary>
internal sealed class CommandHistory(FactCheckDb db, ICurrentUser user, TimeProvider clock) : IHistory
{
    internal static readonly string SoftwareVersion = typeof(CommandHistory).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion is { Length: > 0 } version
            ? version[..Math.Min(version.Length, 100)]
            : "unknown";

    private readonly List<HistoryEntry> _entries = [];
    private readonly List<object> _sealed = [];

    public void Record(HistoryEntry entry) => _entries.Add(entry);

    public Task SaveAsync(CancellationToken cancellationToken) => SaveAsync(null, cancellationToken);

    /// <summary>Saves in the name of somebody else than the sender of the request, who is the actor for null.</summary>
    public async Task SaveAsync(HistoryActor? by, CancellationToken cancellationToken)
    {
        if (_entries.Count == 0)
        {
            if (db.ChangeTracker.HasChanges())
            {
                throw new InvalidOperationException("A change without an event cannot be saved.");
            }

            return;
        }

        HistoryActor actor = by ?? HistoryActor.Of(user, SoftwareVersion);
        DateTimeOffset now = clock.GetUtcNow();
        Guid[] ids = [.. _entries.Select(_ => Guid.CreateVersion7(now))];
        try
        {
            IExecutionStrategy strategy = db.Database.CreateExecutionStrategy();
            await strategy.ExecuteInTransactionAsync(
                ct => WriteAsync(actor, now, ids, ct),
                ct => db.HistoryEvents.AsNoTracking().AnyAsync(e => e.EventId == ids[0], ct),
                cancellationToken);
            db.ChangeTracker.AcceptAllChanges();
        }
        catch (DbUpdateException error)
            when (error is DbUpdateConcurrencyException || DuplicateKey.Caused(error))
        {
            throw await SaveConflict.ExplainAsync(db, this, cancellationToken) ?? error;
        }
        finally
        {
            _entries.Clear();
            if (db.ChangeTracker.HasChanges())
            {
                db.ChangeTracker.Clear();
            }
        }
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
        foreach (object row in _sealed)
        {
            // Left by an attempt that the server asked to repeat; the head of the chain may be another now.
            db.Entry(row).State = EntityState.Detached;
        }

        _sealed.Clear();

        // The first statement of the transaction, so that writers wait for each other here and nowhere else.
        HistoryHead head = await SequencerRow.TakeAsync(db, _entries.Count, cancellationToken);
        await SourceNameClash.RefuseAsync(db, cancellationToken);
        Dictionary<HistoryStream, int> newest = [];
        for (int i = 0; i < _entries.Count; i++)
        {
            HistoryEntry entry = await NumberedAsync(_entries[i], newest, cancellationToken);
            (HistoryEvent recorded, HistoryPayload payload) = HistoryChain.Seal(
                entry, actor, now, head, ids[i], RandomNumberGenerator.GetBytes(HistoryChain.SaltLength));
            head = new HistoryHead(recorded.Sequence, recorded.Hash);
            _sealed.Add(recorded);
            _sealed.Add(payload);
        }

        _sealed.AddRange(await ClaimFingerprints.RenewAsync(db, cancellationToken));
        db.AddRange(_sealed);
        DerivedColumns.Fill(db.ChangeTracker);
        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        await SequencerRow.SetHashAsync(db, head, cancellationToken);
    }

    // The sequencer row is held, so nobody adds to the stream meanwhile.
    private async Task<HistoryEntry> NumberedAsync(
        HistoryEntry entry, Dictionary<HistoryStream, int> newest, CancellationToken cancellationToken)
    {
        if (entry.Version != HistoryEntry.NextVersion)
        {
            return entry;
        }

        if (!newest.TryGetValue(entry.Stream, out int last))
        {
            last = await db.HistoryEvents
                .Where(e => e.StreamKind == entry.Stream.Kind && e.StreamId == entry.Stream.Id)
                .MaxAsync(e => (int?)e.StreamVersion, cancellationToken) ?? 0;
        }

        newest[entry.Stream] = last + 1;
        return entry with { Version = last + 1 };
    }
}
