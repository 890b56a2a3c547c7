using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>How many claims a source has per accepted status, closed ones not counted.</summary>
/// <param name="Source">Key of the source; one without claims, or unknown, has none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetSourceClaimCounts(string Source) : IRequest<SourceClaimCounts>;

/// <summary>Counts of a source's claims; statuses without claims may be missing.</summary>
/// <param name="AsOrigin">Claims whose first speaker it is, per status.</param>
/// <param name="AsOther">Claims in which it stands in the chain otherwise (joint speaker, spoken for, relay), per status.</param>
public sealed record SourceClaimCounts(
    IReadOnlyDictionary<VerificationStatus, int> AsOrigin, IReadOnlyDictionary<VerificationStatus, int> AsOther);

internal sealed class GetSourceClaimCountsValidator : AbstractValidator<GetSourceClaimCounts>
{
    public GetSourceClaimCountsValidator() => RuleFor(q => q.Source).NotEmpty().SourceKeyText();
}
