using System.ComponentModel;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Batches of link changes.</summary>
[Route("api/v1/relinkings")]
[Tags("Link changes")]
public sealed class RelinkingsApi : ApiController
{
    /// <summary>Lists.</summary>
    [HttpGet]
    [EndpointSummary("List batches of link changes, newest first")]
    [ProducesResponseType<ApiList<RelinkingItem>>(200)]
    public async Task<IActionResult> List(
        [FromQuery(Name = "open")][Description("Only those at work or waiting for agreement.")] bool open = false,
        [FromQuery(Name = "limit")][Description("1 to 200.")] int limit = DefaultLimit,
        [FromQuery(Name = "cursor")] string? cursor = null)
    {
        Cursor at = Cursor.Of(Request, cursor, limit);
        return Ok(List(await SendAsync(new ListRelinkings(at.Paging, open)), at, RelinkingItem.Of));
    }

    /// <summary>Reads one.</summary>
    [HttpGet("{id}")]
    [EndpointSummary("How a batch of link changes stands")]
    [ProducesResponseType<RelinkingItem>(200)]
    public async Task<IActionResult> Get(string id) =>
        Ok(RelinkingItem.Of((await SendAsync(new GetRelinking(ApiIds.Relinking(id), new Paging(1, 1)))).Batch));

    /// <summary>Its changes.</summary>
    [HttpGet("{id}/changes")]
    [EndpointSummary("What a batch changes, or would change")]
    [ProducesResponseType<ApiList<LinkChangeItem>>(200)]
    public async Task<IActionResult> Changes(
        string id,
        [FromQuery(Name = "limit")][Description("1 to 200.")] int limit = DefaultLimit,
        [FromQuery(Name = "cursor")] string? cursor = null)
    {
        Cursor at = Cursor.Of(Request, cursor, limit);
        return Ok(List((await SendAsync(new GetRelinking(ApiIds.Relinking(id), at.Paging))).Changes, at, LinkChangeItem.Of));
    }

    /// <summary>Asks for one.</summary>
    [HttpPost]
    [EndpointSummary("Have earlier claims without a link looked through for those that the names of now lead to")]
    [EndpointDescription("Adding a name does this by itself. What is found is proposed; nothing changes before somebody agrees.")]
    [ProducesResponseType<RelinkingItem>(202)]
    public Task<IActionResult> Propose(RelinkingRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StartedAsync(new ProposeRelinking(request.Source));
    }

    /// <summary>Agrees.</summary>
    [HttpPost("{id}/agreement")]
    [EndpointSummary("Agree to the proposed changes; they are made in the background")]
    [ProducesResponseType<RelinkingItem>(202)]
    public Task<IActionResult> Agree(string id) => StartedAsync(new AgreeToRelinking(ApiIds.Relinking(id)));

    /// <summary>Stops.</summary>
    [HttpPost("{id}/cancellation")]
    [EndpointSummary("Stop a batch, or turn down what it proposes")]
    [ProducesResponseType<RelinkingItem>(202)]
    public Task<IActionResult> Cancel(string id) => StartedAsync(new CancelRelinking(ApiIds.Relinking(id)));

    /// <summary>Takes back.</summary>
    [HttpPost("{id}/undo")]
    [EndpointSummary("Take the changes of a batch back by another batch")]
    [ProducesResponseType<RelinkingItem>(202)]
    public Task<IActionResult> Undo(string id) => StartedAsync(new UndoRelinking(ApiIds.Relinking(id)));

    private async Task<IActionResult> StartedAsync(MediatR.IRequest<RelinkingChanged> request)
    {
        RelinkingId batch = (await SendAsync(request)).Batch;
        return Accepted(
            $"/api/v1/relinkings/{batch}", RelinkingItem.Of((await SendAsync(new GetRelinking(batch, new Paging(1, 1)))).Batch));
    }
}

/// <summary>What to look through.</summary>
public sealed record RelinkingRequest([property: Description("Key of the only source to link to; all where it is missing.")] string? Source = null);

/// <summary>A batch of link changes.</summary>
public sealed record RelinkingItem(
    string Id,
    RelinkingCause Cause,
    string? From,
    string? To,
    string? Undoes,
    string? UndoneBy,
    RelinkingState State,
    [property: Description("How far the present part of the work has come, 0 to 100.")] int Percent,
    int Articles,
    int ArticlesRead,
    int Proposed,
    int Applied,
    [property: Description("Passed over, since the link had been changed meanwhile.")] int PassedOver,
    string By,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt)
{
    internal static RelinkingItem Of(RelinkingRow row) => new(
        row.Id.ToString(),
        row.Cause,
        row.From?.Key.Value,
        row.To?.Key.Value,
        row.Undoes?.ToString(),
        row.UndoneBy?.ToString(),
        row.State,
        row.Percent,
        row.Articles,
        row.ArticlesRead,
        row.Proposed,
        row.Applied,
        row.PassedOver,
        row.By,
        row.CreatedAt,
        row.ChangedAt);
}

/// <summary>A change of a link.</summary>
public sealed record LinkChangeItem(
    int Number,
    string Article,
    [property: Description("Null where the outlet of a publication changes.")] string? Claim,
    string MentionText,
    string? From,
    string? To,
    LinkProposalOutcome Outcome)
{
    internal static LinkChangeItem Of(LinkProposalRow row) => new(
        row.Number, row.Article.ToString(), row.Claim?.ToString(), row.MentionText, row.From?.Key.Value, row.To?.Key.Value, row.Outcome);
}
