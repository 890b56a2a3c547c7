using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class ClaimsTests(ApiSite site)
{
    [Fact]
    public async Task Claims_go_out_as_files_with_outlets_relays_and_origin_told_apart()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);
        string word = "Zephyrine" + Guid.NewGuid().ToString("N")[..6];
        await reviewer.SendJsonAsync(HttpMethod.Post, "/api/v1/articles", new
        {
            text = $"The Kremlin said that the {word} talks were over, TASS reported.",
            lang = "en",
            outlet = "reuters",
            title = "=HYPERLINK(1)",
        });
        using HttpClient auditor = site.As(Role.Auditor);
        string[] lines = (await auditor.GetStringAsync(new Uri($"/api/v1/claims/export?text={word}", UriKind.Relative)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonElement line = JsonDocument.Parse(lines.Single(l => l.Contains("\"origin\":\"kremlin\"", StringComparison.Ordinal))).RootElement;
        Assert.Equal(
            ("tass", "reuters", "Reuters > TASS > Kremlin"),
            (line.GetProperty("relays").GetString(), line.GetProperty("outlets").GetString(), line.GetProperty("path").GetString()));

        string csv = await auditor.GetStringAsync(new Uri($"/api/v1/claims/export?format=csv&text={word}", UriKind.Relative));
        Assert.StartsWith("claim_id,article_id,", csv, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        await auditor.ProblemAsync(400, HttpMethod.Get, "/api/v1/claims/export?format=xml");
    }

    private static readonly object[] TwoOrigins =
    [
        new { reference = "https://city.example/works", stance = "refutes", origin = "City of Kestrin" },
        new { reference = "https://rail.example/plan", stance = "refutes", origin = "National railway" },
    ];

    [Fact]
    public async Task A_claim_is_read_with_spans_in_code_points_chain_and_ETag()
    {
        JsonElement article = await site.NewArticleAsync("😀😀 " + ApiSite.Article);
        JsonElement first = article.GetProperty("claims")[0];
        using HttpClient auditor = site.As(Role.Auditor);
        string id = first.GetProperty("claim").GetProperty("id").GetString()!;
        using HttpResponseMessage response = await auditor.GetAsync("/api/v1/claims/" + id);
        JsonElement claim = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("\"1\"", response.Headers.ETag?.Tag);
        Assert.Equal("[[3,7]]", claim.GetProperty("spans").GetProperty("source").GetRawText());
        Assert.Equal("[[8,12]]", claim.GetProperty("spans").GetProperty("cue").GetRawText());
        Assert.Equal("codepoint", claim.GetProperty("offset_unit").GetString());
        Assert.Equal("tass", claim.GetProperty("claim").GetProperty("sources")[0].GetProperty("source").GetString());
        JsonElement origin = claim.GetProperty("claim").GetProperty("path").EnumerateArray().Last();
        Assert.Equal("origin", origin.GetProperty("part").GetString());
        Assert.Equal("tass", origin.GetProperty("source").GetString());
        Assert.Equal("unverified", claim.GetProperty("claim").GetProperty("status").GetString());
        Assert.Equal("new", claim.GetProperty("claim").GetProperty("work_state").GetString());
    }

    [Fact]
    public async Task A_claim_is_taken_judged_reopened_and_closed_and_its_history_tells_it()
    {
        (string id, int version) = await NewAsync();
        using HttpClient reviewer = site.As(Role.Reviewer);

        JsonElement taken = await reviewer.SendJsonAsync(HttpMethod.Post, $"/api/v1/claims/{id}/take", null, version);
        Assert.Equal("in_review", taken.GetProperty("work_state").GetString());
        JsonElement judged = await reviewer.SendJsonAsync(HttpMethod.Post, $"/api/v1/claims/{id}/assessments", Refuted(), Version(taken));
        Assert.Equal("refuted", judged.GetProperty("status").GetString());
        Assert.Equal("decided", judged.GetProperty("work_state").GetString());
        JsonElement reopened = await reviewer.SendJsonAsync(
            HttpMethod.Post, $"/api/v1/claims/{id}/reopen", new { reason = "New documents." }, Version(judged));
        JsonElement closed = await reviewer.SendJsonAsync(
            HttpMethod.Post, $"/api/v1/claims/{id}/close", new { cause = "not_a_claim", reason = "A heading." }, Version(reopened));
        Assert.Equal("closed", closed.GetProperty("work_state").GetString());

        JsonElement history = await reviewer.GetJsonAsync($"/api/v1/history/claim/{id}");
        Assert.Equal(
            ["claim.closed", "claim.reopened", "claim.assessed", "claim.taken", "claim.found"],
            history.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("type").GetString()));
        Assert.All(
            history.GetProperty("items").EnumerateArray().SkipLast(1),
            e => Assert.Equal("api", e.GetProperty("channel").GetString()));
        JsonElement read = await reviewer.GetJsonAsync("/api/v1/claims/" + id);
        JsonElement assessment = Assert.Single(read.GetProperty("assessments").EnumerateArray());
        Assert.Equal(2, assessment.GetProperty("evidence").GetArrayLength());
    }

    [Theory]
    [InlineData("{\"status\": \"refuted\", \"confidence\": \"high\", \"finding\": \"paraphrase\"}", "reason")]
    [InlineData("{\"status\": \"refuted\", \"confidence\": \"high\", \"finding\": \"paraphrase\", \"reason\": \"Because.\"}", "evidence")]
    [InlineData("{\"status\": \"refuted\", \"finding\": \"paraphrase\", \"reason\": \"Because.\"}", "confidence")]
    [InlineData("{\"reason\": \"Because.\"}", "status")]
    public async Task A_status_without_what_it_needs_is_refused_at_the_field(string body, string field)
    {
        (string id, int version) = await NewAsync();
        using HttpClient reviewer = site.As(Role.Reviewer);

        JsonElement problem = await reviewer.ProblemAsync(
            400, HttpMethod.Post, $"/api/v1/claims/{id}/assessments", JsonDocument.Parse(body).RootElement, version);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
    }

    [Fact]
    public async Task A_word_that_is_no_status_is_answered_with_its_place()
    {
        (string id, int version) = await NewAsync();
        using HttpClient reviewer = site.As(Role.Reviewer);

        JsonElement problem = await reviewer.ProblemAsync(
            400, HttpMethod.Post, $"/api/v1/claims/{id}/assessments", new { status = "true" }, version);

        Assert.Contains("$.status", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_version_is_answered_with_409_and_the_other_persons_change()
    {
        (string id, int version) = await NewAsync();
        using HttpClient editor = site.As(Role.Editor);
        using HttpClient reviewer = site.As(Role.Reviewer);
        JsonElement others = await editor.SendJsonAsync(HttpMethod.Post, $"/api/v1/claims/{id}/assessments", Refuted(), version);

        JsonElement problem = await reviewer.ProblemAsync(409, HttpMethod.Post, $"/api/v1/claims/{id}/assessments", Refuted(), version);

        Assert.Equal("urn:factcheck:problem:changed-by-other", problem.GetProperty("type").GetString());
        Assert.Equal(Version(others), problem.GetProperty("current_version").GetInt32());
        JsonElement other = problem.GetProperty("other_change");
        Assert.Equal("api-editor", other.GetProperty("who").GetString());
        Assert.Equal("claim.assessed", other.GetProperty("what").GetString());
        Assert.Contains(other.GetProperty("fields").EnumerateArray(), f => f.GetProperty("field").GetString() == "status");
    }

    [Fact]
    public async Task A_change_without_If_Match_is_answered_with_428_and_one_with_nonsense_with_400()
    {
        (string id, _) = await NewAsync();
        using HttpClient reviewer = site.As(Role.Reviewer);

        await reviewer.ProblemAsync(428, HttpMethod.Post, $"/api/v1/claims/{id}/take");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/claims/{id}/take");
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using HttpResponseMessage response = await reviewer.SendAsync(request);
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task What_the_state_does_not_allow_is_answered_with_409_and_the_rule()
    {
        (string id, int version) = await NewAsync();
        using HttpClient reviewer = site.As(Role.Reviewer);
        JsonElement judged = await reviewer.SendJsonAsync(HttpMethod.Post, $"/api/v1/claims/{id}/assessments", Refuted(), version);

        JsonElement problem = await reviewer.ProblemAsync(
            409, HttpMethod.Post, $"/api/v1/claims/{id}/assessments", Refuted(), Version(judged));

        Assert.Equal("urn:factcheck:problem:rule-broken", problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("rule").GetString()!);
    }

    [Fact]
    public async Task Links_spans_and_added_sources_are_changed_one_version_after_the_other()
    {
        (string id, int version) = await NewAsync();
        using HttpClient reviewer = site.As(Role.Reviewer);

        JsonElement linked = await reviewer.SendJsonAsync(
            HttpMethod.Put, $"/api/v1/claims/{id}/sources/1", new { source = "ria-novosti", reason = "The article mixes them up." }, version);
        JsonElement added = await reviewer.SendJsonAsync(
            HttpMethod.Post, $"/api/v1/claims/{id}/sources", new { source = "reuters", role = "relay" }, Version(linked));
        JsonElement corrected = await reviewer.SendJsonAsync(
            HttpMethod.Put, $"/api/v1/claims/{id}/spans", new { source = new[] { new[] { 0, 4 } }, cue = new[] { new[] { 5, 9 } }, content = new[] { new[] { 15, 36 } } }, Version(added));

        JsonElement claim = await reviewer.GetJsonAsync("/api/v1/claims/" + id);
        Assert.Equal(Version(corrected), claim.GetProperty("claim").GetProperty("version").GetInt32());
        Assert.Equal("the bridge would open", claim.GetProperty("claim").GetProperty("content_text").GetString());
        Assert.Equal(
            ["ria-novosti", "reuters"],
            claim.GetProperty("claim").GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("source").GetString()));
        await reviewer.ProblemAsync(
            400, HttpMethod.Put, $"/api/v1/claims/{id}/spans", new { content = new[] { new[] { 5, 100000 } } }, Version(corrected));
    }

    [Fact]
    public async Task A_claim_that_the_engine_missed_is_marked_by_its_spans()
    {
        JsonElement article = await site.NewArticleAsync();
        using HttpClient reviewer = site.As(Role.Reviewer);
        using HttpResponseMessage response = await reviewer.RequestAsync(
            HttpMethod.Post,
            $"/api/v1/articles/{article.GetProperty("id").GetString()}/claims",
            new { content = new[] { new[] { 15, 25 } }, source = new[] { new[] { 0, 4 } }, source_key = "tass", stance = "alleges" });
        JsonElement marked = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(201, (int)response.StatusCode);
        JsonElement claim = await reviewer.GetJsonAsync(response.Headers.Location!.ToString());
        Assert.Equal(marked.GetProperty("id").GetString(), claim.GetProperty("claim").GetProperty("id").GetString());
        Assert.Equal("the bridge", claim.GetProperty("claim").GetProperty("content_text").GetString());
        Assert.Equal("person", claim.GetProperty("origin").GetString());
    }

    [Fact]
    public async Task A_search_hands_out_every_claim_once_through_its_cursors()
    {
        for (int i = 0; i < 3; i++)
        {
            await site.NewArticleAsync("Zorbania's minister said that the ferry would sail in June.");
        }

        using HttpClient auditor = site.As(Role.Auditor);
        const string Filters = "/api/v1/claims?text=ferry&sort=oldest&limit=2";
        List<string?> ids = [];
        string path = Filters;
        int total = 0;
        while (true)
        {
            using HttpResponseMessage response = await auditor.GetAsync(path);
            JsonElement part = await response.Content.ReadFromJsonAsync<JsonElement>();
            total = part.GetProperty("total").GetInt32();
            ids.AddRange(part.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetString()));
            if (part.GetProperty("next_cursor").GetString() is not string next)
            {
                Assert.False(response.Headers.Contains("Link"));
                break;
            }

            Assert.Contains("rel=\"next\"", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
            path = Filters + "&cursor=" + next;
        }

        Assert.InRange(total, 3, 100);
        Assert.Equal(total, ids.Distinct().Count());
        Assert.Equal(total, ids.Count);
        JsonElement filtered = await auditor.GetJsonAsync("/api/v1/claims?text=ferry&status=unverified&work_state=new&lang=en");
        Assert.Equal(total, filtered.GetProperty("total").GetInt32());
        Assert.Equal(0, (await auditor.GetJsonAsync("/api/v1/claims?text=ferry&status=refuted&status=mostly_supported")).GetProperty("total").GetInt32());
    }

    private static object Refuted() => new
    {
        finding = "paraphrase",
        status = "refuted",
        confidence = "high",
        reason = "The works stopped in March.",
        evidence = TwoOrigins,
    };

    private static int Version(JsonElement changed) => changed.GetProperty("version").GetInt32();

    private async Task<(string Id, int Version)> NewAsync()
    {
        JsonElement claim = (await site.NewClaimAsync()).GetProperty("claim");
        return (claim.GetProperty("id").GetString()!, claim.GetProperty("version").GetInt32());
    }
}
