using FactCheck.Domain.Articles;

namespace FactCheck.Domain.Claims;

/// <summary>The claims that the desk keeps. Changes to what it returns are saved by <see cref="History.IHistory.SaveAsync"/>.</summary>
public interface IClaimRepository
{
    /// <summary>A claim with its sources, assessments and evidence; null if the id is unknown.</summary>
    Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellationToken);

    /// <summary>All claims of an article, with their sources, assessments and evidence, closed ones included.</summary>
    Task<IReadOnlyList<Claim>> OfArticleAsync(ArticleId article, CancellationToken cancellationToken);

    /// <summary>How many claims an article has, closed ones included.</summary>
    Task<int> CountAsync(ArticleId article, CancellationToken cancellationToken);

    /// <summary>Adds a new claim.</summary>
    void Add(Claim claim);
}
