using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Takes a retired source into use again.
/// </summary>
/// <param name="Source">Key of the source.</param>
/// <param name="ExpectedVersion">Version of the source that the sender saw.</param>
/// <param name="Why">Reason, at most 2,000 characters; null if none.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record ReinstateSource(string Source, int ExpectedVersion, string? Why = null) : IRequest<ChangeSourceResult>;

internal sealed class ReinstateSourceValidator : AbstractValidator<ReinstateSource>
{
    public ReinstateSourceValidator()
    {
        RuleFor(c => c.Source).NotEmpty().SourceKeyText();
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Why).Storable(2000);
    }
}

internal sealed class ReinstateSourceHandler(ISourceRepository sources, IHistory history)
    : IRequestHandler<ReinstateSource, ChangeSourceResult>
{
    public async Task<ChangeSourceResult> Handle(ReinstateSource request, CancellationToken cancellationToken)
    {
        Source source = await SourceChange.LoadAsync(
            sources, history, request.Source, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        history.Record(source.Reinstate(request.Why));
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new ChangeSourceResult(source.Version);
    }
}
