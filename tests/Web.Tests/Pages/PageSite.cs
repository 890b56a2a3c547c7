using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FactCheck.Domain.Pipeline;
using FactCheck.Web.Tests.CommandLine;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests.Pages;

/// <summary>The whole product over HTTP on a SQLite file of its own, with a user of every role.</summary>
public sealed class PageSite : IAsyncLifetime
{
    public const string Password = "a sentence of many words";

    private readonly TemporaryFolder _folder = new();
    private Host? _host;

    public IServiceProvider Services => _host!.Services;

    private Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public async ValueTask InitializeAsync()
    {
        _host = new Host(_folder.File("factcheck.db"));
        _host.UseKestrel(0);
        _host.StartServer();
        foreach (Role role in Enum.GetValues<Role>())
        {
            await NewUserAsync("page-" + role, role);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Dispose();
    }

    public async Task<IdentityUser> NewUserAsync(string name, Role role)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        UserManager<IdentityUser> users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        var user = new IdentityUser(name) { LockoutEnabled = true };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, role.ToString())).Succeeded);
        return user;
    }

    /// <summary>A visitor with cookies of their own, who follows no redirects.</summary>
    public Visitor Visit(string language = "en")
    {
#pragma warning disable CA2000 // The client disposes of its handler.
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
#pragma warning restore CA2000
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return new Visitor(client);
    }

    /// <summary>A visitor signed in with a role.</summary>
    public async Task<Visitor> AsAsync(Role role, string language = "en")
    {
        Visitor visitor = Visit(language);
        Answer answer = await visitor.SignInAsync("page-" + role, Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return visitor;
    }

    private sealed class Host(string databaseFile) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSetting("Database:Path", databaseFile)
            .UseSetting("Limits:SignInsPerMinute", "1000");
    }
}

/// <summary>All tests that visit the pages of one running product.</summary>
[CollectionDefinition(Name)]
public sealed class PageTests : ICollectionFixture<PageSite>
{
    public const string Name = "Pages";
}

/// <summary>A page, or whatever came back.</summary>
public sealed record Answer(HttpStatusCode Status, string? Location, IHtmlDocument Page, HttpResponseMessage Response)
{
    public string TextOf(string selector) => string.Join(" ", Page.QuerySelectorAll(selector).Select(element => element.TextContent.Trim()));
}

/// <summary>Somebody with a browser, as far as forms go.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    public HttpClient Client => client;

    public void Dispose() => client.Dispose();

    public async Task<Answer> GetAsync(string path) => await ReadAsync(await client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends a form with the antiforgery token of a page.</summary>
    public async Task<Answer> PostAsync(string path, Dictionary<string, string>? fields = null, string tokenFrom = "/preferences")
    {
        Answer page = await GetAsync(tokenFrom);
        string token = page.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(fields ?? []) { ["__RequestVerificationToken"] = token });
        return await ReadAsync(await client.PostAsync(new Uri(path, UriKind.Relative), form));
    }

    public Task<Answer> SignInAsync(string name, string password) => PostAsync(
        "/account/sign-in", new() { ["UserName"] = name, ["Password"] = password }, "/account/sign-in");

    /// <summary>Pastes an article that no other test has.</summary>
    /// <returns>The path of its page.</returns>
    public async Task<string> SubmitAsync(string? text = null, Dictionary<string, string>? more = null)
    {
        Dictionary<string, string> fields = new(more ?? []) { ["Text"] = text ?? $"TASS said that the bridge would open in May.\n\nEdition {Guid.NewGuid()}." };
        Answer answer = await PostAsync("/articles/new", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer.Location!;
    }

    /// <summary>The path of the first claim of an article.</summary>
    public async Task<string> FirstClaimAsync(string article) =>
        (await GetAsync(article)).Page.QuerySelector(".claim-list a[data-step-link]")!.GetAttribute("href")!;

    private static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        string html = await response.Content.ReadAsStringAsync();
        IDocument document = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
        return new Answer(response.StatusCode, response.Headers.Location?.OriginalString, (IHtmlDocument)document, response);
    }
}
