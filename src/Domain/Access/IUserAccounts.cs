using FactCheck.Domain.Pipeline;
using FluentValidation;

namespace FactCheck.Domain.Access;

/// <summary>
/// The users. What is changed here is saved by <see cref="History.IHistory.SaveAsync"/>, together with its event or not at all.
/// </summary>
public interface IUserAccounts
{
    /// <summary>A user with a role; null if there is none of this id.</summary>
    Task<UserAccount?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Adds a user with one role.</summary>
    /// <param name="userName">The name to sign in with.</param>
    /// <param name="password">The first password; only its hash is kept.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ValidationException">Name or password is refused.</exception>
    Task<UserAccount> AddAsync(string userName, string password, Role role, CancellationToken cancellationToken);

    /// <summary>Keeps a user from signing in and ends every session.</summary>
    Task DisableAsync(UserAccount account, CancellationToken cancellationToken);

    /// <summary>Lets a user sign in who was disabled or locked out.</summary>
    Task EnableAsync(UserAccount account, CancellationToken cancellationToken);

    /// <summary>Gives a user a new password and ends the sessions that the old one began.</summary>
    /// <exception cref="ValidationException">The password is refused.</exception>
    Task SetPasswordAsync(UserAccount account, string password, CancellationToken cancellationToken);

    /// <summary>
    /// Creates the first administrator and saves them with their event. Nobody is signed in then: the new administrator stands
    /// in history as who did it.
    /// </summary>
    /// <exception cref="ValidationException">Name or password is refused.</exception>
    Task<UserAccount> CreateFirstAdministratorAsync(string userName, string password, CancellationToken cancellationToken);
}
