using FactCheck.Web.Localisation;

namespace FactCheck.Web.Controllers;

/// <summary>Values of history in the reader's words.</summary>
public static class HistoryWords
{
    /// <summary>How much of a value a page shows; the export holds it all.</summary>
    public const int MaxLength = 400;

    /// <summary>The word for an enumeration's value, else the value itself, cut if it is long.</summary>
    public static string Value(UiText words, string field, string value)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        string plain = value.Trim('"');
        string? kind = field switch
        {
            "status" => "VerificationStatus",
            "finding" => "AttributionFinding",
            "confidence" => "Confidence",
            "workState" => "WorkState",
            "closeCause" => "CloseCause",
            "stance" => "Stance",
            "kind" => "QuotationKind",
            _ => null,
        };
        return (kind is null ? null : words.Find($"{kind}.{plain}")) ?? Excerpt.Of(plain, MaxLength);
    }
}
