using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>Sign-in and sign-out.</summary>
[AllowAnonymous]
[Route("account")]
public sealed class AccountController(SignInManager<IdentityUser> signIn) : PageController
{
    /// <summary>The form.</summary>
    [HttpGet("sign-in")]
    public IActionResult SignIn(string? returnUrl) => User.Identity?.IsAuthenticated == true
        ? LocalRedirect("/")
        : View(new SignInForm { ReturnUrl = returnUrl });

    /// <summary>Signs in; every refusal reads the same, so that nobody learns which names exist.</summary>
    [HttpPost("sign-in")]
    public async Task<IActionResult> SignIn(SignInForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var result = await signIn.PasswordSignInAsync(
            form.UserName?.Trim() ?? "", form.Password ?? "", form.Remember, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "/");
        }

        ModelState.Clear();
        ModelState.AddModelError("", Words["SignIn.Failed"]);
        form.Password = null;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(form);
    }

    /// <summary>Signs out here.</summary>
    [HttpPost("sign-out")]
    public new async Task<IActionResult> SignOut()
    {
        await signIn.SignOutAsync();
        Say(Words["SignIn.SignedOut"]);
        return RedirectToAction(nameof(SignIn));
    }
}

/// <summary>What is typed to sign in.</summary>
public sealed class SignInForm
{
    /// <summary>The user's name.</summary>
    public string? UserName { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }

    /// <summary>Whether the session outlives the browser.</summary>
    public bool Remember { get; set; }

    /// <summary>Where to go then, if it lies on this site.</summary>
    public string? ReturnUrl { get; set; }
}
