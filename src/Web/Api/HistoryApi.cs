using System.ComponentModel;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FactCheck.Web.Exports;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>History: read, exported, verified.</summary>
[Route("api/v1/history")]
[Tags("History")]
public sealed class HistoryApi : ApiController
{
    private const string Kinds = "{kind:regex(^(claim|article|source|cluster)$)}/{id}";

    /// <summary>Exports everything.</summary>
    [HttpGet("export")]
    [EndpointSummary("Export the whole history, oldest event first")]
    [EndpointDescription("Every event with envelope, payload, salt and hashes, so that the export can be verified by itself. Streamed.")]
    [Produces("application/jsonl", "text/csv")]
    [ProducesResponseType<string>(200)]
    public Task<IActionResult> Export([FromQuery(Name = "format")][Description("jsonl or csv.")] string format = "jsonl") =>
        ExportAsync(null, format, "factcheck-history");

    /// <summary>Verifies.</summary>
    [HttpGet("verification")]
    [EndpointSummary("Recompute the chain and replay it against the tables")]
    [ProducesResponseType<VerificationAnswer>(200)]
    public async Task<IActionResult> Verify()
    {
        VerifyHistoryResult result = await SendAsync(new VerifyHistory());
        return Ok(new VerificationAnswer(
            result.IsSound,
            result.Events,
            result.Streams,
            result.Head.Sequence,
            result.Head.Hash,
            result.BreakCount,
            [.. result.Breaks.Select(b => new BreakItem(
                b.Kind, b.Sequence, b.Stream?.Kind, b.Stream?.Id, b.Field, b.Expected, b.Found, b.Message))]));
    }

    /// <summary>Reads the history of one thing.</summary>
    [HttpGet(Kinds)]
    [EndpointSummary("Read the history of a claim, article, source or cluster, newest event first")]
    [ProducesResponseType<ApiList<EventItem>>(200)]
    public async Task<IActionResult> Get(
        string kind,
        string id,
        [FromQuery(Name = "limit")][Description("1 to 200.")] int limit = DefaultLimit,
        [FromQuery(Name = "cursor")] string? cursor = null)
    {
        Cursor at = Cursor.Of(Request, cursor, limit);
        Page<HistoryRow> page = await SendAsync(new GetHistory(await StreamAsync(kind, id), at.Paging));
        return Ok(List(page, at, EventItem.Of));
    }

    /// <summary>Exports the history of one thing.</summary>
    [HttpGet(Kinds + "/export")]
    [EndpointSummary("Export the history of a claim, article, source or cluster; an article's with its claims'")]
    [Produces("application/jsonl", "text/csv")]
    [ProducesResponseType<string>(200)]
    public async Task<IActionResult> ExportOne(
        string kind, string id, [FromQuery(Name = "format")][Description("jsonl or csv.")] string format = "jsonl") =>
        await ExportAsync(await StreamAsync(kind, id), format, $"factcheck-{kind}-{id.Replace(':', '-')}");

    private async Task<IActionResult> ExportAsync(HistoryStream? stream, string format, string name)
    {
        if (format is not ("jsonl" or "csv"))
        {
            throw ApiJson.Invalid("format", "Is neither jsonl nor csv.");
        }

        IAsyncEnumerable<HistoryRow> rows = await SendAsync(new ExportHistory(stream, IncludeClaims: stream?.Kind == StreamKind.Article));
        return new ExportFile<HistoryLine>(
            rows.Select(HistoryLine.Of), format == "csv" ? ExportFormat.Csv : ExportFormat.JsonLines, name);
    }

    // The desk answers an unknown thing with an empty history; here it is a 404 like everywhere.
    private async Task<HistoryStream> StreamAsync(string kind, string id) => kind switch
    {
        "claim" => Claim.StreamOf((await SendAsync(new GetClaim(ApiIds.Claim(id)))).Claim.Id),
        "article" => Article.StreamOf((await SendAsync(new GetArticle(ApiIds.Article(id)))).Id),
        "cluster" => ClaimCluster.StreamOf((await SendAsync(new GetCluster(ApiIds.Cluster(id)))).Cluster.Id),
        _ => Source.StreamOf((await SendAsync(new GetSource(ApiIds.Source(id)))).Key),
    };
}

/// <summary>An event.</summary>
public sealed record EventItem(
    long Sequence,
    string EventId,
    StreamKind StreamKind,
    string StreamId,
    int StreamVersion,
    string Type,
    DateTimeOffset Time,
    string UserId,
    string UserName,
    Role Role,
    string? OnBehalfOf,
    Channel Channel,
    string SoftwareVersion,
    string? PackVersion,
    string? Why,
    IReadOnlyList<ChangedField> Changes,
    string PayloadHash,
    string PreviousHash,
    string Hash)
{
    internal static EventItem Of(HistoryRow row) => new(
        row.Sequence, row.EventId.ToString(), row.Stream.Kind, row.Stream.Id, row.StreamVersion, row.Type, row.Time, row.UserId,
        row.UserName, row.Role, row.OnBehalfOf, row.Channel, row.SoftwareVersion, row.PackVersion, row.Why, row.Changes,
        row.PayloadHash, row.PreviousHash, row.Hash);
}

/// <summary>What verification found.</summary>
public sealed record VerificationAnswer(
    bool Sound, long Events, int Things, long HeadSequence, string HeadHash, int BreakCount, IReadOnlyList<BreakItem> Breaks);

/// <summary>A place where history is not sound.</summary>
public sealed record BreakItem(
    HistoryBreakKind Kind,
    long? Sequence,
    StreamKind? StreamKind,
    string? StreamId,
    string? Field,
    string? Expected,
    string? Found,
    string Message);
