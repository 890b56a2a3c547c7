using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetDeskHandler(FactCheckDb db, ICurrentUser user) : IRequestHandler<GetDesk, Desk>
{
    private const int Shown = 10;

    public async Task<Desk> Handle(GetDesk request, CancellationToken cancellationToken)
    {
        Dictionary<WorkState, int> states = await db.Claims
            .GroupBy(claim => claim.WorkState)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        IQueryable<Claim> mine = db.Claims
            .Where(claim => claim.WorkState == WorkState.InReview && claim.ReviewerId == user.Id);
        return new Desk(
            states.GetValueOrDefault(WorkState.New),
            states.GetValueOrDefault(WorkState.InReview),
            await mine.CountAsync(cancellationToken),
            states.GetValueOrDefault(WorkState.Reopened),
            states.GetValueOrDefault(WorkState.Decided),
            await Unlinked().CountAsync(cancellationToken),
            await ClusterRows.CountStatementsAsync(
                db,
                db.Claims.Where(claim => claim.WorkState == WorkState.New || claim.WorkState == WorkState.Reopened),
                cancellationToken),
            await db.Articles.CountAsync(cancellationToken),
            await ClaimRows.ReadAsync(
                db,
                mine.OrderByDescending(claim => claim.ChangedAt).ThenBy(claim => claim.Id).Take(Shown),
                cancellationToken),
            await ArticleRows.ReadAsync(db, ArticleRows.NewestFirst(db.Articles).Take(Shown), cancellationToken));
    }

    private IQueryable<Claim> Unlinked() => db.Claims
        .Where(claim => claim.WorkState != WorkState.Decided && claim.WorkState != WorkState.Closed)
        .Where(claim => db.ClaimSources.Any(entry =>
            entry.ClaimId == claim.Id
            && entry.Position == 1
            && entry.Role == SourceRole.Speaker
            && entry.MentionText != ""
            && entry.Source == null));
}
