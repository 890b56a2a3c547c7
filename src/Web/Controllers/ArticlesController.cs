using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>Articles: the list, one with its claims in the running text, and what people do there.</summary>
[Route("articles")]
public sealed class ArticlesController : PageController
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(ArticleFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return View(new ArticlesPage(filter, await Mediator.Send(filter.ToRequest(), HttpContext.RequestAborted)));
    }

    /// <summary>One article.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Article(Guid id) => View("Article", await PageAsync(new ArticleId(id), new MarkForm()));

    /// <summary>Extracts the article anew, keeping people's work.</summary>
    [HttpPost("{id:guid}/extract")]
    public async Task<IActionResult> Extract(Guid id, int version) =>
        await AttemptAsync(
            new ReExtractArticle(new ArticleId(id), version),
            result => Say(Words[
                "Article.Reextracted", result.Counts.Added, result.Counts.Updated, result.Counts.Withdrawn, result.Counts.Kept]))
            ? RedirectToAction(nameof(Article), new { id })
            : View("Article", await PageAsync(new ArticleId(id), new MarkForm()));

    /// <summary>Adds a claim that a person marked.</summary>
    [HttpPost("{id:guid}/claims")]
    public async Task<IActionResult> Mark(Guid id, MarkForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ClaimId? made = null;
        if (PickedSpans.Of(form.Content).Count == 0)
        {
            ModelState.AddModelError("Content", Words["Article.Mark.ContentMissing"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (await AttemptAsync(form.ToRequest(new ArticleId(id)), result => made = result.Claim))
        {
            Say(Words["Article.Mark.Added"]);
            return Redirect($"/claims/{made}");
        }

        return View("Article", await PageAsync(new ArticleId(id), form));
    }

    /// <summary>Adds a place where the text stood.</summary>
    [HttpPost("{id:guid}/publications")]
    public async Task<IActionResult> Publication(Guid id, int version, PublicationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        string? outlet = await OutletAsync(form);
        if (ModelState.IsValid && await AttemptAsync(
            new AddPublication(new ArticleId(id), form.ToDetails(outlet), version),
            result => Say(Words[result.Added ? "Article.PublicationAdded" : "Article.PublicationKnown"]),
            PublicationForm.FieldOf))
        {
            return RedirectToAction(nameof(Article), new { id });
        }

        return View("Article", await PageAsync(new ArticleId(id), new MarkForm(), form));
    }

    /// <summary>The form for a new article.</summary>
    [HttpGet("new")]
    public IActionResult New() => View(new SubmitForm());

    /// <summary>Takes an article in; whatever is refused, everything typed stays in the form.</summary>
    [HttpPost("new")]
    [RequestFormLimits(ValueLengthLimit = SubmitForm.MaxFormBytes)]
    [RequestSizeLimit(SubmitForm.MaxFormBytes)]
    public async Task<IActionResult> New(SubmitForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string? badDate = ModelState.TryGetValue(nameof(form.PublishedOn), out var entry) && entry.Errors.Count > 0
            ? Words["Submit.BadDate"]
            : null;
        ModelState.Clear();
        if (badDate is not null)
        {
            ModelState.AddModelError(nameof(form.PublishedOn), badDate);
        }

        string? outlet = await OutletAsync(form);
        SubmitArticleResult? taken = null;
        if (ModelState.IsValid && await AttemptAsync(form.ToRequest(outlet), result => taken = result, PublicationForm.FieldOf))
        {
            Say(taken switch
            {
                { IsNew: true } => Words["Submit.Found", taken.ClaimCount],
                { PublicationAdded: true } => Words["Submit.Known"],
                _ => Words["Submit.KnownSame"],
            });
            return Redirect($"/articles/{taken!.Id}");
        }

        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return View(form);
    }

    /// <summary>The key of the outlet typed, by key or by name; where several fit, the form offers them.</summary>
    private async Task<string?> OutletAsync(PublicationForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Outlet))
        {
            return null;
        }

        form.Candidates = await SourceNames.FindAsync(Mediator, form.Outlet, HttpContext.RequestAborted);
        if (SourceNames.Exact(form.Candidates, form.Outlet) is { } key)
        {
            return key;
        }

        ModelState.AddModelError(
            nameof(form.Outlet), Words[form.Candidates.Count == 0 ? "Submit.OutletUnknown" : "Submit.OutletChoose"]);
        return null;
    }

    private async Task<ArticlePage> PageAsync(ArticleId id, MarkForm mark, PublicationForm? publication = null)
    {
        ArticleDetails article = await Mediator.Send(new GetArticle(id), HttpContext.RequestAborted);
        IReadOnlyList<ArticleClaim> claims = await Mediator.Send(new GetArticleClaims(id), HttpContext.RequestAborted);
        return new ArticlePage(article, claims, mark, publication ?? new PublicationForm());
    }
}
