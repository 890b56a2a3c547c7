namespace FactCheck.Domain.Access;

/// <summary>The one-time secret by which the first administrator is created. Only its hash is kept.</summary>
public interface ISetUpLink
{
    /// <summary>
    /// Makes a new secret in place of any older one, if there is no administrator yet; null otherwise. Called at every start.
    /// </summary>
    Task<string?> RenewAsync(CancellationToken cancellationToken);

    /// <summary>Whether a secret opens the set-up page: it is the newest, unused, and there is no administrator.</summary>
    Task<bool> IsOpenAsync(string secret, CancellationToken cancellationToken);

    /// <summary>
    /// Uses the secret up, in one atomic change, so that of two people with the same link one wins. Called before the
    /// administrator is created.
    /// </summary>
    /// <returns>Whether it was open until now.</returns>
    Task<bool> UseAsync(string secret, CancellationToken cancellationToken);

    /// <summary>Opens a used secret again, where creating the administrator failed (a weak password, say).</summary>
    Task ReopenAsync(string secret, CancellationToken cancellationToken);
}
