using FactCheck.Domain.Access;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Database.History;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SharedStore = Microsoft.AspNetCore.Identity.EntityFrameworkCore.UserStore<
    Microsoft.AspNetCore.Identity.IdentityUser,
    Microsoft.AspNetCore.Identity.IdentityRole,
    FactCheck.Infrastructure.Database.FactCheckDb,
    string,
    Microsoft.AspNetCore.Identity.IdentityUserClaim<string>,
    Microsoft.AspNetCore.Identity.IdentityUserRole<string>,
    Microsoft.AspNetCore.Identity.IdentityUserLogin<string>,
    Microsoft.AspNetCore.Identity.IdentityUserToken<string>,
    Microsoft.AspNetCore.Identity.IdentityRoleClaim<string>,
    Microsoft.AspNetCore.Identity.IdentityUserPasskey<string>>;

namespace FactCheck.Infrastructure.Access;

/// <summary>
/// Users by the framework's Identity. Its store would save each change on its own; here it only notes them in the context that
/// it shares with <see cref="CommandHistory"/>, which saves change and event in one transaction. One call that the store takes
/// for an update is made a command: a second one would compare with a concurrency stamp that was never saved.
/// </summary>
internal sealed class UserAccounts(
    UserManager<IdentityUser> users, IUserStore<IdentityUser> store, FactCheckDb db, CommandHistory history, ICurrentUser sender,
    IValidator<CreateUser> rules)
    : IUserAccounts
{
    public async Task<UserAccount?> FindAsync(string id, CancellationToken cancellationToken)
    {
        IdentityUser? user = await users.FindByIdAsync(id);
        if (user is null)
        {
            return null;
        }

        Role[] roles = [.. (await users.GetRolesAsync(user)).Where(name => Enum.TryParse<Role>(name, out _)).Select(Enum.Parse<Role>)];
        return roles.Length == 0
            ? null
            : new UserAccount(user.Id, user.UserName ?? "", roles.Max(), user.LockoutEnd >= UserAccount.EndOfTime);
    }

    public async Task<UserAccount> AddAsync(string userName, string password, Role role, CancellationToken cancellationToken)
    {
        string name = role.ToString();
        IdentityRole held = await db.Roles.SingleOrDefaultAsync(r => r.Name == name, cancellationToken)
            ?? throw new InvalidOperationException($"The database has no role {name}.");
        var user = new IdentityUser(userName) { LockoutEnabled = true };
        await UnsavedAsync(() => users.CreateAsync(user, password));
        db.UserRoles.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = held.Id });
        return new UserAccount(user.Id, userName, role, IsDisabled: false);
    }

    public async Task DisableAsync(UserAccount account, CancellationToken cancellationToken)
    {
        IdentityUser user = await LoadAsync(account);
        user.LockoutEnabled = true;
        user.LockoutEnd = UserAccount.EndOfTime;
        await UnsavedAsync(() => users.UpdateSecurityStampAsync(user));
    }

    public async Task EnableAsync(UserAccount account, CancellationToken cancellationToken)
    {
        IdentityUser user = await LoadAsync(account);
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        await UnsavedAsync(() => users.UpdateAsync(user));
    }

    public async Task SetPasswordAsync(UserAccount account, string password, CancellationToken cancellationToken)
    {
        IdentityUser user = await LoadAsync(account);
        foreach (IPasswordValidator<IdentityUser> rule in users.PasswordValidators)
        {
            Refuse(await rule.ValidateAsync(users, user, password));
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        await UnsavedAsync(() => users.UpdateSecurityStampAsync(user));
    }

    public async Task<UserAccount> CreateFirstAdministratorAsync(
        string userName, string password, CancellationToken cancellationToken)
    {
        await rules.ValidateAndThrowAsync(new CreateUser(userName, password, Role.Administrator), cancellationToken);
        UserAccount account = await AddAsync(userName, password, Role.Administrator, cancellationToken);
        history.Record(account.Created(bySetUpLink: true));
        await history.SaveAsync(
            new HistoryActor(
                account.Id, account.UserName, account.Role, null, sender.Channel, null, CommandHistory.SoftwareVersion),
            cancellationToken);
        return account;
    }

    private async Task<IdentityUser> LoadAsync(UserAccount account) =>
        await users.FindByIdAsync(account.Id) ?? throw new NotFoundException("user", account.Id);

    private async Task UnsavedAsync(Func<Task<IdentityResult>> change)
    {
        var saving = (SharedStore)store;
        saving.AutoSaveChanges = false;
        try
        {
            Refuse(await change());
        }
        finally
        {
            saving.AutoSaveChanges = true;
        }
    }

    private static void Refuse(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new ValidationException(result.Errors.Select(FailureOf));
        }
    }

    private static ValidationFailure FailureOf(IdentityError error)
    {
        bool password = error.Code.StartsWith("Password", StringComparison.Ordinal);
        return new ValidationFailure(password ? nameof(CreateUser.Password) : nameof(CreateUser.UserName), error.Description)
        {
            ErrorCode = error.Code switch
            {
                nameof(IdentityErrorDescriber.DuplicateUserName) => "user-name-taken",
                nameof(IdentityErrorDescriber.InvalidUserName) => "user-name-unfit",
                nameof(IdentityErrorDescriber.PasswordTooShort) => "password-too-short",
                nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => "password-too-plain",
                _ => error.Code,
            },
        };
    }
}
