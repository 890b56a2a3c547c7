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
}
