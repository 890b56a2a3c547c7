using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FactCheck.Web.Controllers;

/// <summary>The same statement of the same origin, found again: the list, and one with its claims side by side.</summary>
[Route("clusters")]
public sealed class ClustersController : PageController
{
    private const int ShownEvents = 8;
    private const int ShownOthers = 50;

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(ClusterFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string? source = await SourceNames.FilterKeyAsync(Mediator, filter.Source, HttpContext.RequestAborted);
        return View(new ClustersPage(filter, await Mediator.Send(filter.ToRequest(source), HttpContext.RequestAborted)));
    }

    /// <summary>One; of a merged one, the one that took over its claims.</summary>
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Cluster(Guid id)
    {
        ClusterDetails details = await Mediator.Send(new GetCluster(new ClusterId(id)), HttpContext.RequestAborted);
        return details.MergedInto is { } target
            ? RedirectToAction(nameof(Cluster), new { id = target.Value })
            : await ShowAsync(id, details);
    }

    /// <summary>Confirms that all its claims are one statement.</summary>
    [HttpPost("{id:guid}/confirm")]
    public Task<IActionResult> Confirm(Guid id, int version) =>
        ChangeAsync(id, new ConfirmCluster(new ClusterId(id), version), "Cluster.Said.Confirmed", _ => null);

    /// <summary>Takes claims out.</summary>
    [HttpPost("{id:guid}/split")]
    public Task<IActionResult> Split(Guid id, int version, List<Guid> claims) => ChangeAsync(
        id,
        new SplitCluster(new ClusterId(id), version, [.. (claims ?? []).Distinct().Select(claim => new ClaimId(claim))]),
        "Cluster.Said.Split",
        changed => changed.Other is { } other ? new UndoForm("merge", "other", [other.Value]) : new UndoForm("join", "claim", claims!));

    /// <summary>Moves the claims of another one here.</summary>
    [HttpPost("{id:guid}/merge")]
    public async Task<IActionResult> Merge(Guid id, int version, string? other)
    {
        ClusterId otherId = new(IdIn(other));
        IReadOnlyList<Guid> moving = await ClaimsOfAsync(otherId);
        return await ChangeAsync(
            id,
            new MergeClusters(new ClusterId(id), version, otherId),
            "Cluster.Said.Merged",
            _ => moving.Count > 0 ? new UndoForm("split", "claims", moving) : null);
    }

    /// <summary>Puts a claim in, or back in.</summary>
    [HttpPost("{id:guid}/join")]
    public Task<IActionResult> Join(Guid id, int version, string? claim) => ChangeAsync(
        id,
        new JoinCluster(new ClusterId(id), version, new ClaimId(IdIn(claim))),
        "Cluster.Said.Joined",
        _ => new UndoForm("split", "claims", [IdIn(claim)]));

    // People paste the address of a page as readily as an id; what is neither names nothing.
    private static Guid IdIn(string? text) =>
        Guid.TryParse((text ?? "").Trim().TrimEnd('/').Split('/')[^1], out Guid id) ? id : Guid.Empty;

    private async Task<IReadOnlyList<Guid>> ClaimsOfAsync(ClusterId cluster)
    {
        try
        {
            ClusterDetails details = await Mediator.Send(new GetCluster(cluster), HttpContext.RequestAborted);
            return [.. details.Members.Select(member => member.Claim.Id.Value)];
        }
        catch (NotFoundException)
        {
            return [];
        }
    }

    private async Task<IActionResult> ChangeAsync(
        Guid id, IRequest<ClusterChanged> request, string said, Func<ClusterChanged, UndoForm?> undo)
    {
        ModelState.Clear();
        if (await AttemptAsync(
            request,
            changed =>
            {
                Say(Words[said]);
                TempData["Undo"] = undo(changed)?.ToString();
            },
            field => field.ToLowerInvariant()))
        {
            return RedirectToAction(nameof(Cluster), new { id });
        }

        ViewData["ProblemTitle"] = Words["Claim.RefusedChange.Title"];
        return await ShowAsync(id);
    }

