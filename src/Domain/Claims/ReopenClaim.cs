using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>Takes a decided or closed claim back into the work. Its accepted outcome stands until it is judged anew.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="ExpectedVersion">Version of the claim that the sender saw.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record ReopenClaim(ClaimId Claim, int ExpectedVersion, string Reason) : IRequest<ClaimChanged>;

internal sealed class ReopenClaimValidator : AbstractValidator<ReopenClaim>
{
    public ReopenClaimValidator()
    {
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Reason)
            .NotEmpty()
            .WithErrorCode("reason-missing")
            .WithMessage("Say why the claim is to be judged anew.");
        RuleFor(c => c.Reason).Storable(2000);
    }
}

internal sealed class ReopenClaimHandler(IClaimRepository claims, IHistory history, TimeProvider time)
    : IRequestHandler<ReopenClaim, ClaimChanged>
{
    public Task<ClaimChanged> Handle(ReopenClaim request, CancellationToken cancellationToken) =>
        ClaimChange.RunAsync(
            claims,
            history,
            request.Claim,
            request.ExpectedVersion,
            claim => Task.FromResult(claim.Reopen(request.Reason.Trim(), time.GetUtcNow())),
            cancellationToken);
}
