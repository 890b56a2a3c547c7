using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>Takes a claim out of the work. Nothing is deleted; it can be reopened.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="ExpectedVersion">Version of the claim that the sender saw.</param>
/// <param name="Cause">Why.</param>
/// <param name="DuplicateOf">The claim that says the same; needed with Duplicate, and with nothing else.</param>
/// <param name="Reason">More about why, at most 2,000 characters; needed for a claim that is decided.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record CloseClaim(
    ClaimId Claim, int ExpectedVersion, CloseCause Cause, ClaimId? DuplicateOf = null, string? Reason = null)
    : IRequest<ClaimChanged>;

internal sealed class CloseClaimValidator : AbstractValidator<CloseClaim>
{
    public CloseClaimValidator()
    {
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Cause).IsInEnum();
        RuleFor(c => c.DuplicateOf)
            .NotNull()
            .When(c => c.Cause == CloseCause.Duplicate)
            .WithErrorCode("duplicate-missing")
            .WithMessage("Say which claim says the same.");
        RuleFor(c => c.DuplicateOf)
            .Null()
            .When(c => c.Cause != CloseCause.Duplicate)
            .WithErrorCode("duplicate-unasked")
            .WithMessage("Another claim is named only where the cause is Duplicate.");
        RuleFor(c => c.DuplicateOf)
            .Must((command, other) => other != command.Claim)
            .WithErrorCode("duplicate-of-itself")
            .WithMessage("A claim is no duplicate of itself; name the other one.");
        RuleFor(c => c.Reason).Storable(2000);
    }
}

internal sealed class CloseClaimHandler(IClaimRepository claims, IHistory history, TimeProvider time)
    : IRequestHandler<CloseClaim, ClaimChanged>
{
    public Task<ClaimChanged> Handle(CloseClaim request, CancellationToken cancellationToken) =>
        ClaimChange.RunAsync(
            claims,
            history,
            request.Claim,
            request.ExpectedVersion,
            async claim =>
            {
                if (request.DuplicateOf is { } other)
                {
                    await CheckDuplicateAsync(other, cancellationToken).ConfigureAwait(false);
                }

                return claim.Close(request.Cause, request.DuplicateOf, request.Reason, time.GetUtcNow());
            },
            cancellationToken);

    // Duplicates point at a claim that stands, so that following one never runs in a circle.
    private async Task CheckDuplicateAsync(ClaimId id, CancellationToken cancellationToken)
    {
        Claim other = await claims.FindAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw FieldFault.At(nameof(CloseClaim.DuplicateOf), "claim-unknown", $"There is no claim {id}.");
        if (other.WorkState == WorkState.Closed)
        {
            throw new RuleBrokenException(
                "duplicate-is-closed", "The claim that says the same is closed itself; name one that stands, or reopen it.");
        }
    }
}
