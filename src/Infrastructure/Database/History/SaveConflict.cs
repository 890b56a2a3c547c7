using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FactCheck.Infrastructure.Database.History;

/// <summary>
/// Says in the desk's words why a save met somebody else's. It asks the database again instead of trusting the error, which
/// in a batch may name another row than the one that failed.
/// </summary>
internal static class SaveConflict
{
    public static async Task<Exception?> ExplainAsync(
        FactCheckDb db, CommandHistory history, CancellationToken cancellationToken)
    {
        foreach (EntityEntry entry in db.ChangeTracker.Entries().ToList())
        {
            Exception? explanation = (entry.State, entry.Entity) switch
            {
                (EntityState.Added, Article article) => await SameTextAsync(db, article, cancellationToken),
                (EntityState.Added, Source source) => await SameKeyAsync(db, source, cancellationToken),
                (EntityState.Modified, Article article) => await NewerAsync(history, article.Stream, entry, cancellationToken),
                (EntityState.Modified, Source source) => await NewerAsync(history, source.Stream, entry, cancellationToken),
                (EntityState.Modified, Claim claim) => await NewerAsync(history, claim.Stream, entry, cancellationToken),
                (EntityState.Modified, RelinkingBatch batch) => await NewerBatchAsync(db, batch, entry, cancellationToken),
                (EntityState.Added, RefusedName name) => await RefusedAsync(db, name, cancellationToken),
                (EntityState.Modified, RefusedName name) => await NewerAsync(history, name.Stream, entry, cancellationToken),
                (EntityState.Modified, ClaimCluster cluster) => await NewerAsync(history, cluster.Stream, entry, cancellationToken),
                (EntityState.Added or EntityState.Modified, ClusterMember member) => await InOtherClusterAsync(db, member, cancellationToken),
                (EntityState.Added, IdentityUser account) => await SameUserNameAsync(db, account, cancellationToken),
                (EntityState.Modified, IdentityUser account) => await OtherStampAsync(db, account, entry, cancellationToken),
                _ => null,
            };
            if (explanation is not null)
            {
                return explanation;
            }
        }

        return null;
    }

    private static async Task<Exception?> SameTextAsync(FactCheckDb db, Article article, CancellationToken cancellationToken) =>
        await db.Articles.AsNoTracking().AnyAsync(known => known.TextHash == article.TextHash, cancellationToken)
            ? new RuleBrokenException(
                "text-is-known", "Somebody else submitted the same text at this moment; submit it again to add your publication to it.")
            : null;

    private static async Task<Exception?> SameKeyAsync(FactCheckDb db, Source source, CancellationToken cancellationToken) =>
        await db.Sources.AsNoTracking().AnyAsync(known => known.Key == source.Key, cancellationToken)
            ? new RuleBrokenException(
                "key-is-taken", $"Somebody else registered the key {source.Key} at this moment; look at that source or take another key.")
            : null;

    private static async Task<Exception?> NewerBatchAsync(
        FactCheckDb db, RelinkingBatch batch, EntityEntry entry, CancellationToken cancellationToken)
    {
        int seen = (int)entry.OriginalValues["Version"]!;
        return await db.RelinkingBatches.AsNoTracking().AnyAsync(known => known.Id == batch.Id && known.Version > seen, cancellationToken)
            ? RelinkingRepository.Changed()
            : null;
    }

    private static async Task<Exception?> RefusedAsync(FactCheckDb db, RefusedName name, CancellationToken cancellationToken) =>
        await new RefusedNames(db).FindAsync(name.Language, name.Text, cancellationToken) is null
            ? null
            : new RuleBrokenException("name-is-refused", $"'{name.Text}' is marked as no source already.");

    private static async Task<Exception?> InOtherClusterAsync(FactCheckDb db, ClusterMember member, CancellationToken cancellationToken) =>
        member.IsIn && await db.ClusterMembers.AsNoTracking().AnyAsync(
            known => known.ClaimId == member.ClaimId && known.State != MemberState.Apart, cancellationToken)
            ? new RuleBrokenException(
                "claim-in-other-cluster", "Somebody else put this claim into a cluster at this moment; look at the claim and try again.")
            : null;

    private static async Task<Exception?> SameUserNameAsync(FactCheckDb db, IdentityUser account, CancellationToken cancellationToken) =>
        await db.Users.AsNoTracking().AnyAsync(known => known.NormalizedUserName == account.NormalizedUserName, cancellationToken)
            ? new RuleBrokenException("user-name-is-taken", "Somebody else created a user of this name at this moment; choose another name.")
            : null;

    private static async Task<Exception?> OtherStampAsync(
        FactCheckDb db, IdentityUser account, EntityEntry entry, CancellationToken cancellationToken)
    {
        string? seen = (string?)entry.OriginalValues[nameof(IdentityUser.ConcurrencyStamp)];
        return await db.Users.AsNoTracking().AnyAsync(known => known.Id == account.Id && known.ConcurrencyStamp == seen, cancellationToken)
            ? null
            : new RuleBrokenException("user-has-changed", "Somebody else changed this user at this moment; look at the user and try again.");
    }

    private static async Task<Exception?> NewerAsync(
        CommandHistory history, HistoryStream stream, EntityEntry entry, CancellationToken cancellationToken)
    {
        int seen = (int)entry.OriginalValues["Version"]!;
        OtherChange? other = await history.LastChangeAsync(stream, cancellationToken);
        return other is not null && other.CurrentVersion > seen ? new ChangedByOtherException(seen, other) : null;
    }
}
