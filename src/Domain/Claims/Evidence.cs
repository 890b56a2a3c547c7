using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Domain.Claims;

/// <summary>Something that bears on a claim, consulted for an assessment. Never changed once recorded.</summary>
public sealed class Evidence
{
    /// <summary>Id of the piece of evidence.</summary>
    public required EvidenceId Id { get; init; }

    /// <summary>The assessment that it belongs to.</summary>
    public required AssessmentId AssessmentId { get; init; }

    /// <summary>Place in the assessment's list, 1 or more.</summary>
    public required int Position { get; init; }

    /// <summary>Web address or reference of a document, at most 2,000 characters.</summary>
    public required string Reference { get; init; }

    /// <summary>How it stands to the statement.</summary>
    public required EvidenceStance Stance { get; init; }

    /// <summary>Whose information it is, at most 200 characters: two pages that repeat one agency have one origin.</summary>
    public required string Origin { get; init; }

    /// <summary>Whether it is a primary document: the thing itself, not a report of it.</summary>
    public required bool IsPrimary { get; init; }

    /// <summary>The words that matter, at most 4,000 characters; null if none.</summary>
    public string? Excerpt { get; init; }

    /// <summary>The day on which it was consulted.</summary>
    public required DateOnly ConsultedOn { get; init; }

    internal JsonObject ToJson() => new()
    {
        ["consultedOn"] = ConsultedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["excerpt"] = Excerpt,
        ["id"] = Id.ToString(),
        ["isPrimary"] = IsPrimary,
        ["origin"] = Origin,
        ["reference"] = Reference,
        ["stance"] = Stance.ToString(),
    };
}

/// <summary>How a piece of evidence stands to a statement, as the source made it.</summary>
public enum EvidenceStance
{
    /// <summary>Speaks for it.</summary>
    Supports,

    /// <summary>Speaks against it.</summary>
    Refutes,

    /// <summary>Helps to judge it without speaking for or against.</summary>
    Context,
}

/// <summary>A piece of evidence as a person states it.</summary>
/// <param name="Reference">Web address or reference of a document, at most 2,000 characters.</param>
/// <param name="Stance">How it stands to the statement.</param>
/// <param name="Origin">Whose information it is, at most 200 characters.</param>
/// <param name="IsPrimary">Whether it is a primary document.</param>
/// <param name="Excerpt">The words that matter, at most 4,000 characters; null if none.</param>
/// <param name="ConsultedOn">The day on which it was consulted, not later than tomorrow; null for today.</param>
public sealed record NewEvidence(
    string Reference,
    EvidenceStance Stance,
    string Origin,
    bool IsPrimary = false,
    string? Excerpt = null,
    DateOnly? ConsultedOn = null)
{
    internal Evidence ToEvidence(AssessmentId assessment, int position, DateTimeOffset now) => new()
    {
        Id = EvidenceId.New(now),
        AssessmentId = assessment,
        Position = position,
        Reference = Reference.Trim(),
        Stance = Stance,
        Origin = Origin.Trim(),
        IsPrimary = IsPrimary,
        Excerpt = string.IsNullOrWhiteSpace(Excerpt) ? null : Excerpt.Trim(),
        ConsultedOn = ConsultedOn ?? DateOnly.FromDateTime(now.UtcDateTime),
    };
}
