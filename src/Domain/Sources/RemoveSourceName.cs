using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Takes away a name: extraction knows it no longer, claims linked by it stay linked. A name of the shipped registry stays in
/// the list as withdrawn. Undone by <see cref="AddSourceAlias"/>.
/// </summary>
/// <param name="Source">Key of the source.</param>
/// <param name="Language">BCP 47 tag of the name, or <c>mul</c>.</param>
/// <param name="Text">The name, exactly as it stands.</param>
/// <param name="ExpectedVersion">Version of the source that the sender saw.</param>
/// <param name="Why">Reason, at most 2,000 characters; null if none.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record RemoveSourceName(string Source, string Language, string Text, int ExpectedVersion, string? Why = null)
    : IRequest<ChangeSourceResult>;

internal sealed class RemoveSourceNameValidator : AbstractValidator<RemoveSourceName>
{
    public RemoveSourceNameValidator()
    {
        RuleFor(c => c.Source).NotEmpty().SourceKeyText();
        RuleFor(c => c.Language).NotEmpty().Storable(35);
        RuleFor(c => c.Text).NotEmpty().Storable(200);
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Why).Storable(2000);
    }
}

internal sealed class RemoveSourceNameHandler(ISourceRepository sources, IHistory history)
    : IRequestHandler<RemoveSourceName, ChangeSourceResult>
{
    public async Task<ChangeSourceResult> Handle(RemoveSourceName request, CancellationToken cancellationToken)
    {
        Source source = await SourceChange.LoadAsync(
            sources, history, request.Source, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        (SourceName name, HistoryEntry entry) = source.RemoveName(request.Language, request.Text);
        if (!name.IsShipped)
        {
            sources.Remove(name);
        }

        history.Record(entry with { Why = request.Why });
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new ChangeSourceResult(source.Version);
    }
}
