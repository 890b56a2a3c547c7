using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>Adds a claim that the engine missed, by marking its parts in the text.</summary>
/// <param name="Article">The article.</param>
/// <param name="Content">What is attributed: UTF-16 spans in text order, at least one.</param>
/// <param name="Cue">The words that signal the attribution; may be empty.</param>
/// <param name="Source">The noun phrase that names who says it; empty for an implicit source.</param>
/// <param name="SourceKey">Key of the registered source that says it; null to leave it unlinked.</param>
/// <param name="Stance">How the source stands to the content.</param>
/// <param name="Kind">Whose words the content is in.</param>
/// <param name="Reason">Why, at most 2,000 characters; null if none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record MarkClaim(
    ArticleId Article,
    IReadOnlyList<TextSpan> Content,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Source,
    string? SourceKey = null,
    Stance Stance = Stance.States,
    QuotationKind Kind = QuotationKind.Indirect,
    string? Reason = null) : IRequest<ClaimChanged>;

internal sealed class MarkClaimValidator : AbstractValidator<MarkClaim>
{
    public MarkClaimValidator()
    {
        RuleFor(c => c.Content).Spans().NotEmpty();
        RuleFor(c => c.Cue).Spans();
        RuleFor(c => c.Source).Spans();
        RuleFor(c => c.SourceKey).SourceKeyText();
        RuleFor(c => c.Stance).IsInEnum();
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Reason).Storable(2000);
    }
}

internal sealed class MarkClaimHandler(
    IClaimRepository claims, IArticleRepository articles, ISourceRepository sources, IHistory history, TimeProvider time)
    : IRequestHandler<MarkClaim, ClaimChanged>
{
    public async Task<ClaimChanged> Handle(MarkClaim request, CancellationToken cancellationToken)
    {
        Article article = await articles.FindAsync(request.Article, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("article", request.Article.ToString());
        ClaimSpans spans = new ClaimSpans(request.Content, request.Cue, request.Source).In(article.Text);
        SourceKey? source = await RegisteredKey.CheckAsync(
            sources, request.SourceKey, nameof(request.SourceKey), cancellationToken).ConfigureAwait(false);
        await CheckNewAsync(article.Id, spans, cancellationToken).ConfigureAwait(false);
        (Claim claim, HistoryEntry entry) =
            Claim.Mark(article, spans, source, request.Stance, request.Kind, request.Reason, time.GetUtcNow());
        claims.Add(claim);
        history.Record(entry);
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return ClaimChanged.Of(claim);
    }

    private async Task CheckNewAsync(ArticleId article, ClaimSpans spans, CancellationToken cancellationToken)
    {
        IReadOnlyList<Claim> known = await claims.OfArticleAsync(article, cancellationToken).ConfigureAwait(false);
        if (known.FirstOrDefault(claim => claim.Content.SequenceEqual(spans.Content) && claim.Cue.SequenceEqual(spans.Cue))
            is { } same)
        {
            throw new RuleBrokenException(
                "claim-is-known",
                same.WorkState == WorkState.Closed
                    ? $"Claim {same.Id} stands at these words and is closed; reopen it instead."
                    : $"Claim {same.Id} stands at these words already; work on that one.");
        }
    }
}
