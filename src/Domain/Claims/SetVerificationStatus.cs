using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>
/// Judges a claim. A status other than Unverified decides it; Unverified with a finding leaves it in review. A claim that is decided
/// or closed must be reopened first.
/// </summary>
/// <param name="Claim">The claim.</param>
/// <param name="ExpectedVersion">Version of the claim that the sender saw.</param>
/// <param name="Finding">Whether the named source said it.</param>
/// <param name="Status">Whether the statement holds, as the source made it.</param>
/// <param name="Confidence">How sure the reviewer is; needed with a status other than Unverified.</param>
/// <param name="Reason">Why, at most 10,000 characters; needed with a status other than Unverified and NotCheckable.</param>
/// <param name="Evidence">
/// What was consulted, at most 50 pieces. A status other than Unverified and NotCheckable needs one; Supported needs two pieces of
/// different origin that support, or one primary document that does; Refuted likewise with pieces that refute.
/// </param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record SetVerificationStatus(
    ClaimId Claim,
    int ExpectedVersion,
    AttributionFinding Finding,
    VerificationStatus Status,
    Confidence? Confidence = null,
    string? Reason = null,
    IReadOnlyList<NewEvidence>? Evidence = null) : IRequest<ClaimChanged>;
