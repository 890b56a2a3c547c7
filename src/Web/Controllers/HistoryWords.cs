using System.Globalization;
using System.Text.Json;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Web.Localisation;

namespace FactCheck.Web.Controllers;

/// <summary>Fields and values of history in the reader's words. The export holds them as they are.</summary>
public static class HistoryWords
{
    /// <summary>How much of one value a page shows.</summary>
    public const int MaxLength = 400;

    // Of no use to a person reading: other fields say the same in words.
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "id", "articleId", "changedAt", "createdAt", "addedAt", "extractedAt", "submittedAt", "submittedById", "reviewerId",
        "cueText", "sourceText", "isTouched", "madeAt",
    };

    private static readonly string[] Kinds =
    [
        nameof(VerificationStatus), nameof(AttributionFinding), nameof(Confidence), nameof(WorkState), nameof(CloseCause),
        nameof(Stance), nameof(EvidenceStance), nameof(QuotationKind), nameof(SourceKind), nameof(SourceRole), nameof(NameForm),
        nameof(Role), nameof(MemberState),
    ];

    /// <summary>The changes that a person wants to read, in the order of history.</summary>
    public static IEnumerable<ChangedField> Telling(IReadOnlyList<ChangedField> changes) =>
        changes.Where(change => !Silent.Contains(change.Field));

    /// <summary>What a field is called: <c>sources/1</c> is the first source.</summary>
    public static string Field(UiText words, string field)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(field);
        string[] parts = field.Split('/', 2);
        string name = words.Find($"Field.{parts[0]}") ?? parts[0];
        return parts.Length == 2 && !Guid.TryParse(parts[1], out _) ? $"{name} {parts[1]}" : name;
    }

    /// <summary>A value, which history keeps as JSON: words for enumerations, lists and objects in one line.</summary>
    public static string Value(UiText words, string json)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Excerpt.Of(Value(words, document.RootElement), MaxLength);
        }
        catch (JsonException)
        {
            return Excerpt.Of(json, MaxLength);
        }
    }

    private static string Value(UiText words, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(" · ", value.EnumerateObject()
            .Where(part => part.Value.ValueKind != JsonValueKind.Null && !Silent.Contains(part.Name))
            .Select(part => (Name: words.Find($"Field.{part.Name}") ?? part.Name, Text: Value(words, part.Value)))
            .Where(part => part.Text.Length > 0)
            .Select(part => $"{part.Name}: {part.Text}")),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(part => Value(words, part))),
        JsonValueKind.String => Word(words, value.GetString() ?? ""),
        JsonValueKind.True => words["Common.Yes"],
        JsonValueKind.False => words["Common.No"],
        JsonValueKind.Number => value.TryGetDouble(out double number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        _ => "",
    };

    // Most values stand for one enumeration only; the few that several share (Mixed, Denied) have like words.
    private static string Word(UiText words, string text) =>
        text.Length is > 0 and < 30 && text.All(char.IsAsciiLetter)
            ? Kinds.Select(kind => words.Find($"{kind}.{text}")).FirstOrDefault(word => word is not null) ?? text
            : text;
}
