using System.Text.Json;
using FactCheck.Domain.Pipeline;
using FactCheck.Web.Api;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Api;

/// <summary>Who may do what, for every endpoint of the API; an endpoint that the table lacks fails the test.</summary>
[Collection(ApiTests.Name)]
public sealed class RoleMatrixTests(ApiSite site)
{
    private static readonly Role[] Everybody = [Role.Auditor, Role.Reviewer, Role.Editor, Role.Administrator];
    private static readonly Role[] Desk = [Role.Reviewer, Role.Editor, Role.Administrator];
    private static readonly Role[] Editors = [Role.Editor, Role.Administrator];
    private static readonly Role[] Checkers = [Role.Auditor, Role.Editor, Role.Administrator];

    private static readonly Endpoint[] Endpoints =
    [
        new("POST", "/api/v1/extract", Everybody, """{"text": "It rained.", "lang": "en"}"""),
        new("GET", "/api/v1/articles", Everybody),
        new("POST", "/api/v1/articles", Desk, """{"text": "It rained in Kestrin, TASS said.", "lang": "en"}"""),
        new("GET", "/api/v1/articles/{id}", Everybody),
        new("POST", "/api/v1/articles/{id}/publications", Desk, """{"title": "Another title"}"""),
        new("POST", "/api/v1/articles/{id}/re-extractions", Editors),
        new("POST", "/api/v1/articles/{id}/claims", Desk, """{"content": [[0, 4]]}"""),
        new("GET", "/api/v1/claims", Everybody),
        new("GET", "/api/v1/claims/export", Everybody),
        new("GET", "/api/v1/claims/{id}", Everybody),
        new("POST", "/api/v1/claims/{id}/assessments", Desk, """{"status": "not_checkable", "confidence": "low", "finding": "paraphrase"}"""),
        new("POST", "/api/v1/claims/{id}/take", Desk),
        new("PUT", "/api/v1/claims/{id}/sources/{position:int}", Desk, """{"source": "reuters"}"""),
        new("POST", "/api/v1/claims/{id}/sources", Desk, """{"source": "reuters"}"""),
        new("PUT", "/api/v1/claims/{id}/spans", Desk, """{"content": [[15, 25]]}"""),
        new("POST", "/api/v1/claims/{id}/close", Desk, """{"cause": "not_a_claim"}"""),
        new("POST", "/api/v1/claims/{id}/reopen", Desk, """{"reason": "Look again."}"""),
        new("GET", "/api/v1/clusters", Everybody),
        new("GET", "/api/v1/clusters/{id}", Everybody),
        new("POST", "/api/v1/clusters/{id}/confirm", Desk, """{"reason": "Word for word."}"""),
        new("POST", "/api/v1/clusters/{id}/split", Desk, """{"claims": ["01a221e9-6751-74ea-b55f-a84d3fd2654e"]}"""),
        new("POST", "/api/v1/clusters/{id}/merge", Desk, """{"other": "01a221e9-6751-74ea-b55f-a84d3fd2654e"}"""),
        new("POST", "/api/v1/clusters/{id}/join", Desk, """{"claim": "01a221e9-6751-74ea-b55f-a84d3fd2654e"}"""),
        new("GET", "/api/v1/sources", Everybody),
        new("GET", "/api/v1/sources/{key}", Everybody),
        new("POST", "/api/v1/sources", Editors, """{"key": "KEY", "kind": "outlet", "name": "An outlet"}"""),
        new("PUT", "/api/v1/sources/{key}", Editors, """{"kind": "agency", "name": "TASS", "country": "ru"}"""),
        new("POST", "/api/v1/sources/{key}/names/removals", Editors, """{"lang": "en", "text": "no such name"}"""),
        new("GET", "/api/v1/sources/export", Checkers),
        new("POST", "/api/v1/sources/import", Editors, """{"table": "key\nTASS", "dry_run": true}"""),
        new("POST", "/api/v1/sources/{key}/names", Editors, """{"lang": "en", "text": "KEY"}"""),
        new("POST", "/api/v1/sources/{key}/merge", Editors, """{"into": "tass"}"""),
        new("POST", "/api/v1/sources/{key}/unmerge", Editors, "{}"),
        new("POST", "/api/v1/sources/{key}/split", Editors, """{"key": "KEY", "kind": "outlet", "name": "An outlet", "names": [{"lang": "en", "text": "no such name"}]}"""),
        new("POST", "/api/v1/sources/{key}/retire", Editors, "{}"),
        new("POST", "/api/v1/sources/{key}/reinstate", Editors, "{}"),
        new("GET", "/api/v1/sources/candidates", Everybody),
        new("POST", "/api/v1/sources/candidates/refusals", Editors, """{"lang": "en", "name": "KEY"}"""),
        new("GET", "/api/v1/relinkings", Everybody),
        new("POST", "/api/v1/relinkings", Editors, "{}"),
        new("GET", "/api/v1/relinkings/{id}", Everybody),
        new("GET", "/api/v1/relinkings/{id}/changes", Everybody),
        new("POST", "/api/v1/relinkings/{id}/agreement", Editors),
        new("POST", "/api/v1/relinkings/{id}/cancellation", Editors),
        new("POST", "/api/v1/relinkings/{id}/undo", Editors),
        new("GET", "/api/v1/history/export", Checkers),
        new("GET", "/api/v1/history/verification", Checkers),
        new("GET", "/api/v1/history/{kind:regex(^(claim|article|source|cluster)$)}/{id}", Everybody),
        new("GET", "/api/v1/history/{kind:regex(^(claim|article|source|cluster)$)}/{id}/export", Checkers),
        new("GET", "/api/v1/tokens", Everybody),
        new("POST", "/api/v1/tokens", Everybody, """{"name": "Another"}"""),
        new("DELETE", "/api/v1/tokens/{id}", Everybody),
    ];

