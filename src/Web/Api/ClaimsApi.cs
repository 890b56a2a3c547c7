using System.ComponentModel;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Pipeline;
using FactCheck.Web.Exports;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Claims: found, read, judged.</summary>
[Route("api/v1/claims")]
[Tags("Claims")]
public sealed class ClaimsApi : ApiController
{
    /// <summary>Searches.</summary>
    [HttpGet]
    [EndpointSummary("Search claims")]
    [EndpointDescription("All filters given must fit. Closed claims are left out unless work_state asks for them. Sort oldest keeps its order while new claims come in.")]
    [ProducesResponseType<ApiList<ClaimItem>>(200)]
    public async Task<IActionResult> Search(
        [FromQuery] ClaimQuery query,
        [FromQuery(Name = "limit")][Description("1 to 200.")] int limit = DefaultLimit,
        [FromQuery(Name = "cursor")] string? cursor = null)
    {
        Cursor at = Cursor.Of(Request, cursor, limit);
        ArgumentNullException.ThrowIfNull(query);
        SearchClaimsResult found = await SendAsync(query.ToSearch(at.Paging));
        return Ok(List(found.Page, at, ClaimItem.Of));
    }

    /// <summary>Exports.</summary>
    [HttpGet("export")]
    [EndpointSummary("The claims that fit, as JSON Lines or CSV, oldest first, with outlets, relays and origin of each")]
    [Produces("application/jsonl", "text/csv")]
    public async Task<IActionResult> Export(
        [FromQuery] ClaimQuery query,
        [FromQuery(Name = "format")][Description("jsonl (the default) or csv.")] string? format = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ExportFormat form = format switch
        {
            null or "jsonl" => ExportFormat.JsonLines,
            "csv" => ExportFormat.Csv,
            _ => throw ApiJson.Invalid("format", $"'{format}' is none of jsonl, csv."),
        };
        IAsyncEnumerable<ClaimRow> rows = await SendAsync(new ExportClaims(query.ToSearch(new Paging())));
        return new ExportFile<ClaimLine>(rows.Select(ClaimLine.Of), form, "factcheck-claims");
    }

    /// <summary>Reads one.</summary>
    [HttpGet("{id}")]
    [EndpointSummary("Read a claim with its spans, chain of sources and assessments")]
    [ProducesResponseType<ClaimAnswer>(200)]
    public async Task<IActionResult> Get(string id)
    {
        ClaimDetails claim = await SendAsync(new GetClaim(ApiIds.Claim(id)));
        ArticleDetails article = await SendAsync(new GetArticle(claim.Claim.Article));
        return Versioned(claim.Claim.Version, ClaimAnswer.Of(claim, article.Text));
    }

    /// <summary>Judges.</summary>
    [HttpPost("{id}/assessments")]
    [Changes]
    [EndpointSummary("Judge a claim: finding, status, confidence, reason, evidence")]
    [EndpointDescription("A status other than unverified and not_checkable needs reason and evidence; supported and refuted need two pieces of evidence of different origin, or one primary document.")]
    [ProducesResponseType<ClaimChange>(200)]
    public Task<IActionResult> Assess(string id, AssessmentRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(new SetVerificationStatus(
            ApiIds.Claim(id),
            SeenVersion,
            request.Finding ?? AttributionFinding.NotChecked,
            ApiJson.Required(nameof(request.Status), request.Status),
            request.Confidence,
            request.Reason,
            [.. (request.Evidence ?? []).Select((e, i) => new NewEvidence(
                e.Reference ?? "",
                ApiJson.Required($"Evidence[{i}].Stance", e.Stance),
                e.Origin ?? "",
                e.IsPrimary,
                e.Excerpt,
                e.ConsultedOn))]));
    }

    /// <summary>Takes into review.</summary>
    [HttpPost("{id}/take")]
    [Changes]
    [EndpointSummary("Take a claim into review")]
    [ProducesResponseType<ClaimChange>(200)]
    public Task<IActionResult> Take(string id) => ChangeAsync(new TakeClaim(ApiIds.Claim(id), SeenVersion));

