using System.Globalization;
using System.Text.Json;
using FactCheck.Domain.Text;

namespace FactCheck.Evaluation;

/// <summary>A gold file that cannot be read: the message names file, line and what is wrong.</summary>
internal sealed class GoldFileException(string message) : Exception(message);

/// <summary>Reads gold: one JSON object a line (doc, lang, text, attributions), spans in Unicode code points.</summary>
internal static class GoldFile
{
    public static IReadOnlyList<GoldDocument> Read(string path)
    {
        var documents = new List<GoldDocument>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            int number = 0;
            foreach (string line in File.ReadLines(path))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                GoldDocument document = ReadLine(path, number, line);
                documents.Add(names.Add(document.Name)
                    ? document
                    : throw Fault(path, number, $"document {document.Name} was already given"));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GoldFileException($"{path}: {e.Message}");
        }

        return documents.Count > 0 ? documents : throw new GoldFileException($"{path}: no document in it");
    }

    private static GoldDocument ReadLine(string path, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string text = root.GetProperty("text").GetString() ?? throw Fault(path, number, "no text");
            int[] offsets = OffsetsOfCodePoints(text);
            return new GoldDocument(
                root.GetProperty("doc").GetString() ?? throw Fault(path, number, "no doc"),
                root.TryGetProperty("lang", out JsonElement language) ? language.GetString() : null,
                text,
                [.. root.GetProperty("attributions").EnumerateArray().Select(a => ReadRelation(a, offsets))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException
            or IndexOutOfRangeException or FormatException)
        {
            throw Fault(path, number, e.Message);
        }
    }

    private static Relation ReadRelation(JsonElement attribution, int[] offsets)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in (string[])["agency", "on_behalf"])
        {
            if (attribution.TryGetProperty(name, out JsonElement value))
            {
                keys.UnionWith(value.ValueKind switch
                {
                    JsonValueKind.Array => value.EnumerateArray().Select(v => v.GetString()!),
                    JsonValueKind.String => [value.GetString()!],
                    _ => [],
                });
            }
        }

        return new Relation(
            [Spans(attribution, "source", offsets), Spans(attribution, "cue", offsets), Spans(attribution, "content", offsets)],
            keys,
            attribution.TryGetProperty("optional", out JsonElement optional) && optional.ValueKind == JsonValueKind.True);
    }

    private static List<TextSpan> Spans(JsonElement attribution, string name, int[] offsets) =>
        [.. attribution.GetProperty(name).EnumerateArray().Select(s => new TextSpan(offsets[s[0].GetInt32()], offsets[s[1].GetInt32()]))];

    /// <summary>For each code point, and for the end, its UTF-16 offset.</summary>
    private static int[] OffsetsOfCodePoints(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (int at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1)
        {
            offsets.Add(at);
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }

    private static GoldFileException Fault(string path, int line, string reason) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}: {reason}"));
}
