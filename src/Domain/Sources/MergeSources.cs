using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Merges a source into another: its key and names lead to the other from now on, and its claims and publications are moved there
/// in the background, one event each under one batch. Undone by <see cref="UnmergeSource"/>.
/// </summary>
/// <param name="Source">Key of the source that goes.</param>
/// <param name="Into">Key of the source that stays.</param>
/// <param name="ExpectedVersion">Version of the going source that the sender saw.</param>
/// <param name="Why">Reason, at most 2,000 characters; null if none.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record MergeSources(string Source, string Into, int ExpectedVersion, string? Why = null) : IRequest<MergeSourcesResult>;

/// <summary>What became of it.</summary>
/// <param name="Version">The going source's version now.</param>
/// <param name="Relinking">The batch that moves claims and publications; null where there are none to move.</param>
public sealed record MergeSourcesResult(int Version, RelinkingId? Relinking);

internal sealed class MergeSourcesValidator : AbstractValidator<MergeSources>
{
    public MergeSourcesValidator()
    {
        RuleFor(c => c.Source).NotEmpty().SourceKeyText();
        RuleFor(c => c.Into).NotEmpty().SourceKeyText();
        RuleFor(c => c.Into)
            .NotEqual(c => c.Source)
            .WithErrorCode("merge-into-itself")
            .WithMessage("A source cannot be merged into itself; choose another one.");
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Why).Storable(2000);
    }
}

internal sealed class MergeSourcesHandler(
    ISourceRepository sources, IRelinkings relinkings, IRelinkingSignal signal, IHistory history)
    : IRequestHandler<MergeSources, MergeSourcesResult>
{
    public async Task<MergeSourcesResult> Handle(MergeSources request, CancellationToken cancellationToken)
    {
        Source source = await SourceChange.LoadAsync(
            sources, history, request.Source, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        SourceKey into = (await RegisteredKey.CheckAsync(
            sources, request.Into, nameof(request.Into), cancellationToken).ConfigureAwait(false))!.Value;
        Source other = await sources.FindAsync(into, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("source", request.Into);
        await RefuseChildAsync(source, other, cancellationToken).ConfigureAwait(false);
        history.Record(source.MergeInto(other, request.Why));
        RelinkingId moving = await relinkings.MoveAsync(source.Key, other.Key, cancellationToken).ConfigureAwait(false);
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        signal.Wake();
        return new MergeSourcesResult(source.Version, moving);
    }

    // What is merged takes the place of the other: it cannot belong to what it leads to, and its parts would be orphans.
    private async Task RefuseChildAsync(Source source, Source other, CancellationToken cancellationToken)
    {
        HashSet<SourceKey> passed = [];
        for (SourceKey? above = other.Parent; above is { } at && passed.Add(at);)
        {
            if (at == source.Key)
            {
                throw new RuleBrokenException(
                    "merge-into-child",
                    $"{other.Name} ({other.Key}) belongs to {source.Name} ({source.Key}); give it another parent first, or merge the other way round.");
            }

            above = (await sources.FindAsync(at, cancellationToken).ConfigureAwait(false))?.Parent;
        }
    }
}
