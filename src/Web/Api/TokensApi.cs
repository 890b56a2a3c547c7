using System.ComponentModel;
using FactCheck.Domain.Access;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>The caller's own tokens.</summary>
[Route("api/v1/tokens")]
[Tags("Tokens")]
public sealed class TokensApi(IApiTokens tokens, ICurrentUser user, TimeProvider time) : ApiController
{
    /// <summary>Lists.</summary>
    [HttpGet]
    [EndpointSummary("List your tokens, without themselves")]
    [ProducesResponseType<IReadOnlyList<ApiTokenRow>>(200)]
    public async Task<IActionResult> List() => Ok(await tokens.ListAsync(user.Id!, Aborted));

    /// <summary>Issues.</summary>
    [HttpPost]
    [EndpointSummary("Issue a token for yourself; it is shown this once")]
    [ProducesResponseType<IssuedApiToken>(201)]
    public async Task<IActionResult> Issue(TokenRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 100)
        {
            throw ApiJson.Invalid(nameof(request.Name), "Say in 1 to 100 characters what the token is for.");
        }

        if (request.ExpiresAt <= time.GetUtcNow())
        {
            throw ApiJson.Invalid(nameof(request.ExpiresAt), "Lies in the past.");
        }

        IssuedApiToken issued = await tokens.IssueAsync(user.Id!, request.Name.Trim(), request.ExpiresAt, Aborted);
        Response.Headers.CacheControl = "no-store";
        return Created($"/api/v1/tokens/{issued.Id}", issued);
    }

    /// <summary>Revokes.</summary>
    [HttpDelete("{id}")]
    [EndpointSummary("Revoke one of your tokens, at once and for good")]
    [ProducesResponseType(204)]
    public async Task<IActionResult> Revoke(string id) =>
        Guid.TryParse(id, out Guid token) && await tokens.RevokeAsync(user.Id!, token, Aborted)
            ? NoContent()
            : throw new NotFoundException("token", id);
}

/// <summary>A token to issue.</summary>
public sealed record TokenRequest(
    [property: Description("What it is for.")] string? Name,
    [property: Description("When it stops to be valid; left out for never.")] DateTimeOffset? ExpiresAt = null);
