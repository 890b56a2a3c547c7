using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FactCheck.Web.Controllers;

/// <summary>The queue of claims.</summary>
[Route("claims")]
public sealed class ClaimsController : PageController
{
    /// <summary>The queue; every filter stands in the URL. Asked by htmx, only the results.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(ClaimFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.From > filter.To)
        {
            (filter.From, filter.To) = (filter.To, filter.From);
        }

        string? source = await KeyAsync(filter.Source);
        string? outlet = await KeyAsync(filter.Outlet);
        SearchClaimsResult found = await Mediator.Send(filter.ToRequest(source, outlet), HttpContext.RequestAborted);
        var page = new ClaimsPage(filter, found);
        return Request.Headers.ContainsKey("HX-Request") ? PartialView("_Results", page) : View(page);
    }

    /// <summary>The claims that fit, as a file, with outlets, relays and origin of each.</summary>
    [HttpGet("export.{format:regex(^(csv|jsonl)$)}")]
    public async Task<IActionResult> Export(ClaimFilter filter, string format)
    {
        ArgumentNullException.ThrowIfNull(filter);
        IAsyncEnumerable<ClaimRow> rows = await Mediator.Send(
            new ExportClaims(filter.ToRequest(await KeyAsync(filter.Source), await KeyAsync(filter.Outlet))), HttpContext.RequestAborted);
        return new ExportFile<ClaimLine>(
            rows.Select(ClaimLine.Of), format == "csv" ? ExportFormat.SpreadsheetCsv : ExportFormat.JsonLines, "factcheck-claims");
    }

    private Task<string?> KeyAsync(string? words) => SourceNames.FilterKeyAsync(Mediator, words, HttpContext.RequestAborted);
}

/// <summary>Which claims the queue shows; all of it stands in the URL.</summary>
public sealed class ClaimFilter
{
    /// <summary>The least likelihood of the queue, in percent.</summary>
    public const int DefaultLeast = (int)(100 * SearchClaims.ReviewLikelihood);

    /// <summary>Accepted statuses.</summary>
    public List<VerificationStatus> Status { get; set; } = [];

    /// <summary>Work states.</summary>
    public List<WorkState> Work { get; set; } = [];

    /// <summary>Name or key of a source in the chain.</summary>
    public string? Source { get; set; }

    /// <summary>Language of the article.</summary>
    public string? Language { get; set; }

    /// <summary>Name or key of an outlet.</summary>
    public string? Outlet { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Words of the claim.</summary>
    public string? Text { get; set; }

    /// <summary>Order.</summary>
    public ClaimSort Sort { get; set; } = ClaimSort.Newest;

    /// <summary>Least likelihood of claims that nobody has taken up, in percent; 0 for all.</summary>
    public int Least { get; set; } = DefaultLeast;

    /// <summary>Whether each statement is shown once only.</summary>
    public bool Once { get; set; }

    /// <summary>The cluster that the claims are in.</summary>
    public Guid? Cluster { get; set; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Whether anything narrows the list.</summary>
    [BindNever]
    public bool IsEmpty => Status.Count == 0 && Work.Count == 0 && From is null && To is null && Cluster is null
        && new[] { Source, Language, Outlet, Text }.All(string.IsNullOrWhiteSpace);

    /// <summary>Whether one of the filters that are folded away is used.</summary>
    [BindNever]
    public bool UsesMore => From is not null || To is not null || !string.IsNullOrWhiteSpace(Outlet) || !string.IsNullOrWhiteSpace(Language)
        || Least != DefaultLeast;

    /// <summary>What the desk is asked.</summary>
    public SearchClaims ToRequest(string? source, string? outlet) => new(
        new Paging(Math.Clamp(Page, 1, Paging.MaxNumber)),
        [.. Status.Where(Enum.IsDefined)],
        [.. Work.Where(Enum.IsDefined)],
        source,
        Blank.ToNull(Language),
        outlet,
        From,
        To,
        Blank.ToNull(Text),
        Sort: Enum.IsDefined(Sort) ? Sort : ClaimSort.Newest,
        LeastLikelihood: Least <= 0 ? null : Math.Min(Least, 100) / 100.0,
        OnePerStatement: Once,
        Cluster: Cluster is { } cluster ? new ClusterId(cluster) : null);

    /// <summary>The URL of the file with the claims that the filters let through.</summary>
    public string ExportAddress(string format) => $"/claims/export.{format}{Address()["/claims".Length..]}";

    /// <summary>The URL of the same filters with some of them changed.</summary>
    public string Address(int? page = null, VerificationStatus? onlyStatus = null, bool anyStatus = false, int? least = null)
    {
        List<KeyValuePair<string, string?>> query = [];
        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(new(name, value));
            }
        }

        foreach (VerificationStatus status in onlyStatus is { } one ? [one] : anyStatus ? [] : Status)
        {
            Add("status", status.ToString());
        }

        Work.ForEach(work => Add("work", work.ToString()));
        Add("source", Source);
        Add("language", Language);
        Add("outlet", Outlet);
        Add("from", From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add("to", To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add("text", Text);
        Add("sort", Sort == ClaimSort.Newest ? null : Sort.ToString());
        Add("least", (least ?? Least) == DefaultLeast ? null : (least ?? Least).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add("once", Once ? "true" : null);
        Add("cluster", Cluster?.ToString());
        Add("page", page is > 1 ? page.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        return "/claims" + QueryString.Create(query);
    }
}

/// <summary>The queue.</summary>
public sealed record ClaimsPage(ClaimFilter Filter, SearchClaimsResult Found);
