using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Registry;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

internal sealed class ClaimIndex(FactCheckDb db) : IClaimIndex
{
    /// <summary>Stands in <see cref="DerivedColumns.ClaimComparedBy"/> of a claim that was compared.</summary>
    public const int Compared = 1;

    // Well below the 2,100 parameters that SQL Server takes; longer contents are found by their beginning.
    private const int MostFingerprints = 500;

    public async Task<IReadOnlyList<ComparableClaim>> FindAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken)
    {
        List<ComparableClaim> found = [];
        foreach (ClaimId[] ids in claims.Distinct().Chunk(500))
        {
            found.AddRange(await Read(db, db.Claims.Where(claim => ids.Contains(claim.Id))).ToListAsync(cancellationToken));
        }

        return found;
    }

    public async Task<IReadOnlyList<ComparableClaim>> CandidatesAsync(
        ClaimId claim, SourceKey origin, IReadOnlyList<long> fingerprints, int atMost, CancellationToken cancellationToken)
    {
        long[] hashes = [.. fingerprints.Take(MostFingerprints)];
        List<ClaimId> ids = await Candidates(db, claim, origin, hashes, atMost).ToListAsync(cancellationToken);
        IReadOnlyList<ComparableClaim> found = await FindAsync(ids, cancellationToken);
        return [.. found.OrderBy(candidate => ids.IndexOf(candidate.Id))];
    }

    public async Task<IReadOnlyList<ComparableClaim>> PendingAsync(int atMost, CancellationToken cancellationToken)
    {
        List<ComparableClaim> pending = await Read(
            db,
            db.Claims
                .Where(claim => EF.Property<int>(claim, DerivedColumns.ClaimComparedBy) == 0)
                .OrderByDescending(claim => claim.CreatedAt).ThenBy(claim => claim.Id)
                .Take(atMost)).ToListAsync(cancellationToken);
        await FingerprintAsync(pending, cancellationToken);
        return pending;
    }

    // The version is no other, so that nobody who has the claim open meets a conflict; a claim changed since stays pending.
    public Task NoteComparedAsync(ComparableClaim claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return db.Claims
            .Where(known => known.Id == claim.Id && known.Version == claim.Version)
            .ExecuteUpdateAsync(
                set => set.SetProperty(known => EF.Property<int>(known, DerivedColumns.ClaimComparedBy), Compared), cancellationToken);
    }

    internal static IQueryable<ClaimId> Candidates(FactCheckDb db, ClaimId claim, SourceKey origin, long[] hashes, int atMost)
    {
        SourceKey? key = origin;

        // By the claim and not by the source, which may have said a hundred thousand things.
        return db.ClaimFingerprints
            .Where(row => hashes.Contains(row.Hash) && row.ClaimId != claim)
            .Where(row => db.Claims.Any(known => known.Id == row.ClaimId && known.WorkState != WorkState.Closed))
            .Where(row => db.ClaimSources
                .Where(entry => entry.ClaimId == row.ClaimId && entry.Role == SourceRole.Speaker)
                .OrderBy(entry => entry.Position)
                .Select(entry => entry.Source)
                .FirstOrDefault() == key)
            .GroupBy(row => row.ClaimId)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Key)
            .Take(atMost);
    }

    internal static IQueryable<ComparableClaim> Read(FactCheckDb db, IQueryable<Claim> claims) =>
        claims.AsNoTracking().Select(claim => new ComparableClaim(
            claim.Id,
            db.Articles.Where(article => article.Id == claim.ArticleId).Select(article => article.Language).First(),
            db.ClaimSources
                .Where(entry => entry.ClaimId == claim.Id && entry.Role == SourceRole.Speaker)
                .OrderBy(entry => entry.Position)
                .Select(entry => entry.Source)
                .FirstOrDefault(),
            db.Articles.Where(article => article.Id == claim.ArticleId)
                .Select(article => EF.Property<DateOnly>(article, DerivedColumns.ArticleDay)).First(),
            claim.ContentText,
            claim.Kind,
            claim.Stance,
            claim.WorkState == WorkState.Closed,
            claim.Version));

    // Claims that a version without fingerprints took in get theirs here.
    private async Task FingerprintAsync(List<ComparableClaim> pending, CancellationToken cancellationToken)
    {
        HashSet<ClaimId> known = [];
        foreach (ClaimId[] ids in pending.Select(claim => claim.Id).Chunk(500))
        {
            known.UnionWith(await db.ClaimFingerprints
                .Where(row => ids.Contains(row.ClaimId)).Select(row => row.ClaimId).Distinct().ToListAsync(cancellationToken));
        }

        List<ClaimFingerprintRow> rows = [.. pending
            .Where(claim => !known.Contains(claim.Id))
            .SelectMany(claim => ClaimFingerprints.Of(claim.Id, claim.Language, claim.Content))];
        if (rows.Count == 0)
        {
            return;
        }

        db.ClaimFingerprints.AddRange(rows);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException error) when (DuplicateKey.Caused(error))
        {
            // Another process gave the claims theirs at this moment.
        }
        finally
        {
            foreach (ClaimFingerprintRow row in rows)
            {
                db.Entry(row).State = EntityState.Detached;
            }
        }
    }
}
