namespace FactCheck.Infrastructure.Access;

/// <summary>A bearer token of a user. The token itself is shown once and never stored, only its hash.</summary>
internal sealed class ApiToken
{
    /// <summary>Names the token in lists and when it is revoked.</summary>
    public required Guid Id { get; init; }

    /// <summary>The user who acts by it.</summary>
    public required string UserId { get; init; }

    /// <summary>What the user calls it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
