using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>What becomes of a whole source: merged into another, split, retired.</summary>
[Route("sources/{key}")]
public sealed class SourceStandingController : PageController
{
    /// <summary>The forms.</summary>
    [HttpGet("standing")]
    public async Task<IActionResult> Index(string key)
    {
        Demand<MergeSources>();
        return View(new StandingPage(await SourceAsync(key), new StandingForm()));
    }

    /// <summary>Merges it into another.</summary>
    [HttpPost("merge")]
    public async Task<IActionResult> Merge(string key, StandingForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Demand<MergeSources>();
        ModelState.Clear();
        if (await SourceNames.ChosenAsync(Mediator, form.Source, form.Find, HttpContext.RequestAborted) is not { } into)
        {
            ModelState.AddModelError(nameof(form.Find), Words["Standing.WhichSource"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Index", new StandingPage(await SourceAsync(key), form));
        }

        return await DecideAsync(key, form, new MergeSources(key, into, form.Version, Blank.ToNull(form.Why)), done => done.Relinking, "Standing.Merged");
    }

    /// <summary>Undoes a merge.</summary>
    [HttpPost("unmerge")]
    public Task<IActionResult> Unmerge(string key, StandingForm form) =>
        DecideAsync(key, form, new UnmergeSource(key, form.Version, Blank.ToNull(form.Why)), done => done.Relinking, "Standing.Unmerged");

    /// <summary>Splits a source off.</summary>
    [HttpPost("split")]
    public Task<IActionResult> Split(string key, StandingForm form) => DecideAsync(
        key,
        form,
        new SplitSource(
            key, (form.NewKey ?? "").Trim(), form.Kind, (form.Name ?? "").Trim(), [.. form.Names.Select(NameOf).OfType<NewName>()], form.Version, Blank.ToNull(form.Why)),
        done => done.Relinking,
        "Standing.SplitOff",
        field => field == nameof(SplitSource.Key) ? nameof(StandingForm.NewKey) : field);

    /// <summary>Retires it.</summary>
    [HttpPost("retire")]
    public Task<IActionResult> Retire(string key, StandingForm form) =>
        DecideAsync(key, form, new RetireSource(key, form.Version, Blank.ToNull(form.Why)), _ => null, "Standing.RetiredNow");

    /// <summary>Takes it into use again.</summary>
    [HttpPost("reinstate")]
    public Task<IActionResult> Reinstate(string key, StandingForm form) =>
        DecideAsync(key, form, new ReinstateSource(key, form.Version, Blank.ToNull(form.Why)), _ => null, "Standing.Reinstated");

    private async Task<IActionResult> DecideAsync<T>(
        string key, StandingForm form, IRequest<T> request, Func<T, RelinkingId?> batch, string said, Func<string, string>? field = null)
    {
        ModelState.Clear();
        RelinkingId? work = null;
        if (await AttemptAsync(request, done => work = batch(done), field))
        {
            Say(Words[said]);
            return Redirect(work is { } id ? $"/relinkings/{id}" : $"/sources/{key}");
        }

        return View("Index", new StandingPage(await SourceAsync(key), form));
    }

    // A name chosen comes as "language/form/text": the text may hold anything but the language may not.
    private static NewName? NameOf(string chosen) =>
        chosen.Split('/', 3) is [var language, var form, var text] && Enum.TryParse(form, out NameForm kind)
            ? new NewName(language, text, kind)
            : null;

    private async Task<SourceDetails> SourceAsync(string key) => SourceKey.IsValid(key)
        ? await Mediator.Send(new GetSource(key), HttpContext.RequestAborted)
        : throw new NotFoundException("source", key);
}

/// <summary>A source, and what may become of it.</summary>
public sealed record StandingPage(SourceDetails Source, StandingForm Form);

/// <summary>What shall become of a source, as typed.</summary>
public sealed class StandingForm
{
    /// <summary>The version of the source that the form was made for.</summary>
    public int Version { get; set; }

    /// <summary>Why.</summary>
    public string? Why { get; set; }

    /// <summary>Key of the source that it is merged into, chosen from those found.</summary>
    public string? Source { get; set; }

    /// <summary>Name or key of that source, as typed.</summary>
    public string? Find { get; set; }

    /// <summary>Key of the source split off; not called Key, as the source itself in the address.</summary>
    public string? NewKey { get; set; }

    /// <summary>Name of the source split off.</summary>
    public string? Name { get; set; }

    /// <summary>Kind of the source split off.</summary>
    public SourceKind Kind { get; set; } = SourceKind.Outlet;

    /// <summary>The names that go over, each as language, sort and text, divided by strokes.</summary>
    public List<string> Names { get; set; } = [];
}
