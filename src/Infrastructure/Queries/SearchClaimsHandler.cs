using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class SearchClaimsHandler(FactCheckDb db) : IRequestHandler<SearchClaims, SearchClaimsResult>
{
    public async Task<SearchClaimsResult> Handle(SearchClaims request, CancellationToken cancellationToken)
    {
        IQueryable<Claim> fitting = Fitting(request);
        int total = await fitting.CountAsync(cancellationToken);
        List<ClaimRow> rows = await ClaimRows.ReadAsync(
            db, Sorted(fitting, request.Sort).Skip(request.Paging.Skip).Take(request.Paging.Size), cancellationToken);
        return new SearchClaimsResult(
            new Page<ClaimRow>(rows, total, request.Paging),
            await Fitting(request with { Status = null })
                .GroupBy(claim => claim.Status)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            await Fitting(request, anyWorkState: true)
                .GroupBy(claim => claim.WorkState)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken),
            await Fitting(request with { Language = null })
                .Join(db.Articles, claim => claim.ArticleId, article => article.Id, (_, article) => article.Language)
                .GroupBy(language => language)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken),
            request.LeastLikelihood is null ? 0 : await Fitting(request with { LeastLikelihood = null }).CountAsync(cancellationToken) - total);
    }

    /// <summary>The claims that fit every filter given.</summary>
    public IQueryable<Claim> Fitting(SearchClaims request, bool anyWorkState = false)
    {
        IQueryable<Claim> claims = EachFitting(request, anyWorkState);
        return request.OnePerStatement ? FirstOfClusters(claims) : claims;
    }

    // Of the claims of a cluster that fit, the first one that is open, or the first one; the others step back behind it.
    private IQueryable<Claim> FirstOfClusters(IQueryable<Claim> claims)
    {
        IQueryable<ClusterMember> members = db.ClusterMembers.Where(member => member.State != MemberState.Apart);
        return claims.Where(claim => !members.Any(member => member.ClaimId == claim.Id
            && members.Any(other => other.ClusterId == member.ClusterId
                && other.ClaimId != member.ClaimId
                && claims.Any(better => better.Id == other.ClaimId
                    && (((better.WorkState != WorkState.Decided && better.WorkState != WorkState.Closed)
                            && (claim.WorkState == WorkState.Decided || claim.WorkState == WorkState.Closed))
                        || (other.Place < member.Place
                            && ((better.WorkState != WorkState.Decided && better.WorkState != WorkState.Closed)
                                || claim.WorkState == WorkState.Decided || claim.WorkState == WorkState.Closed)))))));
    }

    private IQueryable<Claim> EachFitting(SearchClaims request, bool anyWorkState)
    {
        IQueryable<Claim> claims = db.Claims.AsNoTracking();
        if (request.Status is { Count: > 0 } statuses)
        {
            claims = claims.Where(claim => statuses.Contains(claim.Status));
        }

        if (!anyWorkState)
        {
            claims = request.WorkState is { Count: > 0 } states
                ? claims.Where(claim => states.Contains(claim.WorkState))
                : claims.Where(claim => claim.WorkState != WorkState.Closed);
        }

        if (request.LeastLikelihood is { } least)
        {
            // What a person marked, took or decided is work, however unsure the engine was of it.
            claims = claims.Where(claim => claim.Likelihood == null || claim.Likelihood >= least || claim.WorkState != WorkState.New);
        }

        if (!string.IsNullOrWhiteSpace(request.Source))
        {
            SourceKey? source = new SourceKey(request.Source);
            claims = claims.Where(claim => db.ClaimSources.Any(entry => entry.ClaimId == claim.Id && entry.Source == source));
        }

        if (!string.IsNullOrWhiteSpace(request.Outlet))
        {
            SourceKey? outlet = new SourceKey(request.Outlet);
            claims = claims.Where(claim => db.Publications.Any(
                publication => publication.ArticleId == claim.ArticleId && publication.Outlet == outlet));
        }

        if (request.Cluster is { } cluster)
        {
            claims = claims.Where(claim => db.ClusterMembers.Any(member =>
                member.ClusterId == cluster && member.ClaimId == claim.Id && member.State != MemberState.Apart));
        }

        if (!string.IsNullOrWhiteSpace(request.Reviewer))
        {
            claims = claims.Where(claim => claim.ReviewerId == request.Reviewer);
        }

        foreach (string word in SearchText.Words(request.Text))
        {
            claims = claims.Where(claim => EF.Property<string>(claim, DerivedColumns.ClaimWords).Contains(word));
        }

        return OfArticles(claims, request);
    }

    private IQueryable<Claim> OfArticles(IQueryable<Claim> claims, SearchClaims request)
    {
        if (string.IsNullOrWhiteSpace(request.Language) && request.From is null && request.To is null)
        {
            return claims;
        }

        IQueryable<Article> articles = db.Articles;
        if (!string.IsNullOrWhiteSpace(request.Language))
        {
            articles = articles.Where(article => article.Language == request.Language);
        }

        if (request.From is { } from)
        {
            articles = articles.Where(article => EF.Property<DateOnly>(article, DerivedColumns.ArticleDay) >= from);
        }

        if (request.To is { } to)
        {
            articles = articles.Where(article => EF.Property<DateOnly>(article, DerivedColumns.ArticleDay) <= to);
        }

        return claims.Where(claim => articles.Any(article => article.Id == claim.ArticleId));
    }

    private static IQueryable<Claim> Sorted(IQueryable<Claim> claims, ClaimSort sort) => sort switch
    {
        ClaimSort.Oldest => claims.OrderBy(claim => claim.CreatedAt).ThenBy(claim => claim.Id),
        ClaimSort.Changed => claims.OrderByDescending(claim => claim.ChangedAt).ThenBy(claim => claim.Id),
        ClaimSort.Likelihood => claims.OrderByDescending(claim => claim.Likelihood ?? 2).ThenBy(claim => claim.Id),
        ClaimSort.Status => claims
            .OrderBy(claim =>
                claim.Status == VerificationStatus.Unverified ? 0
                : claim.Status == VerificationStatus.Supported ? 1
                : claim.Status == VerificationStatus.MostlySupported ? 2
                : claim.Status == VerificationStatus.Mixed ? 3
                : claim.Status == VerificationStatus.Misleading ? 4
                : claim.Status == VerificationStatus.Refuted ? 5
                : claim.Status == VerificationStatus.Unverifiable ? 6
                : 7)
            .ThenByDescending(claim => claim.CreatedAt)
            .ThenBy(claim => claim.Id),
        _ => claims.OrderByDescending(claim => claim.CreatedAt).ThenBy(claim => claim.Id),
    };
}
