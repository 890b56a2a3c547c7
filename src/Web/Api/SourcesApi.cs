using System.ComponentModel;
using System.Text.Json.Serialization;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Sources and their names.</summary>
[Route("api/v1/sources")]
[Tags("Sources")]
public sealed class SourcesApi : ApiController
{
    /// <summary>Lists.</summary>
    [HttpGet]
    [EndpointSummary("List sources")]
    [ProducesResponseType<ApiList<SourceItem>>(200)]
    public async Task<IActionResult> List(
        [FromQuery(Name = "text")][Description("Part of a name or key.")] string? text = null,
        [FromQuery(Name = "kind")] string? kind = null,
        [FromQuery(Name = "country")][Description("ISO 3166-1 alpha-2 code in lower case.")] string? country = null,
        [FromQuery(Name = "sort")][Description("name, claims, country or kind.")] string? sort = null,
        [FromQuery(Name = "limit")][Description("1 to 200.")] int limit = DefaultLimit,
        [FromQuery(Name = "cursor")] string? cursor = null)
    {
        Cursor at = Cursor.Of(Request, cursor, limit);
        Page<SourceRow> page = await SendAsync(new ListSources(
            at.Paging, text, ApiJson.Value<SourceKind>("kind", kind), country, ApiJson.Value<SourceSort>("sort", sort) ?? SourceSort.Name));
        return Ok(List(page, at, SourceItem.Of));
    }

    /// <summary>Reads one.</summary>
    [HttpGet("{key}")]
    [EndpointSummary("Read a source with its names and how many claims it has per status")]
    [ProducesResponseType<SourceAnswer>(200)]
    public async Task<IActionResult> Get(string key)
    {
        SourceDetails source = await SendAsync(new GetSource(ApiIds.Source(key)));
        SourceClaimCounts counts = await SendAsync(new GetSourceClaimCounts(key));
        return Versioned(source.Version, SourceAnswer.Of(source, counts));
    }

    /// <summary>Registers.</summary>
    [HttpPost]
    [EndpointSummary("Register a source that the shipped registry lacks")]
    [ProducesResponseType<SourceAnswer>(201)]
    public async Task<IActionResult> Register(SourceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RegisterSourceResult made = await SendAsync(new RegisterSource(
            request.Key ?? "",
            ApiJson.Required(nameof(request.Kind), request.Kind),
            request.Name ?? "",
            request.Country,
            request.Parent,
            request.Website,
            request.OnBehalf,
            [.. (request.Names ?? []).Select(n => n.ToName())]));
        SourceDetails source = await SendAsync(new GetSource(made.Key.Value));
        ChangesAttribute.Tag(HttpContext, source.Version);
        return Created(
            $"/api/v1/sources/{made.Key}",
            SourceAnswer.Of(source, await SendAsync(new GetSourceClaimCounts(made.Key.Value))) with { Relinking = made.Relinking?.ToString() });
    }

    /// <summary>Changes.</summary>
    [HttpPut("{key}")]
    [Changes]
    [EndpointSummary("Change what is known of a source besides its names")]
    [EndpointDescription("All particulars are set; what is left out is taken away. What is changed of a shipped source stays when a newer registry says otherwise.")]
    [ProducesResponseType<ChangeSourceResult>(200)]
    public async Task<IActionResult> Change(string key, SourceChangeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ChangeSourceResult result = await SendAsync(new ChangeSource(
            ApiIds.Source(key),
            ApiJson.Required(nameof(request.Kind), request.Kind),
            request.Name ?? "",
            request.Country,
            request.Parent,
            request.Website,
            request.OnBehalf,
            request.Notes,
            SeenVersion,
            request.Reason));
        return Versioned(result.Version, result);
    }

    /// <summary>Takes a name away.</summary>
    [HttpPost("{key}/names/removals")]
    [Changes]
    [EndpointSummary("Take away a name that an editor gave, or withdraw a shipped one")]
    [ProducesResponseType<ChangeSourceResult>(200)]
    public async Task<IActionResult> RemoveName(string key, NameRemovalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ChangeSourceResult result = await SendAsync(
            new RemoveSourceName(ApiIds.Source(key), request.Lang ?? "", request.Text ?? "", SeenVersion, request.Reason));
        return Versioned(result.Version, result);
    }

    /// <summary>Exports.</summary>
    [HttpGet("export")]
    [EndpointSummary("The sources as a tab-separated table that import takes back")]
    [Produces("text/tab-separated-values")]
    public async Task<IActionResult> Export(
        [FromQuery(Name = "own")][Description("Only what editors registered, changed or named here.")] bool own = false) =>
        Content(await SendAsync(new ExportSources(own)), Controllers.SourceTable.MediaType);

    /// <summary>Imports.</summary>
    [HttpPost("import")]
    [EndpointSummary("Take in a table of sources, or say what it would change")]
    [EndpointDescription("All rows or none: with a faulty row nothing is changed, and the answer names line and fault.")]
    [ProducesResponseType<ImportAnswer>(200)]
    public async Task<IActionResult> Import(SourceTableRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ImportSourcesResult result = await SendAsync(new ImportSources(request.Table ?? "", request.DryRun ?? true));
        return Ok(new ImportAnswer(result.Rows, result.Unchanged, result.Saved, result.Faulty, result.Relinking?.ToString()));
    }

