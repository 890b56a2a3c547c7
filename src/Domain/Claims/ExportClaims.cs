using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>
/// Every claim that fits a search, oldest first, streamed in bounded memory, with the way that it came: outlets, relays, origin.
/// </summary>
/// <param name="Search">The search; its paging and order are of no account.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record ExportClaims(SearchClaims Search) : IRequest<IAsyncEnumerable<ClaimRow>>;

internal sealed class ExportClaimsValidator : AbstractValidator<ExportClaims>
{
    public ExportClaimsValidator() => RuleFor(q => q.Search).NotNull().SetValidator(new SearchClaimsValidator());
}
