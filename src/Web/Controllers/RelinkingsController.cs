using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>Batches of link changes: how far they have come, what they propose, and what becomes of it.</summary>
[Route("relinkings")]
public sealed class RelinkingsController : PageController
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1) => View(await Mediator.Send(
        new ListRelinkings(new Paging(Math.Clamp(page, 1, Paging.MaxNumber), 50)), HttpContext.RequestAborted));

    /// <summary>Has all earlier claims looked through.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Propose(string? source)
    {
        RelinkingId? batch = null;
        if (await AttemptAsync(new ProposeRelinking(Blank.ToNull(source)), done => batch = done.Batch))
        {
            return Redirect($"/relinkings/{batch}");
        }

        return View("Index", await Mediator.Send(new ListRelinkings(new Paging(1, 50)), HttpContext.RequestAborted));
    }

    /// <summary>One batch.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Batch(Guid id, int page = 1) => View("Batch", await PageAsync(id, page));

    /// <summary>How far it has come, for a page that is open.</summary>
    [HttpGet("{id:guid}/progress")]
    public async Task<IActionResult> Progress(Guid id)
    {
        RelinkingRow row = (await PageAsync(id, 1)).Batch;
        if (!row.IsAtWork)
        {
            // What is proposed, or what became of it, is a page of its own.
            Response.Headers["HX-Refresh"] = "true";
        }

        return PartialView("_Progress", row);
    }

    /// <summary>Makes the changes, stops them, or takes them back.</summary>
    [HttpPost("{id:guid}/{decision:regex(^(agree|cancel|undo)$)}")]
    public async Task<IActionResult> Decide(Guid id, string decision)
    {
        var batch = new RelinkingId(id);
        RelinkingId at = batch;
        IRequest<RelinkingChanged> request = decision switch
        {
            "agree" => new AgreeToRelinking(batch),
            "cancel" => new CancelRelinking(batch),
            _ => new UndoRelinking(batch),
        };
        return await AttemptAsync(request, done => at = done.Batch)
            ? Redirect($"/relinkings/{at}")
            : View("Batch", await PageAsync(id, 1));
    }

    private Task<RelinkingDetails> PageAsync(Guid id, int page) => Mediator.Send(
        new GetRelinking(new RelinkingId(id), new Paging(Math.Clamp(page, 1, Paging.MaxNumber), 50)), HttpContext.RequestAborted);
}
