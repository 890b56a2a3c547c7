using System.ComponentModel;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Articles: submitted, read, extracted anew.</summary>
[Route("api/v1/articles")]
[Tags("Articles")]
public sealed class ArticlesApi : ApiController
{
    /// <summary>Lists.</summary>
    [HttpGet]
    [EndpointSummary("List articles, newest first")]
    [ProducesResponseType<ApiList<ArticleItem>>(200)]
    public async Task<IActionResult> List(
        [FromQuery(Name = "text")][Description("Words in title or text.")] string? text = null,
        [FromQuery(Name = "lang")] string? lang = null,
        [FromQuery(Name = "outlet")][Description("Key of an outlet.")] string? outlet = null,
        [FromQuery(Name = "limit")][Description("1 to 200.")] int limit = DefaultLimit,
        [FromQuery(Name = "cursor")] string? cursor = null)
    {
        Cursor at = Cursor.Of(Request, cursor, limit);
        Page<ArticleRow> page = await SendAsync(new ListArticles(at.Paging, text, lang, outlet));
        return Ok(List(page, at, ArticleItem.Of));
    }

    /// <summary>Submits.</summary>
    [HttpPost]
    [EndpointSummary("Submit an article; its claims are extracted and kept")]
    [EndpointDescription("A text that is known already gains the publication instead and is answered with 200. With an Idempotency-Key the same request can be sent again safely: it is answered as the first time.")]
    [ProducesResponseType<SubmittedArticle>(201)]
    [ProducesResponseType<SubmittedArticle>(200)]
    public async Task<IActionResult> Submit(
        ArticleRequest request,
        [FromServices] IdempotencyKeys keys,
        [FromServices] ICurrentUser user,
        [FromHeader(Name = "Idempotency-Key")][Description("Any text of at most 200 characters, such as a UUID.")] string? idempotencyKey = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        SubmitArticleResult result = await keys.OnceAsync(user.Id, idempotencyKey, request, () => SubmitAsync(new SubmitArticle(
            request.Text ?? "",
            new PublicationDetails(request.Outlet, request.Url, request.Title, request.PublishedOn),
            request.Lang,
            string.IsNullOrEmpty(request.Corrects) ? null : ApiIds.Article(request.Corrects))));
        var body = new SubmittedArticle(
            result.Id.ToString(), result.IsNew, result.PublicationAdded, result.ClaimCount, result.Language);
        return result.IsNew ? Created($"/api/v1/articles/{result.Id}", body) : Ok(body);
    }

    // Of two that send the same text at the same moment the later one finds it known and adds its publication.
    private async Task<SubmitArticleResult> SubmitAsync(SubmitArticle article)
    {
        try
        {
            return await SendAsync(article);
        }
        catch (RuleBrokenException e) when (e.Rule == "text-is-known")
        {
            return await SendAsync(article);
        }
    }

    /// <summary>Reads one.</summary>
    [HttpGet("{id}")]
    [EndpointSummary("Read an article with its text, publications and claims")]
    [ProducesResponseType<ArticleAnswer>(200)]
    public async Task<IActionResult> Get(string id)
    {
        ArticleDetails article = await SendAsync(new GetArticle(ApiIds.Article(id)));
        IReadOnlyList<ArticleClaim> claims = await SendAsync(new GetArticleClaims(article.Id, IncludeClosed: true));
        return Versioned(article.Version, ArticleAnswer.Of(article, claims));
    }

    /// <summary>Adds a publication.</summary>
    [HttpPost("{id}/publications")]
    [Changes]
    [EndpointSummary("Add a place where the article's text stood")]
    [ProducesResponseType<AddPublicationResult>(200)]
    public async Task<IActionResult> AddPublication(string id, PublicationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        AddPublicationResult result = await SendAsync(new AddPublication(
            ApiIds.Article(id), new PublicationDetails(request.Outlet, request.Url, request.Title, request.PublishedOn), SeenVersion));
        return Versioned(result.Version, result);
    }

    /// <summary>Extracts anew.</summary>
    [HttpPost("{id}/re-extractions")]
    [Changes]
    [EndpointSummary("Extract an article anew with the engine and names of now, keeping whatever people did")]
    [ProducesResponseType<ReExtractArticleResult>(200)]
    public async Task<IActionResult> ReExtract(string id)
    {
        ReExtractArticleResult result = await SendAsync(new ReExtractArticle(ApiIds.Article(id), SeenVersion));
        return Versioned(result.Version, result);
    }

