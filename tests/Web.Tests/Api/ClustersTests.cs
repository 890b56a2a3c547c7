using System.Net;
using System.Text.Json;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class ClustersTests(ApiSite site)
{
    [Fact]
    public async Task A_statement_found_again_is_read_confirmed_split_and_joined()
    {
        string[] claims = await FoundAsync("the lighthouse keepers of the northern coast would strike again", 3);
        using HttpClient reviewer = site.As(Role.Reviewer);
        JsonElement claim = await reviewer.GetJsonAsync("/api/v1/claims/" + claims[0]);
        Assert.Equal(3, claim.GetProperty("claim").GetProperty("times_found").GetInt32());
        string id = claim.GetProperty("claim").GetProperty("cluster").GetString()!;
        using HttpResponseMessage response = await reviewer.GetAsync("/api/v1/clusters/" + id);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonElement cluster = await reviewer.GetJsonAsync("/api/v1/clusters/" + id);
        int version = cluster.GetProperty("cluster").GetProperty("version").GetInt32();
        Assert.Equal($"\"{version}\"", response.Headers.ETag?.Tag);
        Assert.Equal("suggested", cluster.GetProperty("cluster").GetProperty("state").GetString());
        Assert.Equal("tass", cluster.GetProperty("cluster").GetProperty("origin").GetString());
        Assert.Equal(3, cluster.GetProperty("members").GetArrayLength());

        JsonElement changed = await reviewer.SendJsonAsync(HttpMethod.Post, $"/api/v1/clusters/{id}/confirm", new { reason = "Word for word." }, version);
        await reviewer.ProblemAsync(409, HttpMethod.Post, $"/api/v1/clusters/{id}/confirm", new { }, Version(changed));
        await reviewer.ProblemAsync(409, HttpMethod.Post, $"/api/v1/clusters/{id}/confirm", new { }, version);
        await reviewer.ProblemAsync(428, HttpMethod.Post, $"/api/v1/clusters/{id}/confirm", new { });
        changed = await reviewer.SendJsonAsync(HttpMethod.Post, $"/api/v1/clusters/{id}/split", new { claims = new[] { claims[1], claims[2] } }, Version(changed));
        string other = changed.GetProperty("other").GetString()!;
        changed = await reviewer.SendJsonAsync(HttpMethod.Post, $"/api/v1/clusters/{id}/merge", new { other }, Version(changed));
        Assert.Equal(id, (await reviewer.GetJsonAsync("/api/v1/clusters/" + other)).GetProperty("merged_into").GetString());
        changed = await reviewer.SendJsonAsync(HttpMethod.Post, $"/api/v1/clusters/{id}/split", new { claims = new[] { claims[1] } }, Version(changed));
        Assert.Equal(JsonValueKind.Null, changed.GetProperty("other").ValueKind);
        cluster = await reviewer.GetJsonAsync("/api/v1/clusters/" + id);
        Assert.Equal(claims[1], Assert.Single(cluster.GetProperty("apart").EnumerateArray()).GetProperty("claim").GetProperty("id").GetString());
        await reviewer.SendJsonAsync(HttpMethod.Post, $"/api/v1/clusters/{id}/join", new { claim = claims[1] }, Version(changed));

        JsonElement found = await reviewer.GetJsonAsync($"/api/v1/claims?cluster={id}");
        Assert.Equal(3, found.GetProperty("total").GetInt32());
        Assert.Equal(1, (await reviewer.GetJsonAsync($"/api/v1/claims?cluster={id}&one_per_statement=true")).GetProperty("total").GetInt32());
        JsonElement history = await reviewer.GetJsonAsync($"/api/v1/history/cluster/{id}");
        Assert.Equal(
            ["cluster.joined", "cluster.split", "cluster.merged", "cluster.split", "cluster.confirmed", "cluster.suggested", "cluster.suggested"],
            history.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Clusters_are_listed_by_state_and_origin()
    {
        await FoundAsync("the orchards of the southern valley would be watered at night", 2);
        using HttpClient auditor = site.As(Role.Auditor);
        JsonElement list = await auditor.GetJsonAsync("/api/v1/clusters?state=suggested&source=tass&sort=newest&limit=200");
        JsonElement item = Assert.Single(
            list.GetProperty("items").EnumerateArray(),
            cluster => cluster.GetProperty("content_text").GetString()!.Contains("orchards", StringComparison.Ordinal));
        Assert.Equal((2, "en", false), (
            item.GetProperty("times_found").GetInt32(), item.GetProperty("lang").GetString(), item.GetProperty("differs").GetBoolean()));
        Assert.Equal(0, (await auditor.GetJsonAsync("/api/v1/clusters?source=afp")).GetProperty("total").GetInt32());
        await auditor.ProblemAsync(400, HttpMethod.Get, "/api/v1/clusters?state=perhaps");
        await auditor.ProblemAsync(404, HttpMethod.Get, $"/api/v1/clusters/{Guid.NewGuid()}");
    }

    [Fact]
    public async Task What_is_refused_says_what_would_make_it_pass()
    {
        string[] claims = await FoundAsync("the archive of the old theatre would be opened to everybody", 2);
        using HttpClient reviewer = site.As(Role.Reviewer);
        JsonElement claim = await reviewer.GetJsonAsync("/api/v1/claims/" + claims[0]);
        string id = claim.GetProperty("claim").GetProperty("cluster").GetString()!;
        int version = (await reviewer.GetJsonAsync("/api/v1/clusters/" + id)).GetProperty("cluster").GetProperty("version").GetInt32();
        JsonElement problem = await reviewer.ProblemAsync(409, HttpMethod.Post, $"/api/v1/clusters/{id}/split", new { claims }, version);
        Assert.Contains("leave at least one", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await reviewer.ProblemAsync(400, HttpMethod.Post, $"/api/v1/clusters/{id}/split", new { claims = Array.Empty<string>() }, version);
        await reviewer.ProblemAsync(400, HttpMethod.Post, $"/api/v1/clusters/{id}/split", new { claims = new[] { "x" } }, version);
        await reviewer.ProblemAsync(400, HttpMethod.Post, $"/api/v1/clusters/{id}/merge", new { other = Guid.NewGuid() }, version);
        await reviewer.ProblemAsync(400, HttpMethod.Post, $"/api/v1/clusters/{id}/join", new { claim = Guid.NewGuid() }, version);
        await reviewer.ProblemAsync(409, HttpMethod.Post, $"/api/v1/clusters/{id}/merge", new { other = id }, version);
    }

    // The claims in which TASS says the same, in the order of their articles.
    private async Task<string[]> FoundAsync(string said, int times)
    {
        List<string> claims = [];
        for (int i = 0; i < times; i++)
        {
            JsonElement article = await site.NewArticleAsync($"TASS said that {said}.");
            claims.Add(article.GetProperty("claims")[0].GetProperty("claim").GetProperty("id").GetString()!);
        }

        return [.. claims];
    }

    private static int Version(JsonElement changed) => changed.GetProperty("version").GetInt32();
}
