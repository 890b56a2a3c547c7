using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class ArticlesTests(ApiSite site)
{
    [Fact]
    public async Task A_submitted_article_comes_back_unit_for_unit_with_its_claims()
    {
        const string Text = "\u200FTASS said\tthat the bridge would open in May. 😀\r\n\r\nE\u0301dition one.";
        using HttpClient reviewer = site.As(Role.Reviewer);
        using HttpResponseMessage response = await reviewer.RequestAsync(
            HttpMethod.Post, "/api/v1/articles", new { text = Text, title = "A bridge", url = "https://news.example/bridge", published_on = "2026-03-01", outlet = "reuters" });
        JsonElement submitted = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(201, (int)response.StatusCode);
        Assert.True(submitted.GetProperty("is_new").GetBoolean());
        JsonElement article = await reviewer.GetJsonAsync(response.Headers.Location!.ToString());
        Assert.Equal(Text, article.GetProperty("text").GetString());
        JsonElement publication = Assert.Single(article.GetProperty("publications").EnumerateArray());
        Assert.Equal("reuters", publication.GetProperty("outlet").GetString());
        Assert.Equal("2026-03-01", publication.GetProperty("published_on").GetString());
        Assert.Equal(submitted.GetProperty("claim_count").GetInt32(), article.GetProperty("claims").GetArrayLength());
        Assert.Equal("api-reviewer", article.GetProperty("submitted_by").GetString());
    }

    [Fact]
    public async Task A_text_that_is_known_gains_the_publication_instead()
    {
        JsonElement article = await site.NewArticleAsync();
        using HttpClient editor = site.As(Role.Editor);
        using HttpResponseMessage response = await editor.RequestAsync(
            HttpMethod.Post, "/api/v1/articles", new { text = article.GetProperty("text").GetString(), lang = "en", url = "https://other.example/reprint" });
        JsonElement again = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(article.GetProperty("id").GetString(), again.GetProperty("id").GetString());
        Assert.False(again.GetProperty("is_new").GetBoolean());
        Assert.True(again.GetProperty("publication_added").GetBoolean());
    }

    [Fact]
    public async Task A_request_with_the_same_idempotency_key_is_answered_as_the_first_time()
    {
        string key = Guid.NewGuid().ToString();
        object body = new { text = "The port reopened, Reuters reported. Key " + key, lang = "en" };
        using HttpClient reviewer = site.As(Role.Reviewer);
        reviewer.DefaultRequestHeaders.Add("Idempotency-Key", key);

        HttpResponseMessage[] answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => reviewer.RequestAsync(HttpMethod.Post, "/api/v1/articles", body)));

        Assert.All(answers, a => Assert.Equal(201, (int)a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct());
        JsonElement problem = await reviewer.ProblemAsync(409, HttpMethod.Post, "/api/v1/articles", new { text = "Something else.", lang = "en" });
        Assert.Equal("idempotency-key-reused", problem.GetProperty("rule").GetString());
    }

    [Fact]
    public async Task Many_people_submitting_at_once_get_one_article_a_text_and_a_sound_history()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);
        using HttpClient editor = site.As(Role.Editor);
        string mark = Guid.NewGuid().ToString();
        JsonElement[] answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i =>
            (i % 2 == 0 ? reviewer : editor).SendJsonAsync(
                HttpMethod.Post, "/api/v1/articles", new { text = $"The governor said that the road was closed. {mark} {i / 3}", lang = "en" })));

        Assert.Equal(4, answers.Select(a => a.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(4, answers.Count(a => a.GetProperty("is_new").GetBoolean()));
        using HttpClient auditor = site.As(Role.Auditor);
        Assert.True((await auditor.GetJsonAsync("/api/v1/history/verification")).GetProperty("sound").GetBoolean());
    }

    [Theory]
    [InlineData("{\"text\": \"It rained.\", \"lang\": \"en\", \"url\": \"not an address\"}", "url")]
    [InlineData("{\"text\": \"It rained.\", \"lang\": \"en\", \"outlet\": \"No Key\"}", "outlet")]
    public async Task A_publication_that_is_none_is_refused_at_its_field(string body, string field)
    {
        using HttpClient reviewer = site.As(Role.Reviewer);

        JsonElement problem = await reviewer.RawProblemAsync(400, "/api/v1/articles", body);

        Assert.Contains(problem.GetProperty("errors").EnumerateObject(), e => e.Name.EndsWith(field, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_publication_is_added_and_the_article_extracted_anew_at_the_version_seen()
    {
        JsonElement article = await site.NewArticleAsync();
        string path = "/api/v1/articles/" + article.GetProperty("id").GetString();
        int version = article.GetProperty("version").GetInt32();
        using HttpClient editor = site.As(Role.Editor);

        JsonElement added = await editor.SendJsonAsync(HttpMethod.Post, path + "/publications", new { url = "https://third.example/a" }, version);
        JsonElement problem = await editor.ProblemAsync(409, HttpMethod.Post, path + "/re-extractions", null, version);
        JsonElement again = await editor.SendJsonAsync(HttpMethod.Post, path + "/re-extractions", null, added.GetProperty("version").GetInt32());

        Assert.Equal("article.publication-added", problem.GetProperty("other_change").GetProperty("what").GetString());
        Assert.Equal(added.GetProperty("version").GetInt32() + 1, again.GetProperty("version").GetInt32());
        Assert.Equal(0, again.GetProperty("counts").GetProperty("withdrawn").GetInt32());
    }

    [Fact]
    public async Task Extraction_keeps_nothing_and_says_the_same_as_the_command_line()
    {
        using HttpClient auditor = site.As(Role.Auditor);
        int before = (await auditor.GetJsonAsync("/api/v1/articles")).GetProperty("total").GetInt32();

        JsonElement answer = await auditor.SendJsonAsync(HttpMethod.Post, "/api/v1/extract", new { text = ApiSite.Article, lang = "en" });
        CommandLine.FactCheckProcess.Outcome run = await CommandLine.FactCheckProcess.PipeAsync(
            ApiSite.Article, "extract", "--format", "json", "--lang", "en");

        JsonElement printed = JsonDocument.Parse(run.Output).RootElement;
        Assert.True(JsonElement.DeepEquals(printed.GetProperty("attributions"), answer.GetProperty("attributions")));
        Assert.Equal(before, (await auditor.GetJsonAsync("/api/v1/articles")).GetProperty("total").GetInt32());
    }
}
