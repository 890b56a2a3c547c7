using System.Security.Claims;
using FactCheck.Domain.Access;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>The API tokens of the person signed in.</summary>
[Route("tokens")]
public sealed class TokensController(IApiTokens tokens) : PageController
{
    private string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await PageAsync(null, null));

    /// <summary>Issues a token and shows it, this once.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Issue(string? name)
    {
        ModelState.Clear();
        if (Blank.ToNull(name) is not { Length: <= 100 } given)
        {
            ModelState.AddModelError("Name", Words["Tokens.NameMissing"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(nameof(Index), await PageAsync(null, name));
        }

        IssuedApiToken issued = await tokens.IssueAsync(UserId, given, null, HttpContext.RequestAborted);
        return View(nameof(Index), await PageAsync(issued.Token, null));
    }

    /// <summary>Revokes a token for good.</summary>
    [HttpPost("{id:guid}/revoke")]
    public async Task<IActionResult> Revoke(Guid id)
    {
        if (!await tokens.RevokeAsync(UserId, id, HttpContext.RequestAborted))
        {
            throw new NotFoundException("token", id.ToString());
        }

        Say(Words["Tokens.Revoked"]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<TokensPage> PageAsync(string? issued, string? name) =>
        new(await tokens.ListAsync(UserId, HttpContext.RequestAborted), issued, name);
}

/// <summary>The tokens page.</summary>
/// <param name="Issued">A token just issued, to be shown once.</param>
/// <param name="Name">What was typed.</param>
public sealed record TokensPage(IReadOnlyList<ApiTokenRow> Tokens, string? Issued, string? Name);