    /// <summary>Marks a claim.</summary>
    [HttpPost("{id}/claims")]
    [EndpointSummary("Add a claim that the engine missed, by its spans")]
    [ProducesResponseType<ClaimChange>(201)]
    public async Task<IActionResult> Mark(string id, MarkRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArticleDetails article = await SendAsync(new GetArticle(ApiIds.Article(id)));
        ClaimChanged marked = await SendAsync(new MarkClaim(
            article.Id,
            StatedSpans.Read(nameof(request.Content), request.Content, article.Text),
            StatedSpans.Read(nameof(request.Cue), request.Cue, article.Text),
            StatedSpans.Read(nameof(request.Source), request.Source, article.Text),
            request.SourceKey,
            request.Stance ?? Stance.States,
            request.Kind ?? QuotationKind.Indirect,
            request.Reason));
        ChangesAttribute.Tag(HttpContext, marked.Version);
        return Created(
            $"/api/v1/claims/{marked.Claim}",
            new ClaimChange(marked.Claim.ToString(), marked.Version, marked.WorkState, marked.Status));
    }
}

/// <summary>An article to submit.</summary>
public sealed record ArticleRequest(
    [property: Description("The text, at most 1,000,000 characters, kept exactly as sent.")] string? Text,
    [property: Description("Title as published; shown, never extracted from.")] string? Title = null,
    [property: Description("Key of the outlet, which must be registered.")] string? Outlet = null,
    string? Url = null,
    DateOnly? PublishedOn = null,
    [property: Description("BCP 47 tag; left out to detect the language.")] string? Lang = null,
    [property: Description("Id of the older article that this text corrects.")] string? Corrects = null);

/// <summary>A place where a text stood.</summary>
public sealed record PublicationRequest(string? Outlet = null, string? Url = null, string? Title = null, DateOnly? PublishedOn = null);

/// <summary>A claim to mark; spans are [start, end) in code points of the article's text.</summary>
public sealed record MarkRequest(
    IReadOnlyList<int[]>? Content,
    IReadOnlyList<int[]>? Cue = null,
    IReadOnlyList<int[]>? Source = null,
    string? SourceKey = null,
    Stance? Stance = null,
    QuotationKind? Kind = null,
    string? Reason = null);

/// <summary>What became of a submission.</summary>
public sealed record SubmittedArticle(string Id, bool IsNew, bool PublicationAdded, int ClaimCount, string Lang);

/// <summary>An article in a list.</summary>
public sealed record ArticleItem(
    string Id,
    string? Title,
    string Opening,
    string Lang,
    IReadOnlyList<string> Outlets,
    DateOnly? PublishedOn,
    DateTimeOffset SubmittedAt,
    string SubmittedBy,
    int ClaimCount,
    int OpenClaimCount)
{
    internal static ArticleItem Of(ArticleRow row) => new(
        row.Id.ToString(), row.Title, row.Opening, row.Language, row.OutletNames, row.PublishedOn, row.SubmittedAt,
        row.SubmittedByName, row.ClaimCount, row.OpenClaimCount);
}

/// <summary>An article with everything that is known of it.</summary>
public sealed record ArticleAnswer(
    string Id,
    string Text,
    string TextHash,
    string Lang,
    IReadOnlyList<PublicationItem> Publications,
    string? Corrects,
    IReadOnlyList<string> CorrectedBy,
    DateTimeOffset SubmittedAt,
    string SubmittedBy,
    IReadOnlyDictionary<string, string> Versions,
    DateTimeOffset ExtractedAt,
    int Version,
    IReadOnlyList<ArticleClaimItem> Claims)
{
    internal static ArticleAnswer Of(ArticleDetails article, IReadOnlyList<ArticleClaim> claims)
    {
        var offsets = new CodePointOffsets(article.Text);
        return new ArticleAnswer(
            article.Id.ToString(),
            article.Text,
            article.TextHash,
            article.Language,
            [.. article.Publications.Select(PublicationItem.Of)],
            article.Corrects?.ToString(),
            [.. article.CorrectedBy.Select(a => a.ToString())],
            article.SubmittedAt,
            article.SubmittedByName,
            new Dictionary<string, string>
            {
                ["engine"] = article.EngineVersion,
                ["pack"] = article.PackVersion,
                ["registry"] = article.RegistryVersion,
            },
            article.ExtractedAt,
            article.Version,
            [.. claims.Select(c => new ArticleClaimItem(
                ClaimItem.Of(c.Claim), ClaimSpans.Of(offsets, c.SourcePhrase, c.Cue, c.Content), "codepoint"))]);
    }
}
