using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>Corrects where a claim's parts begin and end. Spans are UTF-16 offsets in the article, in text order, without overlap.</summary>
/// <param name="Claim">The claim; one that is decided or closed must be reopened first.</param>
/// <param name="ExpectedVersion">Version of the claim that the sender saw.</param>
/// <param name="Content">What is attributed; at least one span.</param>
/// <param name="Cue">The words that signal the attribution; may be empty.</param>
/// <param name="Source">The noun phrase that names who says it; empty for an implicit source.</param>
/// <param name="Stance">How the source stands to the content; null to leave it.</param>
/// <param name="Reason">Why, at most 2,000 characters; null if none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record CorrectClaimSpans(
    ClaimId Claim,
    int ExpectedVersion,
    IReadOnlyList<TextSpan> Content,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Source,
    Stance? Stance = null,
    string? Reason = null) : IRequest<ClaimChanged>;

internal sealed class CorrectClaimSpansValidator : AbstractValidator<CorrectClaimSpans>
{
    public CorrectClaimSpansValidator()
    {
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Content).Spans().NotEmpty();
        RuleFor(c => c.Cue).Spans();
        RuleFor(c => c.Source).Spans();
        RuleFor(c => c.Stance).IsInEnum();
        RuleFor(c => c.Reason).Storable(2000);
    }
}

internal sealed class CorrectClaimSpansHandler(
    IClaimRepository claims, IArticleRepository articles, IHistory history, TimeProvider time)
    : IRequestHandler<CorrectClaimSpans, ClaimChanged>
{
    public Task<ClaimChanged> Handle(CorrectClaimSpans request, CancellationToken cancellationToken) =>
        ClaimChange.RunAsync(
            claims,
            history,
            request.Claim,
            request.ExpectedVersion,
            async claim =>
            {
                Article article = await articles.FindAsync(claim.ArticleId, cancellationToken).ConfigureAwait(false)
                    ?? throw new NotFoundException("article", claim.ArticleId.ToString());
                ClaimSpans spans = new ClaimSpans(request.Content, request.Cue, request.Source).In(article.Text);
                return claim.Correct(article, spans, request.Stance, request.Reason, time.GetUtcNow());
            },
            cancellationToken);
}