    /// <summary>Names.</summary>
    [HttpPost("{key}/names")]
    [Changes]
    [EndpointSummary("Give a source another name")]
    [EndpointDescription("Earlier claims without a link are looked through in the batch that is named; nothing of theirs changes before somebody agrees.")]
    [ProducesResponseType<SourceChangedAnswer>(200)]
    public async Task<IActionResult> AddName(string key, AliasRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        AddSourceAliasResult result = await SendAsync(new AddSourceAlias(
            ApiIds.Source(key), new NewName(request.Lang ?? "", request.Text ?? "", request.Form ?? NameForm.Usual), SeenVersion, request.Reason));
        return Versioned(result.Version, SourceChangedAnswer.Of(result.Version, result.Relinking));
    }
}

/// <summary>A source to register.</summary>
public sealed record SourceRequest(
    [property: Description("Key by the grammar of docs/source-keys.md.")] string? Key,
    SourceKind? Kind,
    string? Name,
    string? Country = null,
    string? Parent = null,
    string? Website = null,
    string? OnBehalf = null,
    IReadOnlyList<NameRequest>? Names = null);

/// <summary>What is to be known of a source.</summary>
public sealed record SourceChangeRequest(
    SourceKind? Kind,
    string? Name,
    string? Country = null,
    string? Parent = null,
    string? Website = null,
    string? OnBehalf = null,
    string? Notes = null,
    string? Reason = null);

/// <summary>A name to take away, exactly as it stands, and why.</summary>
public sealed record NameRemovalRequest(string? Lang, string? Text, string? Reason = null);

/// <summary>A table of sources.</summary>
public sealed record SourceTableRequest(
    [property: Description("The table, as the export gives it.")] string? Table,
    [property: Description("Only say what would change; true unless it is false.")] bool? DryRun = true);

/// <summary>What came of a table.</summary>
/// <param name="Relinking">Id of the batch of link changes that new names bring with them; null where there is nothing to look through.</param>
public sealed record ImportAnswer(IReadOnlyList<ImportedRow> Rows, int Unchanged, bool Saved, int Faulty, string? Relinking);

/// <summary>A name of a source.</summary>
public sealed record NameRequest(string? Lang, string? Text, NameForm? Form = null)
{
    internal NewName ToName() => new(Lang ?? "", Text ?? "", Form ?? NameForm.Usual);
}

/// <summary>A name to add, and why.</summary>
public sealed record AliasRequest(string? Lang, string? Text, NameForm? Form = null, string? Reason = null);

/// <summary>A source in a list.</summary>
public sealed record SourceItem(
    string Key, string Name, SourceKind Kind, string? Country, string? Parent, string? ParentName, bool IsShipped, string? MergedInto, bool IsRetired, int ClaimCount)
{
    internal static SourceItem Of(SourceRow row) => new(
        row.Key.Value, row.Name, row.Kind, row.Country, row.Parent?.Value, row.ParentName, row.IsShipped, row.MergedInto?.Value, row.IsRetired, row.ClaimCount);
}

/// <summary>A source with everything that is known of it.</summary>
public sealed record SourceAnswer(
    string Key,
    string Name,
    SourceKind Kind,
    string? Country,
    string? Parent,
    IReadOnlyList<string> Children,
    string? Website,
    string? OnBehalf,
    string? Notes,
    bool IsShipped,
    IReadOnlyList<NameItem> Names,
    [property: Description("Key of the source that it was merged into; null if none.")] string? MergedInto,
    bool IsRetired,
    [property: Description("Statements whose first speaker it is, per status; the claims of a cluster are one.")] IReadOnlyDictionary<string, int> ClaimsAsOrigin,
    [property: Description("Statements in which it stands in the chain otherwise, per status.")] IReadOnlyDictionary<string, int> ClaimsAsOther,
    [property: Description("How many claims the statements of claims_as_origin are.")] int ClaimCountAsOrigin,
    [property: Description("How many claims the statements of claims_as_other are.")] int ClaimCountAsOther,
    int Version)
{
    /// <summary>Id of the batch of link changes that its names bring with them, where it was just registered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Relinking { get; init; }

    internal static SourceAnswer Of(SourceDetails source, SourceClaimCounts counts) => new(
        source.Key.Value,
        source.Name,
        source.Kind,
        source.Country,
        source.Parent?.Key.Value,
        [.. source.Children.Select(c => c.Key.Value)],
        source.Website,
        source.OnBehalf?.Key.Value,
        source.Notes,
        source.IsShipped,
        [.. source.Names.Select(n => new NameItem(n.Language, n.Text, n.Form, n.IsShipped, n.IsWithdrawn))],
        source.MergedInto?.Key.Value,
        source.IsRetired,
        Words(counts.AsOrigin),
        Words(counts.AsOther),
        counts.ClaimsAsOrigin,
        counts.ClaimsAsOther,
        source.Version);

    private static Dictionary<string, int> Words(IReadOnlyDictionary<VerificationStatus, int> counts) =>
        counts.ToDictionary(c => ApiJson.Word(c.Key), c => c.Value, StringComparer.Ordinal);
}

/// <summary>A name of a source, for reading.</summary>
public sealed record NameItem(string Lang, string Text, NameForm Form, bool IsShipped, bool IsWithdrawn);
