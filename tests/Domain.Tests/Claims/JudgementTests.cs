using FactCheck.Domain.Claims;
using FactCheck.Domain.Tests.InMemory;
using FluentValidation.Results;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>What each status needs, said at the field that lacks it.</summary>
public sealed class JudgementTests
{
    private static readonly NewEvidence Reuters = new("https://example.org/1", EvidenceStance.Refutes, "Reuters");
    private static readonly NewEvidence Afp = new("https://example.org/2", EvidenceStance.Refutes, "AFP");
    private static readonly NewEvidence Decree = new("Decree 12 of 2026", EvidenceStance.Refutes, "Ministry", IsPrimary: true);

    private static List<ValidationFailure> Faults(
        VerificationStatus status,
        AttributionFinding finding = AttributionFinding.Verbatim,
        Confidence? confidence = Confidence.High,
        string? reason = "The decree says otherwise.",
        params NewEvidence[] evidence) =>
        new SetVerificationStatusValidator(new TestClock())
            .Validate(new SetVerificationStatus(default, 1, finding, status, confidence, reason, evidence)).Errors;

    public static TheoryData<VerificationStatus> Judged =>
    [
        VerificationStatus.Supported,
        VerificationStatus.MostlySupported,
        VerificationStatus.Mixed,
        VerificationStatus.Misleading,
        VerificationStatus.Refuted,
        VerificationStatus.Unverifiable,
    ];

    [Theory]
    [MemberData(nameof(Judged))]
    public void A_judged_status_needs_reason_evidence_and_confidence(VerificationStatus status) => Assert.Equal(
        ["Confidence:confidence-missing", "Evidence:evidence-missing", "Reason:reason-missing"],
        Faults(status, confidence: null, reason: "  ").Select(f => $"{f.PropertyName}:{f.ErrorCode}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(VerificationStatus.MostlySupported)]
    [InlineData(VerificationStatus.Mixed)]
    [InlineData(VerificationStatus.Misleading)]
    [InlineData(VerificationStatus.Unverifiable)]
    public void One_piece_of_evidence_is_enough_for_what_lies_between(VerificationStatus status) =>
        Assert.Empty(Faults(status, evidence: [Reuters]));

    [Fact]
    public void Refuted_is_borne_by_two_origins_or_by_one_primary_document()
    {
        Assert.Empty(Faults(VerificationStatus.Refuted, evidence: [Reuters, Afp]));
        Assert.Empty(Faults(VerificationStatus.Refuted, evidence: [Decree]));
    }

    [Fact]
    public void Refuted_is_not_borne_by_one_report() => Assert.Equal(
        "evidence-too-thin", Faults(VerificationStatus.Refuted, evidence: [Reuters]).Single().ErrorCode);

    [Fact]
    public void Two_pages_that_repeat_one_agency_are_one_origin() => Assert.Equal(
        "evidence-too-thin",
        Faults(VerificationStatus.Refuted, evidence: [Reuters, Reuters with { Reference = "https://example.org/9", Origin = " REUTERS " }])
            .Single().ErrorCode);

    [Fact]
    public void What_refutes_does_not_support_and_context_does_neither()
    {
        Assert.Equal("evidence-too-thin", Faults(VerificationStatus.Supported, evidence: [Reuters, Afp]).Single().ErrorCode);
        Assert.Equal(
            "evidence-too-thin",
            Faults(VerificationStatus.Refuted, evidence: [Reuters, Decree with { Stance = EvidenceStance.Context }]).Single().ErrorCode);
    }

    [Fact]
    public void Not_checkable_needs_neither_reason_nor_evidence() =>
        Assert.Empty(Faults(VerificationStatus.NotCheckable, reason: null));

    [Fact]
    public void Unverified_with_a_finding_is_a_step_on_the_way() =>
        Assert.Empty(Faults(VerificationStatus.Unverified, confidence: null, reason: null));

    [Fact]
    public void Unverified_without_anything_judges_nothing() => Assert.Equal(
        "judgement-is-empty",
        Faults(VerificationStatus.Unverified, AttributionFinding.NotChecked, null, null).Single().ErrorCode);

    [Fact]
    public void Evidence_names_its_place_its_origin_and_a_day_that_has_come()
    {
        NewEvidence bad = new(" ", EvidenceStance.Refutes, "", ConsultedOn: new DateOnly(2026, 3, 16));
        Assert.Equal(
            ["Evidence[0].ConsultedOn", "Evidence[0].Origin", "Evidence[0].Reference"],
            Faults(VerificationStatus.Mixed, evidence: [bad]).Select(f => f.PropertyName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_day_that_has_begun_elsewhere_on_earth_counts_as_come() => Assert.Empty(Faults(
        VerificationStatus.Mixed, evidence: [Reuters with { ConsultedOn = new DateOnly(2026, 3, 15) }]));

    [Fact]
    public void A_web_address_must_be_whole_and_a_reference_need_be_none()
    {
        Assert.Equal(
            "Evidence[0].Reference",
            Faults(VerificationStatus.Mixed, evidence: [Reuters with { Reference = "https://" }]).Single().PropertyName);
        Assert.Empty(Faults(VerificationStatus.Mixed, evidence: [Reuters with { Reference = "Le Monde, 3 mars 2026, p. 4" }]));
    }

    [Fact]
    public void Evidence_without_any_origin_at_all_is_a_fault_and_no_crash() => Assert.NotEmpty(
        Faults(VerificationStatus.Refuted, evidence: [Reuters with { Origin = null! }, null!]));
}
