using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Web.Api;

/// <summary>Attributions as JSON: the same for <c>extract --jsonl</c>, <c>extract --format json</c> and the API.</summary>
internal static class AttributionJson
{
    /// <summary>Arabic and Cyrillic stay readable: the output is JSON, never part of a page.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As <see cref="Compact"/>, one value a line.</summary>
    public static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    /// <summary>
    /// Writes the members <c>lang</c>, <c>attributions</c>, <c>offset_unit</c> and <c>versions</c> into an object that is open.
    /// </summary>
    /// <param name="json">The writer.</param>
    /// <param name="text">The text that was extracted from.</param>
    /// <param name="result">What was found in it.</param>
    /// <param name="words">Whether the words of the spans and the mentions are written too.</param>
    public static void WriteMembers(Utf8JsonWriter json, string text, ExtractionResult result, bool words)
    {
        var offsets = new CodePointOffsets(text);
        json.WriteString("lang"u8, result.Language);
        json.WriteStartArray("attributions"u8);
        foreach (Attribution attribution in result.Attributions)
        {
            json.WriteStartObject();
            WriteSpans(json, "source", attribution.Source, text, offsets, words);
            WriteSpans(json, "cue", attribution.Cue, text, offsets, words);
            WriteSpans(json, "content", attribution.Content, text, offsets, words);
            WriteKeys(json, "agency", attribution.Mentions.Select(m => m.Key));
            WriteKeys(json, "on_behalf", attribution.Mentions.Select(m => m.OnBehalf));
            json.WriteString("stance"u8, attribution.Stance.ToString().ToLowerInvariant());
            json.WriteString("kind"u8, attribution.Kind.ToString().ToLowerInvariant());
            json.WriteNumber("likelihood"u8, Math.Round(attribution.Likelihood, 4));
            json.WriteString("rule"u8, attribution.Rule);
            json.WriteString("cue_id"u8, attribution.CueId);
            if (attribution.Relays is int relayed)
            {
                json.WriteNumber("relays"u8, relayed);
            }

            if (words)
            {
                WriteMentions(json, attribution, text, offsets);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("offset_unit"u8, "codepoint");
        json.WriteStartObject("versions"u8);
        json.WriteString("engine"u8, result.EngineVersion);
        json.WriteString("pack"u8, result.PackVersion);
        json.WriteString("registry"u8, result.RegistryVersion);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of a document that could not be extracted from.</summary>
    public static void WriteError(Utf8JsonWriter json, string error)
    {
        json.WriteStartArray("attributions"u8);
        json.WriteEndArray();
        json.WriteString("error"u8, error);
    }

    /// <summary>The words of spans, joined as a reader would: with an ellipsis where something lies between.</summary>
    public static string Words(IReadOnlyList<TextSpan> spans, string text) => string.Join(" … ", spans.Select(s => s.In(text)));

    private static void WriteSpans(
        Utf8JsonWriter json, string name, IReadOnlyList<TextSpan> spans, string text, CodePointOffsets offsets, bool words)
    {
        // Raw, so that an indented document does not spend a line on each number.
        json.WritePropertyName(name);
        json.WriteRawValue("[" + string.Join(", ", spans.Select(s => Pair(s, offsets))) + "]", skipInputValidation: true);
        if (words)
        {
            json.WriteString(name + "_text", Words(spans, text));
        }
    }

    private static string Pair(TextSpan span, CodePointOffsets offsets) =>
        string.Create(CultureInfo.InvariantCulture, $"[{offsets[span.Start]}, {offsets[span.End]}]");

    private static void WriteKeys(Utf8JsonWriter json, string name, IEnumerable<SourceKey?> found)
    {
        string[] keys = [.. found.Where(k => k is not null).Select(k => k.ToString()!).Distinct(StringComparer.Ordinal)];
        if (keys.Length == 1)
        {
            json.WriteString(name, keys[0]);
        }
        else if (keys.Length > 1)
        {
            json.WriteStartArray(name);
            foreach (string key in keys)
            {
                json.WriteStringValue(key);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteMentions(Utf8JsonWriter json, Attribution attribution, string text, CodePointOffsets offsets)
    {
        json.WriteStartArray("mentions"u8);
        foreach (SourceMention mention in attribution.Mentions)
        {
            json.WriteStartObject();
            json.WritePropertyName("span"u8);
            json.WriteRawValue(Pair(mention.Span, offsets), skipInputValidation: true);
            json.WriteString("text"u8, mention.Span.In(text));
            json.WriteString("key"u8, mention.Key?.Value);
            json.WriteString("on_behalf"u8, mention.OnBehalf?.Value);
            json.WriteString("why"u8, mention.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
