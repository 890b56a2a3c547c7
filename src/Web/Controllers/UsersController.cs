using FactCheck.Domain.Access;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>Who works here, and as what. For administrators.</summary>
[Authorize(Roles = nameof(Role.Administrator))]
[Route("users")]
public sealed class UsersController(UserManager<IdentityUser> users, TimeProvider time) : PageController
{
    /// <summary>All users, with the form for a new one.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await PageAsync(new NewUserForm()));

    /// <summary>Creates a user with one role.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Create([Bind(Prefix = "New")] NewUserForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        var request = new CreateUser(form.UserName ?? "", form.Password ?? "", form.Role ?? (Role)(-1));
        if (await AttemptAsync(request, account => Say(Words["Users.Created", account.UserName]), field => "New." + field))
        {
            return RedirectToAction(nameof(Index));
        }

        form.Password = null;
        return View(nameof(Index), await PageAsync(form));
    }

    /// <summary>Keeps a user from signing in, at once and everywhere.</summary>
    [HttpPost("{id}/disable")]
    public async Task<IActionResult> Disable(string id)
    {
        UserAccount account = await Mediator.Send(new DisableUser(id), HttpContext.RequestAborted);
        Say(Words["Users.WasDisabled", account.UserName]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Lets a disabled or locked user sign in again.</summary>
    [HttpPost("{id}/enable")]
    public async Task<IActionResult> Enable(string id)
    {
        UserAccount account = await Mediator.Send(new EnableUser(id), HttpContext.RequestAborted);
        Say(Words["Users.WasEnabled", account.UserName]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>The form for a new password.</summary>
    [HttpGet("{id}/password")]
    public async Task<IActionResult> Password(string id) => View(new NewPasswordForm { UserName = (await FindAsync(id)).UserName });

    /// <summary>Gives a user a new password and ends the sessions that the old one began.</summary>
    [HttpPost("{id}/password")]
    public async Task<IActionResult> Password(string id, NewPasswordForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        IdentityUser user = await FindAsync(id);
        ModelState.Clear();
        CheckPassword(nameof(form.Password), form.Password, form.Repeat);
        if (ModelState.IsValid)
        {
            var request = new ResetPassword(id, form.Password!);
            if (await AttemptAsync(request, account => Say(Words["Users.WasReset", account.UserName])))
            {
                return RedirectToAction(nameof(Index));
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return View(new NewPasswordForm { UserName = user.UserName });
    }

    private async Task<IdentityUser> FindAsync(string id) =>
        await users.FindByIdAsync(id) ?? throw new NotFoundException("user", id);

    private async Task<UsersPage> PageAsync(NewUserForm form)
    {
        List<UserRow> rows = [];
        foreach (Role role in Enum.GetValues<Role>())
        {
            foreach (IdentityUser user in await users.GetUsersInRoleAsync(role.ToString()))
            {
                rows.Add(new UserRow(user.Id, user.UserName ?? "", role, StateOf(user), user.Id == users.GetUserId(User)));
            }
        }

        return new UsersPage([.. rows.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase)], form);
    }

    private UserState StateOf(IdentityUser user) => user.LockoutEnd switch
    {
        { } end when end >= UserAccount.EndOfTime => UserState.Disabled,
        { } end when end > time.GetUtcNow() => UserState.Locked,
        _ => UserState.Active,
    };
}

/// <summary>Whether a user can sign in.</summary>
public enum UserState
{
    /// <summary>Can.</summary>
    Active,

    /// <summary>Cannot for some minutes, after too many wrong passwords.</summary>
    Locked,

    /// <summary>Cannot until an administrator lets them.</summary>
    Disabled,
}

/// <summary>A user in the list.</summary>
public sealed record UserRow(string Id, string Name, Role Role, UserState State, bool Self);

/// <summary>The users page.</summary>
public sealed record UsersPage(IReadOnlyList<UserRow> Users, NewUserForm New);

/// <summary>What is typed to create a user.</summary>
public sealed class NewUserForm
{
    /// <summary>The name to sign in with.</summary>
    public string? UserName { get; set; }

    /// <summary>The first password.</summary>
    public string? Password { get; set; }

    /// <summary>What the user may do.</summary>
    public Role? Role { get; set; }
}

/// <summary>What is typed to change a password.</summary>
public sealed class NewPasswordForm
{
    /// <summary>Whose password it is.</summary>
    public string? UserName { get; set; }

    /// <summary>The new password.</summary>
    public string? Password { get; set; }

    /// <summary>The same once more.</summary>
    public string? Repeat { get; set; }
}
