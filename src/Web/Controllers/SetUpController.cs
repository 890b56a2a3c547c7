using FactCheck.Domain.Access;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>The page behind the one-time set-up link: creates the first administrator.</summary>
[AllowAnonymous]
[Route("set-up/{secret}")]
public sealed class SetUpController(ISetUpLink link, IUserAccounts accounts, SignInManager<IdentityUser> signIn) : PageController
{
    /// <summary>The form, as long as the link is open.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string secret) =>
        await link.IsOpenAsync(secret, HttpContext.RequestAborted) ? View(new SetUpForm()) : Dead();

    /// <summary>Creates the administrator and uses the link up.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(string secret, SetUpForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(form.UserName))
        {
            ModelState.AddModelError(nameof(form.UserName), Words["Invalid.user-name-missing"]);
        }

        CheckPassword(nameof(form.Password), form.Password, form.Repeat);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await link.IsOpenAsync(secret, HttpContext.RequestAborted) ? View(form) : Dead();
        }

        // Used up first: of two people with the same link one creates the administrator. From here on the visitor's patience
        // does not count, or a closed window could leave the link used and nobody created.
        if (!await link.UseAsync(secret, CancellationToken.None))
        {
            return Dead();
        }

        UserAccount administrator;
        try
        {
            administrator = await accounts.CreateFirstAdministratorAsync(form.UserName!.Trim(), form.Password!, CancellationToken.None);
        }
        catch (Exception e)
        {
            await link.ReopenAsync(secret, CancellationToken.None);
            if (e is not ValidationException refused)
            {
                throw;
            }

            AddErrors(refused);
            return View(form);
        }

        await signIn.SignInAsync((await signIn.UserManager.FindByIdAsync(administrator.Id))!, isPersistent: false);
        return Redirect("/users");
    }

    private ViewResult Dead()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Dead");
    }
}

/// <summary>What is typed to create the administrator.</summary>
public sealed class SetUpForm
{
    /// <summary>The name to sign in with.</summary>
    public string? UserName { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }

    /// <summary>The same once more.</summary>
    public string? Repeat { get; set; }
}
