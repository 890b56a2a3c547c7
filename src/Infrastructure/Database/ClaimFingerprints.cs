using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FactCheck.Infrastructure.Database;

/// <summary>One of the numbers by which a claim is found (<see cref="ClaimFingerprint"/>); made of its content, no part of it.</summary>
internal sealed class ClaimFingerprintRow
{
    public required long Hash { get; init; }

    public required ClaimId ClaimId { get; init; }
}

/// <summary>Keeps the fingerprints in line with the contents: written in the transaction that saves the claim.</summary>
internal static class ClaimFingerprints
{
    /// <summary>The rows of the claims that are about to be saved with a new content; those of the old content are deleted.</summary>
    public static async Task<IReadOnlyList<ClaimFingerprintRow>> RenewAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        List<ClaimFingerprintRow> rows = [];
        List<EntityEntry<Claim>> entries = [.. db.ChangeTracker.Entries<Claim>().Where(HasNewContent)];
        Dictionary<ArticleId, string> languages = await LanguagesAsync(db, entries, cancellationToken);
        foreach (EntityEntry<Claim> entry in entries)
        {
            ClaimId id = entry.Entity.Id;
            if (entry.State == EntityState.Modified)
            {
                await db.ClaimFingerprints.Where(row => row.ClaimId == id).ExecuteDeleteAsync(cancellationToken);
            }

            rows.AddRange(Of(id, languages[entry.Entity.ArticleId], entry.Entity.ContentText));
        }

        return rows;
    }

    /// <summary>The rows of a claim.</summary>
    public static IEnumerable<ClaimFingerprintRow> Of(ClaimId claim, string language, string content) =>
        ClaimFingerprint.Of(language, content).Select(hash => new ClaimFingerprintRow { Hash = hash, ClaimId = claim });

    private static bool HasNewContent(EntityEntry<Claim> entry) => entry.State == EntityState.Added
        || (entry.State == EntityState.Modified && entry.Property(claim => claim.ContentText).IsModified);

    private static async Task<Dictionary<ArticleId, string>> LanguagesAsync(
        FactCheckDb db, List<EntityEntry<Claim>> entries, CancellationToken cancellationToken)
    {
        Dictionary<ArticleId, string> languages =
            db.ChangeTracker.Entries<Article>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity.Language);
        foreach (ArticleId id in entries.Select(entry => entry.Entity.ArticleId).Distinct().Where(id => !languages.ContainsKey(id)))
        {
            languages[id] = await db.Articles
                .Where(article => article.Id == id).Select(article => article.Language).SingleAsync(cancellationToken);
        }

        return languages;
    }
}
