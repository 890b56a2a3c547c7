using FactCheck.Domain.Articles;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

internal sealed class ArticleRepository(FactCheckDb db) : IArticleRepository
{
    public Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        Whole(db.Articles).SingleOrDefaultAsync(article => article.Id == id, cancellationToken);

    public Task<Article?> FindByTextAsync(string textHash, CancellationToken cancellationToken) =>
        Whole(db.Articles).SingleOrDefaultAsync(article => article.TextHash == textHash, cancellationToken);

    public void Add(Article article) => db.Articles.Add(article);

    /// <summary>Articles with all that belongs to them.</summary>
    public static IQueryable<Article> Whole(IQueryable<Article> articles) =>
        articles.Include(article => article.Publications.OrderBy(p => p.AddedAt).ThenBy(p => p.Id)).AsSplitQuery();
}
