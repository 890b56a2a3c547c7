using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>
/// How many statements a source has per accepted status, closed claims not counted. The claims of a cluster are one statement: its
/// status is that of the claim decided last, or else of the first one.
/// </summary>
/// <param name="Source">Key of the source; one without claims, or unknown, has none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetSourceClaimCounts(string Source) : IRequest<SourceClaimCounts>;

/// <summary>Counts of a source's statements; statuses without any may be missing.</summary>
/// <param name="AsOrigin">Statements whose first speaker it is, per status.</param>
/// <param name="AsOther">Statements in which it stands in the chain otherwise (joint speaker, spoken for, relay), per status.</param>
/// <param name="ClaimsAsOrigin">How many claims the statements of <paramref name="AsOrigin"/> are.</param>
/// <param name="ClaimsAsOther">How many claims the statements of <paramref name="AsOther"/> are.</param>
public sealed record SourceClaimCounts(
    IReadOnlyDictionary<VerificationStatus, int> AsOrigin,
    IReadOnlyDictionary<VerificationStatus, int> AsOther,
    int ClaimsAsOrigin,
    int ClaimsAsOther)
{
    /// <summary>How many statements there are in all.</summary>
    public int Statements => AsOrigin.Values.Sum() + AsOther.Values.Sum();

    /// <summary>How many claims they are.</summary>
    public int Claims => ClaimsAsOrigin + ClaimsAsOther;
}

internal sealed class GetSourceClaimCountsValidator : AbstractValidator<GetSourceClaimCounts>
{
    public GetSourceClaimCountsValidator() => RuleFor(q => q.Source).NotEmpty().SourceKeyText();
}
