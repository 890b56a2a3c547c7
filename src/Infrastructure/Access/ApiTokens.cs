using FactCheck.Domain.Access;
using FactCheck.Domain.History;
using FactCheck.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Access;

internal sealed class ApiTokens(FactCheckDb db, IHistory history, TimeProvider clock) : IApiTokens
{
    private const string Prefix = "fc_";
    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(1);

    public async Task<IssuedApiToken> IssueAsync(
        string userId, string name, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        string token = Prefix + Secret.New();
        DateTimeOffset now = clock.GetUtcNow();
        var row = new ApiToken
        {
            Id = Guid.CreateVersion7(now),
            UserId = userId,
            Name = name,
            Hash = Secret.Hash(token),
            CreatedAt = now,
            ExpiresAt = expiresAt,
        };
        db.ApiTokens.Add(row);
        history.Record(UserAccount.TokenIssued(userId, row.Id, name, expiresAt));
        await history.SaveAsync(cancellationToken);
        return new IssuedApiToken(row.Id, token, name, now, expiresAt);
    }

    public async Task<IReadOnlyList<ApiTokenRow>> ListAsync(string userId, CancellationToken cancellationToken) =>
        await Rows(db, userId).ToListAsync(cancellationToken);

    public async Task<bool> RevokeAsync(string userId, Guid id, CancellationToken cancellationToken)
    {
        ApiToken? token = await db.ApiTokens.SingleOrDefaultAsync(t => t.UserId == userId && t.Id == id, cancellationToken);
        if (token is { RevokedAt: null })
        {
            token.RevokedAt = clock.GetUtcNow();
            history.Record(UserAccount.TokenRevoked(userId, id, token.Name, token.ExpiresAt));
            await history.SaveAsync(cancellationToken);
        }

        return token is not null;
    }

    public async Task<string?> FindUserAsync(string token, CancellationToken cancellationToken)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string hash = Secret.Hash(token);
        DateTimeOffset now = clock.GetUtcNow();
        ApiToken? found = await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash, cancellationToken);
        if (found is null || found.RevokedAt is not null || found.ExpiresAt <= now)
        {
            return null;
        }

        if (found.LastUsedAt is null || now - found.LastUsedAt >= UseIsNotedEvery)
        {
            DateTimeOffset? used = now;
            await db.ApiTokens.Where(t => t.Id == found.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, used), cancellationToken);
        }

        return found.UserId;
    }

    internal static IQueryable<ApiTokenRow> Rows(FactCheckDb db, string userId) => db.ApiTokens
        .Where(token => token.UserId == userId)
        .OrderByDescending(token => token.CreatedAt).ThenBy(token => token.Id)
        .Select(token => new ApiTokenRow(
            token.Id, token.Name, token.CreatedAt, token.LastUsedAt, token.ExpiresAt, token.RevokedAt));
}
