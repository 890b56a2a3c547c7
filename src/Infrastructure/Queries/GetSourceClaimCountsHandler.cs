using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
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
        IQueryable<Claim> asOrigin = open.Where(claim => first.Any(entry => entry.ClaimId == claim.Id));
        IQueryable<Claim> asOther = open.Where(claim => entries.Any(entry => entry.ClaimId == claim.Id)
            && !first.Any(entry => entry.ClaimId == claim.Id));
        return new SourceClaimCounts(
            await CountAsync(asOrigin, cancellationToken),
            await CountAsync(asOther, cancellationToken),
            await asOrigin.CountAsync(cancellationToken),
            await asOther.CountAsync(cancellationToken));
    }

    private async Task<IReadOnlyDictionary<VerificationStatus, int>> CountAsync(
        IQueryable<Claim> claims, CancellationToken cancellationToken)
    {
        IQueryable<ClusterMember> members = db.ClusterMembers.Where(member => member.State != MemberState.Apart);
        Dictionary<VerificationStatus, int> counts = await claims
            .Where(claim => !members.Any(member => member.ClaimId == claim.Id))
            .GroupBy(claim => claim.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        IQueryable<ClusterId> clusters = members
            .Where(member => claims.Any(claim => claim.Id == member.ClaimId))
            .Select(member => member.ClusterId);
        var decided = await members
            .Where(member => clusters.Contains(member.ClusterId))
            .Join(
                db.Claims.Where(claim => claim.WorkState != WorkState.Closed),
                member => member.ClaimId,
                claim => claim.Id,
                (member, claim) => new
                {
                    member.ClusterId,
                    member.Place,
                    claim.Status,
                    DecidedAt = db.Assessments.Where(a => a.ClaimId == claim.Id).Max(a => (DateTimeOffset?)a.MadeAt),
                })
            .ToListAsync(cancellationToken);

        // A cluster counts once: as what was decided last of its claims, or else as its first one.
        foreach (var cluster in decided.GroupBy(member => member.ClusterId))
        {
            VerificationStatus status = cluster
                .OrderByDescending(member => member.Status == VerificationStatus.Unverified ? null : member.DecidedAt)
                .ThenBy(member => member.Place)
                .First().Status;
            counts[status] = counts.GetValueOrDefault(status) + 1;
        }

        return counts;
    }
}