    [Fact]
    public void The_table_holds_every_endpoint_and_no_other()
    {
        IEnumerable<string> real = site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Where(a => a.ControllerTypeInfo.IsAssignableTo(typeof(ApiController)))
            .SelectMany(a => a.ActionConstraints!.OfType<Microsoft.AspNetCore.Mvc.ActionConstraints.HttpMethodActionConstraint>()
                .SelectMany(c => c.HttpMethods), (a, method) => $"{method} /{a.AttributeRouteInfo!.Template}");

        Assert.Equal(real.Order(StringComparer.Ordinal), Endpoints.Select(e => $"{e.Method} {e.Route}").Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, string, Role> Cases()
    {
        var cases = new TheoryData<string, string, Role>();
        foreach (Endpoint endpoint in Endpoints)
        {
            foreach (Role role in Everybody)
            {
                cases.Add(endpoint.Method, endpoint.Route, role);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_role_may_do_what_the_table_says_and_nothing_else(string method, string route, Role role)
    {
        Endpoint endpoint = Endpoints.Single(e => e.Method == method && e.Route == route);
        (string path, int? version) = await FillAsync(endpoint);
        string? body = endpoint.Body?.Replace("KEY", $"outlet-{Guid.NewGuid():N}", StringComparison.Ordinal);
        using HttpClient caller = site.As(role);
        using HttpResponseMessage response = await caller.RequestAsync(
            new HttpMethod(method), path, body is null ? null : JsonDocument.Parse(body).RootElement, version);
        string text = await response.Content.ReadAsStringAsync();

        if (endpoint.Roles.Contains(role))
        {
            // 409 and 404 are answers of the thing's state, given only to somebody who may ask.
            Assert.True(response.IsSuccessStatusCode || (int)response.StatusCode is 404 or 409, $"{(int)response.StatusCode} {text}");
        }
        else
        {
            Assert.True((int)response.StatusCode == 403, $"{(int)response.StatusCode} {text}");
        }
    }

    [Fact]
    public async Task Without_a_token_no_endpoint_answers()
    {
        using HttpClient stranger = site.As(null);
        foreach (Endpoint endpoint in Endpoints)
        {
            string path = endpoint.Route.Replace("{kind:regex(^(claim|article|source|cluster)$)}", "claim", StringComparison.Ordinal)
                .Replace("{position:int}", "1", StringComparison.Ordinal);
            await stranger.ProblemAsync(401, new HttpMethod(endpoint.Method), path, JsonDocument.Parse(endpoint.Body ?? "{}").RootElement, 1);
        }
    }

    private static readonly string[] Standing = ["/merge", "/unmerge", "/split", "/retire", "/reinstate"];

    private async Task<(string Path, int? Version)> FillAsync(Endpoint endpoint)
    {
        string route = endpoint.Route
            .Replace("{kind:regex(^(claim|article|source|cluster)$)}", "claim", StringComparison.Ordinal)
            .Replace("{position:int}", "1", StringComparison.Ordinal);
        if (route.Contains("{key}", StringComparison.Ordinal))
        {
            using HttpClient editor = site.As(Role.Editor);
            bool changesStanding = Standing.Any(end => route.EndsWith(end, StringComparison.Ordinal));
            JsonElement source = changesStanding
                ? await editor.SendJsonAsync(HttpMethod.Post, "/api/v1/sources", JsonDocument.Parse(
                    $$"""{"key": "outlet-{{Guid.NewGuid():N}}", "kind": "outlet", "name": "An outlet"}""").RootElement)
                : await editor.GetJsonAsync("/api/v1/sources/tass");
            return (
                route.Replace("{key}", source.GetProperty("key").GetString(), StringComparison.Ordinal),
                source.GetProperty("version").GetInt32());
        }

        if (!route.Contains("{id}", StringComparison.Ordinal))
        {
            return (route, null);
        }

        if (route.Contains("/tokens/", StringComparison.Ordinal) || route.Contains("/relinkings/", StringComparison.Ordinal))
        {
            return (route.Replace("{id}", Guid.NewGuid().ToString(), StringComparison.Ordinal), null);
        }

        JsonElement thing = route.Contains("/articles/", StringComparison.Ordinal)
            ? await site.NewArticleAsync()
            : (await site.NewClaimAsync()).GetProperty("claim");
        return (route.Replace("{id}", thing.GetProperty("id").GetString(), StringComparison.Ordinal), thing.GetProperty("version").GetInt32());
    }

    private sealed record Endpoint(string Method, string Route, Role[] Roles, string? Body = null);
}
