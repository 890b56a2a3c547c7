using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>Names that articles give as sources and that the registry does not know.</summary>
[Route("sources/candidates")]
public sealed class CandidatesController : PageController
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CandidateFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return View(await PageAsync(filter));
    }

    /// <summary>Gives the name to a source.</summary>
    [HttpPost("alias")]
    public async Task<IActionResult> Alias(CandidateForm form, CandidateFilter filter)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(filter);
        Demand<AddSourceAlias>();
        ModelState.Clear();
        if (await SourceNames.ChosenAsync(Mediator, form.Source, form.Find, HttpContext.RequestAborted) is not { } key)
        {
            ModelState.AddModelError("", Words["Candidates.WhichSource", form.Name ?? ""]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Index", await PageAsync(filter, form));
        }

        SourceDetails source = await Mediator.Send(new GetSource(key), HttpContext.RequestAborted);
        RelinkingId? batch = null;
        bool done = await AttemptAsync(
            new AddSourceAlias(key, new NewName(form.Language ?? "", (form.Name ?? "").Trim(), NameForm.Usual), source.Version),
            result => batch = result.Relinking);
        if (!done)
        {
            return View("Index", await PageAsync(filter, form));
        }

        Say(Words["Candidates.IsNow", form.Name ?? "", source.Name]);
        return Redirect(batch is { } id ? $"/relinkings/{id}" : "/sources/candidates");
    }

    /// <summary>Says that the name is no source, or takes that back.</summary>
    [HttpPost("refuse")]
    public async Task<IActionResult> Refuse(CandidateForm form, CandidateFilter filter)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(filter);
        ModelState.Clear();
        if (await AttemptAsync(new RefuseCandidate(form.Language ?? "", form.Name ?? "", form.TakeBack), _ => { }))
        {
            if (!form.TakeBack)
            {
                TempData["Refused.Name"] = form.Name;
                TempData["Refused.Language"] = form.Language;
            }

            Say(Words[form.TakeBack ? "Candidates.Restored" : "Candidates.RefusedNow", form.Name ?? ""]);
            return Redirect("/sources/candidates" + filter.Query);
        }

        return View("Index", await PageAsync(filter, form));
    }

    private async Task<CandidatesPage> PageAsync(CandidateFilter filter, CandidateForm? form = null) => new(
        filter,
        await Mediator.Send(
            new ListSourceCandidates(
                new Paging(Math.Clamp(filter.Page, 1, Paging.MaxNumber), 50), Blank.ToNull(filter.Lang), Blank.ToNull(filter.Text), filter.Refused),
            HttpContext.RequestAborted),
        form);
}

/// <summary>Which candidates a list shows; all of it stands in the URL.</summary>
public sealed class CandidateFilter
{
    /// <summary>Part of the name.</summary>
    public string? Text { get; set; }

    /// <summary>Language of the articles.</summary>
    public string? Lang { get; set; }

    /// <summary>Whether those that are no source.</summary>
    public bool Refused { get; set; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>The filter as the query of a URL.</summary>
    public string Query => QueryOf(Page);

    /// <summary>The URL of a page of the list.</summary>
    public string Address(int page) => "/sources/candidates" + QueryOf(page);

    private string QueryOf(int page) => QueryString.Create(new Dictionary<string, string?>
    {
        ["text"] = Blank.ToNull(Text),
        ["lang"] = Blank.ToNull(Lang),
        ["refused"] = Refused ? "true" : null,
        ["page"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(part => part.Value is not null)).Value ?? "";
}

/// <summary>What is said of a candidate.</summary>
public sealed class CandidateForm
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>Its language.</summary>
    public string? Language { get; set; }

    /// <summary>Key of the source that it is a name of, chosen from those found.</summary>
    public string? Source { get; set; }

    /// <summary>Name or key of that source, as typed.</summary>
    public string? Find { get; set; }

    /// <summary>Whether a refusal is taken back.</summary>
    public bool TakeBack { get; set; }
}

/// <summary>The list of candidates.</summary>
/// <param name="Failed">What was said of one of them and refused; null if nothing.</param>
public sealed record CandidatesPage(CandidateFilter Filter, Page<SourceCandidateRow> Candidates, CandidateForm? Failed);
