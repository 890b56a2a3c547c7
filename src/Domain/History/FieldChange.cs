using System.Text.Json.Nodes;

namespace FactCheck.Domain.History;

/// <summary>A field of a thing that got another value.</summary>
/// <param name="Field">Name; parts of a list have names of their own (<c>sources/1</c>, <c>names/fr/Agence TASS</c>).</param>
/// <param name="From">Value before; null if it had none.</param>
/// <param name="To">Value after; null if it has none.</param>
public sealed record FieldChange(string Field, JsonNode? From, JsonNode? To)
{
    /// <summary>What differs between the fields of a thing before and after a change, in ordinal order of names.</summary>
    /// <param name="before">Fields before; empty for a new thing.</param>
    /// <param name="after">Fields after.</param>
    public static IReadOnlyList<FieldChange> Between(
        IReadOnlyDictionary<string, JsonNode?> before, IReadOnlyDictionary<string, JsonNode?> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<FieldChange> changes = [];
        foreach (string field in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            JsonNode? from = before.GetValueOrDefault(field);
            JsonNode? to = after.GetValueOrDefault(field);
            if (!string.Equals(CanonicalJson.Write(from), CanonicalJson.Write(to), StringComparison.Ordinal))
            {
                changes.Add(new FieldChange(field, from, to));
            }
        }

        return changes;
    }
}
