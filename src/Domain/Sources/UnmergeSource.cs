using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Undoes a merge: the key and its names lead to the source itself again, and the claims and publications that the merge moved
/// are brought back, but for those that somebody has linked otherwise since.
/// </summary>
/// <param name="Source">Key of the merged source.</param>
/// <param name="ExpectedVersion">Version of the source that the sender saw.</param>
/// <param name="Why">Reason, at most 2,000 characters; null if none.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record UnmergeSource(string Source, int ExpectedVersion, string? Why = null) : IRequest<MergeSourcesResult>;

internal sealed class UnmergeSourceValidator : AbstractValidator<UnmergeSource>
{
    public UnmergeSourceValidator()
    {
        RuleFor(c => c.Source).NotEmpty().SourceKeyText();
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Why).Storable(2000);
    }
}

internal sealed class UnmergeSourceHandler(
    ISourceRepository sources, IRelinkings relinkings, IRelinkingSignal signal, IHistory history)
    : IRequestHandler<UnmergeSource, MergeSourcesResult>
{
    public async Task<MergeSourcesResult> Handle(UnmergeSource request, CancellationToken cancellationToken)
    {
        Source source = await SourceChange.LoadAsync(
            sources, history, request.Source, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        SourceKey? other = source.MergedInto;
        HistoryEntry entry = source.Unmerge(request.Why);
        RelinkingId? back = await relinkings.MoveBackAsync(source.Key, other!.Value, cancellationToken).ConfigureAwait(false);
        history.Record(entry);
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        signal.Wake();
        return new MergeSourcesResult(source.Version, back);
    }
}
