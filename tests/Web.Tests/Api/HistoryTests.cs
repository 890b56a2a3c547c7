using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsvHelper;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Tests.Api;

[Collection(ApiTests.Name)]
public sealed class HistoryTests(ApiSite site)
{
    [Fact]
    public async Task An_export_in_JSON_Lines_can_be_verified_by_itself()
    {
        await site.NewClaimAsync();
        using HttpClient auditor = site.As(Role.Auditor);

        string export = await auditor.GetStringAsync("/api/v1/history/export");

        JsonElement[] events = [.. export.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
        Assert.InRange(events.Length, 150, int.MaxValue);
        string previous = new('0', 64);
        foreach (JsonElement e in events)
        {
            Assert.Equal(previous, e.GetProperty("previous_hash").GetString());
            previous = Hash([0, .. Encoding.UTF8.GetBytes(e.GetProperty("envelope").GetString()!)]);
            Assert.Equal(previous, e.GetProperty("hash").GetString());
            Assert.Equal(
                e.GetProperty("payload_hash").GetString(),
                Hash([.. Convert.FromHexString(e.GetProperty("salt").GetString()!), .. Encoding.UTF8.GetBytes(e.GetProperty("payload").GetString()!)]));
        }
    }

    [Fact]
    public async Task An_export_of_one_claim_in_CSV_holds_its_events()
    {
        JsonElement claim = (await site.NewClaimAsync()).GetProperty("claim");
        using HttpClient auditor = site.As(Role.Auditor);
        using HttpResponseMessage response = await auditor.GetAsync($"/api/v1/history/claim/{claim.GetProperty("id").GetString()}/export?format=csv");
        byte[] bytes = await response.Content.ReadAsByteArrayAsync();
        string[] lines = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal((byte)'s', bytes[0]);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("sequence,event_id,stream_kind,stream_id,stream_version,type,", lines[0], StringComparison.Ordinal);
        Assert.Contains($",Claim,{claim.GetProperty("id").GetString()},1,claim.found,", lines[1], StringComparison.Ordinal);
        await auditor.ProblemAsync(400, HttpMethod.Get, "/api/v1/history/export?format=xml");
    }

    [Fact]
    public async Task An_export_in_CSV_says_the_same_as_the_one_in_JSON_Lines_formulas_disarmed()
    {
        JsonElement claim = (await site.NewClaimAsync()).GetProperty("claim");
        string path = $"/api/v1/history/claim/{claim.GetProperty("id").GetString()}/export?format=";
        using HttpClient editor = site.As(Role.Editor);
        const string Reason = "=1+1, «так» \"قال\"\r\nnext line";
        await editor.SendJsonAsync(
            HttpMethod.Post, $"/api/v1/claims/{claim.GetProperty("id").GetString()}/close", new { cause = "not_a_claim", reason = Reason }, 1);

        using CsvReader csv = CsvReader.Create(await editor.GetByteArrayAsync(path + "csv"));
        JsonElement[] lines = [.. (await editor.GetStringAsync(path + "jsonl"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

        csv.ReadHeader();
        Assert.Equal(lines[0].EnumerateObject().Select(member => member.Name), csv.Headers.ToArray());
        foreach (JsonElement line in lines)
        {
            Assert.True(csv.Read());
            foreach (JsonProperty member in line.EnumerateObject().Where(member => member.Name != "why"))
            {
                Assert.Equal(member.Value.ToString(), csv.GetString(member.Name));
            }
        }

        Assert.Equal(Reason, lines[^1].GetProperty("why").GetString());
        Assert.Equal("'" + Reason, csv.GetString("why"));
        Assert.False(csv.Read());
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
