using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Web.Exports;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>What happened: of one thing, of everything as an export, and whether the chain holds.</summary>
[Route("history")]
public sealed class HistoryController : PageController
{
    /// <summary>The whole history, newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1) => View(new HistoryPage(
        null,
        await Mediator.Send(new ListHistory(new Paging(Math.Clamp(page, 1, Paging.MaxNumber), 50)), HttpContext.RequestAborted)));

    /// <summary>The history of one thing.</summary>
    [HttpGet("{kind:regex(^(claim|article|source|cluster)$)}/{id}")]
    public async Task<IActionResult> Of(StreamKind kind, string id, int page = 1)
    {
        HistoryStream stream = await ExistingAsync(kind, id);
        return View("Index", new HistoryPage(
            stream,
            await Mediator.Send(new GetHistory(stream, new Paging(Math.Clamp(page, 1, Paging.MaxNumber), 50)), HttpContext.RequestAborted)));
    }

    /// <summary>Everything, as a file.</summary>
    [HttpGet("export.{format:regex(^(csv|jsonl)$)}")]
    public Task<IActionResult> Export(string format) => ExportAsync(null, format, "factcheck-history");

    /// <summary>The history of one thing, as a file.</summary>
    [HttpGet("{kind:regex(^(claim|article|source|cluster)$)}/{id}/export.{format:regex(^(csv|jsonl)$)}")]
    public async Task<IActionResult> Export(StreamKind kind, string id, string format)
    {
        HistoryStream stream = await ExistingAsync(kind, id);
        return await ExportAsync(stream, format, $"factcheck-{kind}-{id.Replace(':', '-')}".ToLowerInvariant());
    }

    /// <summary>The form that starts a verification.</summary>
    [HttpGet("verify")]
    public IActionResult Verify()
    {
        Demand<VerifyHistory>();
        return View((VerifyHistoryResult?)null);
    }

    /// <summary>Recomputes the chain and replays it.</summary>
    [HttpPost("verify")]
    [ActionName(nameof(Verify))]
    public async Task<IActionResult> RunVerify() => View(await Mediator.Send(new VerifyHistory(), HttpContext.RequestAborted));

    private async Task<IActionResult> ExportAsync(HistoryStream? stream, string format, string name)
    {
        IAsyncEnumerable<HistoryRow> rows = await Mediator.Send(
            new ExportHistory(stream, IncludeClaims: stream?.Kind == StreamKind.Article), HttpContext.RequestAborted);
        return new ExportFile<HistoryLine>(
            rows.Select(HistoryLine.Of), format == "csv" ? ExportFormat.SpreadsheetCsv : ExportFormat.JsonLines, name);
    }

    // The desk answers an unknown thing with an empty history; a page for it would look as if it existed.
    private async Task<HistoryStream> ExistingAsync(StreamKind kind, string id)
    {
        switch (kind)
        {
            case StreamKind.Claim when Guid.TryParse(id, out Guid claim):
                return new HistoryStream(kind, (await Mediator.Send(new GetClaim(new ClaimId(claim)), HttpContext.RequestAborted)).Claim.Id.ToString());
            case StreamKind.Article when Guid.TryParse(id, out Guid article):
                return new HistoryStream(kind, (await Mediator.Send(new GetArticle(new ArticleId(article)), HttpContext.RequestAborted)).Id.ToString());
            case StreamKind.Source when Domain.Registry.SourceKey.IsValid(id):
                return new HistoryStream(kind, (await Mediator.Send(new Domain.Sources.GetSource(id), HttpContext.RequestAborted)).Key.ToString());
            case StreamKind.Cluster when Guid.TryParse(id, out Guid cluster):
                return new HistoryStream(
                    kind, (await Mediator.Send(new Domain.Clusters.GetCluster(new ClusterId(cluster)), HttpContext.RequestAborted)).Cluster.Id.ToString());
            default:
                throw new NotFoundException(kind.ToString(), id);
        }
    }
}

/// <summary>A page of history.</summary>
/// <param name="Stream">The thing; null for everything.</param>
public sealed record HistoryPage(HistoryStream? Stream, Page<HistoryRow> Events);
