using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class ErrorsTests(ApiSite site)
{
    private const string Nowhere = "0198c0de-0000-7000-8000-000000000000";

    [Theory]
    [InlineData("{\"text\": \"It rained.\",\n \"lang\": }", 2, 10)]
    [InlineData("{", 1, 2)]
    [InlineData("{\"text\": \"a\\ud800b\"}", 1, 10)]
    public async Task Malformed_JSON_is_answered_with_line_and_position(string body, int line, int atLeast)
    {
        using HttpClient reviewer = site.As(Role.Reviewer);

        JsonElement problem = await reviewer.RawProblemAsync(400, "/api/v1/extract", body);

        Assert.Equal("urn:factcheck:problem:malformed-json", problem.GetProperty("type").GetString());
        Assert.Equal(line, problem.GetProperty("line").GetInt32());
        Assert.InRange(problem.GetProperty("position").GetInt32(), Math.Min(atLeast, 2), 100);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_answered_with_their_position()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);

        JsonElement problem = await reviewer.RawProblemAsync(
            400, "/api/v1/extract", [.. Encoding.UTF8.GetBytes("{\"text\": \"a"), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\"}")]);

        Assert.Equal(1, problem.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task A_binary_body_and_an_empty_one_are_answered_with_400_and_another_type_with_415()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);

        await reviewer.RawProblemAsync(400, "/api/v1/extract", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0, 0]);
        await reviewer.RawProblemAsync(400, "/api/v1/extract", []);
        await reviewer.RawProblemAsync(400, "/api/v1/extract", "null"u8.ToArray());
        await reviewer.RawProblemAsync(415, "/api/v1/extract", "text=a"u8.ToArray(), "application/x-www-form-urlencoded");
    }

    [Theory]
    [InlineData("\"\"", "text")]
    [InlineData("null", "text")]
    [InlineData("\" \\n \"", "text")]
    [InlineData("\"a\\u0000b\"", "NUL")]
    public async Task A_text_that_is_none_is_refused_at_its_field(string text, string reason)
    {
        using HttpClient reviewer = site.As(Role.Reviewer);
        foreach (string path in new[] { "/api/v1/extract", "/api/v1/articles" })
        {
            JsonElement problem = await reviewer.RawProblemAsync(400, path, $$"""{"text": {{text}}}""");

            Assert.Contains(reason, problem.GetProperty("errors").GetProperty("text")[0].GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_text_over_a_million_characters_is_refused_and_a_body_over_the_limit_with_413()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);

        JsonElement problem = await reviewer.ProblemAsync(
            400, HttpMethod.Post, "/api/v1/extract", new { text = new string('a', 1_000_001), lang = "en" });

        Assert.Contains("1000001", problem.GetProperty("errors").GetProperty("text")[0].GetString()!.Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // By hand: a client that goes on sending loses the answer when the server hangs up.
        using var line = new TcpClient();
        await line.ConnectAsync(reviewer.BaseAddress!.Host, reviewer.BaseAddress.Port);
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/extract HTTP/1.1\r\nHost: localhost\r\nAuthorization: {reviewer.DefaultRequestHeaders.Authorization}\r\n" +
            "Content-Type: application/json\r\nContent-Length: 17000000\r\n\r\n"));
        using var reader = new StreamReader(line.GetStream());
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task Text_made_to_be_slow_and_control_characters_are_read_like_any_other()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);
        string[] texts = [new string('"', 100_000), new string('a', 500_000), "TASS said\u0001 that\u0007 the bridge would open in May.\u202E"];
        foreach (string text in texts)
        {
            JsonElement answer = await reviewer.SendJsonAsync(HttpMethod.Post, "/api/v1/extract", new { text, lang = "en" });

            Assert.Equal("en", answer.GetProperty("lang").GetString());
        }
    }

    [Fact]
    public async Task An_unsupported_language_is_named_with_those_that_are_supported()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);
        foreach (string path in new[] { "/api/v1/extract", "/api/v1/articles" })
        {
            JsonElement problem = await reviewer.ProblemAsync(
                400, HttpMethod.Post, path, new { text = "首相は水曜日、橋は五月に開通すると述べた。記者団に対し、工事は予定通り進んでいると語った。" });

            Assert.Contains("Japanese", problem.GetRawText(), StringComparison.Ordinal);
            Assert.Contains("ar, en, fr, ru", problem.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_not_there_is_answered_with_404()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);
        string[] paths =
        [
            "/api/v1/claims/" + Nowhere, "/api/v1/claims/x", "/api/v1/articles/" + Nowhere, "/api/v1/articles/x",
            "/api/v1/sources/no-such-source", "/api/v1/sources/No%20Key", "/api/v1/history/claim/" + Nowhere,
            "/api/v1/history/article/" + Nowhere, "/api/v1/history/source/no-such-source", "/api/v1/history/user/x", "/api/v1/nothing",
        ];
        foreach (string path in paths)
        {
            await reviewer.ProblemAsync(404, HttpMethod.Get, path);
        }

        await reviewer.ProblemAsync(404, HttpMethod.Post, $"/api/v1/claims/{Nowhere}/take", null, 1);
        await reviewer.ProblemAsync(404, HttpMethod.Delete, "/api/v1/tokens/" + Nowhere);
        await reviewer.ProblemAsync(405, HttpMethod.Delete, "/api/v1/claims/" + Nowhere);
    }

    [Fact]
    public async Task Without_a_valid_token_nothing_is_told()
    {
        foreach (string? token in new[] { null, "", "fc_nonsense", new string('x', 5000) })
        {
            using HttpClient stranger = site.WithToken(token);
            using HttpResponseMessage response = await stranger.GetAsync("/api/v1/claims");

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.StartsWith("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("status=nonsense", "status")]
    [InlineData("work_state=7", "work_state")]
    [InlineData("sort=upwards", "sort")]
    [InlineData("least_likelihood=1.5", "least_likelihood")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("from=yesterday", "from")]
    [InlineData("cursor=abc", "cursor")]
    [InlineData("from=2026-02-01&to=2026-01-01", "to")]
    public async Task A_filter_that_makes_no_sense_is_refused_at_its_name(string query, string field)
    {
        using HttpClient reviewer = site.As(Role.Reviewer);

        JsonElement problem = await reviewer.ProblemAsync(400, HttpMethod.Get, "/api/v1/claims?" + query);

        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
    }

    [Fact]
    public async Task Answers_carry_the_headers_that_keep_browsers_from_running_them()
    {
        using HttpClient reviewer = site.As(Role.Reviewer);
        using HttpResponseMessage response = await reviewer.GetAsync("/api/v1/claims");

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }
}
