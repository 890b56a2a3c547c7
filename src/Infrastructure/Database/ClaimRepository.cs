using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

internal sealed class ClaimRepository(FactCheckDb db) : IClaimRepository
{
    public Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellationToken) =>
        Whole(db.Claims).SingleOrDefaultAsync(claim => claim.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Claim>> OfArticleAsync(ArticleId article, CancellationToken cancellationToken) =>
        await Whole(db.Claims)
            .Where(claim => claim.ArticleId == article)
            .OrderBy(claim => claim.CreatedAt).ThenBy(claim => claim.Id)
            .ToListAsync(cancellationToken);

    public Task<int> CountAsync(ArticleId article, CancellationToken cancellationToken) =>
        db.Claims.CountAsync(claim => claim.ArticleId == article, cancellationToken);

    public void Add(Claim claim) => db.Claims.Add(claim);

    /// <summary>Claims with all that belongs to them, each list in a query of its own.</summary>
    public static IQueryable<Claim> Whole(IQueryable<Claim> claims) => claims
        .Include(claim => claim.Sources.OrderBy(entry => entry.Position))
        .Include(claim => claim.Assessments.OrderBy(assessment => assessment.MadeAt).ThenBy(assessment => assessment.Id))
        .ThenInclude(assessment => assessment.Evidence.OrderBy(evidence => evidence.Position))
        .AsSplitQuery();
}