    private async Task<IActionResult> ShowAsync(Guid id, ClusterDetails? details = null)
    {
        ClusterId cluster = new(id);
        details ??= await Mediator.Send(new GetCluster(cluster), HttpContext.RequestAborted);
        Page<HistoryRow> events = await Mediator.Send(
            new GetHistory(ClaimCluster.StreamOf(cluster), new Paging(1, ShownEvents)), HttpContext.RequestAborted);
        IReadOnlyList<ClusterRow> others = details.Cluster.Origin is { } origin && Roles.MaySend<MergeClusters>(User)
            ? (await Mediator.Send(
                new ListClusters(new Paging(1, ShownOthers), Source: origin.Value), HttpContext.RequestAborted)).Page.Items
            : [];
        return View("Cluster", new ClusterPage(
            details, [.. others.Where(other => other.Id != cluster)], events, UndoForm.Read(TempData["Undo"] as string)));
    }
}

/// <summary>Which clusters the list shows; all of it stands in the URL.</summary>
public sealed class ClusterFilter
{
    /// <summary>Whether people have confirmed all claims.</summary>
    public ClusterState? State { get; set; }

    /// <summary>Name or key of the origin.</summary>
    public string? Source { get; set; }

    /// <summary>Order.</summary>
    public ClusterSort Sort { get; set; } = ClusterSort.Newest;

    /// <summary>Which page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Whether anything narrows the list.</summary>
    [BindNever]
    public bool IsEmpty => State is null && string.IsNullOrWhiteSpace(Source);

    /// <summary>What the desk is asked.</summary>
    public ListClusters ToRequest(string? source) => new(
        new Paging(Math.Clamp(Page, 1, Paging.MaxNumber)),
        State is { } state && Enum.IsDefined(state) ? state : null,
        source,
        Enum.IsDefined(Sort) ? Sort : ClusterSort.Newest);

    /// <summary>The URL of another page of the same list.</summary>
    public string Address(int page) => "/clusters" + QueryString.Create(new Dictionary<string, string?>
    {
        ["state"] = State?.ToString(),
        ["source"] = Blank.ToNull(Source),
        ["sort"] = Sort == ClusterSort.Newest ? null : Sort.ToString(),
        ["page"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(part => part.Value is not null));
}

/// <summary>The list of clusters.</summary>
public sealed record ClustersPage(ClusterFilter Filter, ListClustersResult Found);

/// <summary>One cluster.</summary>
/// <param name="Details">The cluster.</param>
/// <param name="Others">Others of its origin, to merge with.</param>
/// <param name="Events">Its newest events.</param>
/// <param name="Undo">What would undo the action just done; null if nothing was done.</param>
public sealed record ClusterPage(
    ClusterDetails Details, IReadOnlyList<ClusterRow> Others, Page<HistoryRow> Events, UndoForm? Undo);

/// <summary>A form that undoes the action just done.</summary>
/// <param name="Action">The last part of its address.</param>
/// <param name="Field">Name of its field.</param>
/// <param name="Ids">The field's values.</param>
public sealed record UndoForm(string Action, string Field, IReadOnlyList<Guid> Ids)
{
    // The cookie that carries it to the next page is small; so many are undone by hand.
    private const int MostIds = 40;

    /// <summary>The form as written by <see cref="ToString"/>; null where there is none.</summary>
    public static UndoForm? Read(string? text)
    {
        string[] parts = (text ?? "").Split(' ');
        return parts is [{ } action, { } field, { } ids]
            ? new UndoForm(action, field, [.. ids.Split(',').Select(Guid.Parse)])
            : null;
    }

    /// <summary>The form in one line; empty where it is too long.</summary>
    public override string ToString() => Ids.Count > MostIds ? "" : $"{Action} {Field} {string.Join(',', Ids)}";
}
