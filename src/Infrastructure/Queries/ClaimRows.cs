using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Infrastructure.Database;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

/// <summary>A claim with the language of its article.</summary>
internal sealed record ClaimInLanguage(Claim Claim, string Language);

/// <summary>An entry of a chain with the claim that it belongs to.</summary>
internal sealed record ChainEntry(ClaimId Claim, ClaimSourceRow Row);

/// <summary>Makes the rows in which claims are listed: four queries for a page, whatever its size.</summary>
internal static class ClaimRows
{
    // Well below the 2,100 parameters that SQL Server takes.
    private const int IdsAQuery = 500;

    /// <summary>The rows of some claims, in the order of the query.</summary>
    public static async Task<List<ClaimRow>> ReadAsync(
        FactCheckDb db, IQueryable<Claim> claims, CancellationToken cancellationToken)
    {
        List<ClaimInLanguage> found = await WithLanguage(db, claims).ToListAsync(cancellationToken);
        return await ReadAsync(db, found, cancellationToken);
    }

    /// <summary>The rows of claims that are loaded already, in their order.</summary>
    public static async Task<List<ClaimRow>> ReadAsync(
        FactCheckDb db, IReadOnlyCollection<ClaimInLanguage> claims, CancellationToken cancellationToken)
    {
        List<ChainEntry> chains = [];
        Dictionary<ClaimId, ClaimInCluster> clusterOf = [];
        foreach (ClaimId[] ids in claims.Select(found => found.Claim.Id).Chunk(IdsAQuery))
        {
            chains.AddRange(await Chains(db, ids).ToListAsync(cancellationToken));
            foreach (ClaimInCluster member in await ClusterRows.OfClaims(db, ids).ToListAsync(cancellationToken))
            {
                clusterOf[member.Claim] = member;
            }
        }

        ILookup<ClaimId, ClaimSourceRow> chainOf = chains.ToLookup(entry => entry.Claim, entry => entry.Row);
        ILookup<ArticleId, PublicationOfArticle> placesOf =
            await ArticlePlaces.ReadAsync(db, claims.Select(found => found.Claim.ArticleId), cancellationToken);
        return [.. claims.Select(found => Row(
            found, [.. chainOf[found.Claim.Id]], placesOf[found.Claim.ArticleId], clusterOf.GetValueOrDefault(found.Claim.Id)))];
    }

    internal static IQueryable<ClaimInLanguage> WithLanguage(FactCheckDb db, IQueryable<Claim> claims) =>
        claims.AsNoTracking().Select(claim => new ClaimInLanguage(
            claim, db.Articles.Where(article => article.Id == claim.ArticleId).Select(article => article.Language).First()));

    internal static IQueryable<ChainEntry> Chains(FactCheckDb db, IReadOnlyCollection<ClaimId> claims) =>
        from entry in db.ClaimSources.AsNoTracking()
        where claims.Contains(entry.ClaimId)
        join source in db.Sources on entry.Source equals source.Key into sources
        from source in sources.DefaultIfEmpty()
        orderby entry.ClaimId, entry.Position
        select new ChainEntry(
            entry.ClaimId,
            new ClaimSourceRow(
                entry.Position,
                entry.Role,
                entry.Mention,
                entry.MentionText,
                entry.Cue,
                entry.Source,
                source == null ? null : source.Name,
                entry.LinkedBy,
                entry.Why));

    private static ClaimRow Row(
        ClaimInLanguage found,
        IReadOnlyList<ClaimSourceRow> chain,
        IEnumerable<PublicationOfArticle> places,
        ClaimInCluster? cluster) => new(
            found.Claim.Id,
            found.Claim.ArticleId,
            ArticlePlaces.Title(places),
            found.Language,
            ArticlePlaces.OutletNames(places),
            found.Claim.ContentText,
            found.Claim.CueText,
            found.Claim.SourceText,
            chain,
            ClaimPath.Of(chain, places.Select(place => place.Row)),
            found.Claim.Stance,
            found.Claim.Kind,
            found.Claim.Likelihood,
            found.Claim.Finding,
            found.Claim.Status,
            found.Claim.Confidence,
            found.Claim.WorkState,
            found.Claim.CloseCause,
            found.Claim.ReviewerName,
            found.Claim.CreatedAt,
            found.Claim.ChangedAt,
            found.Claim.Version,
            cluster?.Cluster,
            Math.Max(1, cluster?.TimesFound ?? 1));
}
