namespace FactCheck.Domain.Access;

/// <summary>The bearer tokens by which programs act for users. A token is shown once, when it is issued; only its hash is kept.</summary>
public interface IApiTokens
{
    /// <summary>Issues a token for a user.</summary>
    /// <param name="userId">The user who acts by it.</param>
    /// <param name="name">What the user calls it, 1 to 100 characters.</param>
    /// <param name="expiresAt">When it stops to be valid; null for never.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IssuedApiToken> IssueAsync(string userId, string name, DateTimeOffset? expiresAt, CancellationToken cancellationToken);

    /// <summary>The tokens of a user, revoked ones too, newest first.</summary>
    Task<IReadOnlyList<ApiTokenRow>> ListAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Revokes a token of a user, at once and for good; revoking twice changes nothing.</summary>
    /// <returns>Whether the user has such a token.</returns>
    Task<bool> RevokeAsync(string userId, Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// The user who acts by a token, and notes its use (to the minute); null if it is unknown, revoked or expired. Whether that
    /// user may still sign in is for the caller to ask.
    /// </summary>
    Task<string?> FindUserAsync(string token, CancellationToken cancellationToken);
}

/// <summary>A token just issued.</summary>
/// <param name="Id">Names it in lists and when it is revoked.</param>
/// <param name="Token">The token itself: <c>fc_</c> and 43 letters, digits, hyphens and underscores (256 random bits).</param>
/// <param name="Name">What the user calls it.</param>
/// <param name="CreatedAt">When it was issued, in UTC.</param>
/// <param name="ExpiresAt">When it stops to be valid; null for never.</param>
public sealed record IssuedApiToken(Guid Id, string Token, string Name, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt);

/// <summary>A token for reading, without itself.</summary>
/// <param name="Id">Names it when it is revoked.</param>
/// <param name="Name">What the user calls it.</param>
/// <param name="CreatedAt">When it was issued, in UTC.</param>
/// <param name="LastUsedAt">When it was used last, in UTC; null for never.</param>
/// <param name="ExpiresAt">When it stops to be valid; null for never.</param>
/// <param name="RevokedAt">When it was revoked; null if it was not.</param>
public sealed record ApiTokenRow(
    Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);
