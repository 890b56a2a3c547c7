using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>Says that words which look like a name are no source; they are no candidate any longer. Claims stay as they are.</summary>
/// <param name="Language">BCP 47 tag of the language of the articles that use the words.</param>
/// <param name="Text">The words, at most 200 characters.</param>
/// <param name="TakeBack">Whether an earlier refusal is taken back instead.</param>
/// <param name="Why">Reason, at most 2,000 characters; null if none.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record RefuseCandidate(string Language, string Text, bool TakeBack = false, string? Why = null) : IRequest<RefuseCandidateResult>;

/// <summary>What became of it.</summary>
/// <param name="Language">The language.</param>
/// <param name="Text">The words.</param>
/// <param name="Holds">Whether the words are refused now.</param>
public sealed record RefuseCandidateResult(string Language, string Text, bool Holds);

internal sealed class RefuseCandidateValidator : AbstractValidator<RefuseCandidate>
{
    public RefuseCandidateValidator()
    {
        RuleFor(c => new NewName(c.Language, c.Text, default)).SetValidator(new NewNameValidator()).OverridePropertyName(nameof(RefuseCandidate.Text));
        RuleFor(c => c.Why).Storable(2000);
    }
}

internal sealed class RefuseCandidateHandler(IRefusedNames names, IHistory history, TimeProvider time)
    : IRequestHandler<RefuseCandidate, RefuseCandidateResult>
{
    public async Task<RefuseCandidateResult> Handle(RefuseCandidate request, CancellationToken cancellationToken)
    {
        string text = request.Text.Trim();
        RefusedName? known = await names.FindAsync(request.Language, text, cancellationToken).ConfigureAwait(false);
        if (known is not null)
        {
            history.Record(known.Set(!request.TakeBack, request.Why));
        }
        else if (request.TakeBack)
        {
            throw new RuleBrokenException("name-is-not-refused", $"'{text}' is not marked as no source; there is nothing to take back.");
        }
        else
        {
            (RefusedName name, HistoryEntry entry) = RefusedName.Refuse(request.Language, text, request.Why, time.GetUtcNow());
            names.Add(name);
            history.Record(entry);
        }

        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new RefuseCandidateResult(request.Language, text, !request.TakeBack);
    }
}
