using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>Extraction without keeping anything.</summary>
[Route("api/v1/extract")]
[Tags("Extraction")]
public sealed class ExtractApi(LanguagePacks packs, ISourceNames names) : ApiController
{
    /// <summary>Finds the attributions of a text.</summary>
    [HttpPost]
    [EndpointSummary("Find who is said to have said what in a text; nothing is kept")]
    [ProducesResponseType<ExtractionAnswer>(200)]
    public async Task<IActionResult> Extract(ExtractRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!ArticleText.TryTake(request.Text, out ArticleText? text, out string? fault))
        {
            throw ApiJson.Invalid(nameof(request.Text), fault);
        }

        SourceDirectory directory = await names.CurrentAsync(Aborted);
        ExtractionResult result = new AttributionExtractor(packs, directory).Extract(text.Value, request.Lang);
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, AttributionJson.Compact))
        {
            json.WriteStartObject();
            AttributionJson.WriteMembers(json, text.Value, result, words: true);
            json.WriteEndObject();
        }

        return File(buffer.ToArray(), "application/json");
    }
}

/// <summary>A text to extract from.</summary>
/// <param name="Text">The text, at most 1,000,000 characters.</param>
/// <param name="Lang">BCP 47 tag of its language; null to detect it.</param>
public sealed record ExtractRequest(
    [property: Description("The text, at most 1,000,000 characters.")] string? Text,
    [property: Description("BCP 47 tag of its language; left out to detect it.")] string? Lang = null);

/// <summary>What was found; <c>factcheck extract --format json</c> writes the same.</summary>
/// <param name="Lang">BCP 47 tag of the text's main language.</param>
/// <param name="Attributions">In text order.</param>
/// <param name="OffsetUnit">Always "codepoint".</param>
/// <param name="Versions">Versions of engine, language pack and registry.</param>
public sealed record ExtractionAnswer(
    string Lang, IReadOnlyList<AttributionAnswer> Attributions, string OffsetUnit, IReadOnlyDictionary<string, string> Versions);

/// <summary>An attribution; spans are [start, end) in code points.</summary>
public sealed record AttributionAnswer(
    IReadOnlyList<int[]> Source,
    string SourceText,
    IReadOnlyList<int[]> Cue,
    string CueText,
    IReadOnlyList<int[]> Content,
    string ContentText,
    [property: Description("Key of the source, or a list of keys for joint sources; left out where no name fits.")] JsonNode? Agency,
    [property: Description("Key of whom the source speaks for, or a list.")] JsonNode? OnBehalf,
    Stance Stance,
    QuotationKind Kind,
    double Likelihood,
    string Rule,
    string CueId,
    [property: Description("Index of the attribution that this one passes on.")] int? Relays,
    IReadOnlyList<MentionAnswer> Mentions);

/// <summary>A name within a source.</summary>
public sealed record MentionAnswer(int[] Span, string Text, string? Key, string? OnBehalf, string Why);
