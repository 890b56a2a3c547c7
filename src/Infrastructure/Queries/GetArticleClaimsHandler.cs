using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetArticleClaimsHandler(FactCheckDb db) : IRequestHandler<GetArticleClaims, IReadOnlyList<ArticleClaim>>
{
    public async Task<IReadOnlyList<ArticleClaim>> Handle(GetArticleClaims request, CancellationToken cancellationToken)
    {
        if (!await db.Articles.AnyAsync(article => article.Id == request.Article, cancellationToken))
        {
            throw new NotFoundException("article", request.Article.ToString());
        }

        List<ClaimInLanguage> claims = await ClaimRows.WithLanguage(db, Of(request)).ToListAsync(cancellationToken);
        claims.Sort((left, right) => InTextOrder(left.Claim, right.Claim));
        List<ClaimRow> rows = await ClaimRows.ReadAsync(db, claims, cancellationToken);
        return [.. rows.Zip(claims, (row, found) =>
            new ArticleClaim(row, found.Claim.Content, found.Claim.Cue, found.Claim.SourcePhrase))];
    }

    private IQueryable<Claim> Of(GetArticleClaims request) => db.Claims
        .Where(claim => claim.ArticleId == request.Article && (request.IncludeClosed || claim.WorkState != WorkState.Closed))
        .OrderBy(claim => claim.Id);

    private static int InTextOrder(Claim left, Claim right)
    {
        int byPlace = left.Content[0].CompareTo(right.Content[0]);
        return byPlace != 0 ? byPlace : left.Id.Value.CompareTo(right.Id.Value);
    }
}
