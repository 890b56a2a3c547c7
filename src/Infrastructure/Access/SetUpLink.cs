namespace FactCheck.Infrastructure.Access;

/// <summary>The one-time secret that lets the first administrator be created. Only its hash is stored.</summary>
internal sealed class SetUpLink
{
    /// <summary>SHA-256 of the secret, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it made an administrator; from then on it opens nothing.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
