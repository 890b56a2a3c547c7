using System.Security.Claims;
using System.Text.Encodings.Web;
using FactCheck.Domain.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Access;

/// <summary>Signs programs in by the token in their Authorization header.</summary>
internal sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IApiTokens tokens,
    UserManager<IdentityUser> users,
    IUserClaimsPrincipalFactory<IdentityUser> people,
    TimeProvider time) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme, and the word in the header.</summary>
    public const string SchemeName = "Bearer";

    private const string Prefix = SchemeName + " ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        string? id = await tokens.FindUserAsync(header[Prefix.Length..].Trim(), Context.RequestAborted);
        IdentityUser? user = id is null ? null : await users.FindByIdAsync(id);

        // A disabled user is locked out for ever; a lock of minutes, after wrong passwords, stops no token.
        if (user is null || user.LockoutEnd > time.GetUtcNow().AddYears(1))
        {
            return AuthenticateResult.Fail("The token is unknown, revoked or expired.");
        }

        ClaimsPrincipal person = await people.CreateAsync(user);
        var identity = new ClaimsIdentity(person.Claims, SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        bool wrong = Request.Headers.Authorization.Count > 0;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = wrong ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Task.CompletedTask;
    }
}
