using FactCheck.Domain.Access;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Access;

internal sealed class SetUpLinks(FactCheckDb db, TimeProvider clock) : ISetUpLink
{
    public async Task<string?> RenewAsync(CancellationToken cancellationToken)
    {
        if (await Administrators(db).AnyAsync(cancellationToken))
        {
            return null;
        }

        string secret = Secret.New();
        var link = new SetUpLink { Hash = Secret.Hash(secret), CreatedAt = clock.GetUtcNow() };
        await db.SetUpLinks.ExecuteDeleteAsync(cancellationToken);
        db.SetUpLinks.Add(link);
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    public async Task<bool> IsOpenAsync(string secret, CancellationToken cancellationToken)
    {
        string hash = Secret.Hash(secret);
        return await db.SetUpLinks.AnyAsync(link => link.Hash == hash && link.UsedAt == null, cancellationToken)
            && !await Administrators(db).AnyAsync(cancellationToken);
    }

    public async Task<bool> UseAsync(string secret, CancellationToken cancellationToken)
    {
        string hash = Secret.Hash(secret);
        DateTimeOffset? now = clock.GetUtcNow();
        return !await Administrators(db).AnyAsync(cancellationToken)
            && await db.SetUpLinks
                .Where(link => link.Hash == hash && link.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), cancellationToken) == 1;
    }

    public Task ReopenAsync(string secret, CancellationToken cancellationToken)
    {
        string hash = Secret.Hash(secret);
        return db.SetUpLinks
            .Where(link => link.Hash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, (DateTimeOffset?)null), cancellationToken);
    }

    internal static IQueryable<string> Administrators(FactCheckDb db) =>
        from role in db.Roles
        join holder in db.UserRoles on role.Id equals holder.RoleId
        where role.Name == nameof(Role.Administrator)
        select holder.UserId;
}
