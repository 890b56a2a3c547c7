using System.Text.Json;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class TokensTests(ApiSite site)
{
    [Fact]
    public async Task A_token_is_shown_once_works_and_is_dead_after_revocation()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);
        JsonElement issued = await reviewer.SendJsonAsync(HttpMethod.Post, "/api/v1/tokens", new { name = "Nightly job" });
        string token = issued.GetProperty("token").GetString()!;
        using HttpClient job = site.WithToken(token);

        JsonElement before = await job.GetJsonAsync("/api/v1/tokens");
        Assert.DoesNotContain(token, before.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(before.EnumerateArray(), t => t.GetProperty("name").GetString() == "Nightly job");
        using HttpResponseMessage revoked = await reviewer.RequestAsync(HttpMethod.Delete, "/api/v1/tokens/" + issued.GetProperty("id").GetString());

        Assert.Equal(204, (int)revoked.StatusCode);
        await job.ProblemAsync(401, HttpMethod.Get, "/api/v1/tokens");
    }

    [Fact]
    public async Task A_token_of_somebody_else_cannot_be_revoked()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);
        using HttpClient editor = site.As(Role.Editor);
        JsonElement issued = await reviewer.SendJsonAsync(HttpMethod.Post, "/api/v1/tokens", new { name = "Mine" });

        await editor.ProblemAsync(404, HttpMethod.Delete, "/api/v1/tokens/" + issued.GetProperty("id").GetString());
        await site.WithToken(issued.GetProperty("token").GetString()).GetJsonAsync("/api/v1/tokens");
    }

    [Fact]
    public async Task A_token_needs_a_name_and_a_day_to_come()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);

        JsonElement nameless = await reviewer.ProblemAsync(400, HttpMethod.Post, "/api/v1/tokens", new { name = " " });
        JsonElement past = await reviewer.ProblemAsync(400, HttpMethod.Post, "/api/v1/tokens", new { name = "Old", expires_at = "2020-01-01T00:00:00Z" });

        Assert.True(nameless.GetProperty("errors").TryGetProperty("name", out _));
        Assert.True(past.GetProperty("errors").TryGetProperty("expires_at", out _));
    }

    [Fact]
    public async Task A_disabled_user_is_out_at_once_with_every_token()
    {
        (IdentityUser user, string token) = await site.NewUserAsync("leaver", Role.Reviewer);
        using HttpClient leaver = site.WithToken(token);
        await leaver.GetJsonAsync("/api/v1/claims");
        await using (AsyncServiceScope scope = site.Services.CreateAsyncScope())
        {
            UserManager<IdentityUser> users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
            await users.SetLockoutEndDateAsync((await users.FindByIdAsync(user.Id))!, DateTimeOffset.MaxValue);
        }

        await leaver.ProblemAsync(401, HttpMethod.Get, "/api/v1/claims");
    }

    [Fact]
    public async Task A_cookie_of_the_pages_opens_nothing_in_the_API()
    {
        using HttpClient browser = site.As(null);
        browser.DefaultRequestHeaders.Add("Cookie", "factcheck.session=anything");

        await browser.ProblemAsync(401, HttpMethod.Get, "/api/v1/claims");
    }
}
