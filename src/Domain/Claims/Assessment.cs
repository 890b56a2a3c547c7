using System.Text.Json.Nodes;

namespace FactCheck.Domain.Claims;

/// <summary>One person's judgement of a claim. Never changed once recorded; a new judgement is a new assessment.</summary>
public sealed class Assessment
{
    private readonly List<Evidence> _evidence = [];

    /// <summary>Id of the assessment.</summary>
    public required AssessmentId Id { get; init; }

    /// <summary>The claim judged.</summary>
    public required ClaimId ClaimId { get; init; }

    /// <summary>Whether the named source said it.</summary>
    public required AttributionFinding Finding { get; init; }

    /// <summary>Whether it holds.</summary>
    public required VerificationStatus Status { get; init; }

    /// <summary>How sure the reviewer is; null where nothing is decided.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>The reason, at most 10,000 characters; null where none is needed and none was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Id of the reviewer.</summary>
    public required string ReviewerId { get; init; }

    /// <summary>Name that the reviewer had then.</summary>
    public required string ReviewerName { get; init; }

    /// <summary>When, in UTC, in whole milliseconds.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>What the reviewer consulted, in the order given.</summary>
    public IReadOnlyList<Evidence> Evidence => _evidence;

    internal void Add(Evidence evidence) => _evidence.Add(evidence);

    internal JsonObject ToJson() => new()
    {
        ["confidence"] = Confidence?.ToString(),
        ["evidence"] = new JsonArray([.. _evidence.OrderBy(e => e.Position).Select(e => (JsonNode)e.ToJson())]),
        ["finding"] = Finding.ToString(),
        ["madeAt"] = MadeAt.ToUnixTimeMilliseconds(),
        ["reason"] = Reason,
        ["reviewerId"] = ReviewerId,
        ["reviewerName"] = ReviewerName,
        ["status"] = Status.ToString(),
    };
}
