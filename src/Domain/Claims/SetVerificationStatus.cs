using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
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
    IReadOnlyList<NewEvidence>? Evidence = null) : IRequest<ClaimChanged>
{
    internal Judgement ToJudgement() => new(Finding, Status, Confidence, Reason, Evidence ?? []);
}

internal sealed class SetVerificationStatusValidator : AbstractValidator<SetVerificationStatus>
{
    public SetVerificationStatusValidator(TimeProvider time)
    {
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Finding).IsInEnum();
        RuleFor(c => c.Status).IsInEnum();
        RuleFor(c => c.Confidence).IsInEnum();
        RuleFor(c => c.Reason).Storable(10_000);
        RuleFor(c => c.Evidence)
            .Must(evidence => evidence is null || evidence.Count <= 50)
            .WithErrorCode("evidence-too-much")
            .WithMessage("At most 50 pieces of evidence can be given; keep those that decide.");
        RuleForEach(c => c.Evidence).NotNull().SetValidator(new NewEvidenceValidator(time));
        RuleFor(c => c).Custom((command, context) =>
        {
            if (command.Evidence?.Any(evidence => evidence?.Origin is null) is true)
            {
                return;
            }

            foreach (JudgementFault fault in command.ToJudgement().Faults())
            {
                context.AddFailure(new FluentValidation.Results.ValidationFailure(fault.Field, fault.Message)
                {
                    ErrorCode = fault.Rule,
                });
            }
        });
    }
}

internal sealed class NewEvidenceValidator : AbstractValidator<NewEvidence>
{
    public NewEvidenceValidator(TimeProvider time)
    {
        RuleFor(e => e.Reference).NotEmpty().Storable(2000);
        RuleFor(e => e.Reference)
            .WebAddress()
            .When(e => e.Reference is not null && e.Reference.Trim().StartsWith("http", StringComparison.OrdinalIgnoreCase) && e.Reference.Contains("://", StringComparison.Ordinal));
        RuleFor(e => e.Stance).IsInEnum();
        RuleFor(e => e.Origin).NotEmpty().Storable(200);
        RuleFor(e => e.Excerpt).Storable(4000);

        // Tomorrow in UTC is today in the Pacific.
        RuleFor(e => e.ConsultedOn)
            .Must(day => day is null || day <= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1))
            .WithErrorCode("consulted-in-future")
            .WithMessage("The day of consulting lies in the future.");
    }
}

internal sealed class SetVerificationStatusHandler(
    IClaimRepository claims, IHistory history, ICurrentUser user, TimeProvider time)
    : IRequestHandler<SetVerificationStatus, ClaimChanged>
{
    public Task<ClaimChanged> Handle(SetVerificationStatus request, CancellationToken cancellationToken) =>
        ClaimChange.RunAsync(
            claims,
            history,
            request.Claim,
            request.ExpectedVersion,
            claim => Task.FromResult(claim.Assess(request.ToJudgement(), user, time.GetUtcNow())),
            cancellationToken);
}
