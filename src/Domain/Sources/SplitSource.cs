using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Splits a source off another that has been used for two: registers it with some of the other's names, and has the claims that
/// the engine linked by those names looked through; an editor agrees to the changes before they are made. Links that a person set
/// stay. Undone by merging the new source back.
/// </summary>
/// <param name="Source">Key of the source that is split.</param>
/// <param name="Key">Key of the new source, of the grammar in docs/source-keys.md, not taken.</param>
/// <param name="Kind">What kind of entity the new source is.</param>
/// <param name="Name">Canonical name of the new source, at most 200 characters.</param>
/// <param name="Names">The names that go over to it, exactly as they stand, at least one; a shipped one is withdrawn from the other.</param>
/// <param name="ExpectedVersion">Version of the split source that the sender saw.</param>
/// <param name="Why">Reason, at most 2,000 characters; null if none.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record SplitSource(
    string Source,
    string Key,
    SourceKind Kind,
    string Name,
    IReadOnlyList<NewName> Names,
    int ExpectedVersion,
    string? Why = null) : IRequest<SplitSourceResult>;

/// <summary>What became of it.</summary>
/// <param name="Key">The new source.</param>
/// <param name="Version">The split source's version now.</param>
/// <param name="Relinking">The batch that proposes which claims go over.</param>
public sealed record SplitSourceResult(SourceKey Key, int Version, RelinkingId Relinking);

internal sealed class SplitSourceValidator : AbstractValidator<SplitSource>
{
    public SplitSourceValidator()
    {
        RuleFor(c => c.Source).NotEmpty().SourceKeyText();
        RuleFor(c => c.Key).NotEmpty().SourceKeyText();
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Name).NotEmpty().Storable(200);
        RuleFor(c => c.Names)
            .Must(names => names is { Count: > 0 and <= 50 })
            .WithErrorCode("split-names-missing")
            .WithMessage("Choose the names that go over to the new source: at least one, at most 50.");
        RuleForEach(c => c.Names).SetValidator(new NewNameValidator());
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Why).Storable(2000);
    }
}

internal sealed class SplitSourceHandler(
    ISourceRepository sources, IRelinkings relinkings, IRelinkingSignal signal, IHistory history)
    : IRequestHandler<SplitSource, SplitSourceResult>
{
    public async Task<SplitSourceResult> Handle(SplitSource request, CancellationToken cancellationToken)
    {
        Source source = await SourceChange.LoadAsync(
            sources, history, request.Source, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        if (!source.IsInUse)
        {
            throw new RuleBrokenException(
                "source-not-in-use", $"{source.Name} ({source.Key}) is merged or retired; take it into use again before splitting it.");
        }

        SourceKey key = new(request.Key);
        await TakenKey.RefuseAsync(sources, key, cancellationToken).ConfigureAwait(false);
        List<NewName> names = [.. request.Names.Distinct()];
        foreach (NewName name in names)
        {
            (SourceName given, HistoryEntry left) = source.RemoveName(name.Language, name.Text);
            if (!given.IsShipped)
            {
                sources.Remove(given);
            }

            history.Record(left with { Why = request.Why });
        }

        (Source split, HistoryEntry entry) = Source.Register(
            key,
            new SourceParticulars(request.Kind, request.Name.Trim(), source.Country, source.Parent, null, null),
            names,
            isShipped: false);
        sources.Add(split);
        history.Record(entry with { Why = request.Why });
        RelinkingId batch = await relinkings.ProposeSplitAsync(source.Key, key, cancellationToken).ConfigureAwait(false);
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        signal.Wake();
        return new SplitSourceResult(key, source.Version, batch);
    }
}
