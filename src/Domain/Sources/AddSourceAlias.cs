using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>Gives a source another name. A name that another source has in that language is refused, with both named.</summary>
/// <param name="Source">Key of the source.</param>
/// <param name="Name">The name.</param>
/// <param name="ExpectedVersion">Version of the source that the sender saw.</param>
/// <param name="Why">Reason, at most 2,000 characters; null if none.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record AddSourceAlias(string Source, NewName Name, int ExpectedVersion, string? Why = null)
    : IRequest<AddSourceAliasResult>;

/// <summary>What became of it.</summary>
/// <param name="Version">The source's version now.</param>
/// <param name="Relinking">The batch that looks for earlier claims which the name leads to; null where there is nothing to look through.</param>
public sealed record AddSourceAliasResult(int Version, RelinkingId? Relinking);

internal sealed class AddSourceAliasValidator : AbstractValidator<AddSourceAlias>
{
    public AddSourceAliasValidator()
    {
        RuleFor(c => c.Source).NotEmpty().SourceKeyText();
        RuleFor(c => c.Name).NotNull().SetValidator(new NewNameValidator());
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Why).Storable(2000);
    }
}

internal sealed class AddSourceAliasHandler(
    ISourceRepository sources, IRelinkings relinkings, IRelinkingSignal signal, IHistory history)
    : IRequestHandler<AddSourceAlias, AddSourceAliasResult>
{
    public async Task<AddSourceAliasResult> Handle(AddSourceAlias request, CancellationToken cancellationToken)
    {
        Source source = await SourceChange.LoadAsync(
            sources, history, request.Source, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        NewName name = request.Name.Tidied;
        await NameConflict.CheckAsync(sources, source.Key, source.Name, name, cancellationToken).ConfigureAwait(false);
        history.Record(source.AddName(name, request.Why));
        RelinkingId? batch = source.IsInUse
            ? await relinkings.ProposeAsync(source.Key, cancellationToken).ConfigureAwait(false)
            : null;
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        signal.Wake();
        return new AddSourceAliasResult(source.Version, batch);
    }
}
