using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>Sources: the list, one with its names and claims, and what editors add.</summary>
[Route("sources")]
public sealed class SourcesController : PageController
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(SourceFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return View(new SourcesPage(filter, await Mediator.Send(filter.ToRequest(), HttpContext.RequestAborted)));
    }

    /// <summary>Sources that a name may mean, as choices of a form.</summary>
    [HttpGet("choices")]
    public async Task<IActionResult> Choices(string? find, string? field) => PartialView("_SourceChoices", new SourceChoices(
        Blank.ToNull(find) is { } words ? await SourceNames.FindAsync(Mediator, words, HttpContext.RequestAborted) : [],
        field == "Outlet" ? "Outlet" : "Source",
        Blank.ToNull(find) is not null));

    /// <summary>The form for a new source.</summary>
    [HttpGet("new")]
    public IActionResult New(string? name = null, string? language = null)
    {
        Demand<RegisterSource>();
        return View(RegisterForm.Of(name, language));
    }

    /// <summary>Registers a source.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> New(RegisterForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        RegisterSourceResult? made = null;
        if (await AttemptAsync(form.ToRequest(), done => made = done))
        {
            Say(Words["Source.Registered"]);
            return Redirect(After(made!.Key, made.Relinking));
        }

        return View(form);
    }

    /// <summary>One source.</summary>
    [HttpGet("{key}")]
    public async Task<IActionResult> Source(string key, bool here = false)
    {
        SourcePage page = await PageAsync(key, new AliasForm());
        return page.Source.MergedInto is { } other && !here
            ? Redirect($"/sources/{other.Key}?from={Uri.EscapeDataString(key)}")
            : View("Source", page);
    }

    /// <summary>Adds a name.</summary>
    [HttpPost("{key}/names")]
    public async Task<IActionResult> AddName(string key, AliasForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        AddSourceAliasResult? added = null;
        if (await AttemptAsync(form.ToRequest(key), done => added = done, PublicationForm.FieldOf))
        {
            Say(Words["Source.AliasAdded"]);
            return Redirect(After(new SourceKey(key), added!.Relinking));
        }

        return View("Source", await PageAsync(key, form));
    }

    /// <summary>Takes away a name that an editor gave.</summary>
    [HttpPost("{key}/names/remove")]
    public async Task<IActionResult> RemoveName(string key, AliasForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        if (await AttemptAsync(
            new RemoveSourceName(key, form.Language ?? "", form.Text ?? "", form.Version), _ => Say(Words["Source.NameRemoved", form.Text ?? ""])))
        {
            return Redirect($"/sources/{key}");
        }

        return View("Source", await PageAsync(key, new AliasForm()));
    }

    /// <summary>The form to change a source.</summary>
    [HttpGet("{key}/edit")]
    public async Task<IActionResult> Edit(string key)
    {
        Demand<ChangeSource>();
        SourceDetails source = (await PageAsync(key, new AliasForm())).Source;
        return View(new EditSourcePage(source, ChangeForm.Of(source)));
    }

    /// <summary>Changes a source.</summary>
    [HttpPost("{key}/edit")]
    public async Task<IActionResult> Edit(string key, ChangeForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        if (await AttemptAsync(form.ToChange(key), _ => Say(Words["Source.Changed"])))
        {
            return Redirect($"/sources/{key}");
        }

        return View(new EditSourcePage((await PageAsync(key, new AliasForm())).Source, form));
    }

    // Earlier claims may use the new names: what would be linked is shown while it is gathered.
    private static string After(SourceKey key, RelinkingId? batch) => batch is { } id ? $"/relinkings/{id}" : $"/sources/{key}";

    private async Task<SourcePage> PageAsync(string key, AliasForm alias)
    {
        if (!SourceKey.IsValid(key))
        {
            throw new NotFoundException("source", key);
        }

        SourceDetails source = await Mediator.Send(new GetSource(key), HttpContext.RequestAborted);
        SourceClaimCounts counts = await Mediator.Send(new GetSourceClaimCounts(key), HttpContext.RequestAborted);
        return new SourcePage(source, counts, alias);
    }
}
