using System.Net;
using FactCheck.Domain.Pipeline;
using FactCheck.Web.Controllers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests.Pages;

/// <summary>Who may see and do what, for every page; a page that the table lacks fails the test.</summary>
[Collection(PageTests.Name)]
public sealed class PageRoleMatrixTests(PageSite site)
{
    private const string Thing = "{kind:regex(^(claim|article|source|cluster)$)}/{id}";
    private const string File = "export.{format:regex(^(csv|jsonl)$)}";

    private static readonly Role[] Everybody = [Role.Auditor, Role.Reviewer, Role.Editor, Role.Administrator];
    private static readonly Role[] Desk = [Role.Reviewer, Role.Editor, Role.Administrator];
    private static readonly Role[] Editors = [Role.Editor, Role.Administrator];
    private static readonly Role[] Checkers = [Role.Auditor, Role.Editor, Role.Administrator];
    private static readonly Role[] Administrators = [Role.Administrator];

    private static readonly (string Method, string Route, Role[] Allowed)[] Table =
    [
        ("GET", "", Everybody),
        ("GET", "articles", Everybody),
        ("GET", "articles/new", Everybody),
        ("POST", "articles/new", Desk),
        ("GET", "articles/{id:guid}", Everybody),
        ("POST", "articles/{id:guid}/claims", Desk),
        ("POST", "articles/{id:guid}/extract", Editors),
        ("POST", "articles/{id:guid}/publications", Desk),
        ("GET", "claims", Everybody),
        ("GET", "claims/" + File, Everybody),
        ("GET", "claims/{id:guid}", Everybody),
        ("POST", "claims/{id:guid}/assess", Desk),
        ("POST", "claims/{id:guid}/close", Desk),
        ("POST", "claims/{id:guid}/correct", Desk),
        ("POST", "claims/{id:guid}/link", Desk),
        ("POST", "claims/{id:guid}/reopen", Desk),
        ("POST", "claims/{id:guid}/take", Desk),
        ("GET", "clusters", Everybody),
        ("GET", "clusters/{id:guid}", Everybody),
        ("POST", "clusters/{id:guid}/confirm", Desk),
        ("POST", "clusters/{id:guid}/join", Desk),
        ("POST", "clusters/{id:guid}/merge", Desk),
        ("POST", "clusters/{id:guid}/split", Desk),
        ("GET", "history", Everybody),
        ("GET", "history/" + File, Checkers),
        ("GET", "history/verify", Checkers),
        ("POST", "history/verify", Checkers),
        ("GET", "history/" + Thing, Everybody),
        ("GET", "history/" + Thing + "/" + File, Checkers),
        ("GET", "relinkings", Everybody),
        ("POST", "relinkings", Editors),
        ("GET", "relinkings/{id:guid}", Everybody),
        ("GET", "relinkings/{id:guid}/progress", Everybody),
        ("POST", "relinkings/{id:guid}/{decision:regex(^(agree|cancel|undo)$)}", Editors),
        ("GET", "sources", Everybody),
        ("GET", "sources/candidates", Everybody),
        ("POST", "sources/candidates/alias", Editors),
        ("POST", "sources/candidates/refuse", Editors),
        ("GET", "sources/choices", Everybody),
        ("GET", "sources/export.tsv", Checkers),
        ("GET", "sources/import", Editors),
        ("POST", "sources/import", Editors),
        ("GET", "sources/new", Editors),
        ("POST", "sources/new", Editors),
        ("GET", "sources/{key}", Everybody),
        ("GET", "sources/{key}/edit", Editors),
        ("POST", "sources/{key}/edit", Editors),
        ("POST", "sources/{key}/names", Editors),
        ("POST", "sources/{key}/names/remove", Editors),
        ("GET", "sources/{key}/standing", Editors),
        ("POST", "sources/{key}/merge", Editors),
        ("POST", "sources/{key}/unmerge", Editors),
        ("POST", "sources/{key}/split", Editors),
        ("POST", "sources/{key}/retire", Editors),
        ("POST", "sources/{key}/reinstate", Editors),
        ("GET", "tokens", Everybody),
        ("POST", "tokens", Everybody),
        ("POST", "tokens/{id:guid}/revoke", Everybody),
        ("GET", "users", Administrators),
        ("POST", "users", Administrators),
        ("POST", "users/{id}/disable", Administrators),
        ("POST", "users/{id}/enable", Administrators),
        ("GET", "users/{id}/password", Administrators),
        ("POST", "users/{id}/password", Administrators),
    ];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Fact]
    public void The_table_holds_every_page_that_asks_for_a_sign_in_and_no_other()
    {
        IEnumerable<string> real = site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Where(action => action.ControllerTypeInfo.IsAssignableTo(typeof(PageController)))
            .Where(action => !action.EndpointMetadata.OfType<IAllowAnonymous>().Any())
            .SelectMany(
                action => action.ActionConstraints!.OfType<HttpMethodActionConstraint>().SelectMany(constraint => constraint.HttpMethods),
                (action, method) => $"{method} {action.AttributeRouteInfo!.Template}");

        Assert.Equal(real.Order(StringComparer.Ordinal), Table.Select(row => $"{row.Method} {row.Route}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_lets_in_the_roles_of_the_table_and_no_others(Role role)
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        string article = await reviewer.SubmitAsync();
        string claim = await reviewer.FirstClaimAsync(article);
        using Visitor visitor = await site.AsAsync(role);
        List<string> wrong = [];
        foreach ((string method, string route, Role[] allowed) in Table)
        {
            string path = "/" + Filled(route, article, claim);
            Answer answer = method == "GET" ? await visitor.GetAsync(path) : await visitor.PostAsync(path, FieldsOf(route));
            bool refused = answer.Status == HttpStatusCode.Forbidden;
            bool broken = (int)answer.Status >= 500 || answer.Location?.Contains("/account/sign-in", StringComparison.Ordinal) == true;
            if (refused == allowed.Contains(role) || broken)
            {
                wrong.Add($"{method} {path}: {(int)answer.Status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_page_from_everywhere()
    {
        using Visitor stranger = site.Visit();
        List<string> open = [];
        foreach ((string method, string route, _) in Table)
        {
            string path = "/" + Filled(route, $"/articles/{Guid.NewGuid()}", $"/claims/{Guid.NewGuid()}");
            Answer answer = method == "GET" ? await stranger.GetAsync(path) : await stranger.PostAsync(path);
            if (answer.Status != HttpStatusCode.Redirect || answer.Location?.Contains("/account/sign-in", StringComparison.Ordinal) != true)
            {
                open.Add($"{method} {path}: {(int)answer.Status}");
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        using Visitor editor = await site.AsAsync(Role.Editor);
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        string article = await reviewer.SubmitAsync();
        string claim = await reviewer.FirstClaimAsync(article);
        foreach ((_, string route, Role[] allowed) in Table.Where(row => row.Method == "POST" && row.Allowed.Contains(Role.Editor)))
        {
            using var nothing = new FormUrlEncodedContent([]);
            using HttpResponseMessage response = await editor.Client.PostAsync(
                new Uri("/" + Filled(route, article, claim), UriKind.Relative), nothing);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.NotEmpty(allowed);
        }
    }

    private static string Filled(string route, string article, string claim) => route
        .Replace("{decision:regex(^(agree|cancel|undo)$)}", "agree", StringComparison.Ordinal)
        .Replace("articles/{id:guid}", article.TrimStart('/'), StringComparison.Ordinal)
        .Replace("claims/{id:guid}", claim.TrimStart('/'), StringComparison.Ordinal)
        .Replace(Thing, claim.TrimStart('/').Replace("claims", "claim", StringComparison.Ordinal), StringComparison.Ordinal)
        .Replace(File, "export.csv", StringComparison.Ordinal)
        .Replace("{key}", "tass", StringComparison.Ordinal)
        .Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
        .Replace("{id}", "nobody", StringComparison.Ordinal);

    // What is sent must be well-formed, since whoever may not ask is told so, whatever the question.
    private static Dictionary<string, string> FieldsOf(string route) => route switch
    {
        "articles/new" => new() { ["Text"] = $"TASS said that it rained. {Guid.NewGuid()}" },
        "articles/{id:guid}/claims" => new() { ["Content"] = "0-4" },
        "articles/{id:guid}/publications" => new() { ["Title"] = "A title", ["version"] = "1" },
        "articles/{id:guid}/extract" => new() { ["version"] = "1" },
        "claims/{id:guid}/assess" => new() { ["Version"] = "1", ["Finding"] = "Verbatim", ["Status"] = "Unverified" },
        "claims/{id:guid}/correct" => new() { ["version"] = "1", ["content"] = "0-4" },
        "claims/{id:guid}/link" => new() { ["Version"] = "1", ["Position"] = "1", ["Unlink"] = "true" },
        "claims/{id:guid}/close" => new() { ["version"] = "1", ["cause"] = "NotAClaim" },
        "claims/{id:guid}/reopen" => new() { ["version"] = "1", ["reason"] = "Look again." },
        "claims/{id:guid}/take" => new() { ["version"] = "1" },
        "sources/new" => new() { ["Key"] = "not a key", ["Name"] = "A name" },
        "sources/{key}/names" => new() { ["Text"] = "A name", ["Language"] = "en", ["Version"] = "1000000" },
        "sources/{key}/edit" => new() { ["Name"] = "A name", ["Version"] = "1000000" },
        "sources/{key}/names/remove" => new() { ["Text"] = "A name", ["Language"] = "en", ["Version"] = "1000000" },
        "sources/import" => new() { ["Table"] = "key\ntass" },
        _ => [],
    };
}
