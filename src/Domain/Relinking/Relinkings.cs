using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;

namespace FactCheck.Domain.Relinking;

/// <summary>Fulfils for batches what sources ask for. Registered as <see cref="IRelinkings"/>, one instance a request.</summary>
public sealed class Relinkings : IRelinkings
{
    private readonly IRelinkingRepository _batches;
    private readonly ICurrentUser _user;
    private readonly TimeProvider _time;

    /// <summary>Over the ports of one request.</summary>
    public Relinkings(IRelinkingRepository batches, ICurrentUser user, TimeProvider time) =>
        (_batches, _user, _time) = (batches, user, time);

    /// <inheritdoc/>
    public async Task<RelinkingId?> ProposeAsync(SourceKey? to, CancellationToken cancellationToken)
    {
        int articles = await _batches.CountArticlesAsync(
            new RelinkingScope(RelinkingCause.Names, null, null), cancellationToken).ConfigureAwait(false);
        return articles == 0 ? null : Begin(RelinkingCause.Names, null, to, null, articles);
    }

    /// <inheritdoc/>
    public Task<RelinkingId> ProposeSplitAsync(SourceKey from, SourceKey to, CancellationToken cancellationToken) =>
        BeginAsync(RelinkingCause.Split, from, to, null, cancellationToken);

    /// <inheritdoc/>
    public Task<RelinkingId> MoveAsync(SourceKey from, SourceKey to, CancellationToken cancellationToken) =>
        BeginAsync(RelinkingCause.Merge, from, to, null, cancellationToken);

    /// <inheritdoc/>
    public async Task<RelinkingId?> MoveBackAsync(SourceKey from, SourceKey to, CancellationToken cancellationToken)
    {
        RelinkingBatch? moved =
            await _batches.NewestAsync(RelinkingCause.Merge, from, to, cancellationToken).ConfigureAwait(false);
        if (moved is { IsAtWork: true })
        {
            throw new RuleBrokenException(
                "relinking-at-work", $"The claims of {from} are still being moved to {to}; wait for the end, then undo the merge.");
        }

        return moved is null or { Applied: 0 }
            ? null
            : await BeginAsync(RelinkingCause.Unmerge, to, from, moved.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins a batch that takes another one back.</summary>
    internal Task<RelinkingId> UndoAsync(RelinkingBatch batch, CancellationToken cancellationToken) =>
        BeginAsync(RelinkingCause.Undo, batch.To, batch.From, batch.Id, cancellationToken);

    private async Task<RelinkingId> BeginAsync(
        RelinkingCause cause, SourceKey? from, SourceKey? to, RelinkingId? undoes, CancellationToken cancellationToken) =>
        Begin(cause, from, to, undoes, await _batches.CountArticlesAsync(
            new RelinkingScope(cause, from, undoes), cancellationToken).ConfigureAwait(false));

    private RelinkingId Begin(RelinkingCause cause, SourceKey? from, SourceKey? to, RelinkingId? undoes, int articles)
    {
        RelinkingBatch batch = RelinkingBatch.Begin(cause, from, to, undoes, articles, _user, _time.GetUtcNow());
        _batches.Add(batch);
        return batch.Id;
    }
}
