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
    public IActionResult New() => Roles.MaySend<RegisterSource>(User)
        ? View(new RegisterForm())
        : throw new ForbiddenException(nameof(RegisterSource), [Role.Editor, Role.Administrator]);

    /// <summary>Registers a source.</summary>
    [HttpPost("new")]
    public async Task<IActionResult> New(RegisterForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        SourceKey key = default;
        if (await AttemptAsync(form.ToRequest(), made => key = made))
        {
            Say(Words["Source.Registered"]);
            return Redirect($"/sources/{key}");
        }

        return View(form);
    }

    /// <summary>One source.</summary>
    [HttpGet("{key}")]
    public async Task<IActionResult> Source(string key) => View("Source", await PageAsync(key, new AliasForm()));

    /// <summary>Adds a name.</summary>
    [HttpPost("{key}/names")]
    public async Task<IActionResult> AddName(string key, AliasForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        if (await AttemptAsync(form.ToRequest(key), _ => Say(Words["Source.AliasAdded"]), PublicationForm.FieldOf))
        {
            return Redirect($"/sources/{key}");
        }

        return View("Source", await PageAsync(key, form));
    }

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
