using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>Takes a new or reopened claim into review, or over from another reviewer.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="ExpectedVersion">Version of the claim that the sender saw.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record TakeClaim(ClaimId Claim, int ExpectedVersion) : IRequest<ClaimChanged>;

internal sealed class TakeClaimValidator : AbstractValidator<TakeClaim>
{
    public TakeClaimValidator() => RuleFor(c => c.ExpectedVersion).GreaterThan(0);
}

internal sealed class TakeClaimHandler(IClaimRepository claims, IHistory history, ICurrentUser user, TimeProvider time)
    : IRequestHandler<TakeClaim, ClaimChanged>
{
    public Task<ClaimChanged> Handle(TakeClaim request, CancellationToken cancellationToken) =>
        ClaimChange.RunAsync(
            claims,
            history,
            request.Claim,
            request.ExpectedVersion,
            claim => Task.FromResult(claim.Take(user, time.GetUtcNow())),
            cancellationToken);
}
