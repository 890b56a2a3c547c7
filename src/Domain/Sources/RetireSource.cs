using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Takes a source out of use: extraction links to it no longer and nobody can choose it; claims linked to it stay so. Undone by
/// <see cref="ReinstateSource"/>.
/// </summary>
/// <param name="Source">Key of the source.</param>
/// <param name="ExpectedVersion">Version of the source that the sender saw.</param>
/// <param name="Why">Reason, at most 2,000 characters; null if none.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record RetireSource(string Source, int ExpectedVersion, string? Why = null) : IRequest<ChangeSourceResult>;

internal sealed class RetireSourceValidator : AbstractValidator<RetireSource>
{
    public RetireSourceValidator()
    {
        RuleFor(c => c.Source).NotEmpty().SourceKeyText();
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Why).Storable(2000);
    }
}

internal sealed class RetireSourceHandler(ISourceRepository sources, IHistory history)
    : IRequestHandler<RetireSource, ChangeSourceResult>
{
    public async Task<ChangeSourceResult> Handle(RetireSource request, CancellationToken cancellationToken)
    {
        Source source = await SourceChange.LoadAsync(
            sources, history, request.Source, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        history.Record(source.Retire(request.Why));
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new ChangeSourceResult(source.Version);
    }
}
