using FactCheck.Domain.Articles;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetArticleHandler(FactCheckDb db) : IRequestHandler<GetArticle, ArticleDetails>
{
    public async Task<ArticleDetails> Handle(GetArticle request, CancellationToken cancellationToken)
    {
        Article article = await db.Articles.AsNoTracking()
            .SingleOrDefaultAsync(known => known.Id == request.Article, cancellationToken)
            ?? throw new NotFoundException("article", request.Article.ToString());
        ILookup<ArticleId, PublicationOfArticle> places =
            await ArticlePlaces.ReadAsync(db, [article.Id], cancellationToken);
        List<ArticleId> correctedBy = await db.Articles
            .Where(newer => newer.Corrects == article.Id)
            .OrderBy(newer => newer.SubmittedAt).ThenBy(newer => newer.Id)
            .Select(newer => newer.Id)
            .ToListAsync(cancellationToken);
        return new ArticleDetails(
            article.Id,
            article.Text,
            article.TextHash,
            article.Language,
            [.. places[article.Id].Select(place => place.Row)],
            article.Corrects,
            correctedBy,
            article.SubmittedAt,
            article.SubmittedByName,
            article.EngineVersion,
            article.PackVersion,
            article.RegistryVersion,
            article.ExtractedAt,
            article.Version);
    }
}
