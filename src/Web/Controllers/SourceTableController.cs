using System.Text;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Controllers;

/// <summary>The sources as a table: taken out, worked on in a spreadsheet, brought back.</summary>
[Route("sources")]
public sealed class SourceTableController : PageController
{
    /// <summary>The table.</summary>
    [HttpGet("export.tsv")]
    public async Task<IActionResult> Export(bool own = false) => File(
        Encoding.UTF8.GetBytes(await Mediator.Send(new ExportSources(own), HttpContext.RequestAborted)),
        SourceTable.MediaType,
        "factcheck-sources.tsv");

    /// <summary>The form to bring a table in.</summary>
    [HttpGet("import")]
    public IActionResult Import()
    {
        Demand<ImportSources>();
        return View(new ImportPage(new ImportForm(), null));
    }

    /// <summary>Shows what a table would change; sent again from there, changes it.</summary>
    [HttpPost("import")]
    public async Task<IActionResult> Import(ImportForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Clear();
        if (form.File is { Length: > 0 } file)
        {
            using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            try
            {
                form.Table = await reader.ReadToEndAsync(HttpContext.RequestAborted);
            }
            catch (DecoderFallbackException)
            {
                ModelState.AddModelError(nameof(form.Table), Words["Sources.Import.NotUtf8"]);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View(new ImportPage(form, null));
            }
        }

        ImportSourcesResult? result = null;
        await AttemptAsync(new ImportSources(form.Table ?? "", DryRun: !form.Apply), done => result = done);
        if (result?.Saved == true)
        {
            Say(Words["Sources.Import.Saved", result.Rows.Count]);
            return Redirect(result.Relinking is { } batch ? $"/relinkings/{batch}" : "/sources");
        }

        return View(new ImportPage(form, result));
    }
}

/// <summary>What a table of sources is as a file.</summary>
public static class SourceTable
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/tab-separated-values; charset=utf-8";
}

/// <summary>A table to bring in, as a file or as text.</summary>
public sealed class ImportForm
{
    /// <summary>The file; goes before the text.</summary>
    public IFormFile? File { get; set; }

    /// <summary>The table.</summary>
    public string? Table { get; set; }

    /// <summary>Whether to make the changes, instead of showing them.</summary>
    public bool Apply { get; set; }
}

/// <summary>Bringing a table in.</summary>
/// <param name="Result">What it would change; null before it was read.</param>
public sealed record ImportPage(ImportForm Form, ImportSourcesResult? Result)
{
    /// <summary>The most rows that a page shows, faulty ones first.</summary>
    public const int MostShown = 500;
}
