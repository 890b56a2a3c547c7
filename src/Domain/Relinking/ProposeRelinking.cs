using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Relinking;

/// <summary>
/// Has earlier claims without a link looked through for those that the names of now lead to, as after an update of the shipped
/// registry. Whoever adds a name to a source need not ask: that does it by itself.
/// </summary>
/// <param name="Source">Key of the only source to link to; null for all.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record ProposeRelinking(string? Source = null) : IRequest<RelinkingChanged>;

internal sealed class ProposeRelinkingValidator : AbstractValidator<ProposeRelinking>
{
    public ProposeRelinkingValidator() => RuleFor(c => c.Source).SourceKeyText();
}

internal sealed class ProposeRelinkingHandler(
    IRelinkingRepository batches, IRelinkings relinkings, ISourceRepository sources, IRelinkingSignal signal)
    : IRequestHandler<ProposeRelinking, RelinkingChanged>
{
    public async Task<RelinkingChanged> Handle(ProposeRelinking request, CancellationToken cancellationToken)
    {
        SourceKey? source = await RegisteredKey.CheckAsync(
            sources, request.Source, nameof(request.Source), cancellationToken).ConfigureAwait(false);
        RelinkingId batch = await relinkings.ProposeAsync(source, cancellationToken).ConfigureAwait(false)
            ?? throw new RuleBrokenException(
                "relinking-has-nothing", "Every claim that names a source is linked, or a person decided that it has none; there is nothing to look through.");
        await batches.SaveAsync(cancellationToken).ConfigureAwait(false);
        signal.Wake();
        return new RelinkingChanged(batch);
    }
}
