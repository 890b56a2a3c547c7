namespace FactCheck.Domain.Articles;

/// <summary>The articles that the desk keeps. Changes to what it returns are saved by <see cref="History.IHistory.SaveAsync"/>.</summary>
public interface IArticleRepository
{
    /// <summary>An article with its publications; null if the id is unknown.</summary>
    Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>The article with this text, with its publications; null if the text is unknown.</summary>
    /// <param name="textHash">What <see cref="ArticleText.Hash"/> says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Article?> FindByTextAsync(string textHash, CancellationToken cancellationToken);

    /// <summary>Adds a new article.</summary>
    void Add(Article article);
}
