using System.Globalization;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

/// <summary>An article as one row of the database tells it, with a little more of its text than is shown.</summary>
internal sealed record ArticleFace(
    ArticleId Id,
    string Opening,
    string Language,
    DateTimeOffset SubmittedAt,
    string SubmittedByName,
    int ClaimCount,
    int OpenClaimCount);

/// <summary>Makes the rows in which articles are listed: two queries for a page, whatever its size.</summary>
internal static class ArticleRows
{
    private const int OpeningLength = 200;

    public static IQueryable<Article> NewestFirst(IQueryable<Article> articles) =>
        articles.OrderByDescending(article => article.SubmittedAt).ThenBy(article => article.Id);

    /// <summary>The rows of some articles, in the order of the query.</summary>
    public static async Task<List<ArticleRow>> ReadAsync(
        FactCheckDb db, IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        List<ArticleFace> faces = await Faces(db, articles).ToListAsync(cancellationToken);
        ILookup<ArticleId, PublicationOfArticle> placesOf =
            await ArticlePlaces.ReadAsync(db, faces.Select(face => face.Id), cancellationToken);
        return [.. faces.Select(face => new ArticleRow(
            face.Id,
            ArticlePlaces.Title(placesOf[face.Id]),
            Opening(face.Opening),
            face.Language,
            ArticlePlaces.OutletNames(placesOf[face.Id]),
            placesOf[face.Id].Min(place => place.Row.PublishedOn),
            face.SubmittedAt,
            face.SubmittedByName,
            face.ClaimCount,
            face.OpenClaimCount))];
    }

    /// <summary>At most 200 code units that end at the end of a character with its marks.</summary>
    public static string Opening(string text)
    {
        if (text.Length <= OpeningLength)
        {
            return text;
        }

        int end = OpeningLength;
        while (end > 0 && ContinuesCharacter(text[end]))
        {
            end--;
        }

        return text[..end];
    }

    // One character more than is shown tells whether the cut would go through one. Providers count the characters of a
    // substring in code points or in code units; both give enough.
    internal static IQueryable<ArticleFace> Faces(FactCheckDb db, IQueryable<Article> articles) =>
        articles.AsNoTracking().Select(article => new ArticleFace(
            article.Id,
            article.Text.Substring(0, OpeningLength + 1),
            article.Language,
            article.SubmittedAt,
            article.SubmittedByName,
            db.Claims.Count(claim => claim.ArticleId == article.Id && claim.WorkState != WorkState.Closed),
            db.Claims.Count(claim => claim.ArticleId == article.Id
                && claim.WorkState != WorkState.Closed && claim.WorkState != WorkState.Decided)));

    private static bool ContinuesCharacter(char c) => char.IsLowSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;
}
