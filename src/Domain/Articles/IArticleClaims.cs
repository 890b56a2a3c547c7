using FactCheck.Domain.Extraction;

namespace FactCheck.Domain.Articles;

/// <summary>
/// What becomes of the attributions of an article. Stated here and fulfilled by <c>Claims.ArticleClaims</c>, since claims know
/// articles and not the other way round.
/// </summary>
public interface IArticleClaims
{
    /// <summary>
    /// Registers, in a transaction of its own, the offices that an extraction names and that are composed of a country and a
    /// portfolio, so that their claims can be linked. To be called before anything else is changed.
    /// </summary>
    Task RegisterOfficesAsync(ExtractionResult extraction, CancellationToken cancellationToken);

    /// <summary>Makes claims of the attributions of a new article and records their events; saves nothing.</summary>
    /// <returns>How many claims there are.</returns>
    Task<int> TakeInAsync(Article article, ExtractionResult extraction, CancellationToken cancellationToken);

    /// <summary>
    /// Brings the claims of a known article in line with a new extraction and records the events; saves nothing. Whatever a
    /// person touched stays as it is; what only the engine touched is updated, or closed as withdrawn if it is found no longer.
    /// </summary>
    Task<ReExtractionCounts> BringInLineAsync(
        Article article, ExtractionResult extraction, CancellationToken cancellationToken);

    /// <summary>How many claims an article has, closed ones included.</summary>
    Task<int> CountAsync(ArticleId article, CancellationToken cancellationToken);
}

/// <summary>What a new extraction did to an article's claims.</summary>
/// <param name="Added">Found for the first time.</param>
/// <param name="Updated">Found again with other particulars; no person had touched them.</param>
/// <param name="Unchanged">Found again as they were.</param>
/// <param name="Kept">Kept because a person touched them, found again or not.</param>
/// <param name="Withdrawn">Found no longer and closed as withdrawn; no person had touched them.</param>
public sealed record ReExtractionCounts(int Added, int Updated, int Unchanged, int Kept, int Withdrawn);
