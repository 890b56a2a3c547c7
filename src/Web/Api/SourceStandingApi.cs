using System.ComponentModel;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>What becomes of a whole source.</summary>
[Route("api/v1/sources/{key}")]
[Tags("Sources")]
public sealed class SourceStandingApi : ApiController
{
    /// <summary>Merges.</summary>
    [HttpPost("merge")]
    [Changes]
    [EndpointSummary("Merge a source into another")]
    [EndpointDescription("Key and names lead to the other from now on; claims and publications are moved in the background, in the batch that is named.")]
    [ProducesResponseType<SourceChangedAnswer>(200)]
    public async Task<IActionResult> Merge(string key, SourceMergeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        MergeSourcesResult result = await SendAsync(new MergeSources(ApiIds.Source(key), request.Into ?? "", SeenVersion, request.Reason));
        return Versioned(result.Version, SourceChangedAnswer.Of(result.Version, result.Relinking));
    }

    /// <summary>Undoes a merge.</summary>
    [HttpPost("unmerge")]
    [Changes]
    [EndpointSummary("Undo a merge")]
    [ProducesResponseType<SourceChangedAnswer>(200)]
    public async Task<IActionResult> Unmerge(string key, ReasonRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        MergeSourcesResult result = await SendAsync(new UnmergeSource(ApiIds.Source(key), SeenVersion, request.Reason));
        return Versioned(result.Version, SourceChangedAnswer.Of(result.Version, result.Relinking));
    }

    /// <summary>Splits.</summary>
    [HttpPost("split")]
    [Changes]
    [EndpointSummary("Split a source off, with some of the names")]
    [EndpointDescription("The claims that would go over are proposed in the batch that is named; nothing of theirs changes before somebody agrees.")]
    [ProducesResponseType<SourceChangedAnswer>(200)]
    public async Task<IActionResult> Split(string key, SourceSplitRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        SplitSourceResult result = await SendAsync(new SplitSource(
            ApiIds.Source(key),
            request.Key ?? "",
            ApiJson.Required(nameof(request.Kind), request.Kind),
            request.Name ?? "",
            [.. (request.Names ?? []).Select(name => name.ToName())],
            SeenVersion,
            request.Reason));
        return Versioned(result.Version, SourceChangedAnswer.Of(result.Version, result.Relinking));
    }

    /// <summary>Retires.</summary>
    [HttpPost("retire")]
    [Changes]
    [EndpointSummary("Take a source out of use; claims linked to it stay so")]
    [ProducesResponseType<SourceChangedAnswer>(200)]
    public Task<IActionResult> Retire(string key, ReasonRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangedAsync(new RetireSource(ApiIds.Source(key), SeenVersion, request.Reason));
    }

    /// <summary>Reinstates.</summary>
    [HttpPost("reinstate")]
    [Changes]
    [EndpointSummary("Take a retired source into use again")]
    [ProducesResponseType<SourceChangedAnswer>(200)]
    public Task<IActionResult> Reinstate(string key, ReasonRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ChangedAsync(new ReinstateSource(ApiIds.Source(key), SeenVersion, request.Reason));
    }

    private async Task<IActionResult> ChangedAsync(MediatR.IRequest<ChangeSourceResult> request)
    {
        int version = (await SendAsync(request)).Version;
        return Versioned(version, SourceChangedAnswer.Of(version, null));
    }
}

/// <summary>Into which source, and why.</summary>
public sealed record SourceMergeRequest([property: Description("Key of the source that stays.")] string? Into, string? Reason = null);

/// <summary>The source to split off.</summary>
public sealed record SourceSplitRequest(
    [property: Description("Key of the new source, by the grammar of docs/source-keys.md.")] string? Key,
    SourceKind? Kind,
    string? Name,
    [property: Description("The names that go over, exactly as they stand.")] IReadOnlyList<NameRequest>? Names,
    string? Reason = null);

/// <summary>A source that was changed.</summary>
/// <param name="Version">Its version now.</param>
/// <param name="Relinking">Id of the batch of link changes that follows from it; null where nothing is to be looked through.</param>
public sealed record SourceChangedAnswer(int Version, string? Relinking)
{
    internal static SourceChangedAnswer Of(int version, RelinkingId? batch) => new(version, batch?.ToString());
}
