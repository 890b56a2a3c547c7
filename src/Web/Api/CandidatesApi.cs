using System.ComponentModel;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Sources;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Names that articles give as sources and that the registry does not know.</summary>
[Route("api/v1/sources/candidates")]
[Tags("Sources")]
public sealed class CandidatesApi : ApiController
{
    /// <summary>Lists.</summary>
    [HttpGet]
    [EndpointSummary("List unknown names, those of most articles first")]
    [EndpointDescription("To use one, register a source with it or give it to a source as another name.")]
    [ProducesResponseType<ApiList<CandidateItem>>(200)]
    public async Task<IActionResult> List(
        [FromQuery(Name = "lang")][Description("Language of the articles.")] string? lang = null,
        [FromQuery(Name = "text")][Description("Part of the name.")] string? text = null,
        [FromQuery(Name = "refused")][Description("Those instead that are marked as no source.")] bool refused = false,
        [FromQuery(Name = "limit")][Description("1 to 200.")] int limit = DefaultLimit,
        [FromQuery(Name = "cursor")] string? cursor = null)
    {
        Cursor at = Cursor.Of(Request, cursor, limit);
        return Ok(List(await SendAsync(new ListSourceCandidates(at.Paging, lang, text, refused)), at, CandidateItem.Of));
    }

    /// <summary>Refuses.</summary>
    [HttpPost("refusals")]
    [EndpointSummary("Mark a name as no source, or take that back")]
    [ProducesResponseType<RefuseCandidateResult>(200)]
    public async Task<IActionResult> Refuse(RefusalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Ok(await SendAsync(
            new RefuseCandidate(request.Lang ?? "", request.Name ?? "", request.TakeBack ?? false, request.Reason)));
    }
}

/// <summary>A name that is no source.</summary>
public sealed record RefusalRequest(
    string? Lang,
    string? Name,
    [property: Description("Take an earlier mark back instead.")] bool? TakeBack = null,
    string? Reason = null);

/// <summary>An unknown name.</summary>
public sealed record CandidateItem(
    string Name,
    string Lang,
    [property: Description("Counted once for each spelling of the name.")] int Articles,
    int Claims,
    [property: Description("The words around it in one of the claims.")] string Mention,
    [property: Description("One of the claims.")] string Claim)
{
    internal static CandidateItem Of(SourceCandidateRow row) =>
        new(row.Name, row.Language, row.Articles, row.Claims, row.Mention, row.Claim.ToString());
}
