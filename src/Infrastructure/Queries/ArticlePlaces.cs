using FactCheck.Domain.Articles;
using FactCheck.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

/// <summary>A publication with the article that it belongs to.</summary>
internal sealed record PublicationOfArticle(ArticleId Article, PublicationRow Row);

/// <summary>Where articles stood.</summary>
internal static class ArticlePlaces
{
    private const int IdsAQuery = 500;

    /// <summary>The publications of some articles, each article's in the order added.</summary>
    public static async Task<ILookup<ArticleId, PublicationOfArticle>> ReadAsync(
        FactCheckDb db, IEnumerable<ArticleId> articles, CancellationToken cancellationToken)
    {
        List<PublicationOfArticle> places = [];
        foreach (ArticleId[] ids in articles.Distinct().Chunk(IdsAQuery))
        {
            places.AddRange(await Of(db, ids).ToListAsync(cancellationToken));
        }

        return places.ToLookup(place => place.Article);
    }

    public static string? Title(IEnumerable<PublicationOfArticle> places) =>
        places.Select(place => place.Row.Title).FirstOrDefault(title => title is not null);

    public static IReadOnlyList<string> OutletNames(IEnumerable<PublicationOfArticle> places) =>
        [.. places.Select(place => place.Row.OutletName).OfType<string>().Distinct(StringComparer.Ordinal)];

    internal static IQueryable<PublicationOfArticle> Of(FactCheckDb db, IReadOnlyCollection<ArticleId> articles) =>
        from publication in db.Publications.AsNoTracking()
        where articles.Contains(publication.ArticleId)
        join outlet in db.Sources on publication.Outlet equals outlet.Key into outlets
        from outlet in outlets.DefaultIfEmpty()
        orderby publication.AddedAt, publication.Id
        select new PublicationOfArticle(
            publication.ArticleId,
            new PublicationRow(
                publication.Id,
                publication.Outlet,
                outlet == null ? null : outlet.Name,
                publication.Url,
                publication.Title,
                publication.PublishedOn));
}
