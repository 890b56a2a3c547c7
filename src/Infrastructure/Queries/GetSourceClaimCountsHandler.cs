using FactCheck.Domain.Claims;
using FactCheck.Domain.Registry;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetSourceClaimCountsHandler(FactCheckDb db) : IRequestHandler<GetSourceClaimCounts, SourceClaimCounts>
{
    public async Task<SourceClaimCounts> Handle(GetSourceClaimCounts request, CancellationToken cancellationToken)
    {
        SourceKey? key = new SourceKey(request.Source);
        IQueryable<ClaimSource> entries = db.ClaimSources.Where(entry => entry.Source == key);

        // The speaker with the lowest position is the origin, as in ClaimPath.
        IQueryable<ClaimSource> first = entries.Where(entry => entry.Role == SourceRole.Speaker
            && !db.ClaimSources.Any(earlier => earlier.ClaimId == entry.ClaimId
                && earlier.Role == SourceRole.Speaker
                && earlier.Position < entry.Position));
        IQueryable<Claim> open = db.Claims.Where(claim => claim.WorkState != WorkState.Closed);
        return new SourceClaimCounts(
            await CountAsync(open.Where(claim => first.Any(entry => entry.ClaimId == claim.Id)), cancellationToken),
            await CountAsync(
                open.Where(claim => entries.Any(entry => entry.ClaimId == claim.Id)
                    && !first.Any(entry => entry.ClaimId == claim.Id)),
                cancellationToken));
    }

    private static Task<Dictionary<VerificationStatus, int>> CountAsync(
        IQueryable<Claim> claims, CancellationToken cancellationToken) => claims
            .GroupBy(claim => claim.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
}
