namespace FactCheck.Domain.Claims;

/// <summary>A judgement before it is recorded, and the rules for what each status needs.</summary>
internal sealed record Judgement(
    AttributionFinding Finding,
    VerificationStatus Status,
    Confidence? Confidence,
    string? Reason,
    IReadOnlyList<NewEvidence> Evidence)
{
    /// <summary>What the judgement lacks, each with the field that would mend it.</summary>
    public IEnumerable<JudgementFault> Faults()
    {
        bool hasReason = !string.IsNullOrWhiteSpace(Reason);
        if (Status == VerificationStatus.Unverified)
        {
            if (Finding == AttributionFinding.NotChecked && !hasReason && Evidence.Count == 0)
            {
                yield return new JudgementFault(
                    nameof(Status), "judgement-is-empty", "This judges nothing yet: choose a status or a finding, or write a note.");
            }

            yield break;
        }

        if (Confidence is null)
        {
            yield return new JudgementFault(
                nameof(Confidence), "confidence-missing", $"Say how sure you are that the claim is {Status}.");
        }

        if (Status == VerificationStatus.NotCheckable)
        {
            yield break;
        }

        if (!hasReason)
        {
            yield return new JudgementFault(nameof(Reason), "reason-missing", $"{Status} needs a reason: say what shows it.");
        }

        if (Evidence.Count == 0)
        {
            yield return new JudgementFault(
                nameof(Evidence), "evidence-missing", $"{Status} needs evidence: add what you consulted.");
        }
        else if (Bearing is { } stance && !Bears(stance))
        {
            yield return new JudgementFault(
                nameof(Evidence),
                "evidence-too-thin",
                $"{Status} needs two pieces of evidence of different origin that each say '{stance}', or one primary document that does; add another, or choose a weaker status.");
        }
    }

    private EvidenceStance? Bearing => Status switch
    {
        VerificationStatus.Supported => EvidenceStance.Supports,
        VerificationStatus.Refuted => EvidenceStance.Refutes,
        _ => null,
    };

    private bool Bears(EvidenceStance stance)
    {
        List<NewEvidence> bearing = [.. Evidence.Where(evidence => evidence.Stance == stance)];
        return bearing.Any(evidence => evidence.IsPrimary)
            || bearing.Select(evidence => evidence.Origin.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1;
    }
}

/// <summary>Something that a judgement lacks.</summary>
internal sealed record JudgementFault(string Field, string Rule, string Message);
