using System.Text.Json;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class SourcesTests(ApiSite site)
{
    [Fact]
    public async Task The_shipped_sources_are_listed_and_read_with_names_and_counts()
    {
        await site.NewClaimAsync();
        using HttpClient auditor = site.As(Role.Auditor);

        JsonElement agencies = await auditor.GetJsonAsync("/api/v1/sources?kind=agency&limit=200");
        JsonElement source = await auditor.GetJsonAsync("/api/v1/sources/ria-novosti");
        JsonElement tass = await auditor.GetJsonAsync("/api/v1/sources/tass");

        Assert.Contains(agencies.GetProperty("items").EnumerateArray(), s => s.GetProperty("key").GetString() == "tass");
        Assert.NotNull(source.GetProperty("parent").GetString());
        Assert.Contains(source.GetProperty("names").EnumerateArray(), n => n.GetProperty("lang").GetString() == "ru");
        Assert.InRange(tass.GetProperty("claims_as_origin").GetProperty("unverified").GetInt32(), 1, 1000);
    }

    [Fact]
    public async Task A_registered_source_and_its_alias_are_recognised_at_once_and_by_the_command_line()
    {
        using HttpClient editor = site.As(Role.Editor);
        JsonElement registered = await editor.SendJsonAsync(
            HttpMethod.Post, "/api/v1/sources", new { key = "quillon-courier", kind = "outlet", name = "Quillon Courier", names = new[] { new { lang = "en", text = "Quillon Courier" } } });
        await editor.SendJsonAsync(
            HttpMethod.Post, "/api/v1/sources/quillon-courier/names", new { lang = "en", text = "Grey Quillon" }, registered.GetProperty("version").GetInt32());
        const string Text = "The Grey Quillon reported that the ferry had sunk.";

        JsonElement answer = await editor.SendJsonAsync(HttpMethod.Post, "/api/v1/extract", new { text = Text, lang = "en" });
        CommandLine.FactCheckProcess.Outcome known = await CommandLine.FactCheckProcess.PipeAsync(
            Text, "extract", "--format", "json", "--lang", "en", "--database", site.DatabaseFile);
        CommandLine.FactCheckProcess.Outcome unknown = await CommandLine.FactCheckProcess.PipeAsync(Text, "extract", "--format", "json", "--lang", "en");

        Assert.Equal("quillon-courier", answer.GetProperty("attributions")[0].GetProperty("agency").GetString());
        JsonElement printed = JsonDocument.Parse(known.Output).RootElement;
        Assert.Equal("quillon-courier", printed.GetProperty("attributions")[0].GetProperty("agency").GetString());
        Assert.NotEqual(
            JsonDocument.Parse(unknown.Output).RootElement.GetProperty("versions").GetProperty("registry").GetString(),
            printed.GetProperty("versions").GetProperty("registry").GetString());
        await editor.ProblemAsync(409, HttpMethod.Post, "/api/v1/sources", new { key = "quillon-courier", kind = "outlet", name = "Again" });
        JsonElement problem = await editor.ProblemAsync(400, HttpMethod.Post, "/api/v1/sources", new { key = "No Key", kind = "outlet", name = "" });
        Assert.True(problem.GetProperty("errors").TryGetProperty("key", out _));
        Assert.True(problem.GetProperty("errors").TryGetProperty("name", out _));
    }

    [Fact]
    public async Task Sources_are_merged_parted_and_retired_and_their_claims_follow()
    {
        using HttpClient editor = site.As(Role.Editor);
        foreach (string key in new[] { "oriel-wire", "oriel-daily" })
        {
            await editor.SendJsonAsync(HttpMethod.Post, "/api/v1/sources", new
            {
                key,
                kind = "agency",
                name = key,
                names = new[] { new { lang = "en", text = key == "oriel-wire" ? "Oriel Wire" : "Oriel Daily" } },
            });
        }

        JsonElement article = await site.NewArticleAsync("Oriel Wire reported that the kiln is cold.");
        string claim = article.GetProperty("claims")[0].GetProperty("claim").GetProperty("id").GetString()!;
        JsonElement merged = await editor.SendJsonAsync(
            HttpMethod.Post, "/api/v1/sources/oriel-wire/merge", new { into = "oriel-daily", reason = "One desk" }, 1);
        JsonElement batch = await EndAsync(editor, merged.GetProperty("relinking").GetString()!);
        Assert.Equal(1, batch.GetProperty("applied").GetInt32());
        Assert.Equal("oriel-daily", await OriginAsync(editor, claim));
        Assert.Equal("oriel-daily", (await editor.GetJsonAsync("/api/v1/sources/oriel-wire")).GetProperty("merged_into").GetString());
        JsonElement changes = await editor.GetJsonAsync($"/api/v1/relinkings/{batch.GetProperty("id").GetString()}/changes");
        Assert.Equal(claim, changes.GetProperty("items")[0].GetProperty("claim").GetString());
        await editor.ProblemAsync(400, HttpMethod.Post, "/api/v1/sources/oriel-daily/merge", new { into = "oriel-daily" }, 1);

        JsonElement parted = await editor.SendJsonAsync(
            HttpMethod.Post, "/api/v1/sources/oriel-wire/unmerge", new { }, merged.GetProperty("version").GetInt32());
        await EndAsync(editor, parted.GetProperty("relinking").GetString()!);
        Assert.Equal("oriel-wire", await OriginAsync(editor, claim));

        JsonElement retired = await editor.SendJsonAsync(
            HttpMethod.Post, "/api/v1/sources/oriel-wire/retire", new { }, parted.GetProperty("version").GetInt32());
        await editor.ProblemAsync(409, HttpMethod.Post, "/api/v1/sources/oriel-wire/retire", new { }, retired.GetProperty("version").GetInt32());
    }

    private static async Task<JsonElement> EndAsync(HttpClient client, string batch)
    {
        for (int tries = 0; tries < 300; tries++)
        {
            JsonElement row = await client.GetJsonAsync("/api/v1/relinkings/" + batch);
            if (row.GetProperty("state").GetString() == "done")
            {
                return row;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("The batch never ended.");
    }

    private static async Task<string?> OriginAsync(HttpClient client, string claim) =>
        (await client.GetJsonAsync("/api/v1/claims/" + claim)).GetProperty("claim").GetProperty("sources")[0].GetProperty("source").GetString();
}
