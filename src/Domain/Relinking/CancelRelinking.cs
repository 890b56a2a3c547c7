using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Relinking;

/// <summary>Stops a batch, or turns down what it proposes. What it has changed already stays, and can be undone.</summary>
/// <param name="Batch">The batch.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record CancelRelinking(RelinkingId Batch) : IRequest<RelinkingChanged>;

internal sealed class CancelRelinkingValidator : AbstractValidator<CancelRelinking>
{
    public CancelRelinkingValidator() => RuleFor(c => c.Batch).NotEqual(default(RelinkingId));
}

internal sealed class CancelRelinkingHandler(IRelinkingRepository batches, TimeProvider time)
    : IRequestHandler<CancelRelinking, RelinkingChanged>
{
    public async Task<RelinkingChanged> Handle(CancelRelinking request, CancellationToken cancellationToken)
    {
        RelinkingBatch batch = await batches.FindAsync(request.Batch, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("batch of link changes", request.Batch.ToString());
        batch.Cancel(time.GetUtcNow());
        await batches.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new RelinkingChanged(batch.Id);
    }
}