    /// <summary>Links.</summary>
    [HttpPut("{id}/sources/{position:int}")]
    [Changes]
    [EndpointSummary("Link an entry of the chain to another source, or take its link away (source null)")]
    [ProducesResponseType<ClaimChange>(200)]
    public Task<IActionResult> Link(string id, int position, LinkRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(new LinkClaimToSource(ApiIds.Claim(id), SeenVersion, position, request.Source, Reason: request.Reason));
    }

    /// <summary>Adds to the chain.</summary>
    [HttpPost("{id}/sources")]
    [Changes]
    [EndpointSummary("Add a source that the text leaves out to the chain")]
    [ProducesResponseType<ClaimChange>(200)]
    public Task<IActionResult> AddSource(string id, LinkRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(new LinkClaimToSource(
            ApiIds.Claim(id), SeenVersion, null, request.Source, request.Role ?? SourceRole.Speaker, request.Reason));
    }

    /// <summary>Corrects.</summary>
    [HttpPut("{id}/spans")]
    [Changes]
    [EndpointSummary("Correct where a claim's parts begin and end")]
    [ProducesResponseType<ClaimChange>(200)]
    public async Task<IActionResult> Correct(string id, SpansRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ClaimDetails claim = await SendAsync(new GetClaim(ApiIds.Claim(id)));
        string text = (await SendAsync(new GetArticle(claim.Claim.Article))).Text;
        return await ChangeAsync(new CorrectClaimSpans(
            claim.Claim.Id,
            SeenVersion,
            StatedSpans.Read(nameof(request.Content), request.Content, text),
            StatedSpans.Read(nameof(request.Cue), request.Cue, text),
            StatedSpans.Read(nameof(request.Source), request.Source, text),
            request.Stance,
            request.Reason));
    }

    /// <summary>Closes.</summary>
    [HttpPost("{id}/close")]
    [Changes]
    [EndpointSummary("Take a claim out of the work: no claim, duplicate, withdrawn")]
    [ProducesResponseType<ClaimChange>(200)]
    public Task<IActionResult> Close(string id, CloseRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(new CloseClaim(
            ApiIds.Claim(id),
            SeenVersion,
            ApiJson.Required(nameof(request.Cause), request.Cause),
            string.IsNullOrEmpty(request.DuplicateOf) ? null : ApiIds.Claim(request.DuplicateOf),
            request.Reason));
    }

    /// <summary>Reopens.</summary>
    [HttpPost("{id}/reopen")]
    [Changes]
    [EndpointSummary("Take a decided or closed claim back into the work")]
    [ProducesResponseType<ClaimChange>(200)]
    public Task<IActionResult> Reopen(string id, ReasonRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(new ReopenClaim(ApiIds.Claim(id), SeenVersion, request.Reason ?? ""));
    }

    private async Task<IActionResult> ChangeAsync(MediatR.IRequest<ClaimChanged> command)
    {
        ClaimChanged changed = await SendAsync(command);
        return Versioned(changed.Version, new ClaimChange(changed.Claim.ToString(), changed.Version, changed.WorkState, changed.Status));
    }
}

/// <summary>A judgement.</summary>
public sealed record AssessmentRequest(
    VerificationStatus? Status,
    AttributionFinding? Finding = null,
    Confidence? Confidence = null,
    string? Reason = null,
    IReadOnlyList<EvidenceRequest>? Evidence = null);

/// <summary>A piece of evidence.</summary>
public sealed record EvidenceRequest(
    [property: Description("Web address or reference of a document.")] string? Reference,
    EvidenceStance? Stance,
    [property: Description("Whose information it is.")] string? Origin,
    bool IsPrimary = false,
    string? Excerpt = null,
    DateOnly? ConsultedOn = null);

/// <summary>A link of an entry to a source.</summary>
public sealed record LinkRequest(string? Source, SourceRole? Role = null, string? Reason = null);

/// <summary>Spans as [start, end) in code points of the article's text.</summary>
public sealed record SpansRequest(
    IReadOnlyList<int[]>? Content,
    IReadOnlyList<int[]>? Cue = null,
    IReadOnlyList<int[]>? Source = null,
    Stance? Stance = null,
    string? Reason = null);

/// <summary>Why a claim is closed.</summary>
public sealed record CloseRequest(CloseCause? Cause, string? DuplicateOf = null, string? Reason = null);

/// <summary>A reason.</summary>
public sealed record ReasonRequest(string? Reason);
