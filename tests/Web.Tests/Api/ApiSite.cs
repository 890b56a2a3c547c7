using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FactCheck.Domain.Access;
using FactCheck.Domain.Pipeline;
using FactCheck.Web.Tests.CommandLine;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Api;

/// <summary>The whole product on a port of its own and a SQLite file of its own, with a user and a token of every role.</summary>
public sealed class ApiSite : IAsyncLifetime
{
    public const string Password = "a sentence of many words";

    /// <summary>An article with two attributions, one of them by a registered source.</summary>
    public const string Article =
        "TASS said that the bridge would open in May. The mayor, Anna Weller, denied that the money had run out.";

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<Role, string> _tokens = [];
    private Host? _host;
    private int _articles;

    /// <summary>The database file.</summary>
    public string DatabaseFile => _folder.File("factcheck.db");

    /// <summary>What the product is made of.</summary>
    public IServiceProvider Services => _host!.Services;

    public async ValueTask InitializeAsync()
    {
        _host = new Host(DatabaseFile);
        _host.UseKestrel(0);
        _host.StartServer();
        foreach (Role role in Enum.GetValues<Role>())
        {
            _tokens[role] = (await NewUserAsync("api-" + role.ToString().ToLowerInvariant(), role)).Token;
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

    /// <summary>A caller with the token of a role; without one for null.</summary>
    public HttpClient As(Role? role) => WithToken(role is { } known ? _tokens[known] : null);

    /// <summary>A caller with a token.</summary>
    public HttpClient WithToken(string? token)
    {
        HttpClient client = _host!.CreateClient(new WebApplicationFactoryClientOptions
        {
            BaseAddress = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        });
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return client;
    }

    /// <summary>Makes a user with a token.</summary>
    public async Task<(IdentityUser User, string Token)> NewUserAsync(string name, Role role)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        UserManager<IdentityUser> users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        var user = new IdentityUser(name) { LockoutEnabled = true };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, role.ToString())).Succeeded);
        IssuedApiToken issued = await scope.ServiceProvider.GetRequiredService<IApiTokens>().IssueAsync(user.Id, "test", null, default);
        return (user, issued.Token);
    }

    /// <summary>Submits an article that no other test has.</summary>
    /// <returns>The answer to reading it.</returns>
    public async Task<JsonElement> NewArticleAsync(string? text = null)
    {
        int number = Interlocked.Increment(ref _articles);
        using HttpClient reviewer = As(Role.Reviewer);
        JsonElement submitted = await reviewer.SendJsonAsync(
            HttpMethod.Post, "/api/v1/articles", new { text = $"{text ?? Article}\n\nEdition {number}.", lang = "en", title = $"Article {number}" });
        return await reviewer.GetJsonAsync("/api/v1/articles/" + submitted.GetProperty("id").GetString());
    }

    /// <summary>A claim of an article that no other test has, as read.</summary>
    public async Task<JsonElement> NewClaimAsync()
    {
        JsonElement article = await NewArticleAsync();
        string id = article.GetProperty("claims")[0].GetProperty("claim").GetProperty("id").GetString()!;
        using HttpClient reviewer = As(Role.Reviewer);
        return await reviewer.GetJsonAsync("/api/v1/claims/" + id);
    }

    private sealed class Host(string databaseFile) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSetting("Database:Path", databaseFile)
            .UseSetting("Limits:ApiCallsPerMinute", "100000")
            .UseSetting("Limits:ExtractionsPerMinute", "100000")
            .UseSetting("Limits:SignInsPerMinute", "1000");
    }
}

/// <summary>All tests that talk to one running product.</summary>
[CollectionDefinition(Name)]
public sealed class ApiTests : ICollectionFixture<ApiSite>
{
    public const string Name = "API";
}

/// <summary>Requests in JSON, as callers make them.</summary>
internal static class JsonRequests
{
    public static async Task<HttpResponseMessage> RequestAsync(
        this HttpClient client, HttpMethod method, string path, object? body = null, int? version = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, body.GetType());
        }

        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        }

        return await client.SendAsync(request);
    }

    /// <summary>Sends and reads an answer that must be a success.</summary>
    public static async Task<JsonElement> SendJsonAsync(
        this HttpClient client, HttpMethod method, string path, object? body = null, int? version = null)
    {
        using HttpResponseMessage response = await client.RequestAsync(method, path, body, version);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public static Task<JsonElement> GetJsonAsync(this HttpClient client, string path) => client.SendJsonAsync(HttpMethod.Get, path);

    /// <summary>Sends and reads the problem that must come back.</summary>
    public static async Task<JsonElement> ProblemAsync(
        this HttpClient client, int status, HttpMethod method, string path, object? body = null, int? version = null)
    {
        using HttpResponseMessage response = await client.RequestAsync(method, path, body, version);
        return await response.ReadProblemAsync(status);
    }

    /// <summary>Sends a body as it is.</summary>
    public static async Task<JsonElement> RawProblemAsync(
        this HttpClient client, int status, string path, byte[] body, string type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using HttpResponseMessage response = await client.PostAsync(path, content);
        return await response.ReadProblemAsync(status);
    }

    public static Task<JsonElement> RawProblemAsync(this HttpClient client, int status, string path, string body) =>
        client.RawProblemAsync(status, path, Encoding.UTF8.GetBytes(body));

    private static async Task<JsonElement> ReadProblemAsync(this HttpResponseMessage response, int status)
    {
        string text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode} instead of {status}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonElement problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.StartsWith("urn:factcheck:problem:", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }
}
