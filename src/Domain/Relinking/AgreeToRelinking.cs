using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Relinking;

/// <summary>Agrees to the changes that a batch proposes; the background makes them in the name of the sender.</summary>
/// <param name="Batch">The batch.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record AgreeToRelinking(RelinkingId Batch) : IRequest<RelinkingChanged>;

/// <summary>What every decision on a batch answers.</summary>
/// <param name="Batch">The batch at work now: the one decided on, or the one that takes it back.</param>
public sealed record RelinkingChanged(RelinkingId Batch);

internal sealed class AgreeToRelinkingValidator : AbstractValidator<AgreeToRelinking>
{
    public AgreeToRelinkingValidator() => RuleFor(c => c.Batch).NotEqual(default(RelinkingId));
}

internal sealed class AgreeToRelinkingHandler(
    IRelinkingRepository batches, IRelinkingSignal signal, ICurrentUser user, TimeProvider time)
    : IRequestHandler<AgreeToRelinking, RelinkingChanged>
{
    public async Task<RelinkingChanged> Handle(AgreeToRelinking request, CancellationToken cancellationToken)
    {
        RelinkingBatch batch = await batches.FindAsync(request.Batch, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("batch of link changes", request.Batch.ToString());
        batch.Agree(user, time.GetUtcNow());
        await batches.SaveAsync(cancellationToken).ConfigureAwait(false);
        signal.Wake();
        return new RelinkingChanged(batch.Id);
    }
}
