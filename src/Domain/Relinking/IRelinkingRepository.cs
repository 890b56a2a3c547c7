using FactCheck.Domain.Articles;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;

namespace FactCheck.Domain.Relinking;

/// <summary>The batches that the desk keeps, and what they must look through.</summary>
public interface IRelinkingRepository
{
    /// <summary>A batch; null if the id is unknown.</summary>
    Task<RelinkingBatch?> FindAsync(RelinkingId id, CancellationToken cancellationToken);

    /// <summary>The newest batch of a cause between two sources; null if there is none.</summary>
    Task<RelinkingBatch?> NewestAsync(RelinkingCause cause, SourceKey from, SourceKey to, CancellationToken cancellationToken);

    /// <summary>How many articles a batch would look through.</summary>
    Task<int> CountArticlesAsync(RelinkingScope scope, CancellationToken cancellationToken);

    /// <summary>
    /// The next of them, in the order of submission: at least <paramref name="count"/> if there are as many, and all of those
    /// that were submitted in the same millisecond as the last.
    /// </summary>
    Task<IReadOnlyList<ArticleToRead>> ArticlesAsync(
        RelinkingScope scope, DateTimeOffset? after, int count, CancellationToken cancellationToken);

    /// <summary>The changes that a batch made in an article.</summary>
    Task<IReadOnlyList<LinkProposal>> AppliedAsync(RelinkingId batch, ArticleId article, CancellationToken cancellationToken);

    /// <summary>The next waiting changes of a batch, in the order of their numbers.</summary>
    Task<IReadOnlyList<LinkProposal>> WaitingAsync(RelinkingId batch, int count, CancellationToken cancellationToken);

    /// <summary>Adds a new batch; saved with the change that asks for it.</summary>
    void Add(RelinkingBatch batch);

    /// <summary>Adds a proposed change.</summary>
    void Add(LinkProposal proposal);

    /// <summary>Saves batches and proposals where nothing with a history changes.</summary>
    /// <exception cref="Pipeline.RuleBrokenException">Somebody else changed the batch meanwhile.</exception>
    Task SaveAsync(CancellationToken cancellationToken);
}

/// <summary>An article that a batch looks through.</summary>
/// <param name="Id">The article.</param>
/// <param name="SubmittedAt">When it was submitted, in UTC.</param>
public readonly record struct ArticleToRead(ArticleId Id, DateTimeOffset SubmittedAt);

/// <summary>Which articles a batch looks through.</summary>
/// <param name="Cause">What asks for it.</param>
/// <param name="From">The source that claims are linked to before; null where they have no link.</param>
/// <param name="Undoes">The batch that is taken back; null if none.</param>
public readonly record struct RelinkingScope(RelinkingCause Cause, SourceKey? From, RelinkingId? Undoes)
{
    /// <summary>The scope of a batch.</summary>
    public static RelinkingScope Of(RelinkingBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new RelinkingScope(batch.Cause, batch.From, batch.Undoes);
    }
}
