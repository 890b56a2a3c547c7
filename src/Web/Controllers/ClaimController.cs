using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>One claim: what it says, who is said to say it, and the two questions about it.</summary>
[Route("claims/{id:guid}")]
public sealed class ClaimController : PageController
{
    private const int ShownEvents = 8;

    /// <summary>The page.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Claim(Guid id) => await ShowAsync(id, null);

    /// <summary>Saves an assessment, or adds or removes a row of evidence where no script does.</summary>
    [HttpPost("assess")]
    public async Task<IActionResult> Assess(Guid id, AssessForm form, string? change)
    {
        ArgumentNullException.ThrowIfNull(form);
        bool badDate = ModelState.Any(entry => entry.Key.EndsWith(nameof(EvidenceForm.ConsultedOn), StringComparison.Ordinal) && entry.Value!.Errors.Count > 0);
        string? badDateField = badDate
            ? ModelState.First(entry => entry.Key.EndsWith(nameof(EvidenceForm.ConsultedOn), StringComparison.Ordinal) && entry.Value!.Errors.Count > 0).Key
            : null;
        ModelState.Clear();
        if (form.Apply(change))
        {
            return await ShowAsync(id, form);
        }

        if (badDateField is not null)
        {
            ModelState.AddModelError(badDateField, Words["Submit.BadDate"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ShowAsync(id, form);
        }

        var claim = new ClaimId(id);
        if (change == "reopen")
        {
            if (!await AttemptAsync(
                new ReopenClaim(claim, form.Version, form.Reason ?? ""), result => form.Version = result.Version))
            {
                return await ShowAsync(id, form);
            }
        }

        if (await AttemptAsync(form.ToRequest(claim), _ => Say(Words["Claim.Assessed"]), AssessForm.FieldOf))
        {
            return RedirectToAction(nameof(Claim), new { id });
        }

        ViewData["ProblemTitle"] = Words["Claim.Refused.Title"];
        return await ShowAsync(id, form);
    }

    /// <summary>Takes the claim into review.</summary>
    [HttpPost("take")]
    public Task<IActionResult> Take(Guid id, int version) =>
        ChangeAsync(id, new TakeClaim(new ClaimId(id), version), "Claim.Taken");

    /// <summary>Links an entry of the chain to another source, or to none.</summary>
    [HttpPost("link")]
    public async Task<IActionResult> Link(Guid id, LinkForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        string? source = Blank.ToNull(form.Source);
        if (source is null && !form.Unlink && Blank.ToNull(form.Find) is { } words)
        {
            form.Candidates = await SourceNames.FindAsync(Mediator, words, HttpContext.RequestAborted);
            source = SourceNames.Exact(form.Candidates, words);
        }

        if (source is null && !form.Unlink)
        {
            ModelState.AddModelError("Find", Words[form.Candidates.Count == 0 && form.Find is not null ? "Claim.LinkEmpty" : "Claim.LinkChoose"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ShowAsync(id, null, form);
        }

        return await AttemptAsync(
            new LinkClaimToSource(
                new ClaimId(id), form.Version, form.Position, form.Unlink ? null : source, form.Role, Blank.ToNull(form.Reason)),
            _ => Say(Words["Claim.Linked"]))
            ? RedirectToAction(nameof(Claim), new { id })
            : await ShowAsync(id, null, form);
    }

    /// <summary>Corrects where the claim's parts begin and end.</summary>
    [HttpPost("correct")]
    public Task<IActionResult> Correct(Guid id, int version, string? content, string? cue, string? source, Domain.Extraction.Stance? stance, string? reason) =>
        ChangeAsync(
            id,
            new CorrectClaimSpans(
                new ClaimId(id), version, PickedSpans.Of(content), PickedSpans.Of(cue), PickedSpans.Of(source), stance, Blank.ToNull(reason)),
            "Claim.Corrected");

    /// <summary>Closes the claim with a cause.</summary>
    [HttpPost("close")]
    public Task<IActionResult> Close(Guid id, int version, CloseCause cause, string? duplicateOf, string? reason) =>
        ChangeAsync(id, new CloseClaim(new ClaimId(id), version, cause, Duplicate(duplicateOf), Blank.ToNull(reason)), "Claim.Closed");

    /// <summary>Opens a decided or closed claim again.</summary>
    [HttpPost("reopen")]
    public Task<IActionResult> Reopen(Guid id, int version, string? reason) =>
        ChangeAsync(id, new ReopenClaim(new ClaimId(id), version, (reason ?? "").Trim()), "Claim.Reopened");

    // People paste the address of the other claim as readily as its id.
    private static ClaimId? Duplicate(string? text) =>
        ClaimId.TryParse((text ?? "").Trim().TrimEnd('/').Split('/')[^1], null, out ClaimId other) ? other : null;

    private async Task<IActionResult> ChangeAsync(Guid id, MediatR.IRequest<ClaimChanged> request, string said)
    {
        ModelState.Clear();
        if (await AttemptAsync(request, _ => Say(Words[said]), field => $"{request.GetType().Name}-{field}"))
        {
            return RedirectToAction(nameof(Claim), new { id });
        }

        ViewData["ProblemTitle"] = Words["Claim.RefusedChange.Title"];
        return await ShowAsync(id, null);
    }

    private async Task<IActionResult> ShowAsync(Guid id, AssessForm? form, LinkForm? link = null)
    {
        var claim = new ClaimId(id);
        ClaimDetails details = await Mediator.Send(new GetClaim(claim), HttpContext.RequestAborted);
        Page<HistoryRow> events = await Mediator.Send(
            new GetHistory(new HistoryStream(StreamKind.Claim, claim.ToString()), new Paging(1, ShownEvents)), HttpContext.RequestAborted);
        bool typed = form is not null;
        form ??= AssessForm.Of(details);
        if (form.Evidence.Count == 0)
        {
            // A row to fill in stands there at all times; one left empty is no evidence.
            form.Evidence.Add(new EvidenceForm());
        }

        if (ViewData["Other"] is OtherChange)
        {
            // The reader has now been shown the other change, so that sending again is a decision made in its knowledge.
            form.Version = details.Claim.Version;
        }

        return View("Claim", new ClaimPage(details, events, form, typed, link ?? new LinkForm()));
    }
}
