using FactCheck.Domain.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>What the endpoints share: a token is needed, JSON goes in and out.</summary>
[ApiController]
[Authorize]
[Produces("application/json")]
public abstract class ApiController : ControllerBase
{
    /// <summary>Items a page where nothing else is asked for.</summary>
    protected const int DefaultLimit = 50;

    /// <summary>Ends the work when the caller goes away.</summary>
    protected CancellationToken Aborted => HttpContext.RequestAborted;

    /// <summary>The version that the caller saw, from If-Match.</summary>
    protected int SeenVersion => ChangesAttribute.SeenVersion(HttpContext);

    /// <summary>Sends a request to the desk.</summary>
    protected Task<T> SendAsync<T>(IRequest<T> request) =>
        HttpContext.RequestServices.GetRequiredService<IMediator>().Send(request, Aborted);

    /// <summary>Answers with a thing that has a version.</summary>
    protected OkObjectResult Versioned(int version, object body)
    {
        ChangesAttribute.Tag(HttpContext, version);
        return Ok(body);
    }

    /// <summary>Answers with one page of a list, and names the next one in body and Link header.</summary>
    private protected ApiList<TItem> List<TRow, TItem>(Page<TRow> page, Cursor at, Func<TRow, TItem> item)
    {
        string? next = page.Paging.Number < page.Pages ? at.Next() : null;
        if (next is not null)
        {
            string query = QueryString.Create(Request.Query
                .Where(q => q.Key != "cursor")
                .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value))
                .Append(KeyValuePair.Create("cursor", (string?)next))).Value!;
            Response.Headers.Link = $"<{Request.PathBase}{Request.Path}{query}>; rel=\"next\"";
        }

        return new ApiList<TItem>([.. page.Items.Select(item)], page.Total, next);
    }
}

/// <summary>A part of a list.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="Items">The items of this part, in the order asked for.</param>
/// <param name="Total">How many items the whole list has.</param>
/// <param name="NextCursor">Send it as cursor, with the same filters, for the next part; null at the end.</param>
public sealed record ApiList<T>(IReadOnlyList<T> Items, int Total, string? NextCursor);
