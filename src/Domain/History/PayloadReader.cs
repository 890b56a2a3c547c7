using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.History;

/// <summary>Reads stored payloads.</summary>
public static class PayloadReader
{
    /// <summary>The reason and the changes in a payload; nothing for a redacted or unreadable one.</summary>
    /// <param name="json">The canonical JSON; null once redacted.</param>
    public static (string? Why, IReadOnlyList<ChangedField> Changes) Read(string? json)
    {
        if (Parse(json) is not { } payload)
        {
            return (null, []);
        }

        List<ChangedField> changes = [];
        if (payload["changes"] is JsonObject fields)
        {
            foreach ((string field, JsonNode? change) in fields)
            {
                changes.Add(new ChangedField(field, Text(change, "from"), Text(change, "to")));
            }
        }

        return (payload["why"] is JsonValue why && why.TryGetValue(out string? reason) ? reason : null, changes);
    }

    private static JsonObject? Parse(string? json)
    {
        try
        {
            return json is null ? null : JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? change, string side) =>
        change is JsonObject sides && sides[side] is { } value ? CanonicalJson.Write(value) : null;
}
