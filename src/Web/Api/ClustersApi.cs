using System.ComponentModel;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Clusters: the same statement of the same origin, found again.</summary>
[Route("api/v1/clusters")]
[Tags("Clusters")]
public sealed class ClustersApi : ApiController
{
    /// <summary>Lists.</summary>
    [HttpGet]
    [EndpointSummary("List clusters of two claims or more")]
    [ProducesResponseType<ApiList<ClusterItem>>(200)]
    public async Task<IActionResult> List(
        [FromQuery(Name = "state")][Description("suggested or confirmed.")] string? state = null,
        [FromQuery(Name = "source")][Description("Key of the origin.")] string? source = null,
        [FromQuery(Name = "sort")][Description("newest or largest.")] string? sort = null,
        [FromQuery(Name = "limit")][Description("1 to 200.")] int limit = DefaultLimit,
        [FromQuery(Name = "cursor")] string? cursor = null)
    {
        Cursor at = Cursor.Of(Request, cursor, limit);
        ListClustersResult found = await SendAsync(new ListClusters(
            at.Paging, ApiJson.Value<ClusterState>("state", state), source, ApiJson.Value<ClusterSort>("sort", sort) ?? ClusterSort.Newest));
        return Ok(List(found.Page, at, ClusterItem.Of));
    }

    /// <summary>Reads one.</summary>
    [HttpGet("{id}")]
    [EndpointSummary("Read a cluster with its claims side by side")]
    [ProducesResponseType<ClusterAnswer>(200)]
    public async Task<IActionResult> Get(string id)
    {
        ClusterDetails cluster = await SendAsync(new GetCluster(ApiIds.Cluster(id)));
        return Versioned(cluster.Cluster.Version, ClusterAnswer.Of(cluster));
    }

    /// <summary>Confirms.</summary>
    [HttpPost("{id}/confirm")]
    [Changes]
    [EndpointSummary("Confirm that all claims of a cluster are one statement")]
    [ProducesResponseType<ClusterChange>(200)]
    public Task<IActionResult> Confirm(string id, ReasonRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(new ConfirmCluster(ApiIds.Cluster(id), SeenVersion, request.Reason));
    }

    /// <summary>Splits.</summary>
    [HttpPost("{id}/split")]
    [Changes]
    [EndpointSummary("Take claims out of a cluster; two or more stay together in a new one")]
    [EndpointDescription("The engine never suggests them for this cluster again. Undone by join for one claim, by merge for several.")]
    [ProducesResponseType<ClusterChange>(200)]
    public Task<IActionResult> Split(string id, SplitRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(new SplitCluster(
            ApiIds.Cluster(id),
            SeenVersion,
            [.. (request.Claims ?? []).Select((claim, i) => ClaimId.TryParse(claim, null, out ClaimId known)
                ? known
                : throw ApiJson.Invalid($"Claims[{i}]", $"{claim} is no id of a claim."))],
            request.Reason));
    }

    /// <summary>Merges.</summary>
    [HttpPost("{id}/merge")]
    [Changes]
    [EndpointSummary("Move the claims of another cluster of the same origin into this one")]
    [ProducesResponseType<ClusterChange>(200)]
    public Task<IActionResult> Merge(string id, MergeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(new MergeClusters(
            ApiIds.Cluster(id),
            SeenVersion,
            ClusterId.TryParse(request.Other, null, out ClusterId other)
                ? other
                : throw ApiJson.Invalid(nameof(request.Other), "Name the cluster whose claims are to move by its id."),
            request.Reason));
    }

    /// <summary>Joins.</summary>
    [HttpPost("{id}/join")]
    [Changes]
    [EndpointSummary("Put a claim of the same origin into a cluster, for the first time or again")]
    [ProducesResponseType<ClusterChange>(200)]
    public Task<IActionResult> Join(string id, JoinRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangeAsync(new JoinCluster(
            ApiIds.Cluster(id),
            SeenVersion,
            ClaimId.TryParse(request.Claim, null, out ClaimId claim)
                ? claim
                : throw ApiJson.Invalid(nameof(request.Claim), "Name the claim that is to come in by its id."),
            request.Reason));
    }

    private async Task<IActionResult> ChangeAsync(MediatR.IRequest<ClusterChanged> command)
    {
        ClusterChanged changed = await SendAsync(command);
        return Versioned(changed.Version, new ClusterChange(changed.Cluster.ToString(), changed.Version, changed.Other?.ToString()));
    }
}
