using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Relinking;

/// <summary>
/// Takes the changes of a batch back by another batch. Links that somebody has changed since stay as they are.
/// </summary>
/// <param name="Batch">The batch to take back.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record UndoRelinking(RelinkingId Batch) : IRequest<RelinkingChanged>;

internal sealed class UndoRelinkingValidator : AbstractValidator<UndoRelinking>
{
    public UndoRelinkingValidator() => RuleFor(c => c.Batch).NotEqual(default(RelinkingId));
}

internal sealed class UndoRelinkingHandler(
    IRelinkingRepository batches, Relinkings relinkings, IRelinkingSignal signal) : IRequestHandler<UndoRelinking, RelinkingChanged>
{
    public async Task<RelinkingChanged> Handle(UndoRelinking request, CancellationToken cancellationToken)
    {
        RelinkingBatch batch = await batches.FindAsync(request.Batch, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("batch of link changes", request.Batch.ToString());
        batch.GuardUndo();
        RelinkingId undoing = await relinkings.UndoAsync(batch, cancellationToken).ConfigureAwait(false);
        await batches.SaveAsync(cancellationToken).ConfigureAwait(false);
        signal.Wake();
        return new RelinkingChanged(undoing);
    }
}
