using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Articles;

/// <summary>
/// Takes in a text, extracts its attributed claims and keeps both, in one save. A text that is known already gains a publication
/// instead, if one is stated that is new.
/// </summary>
/// <param name="Text">The text, exactly as it shall be kept; see <see cref="ArticleText"/>.</param>
/// <param name="Publication">Where it stood; null or empty if not known.</param>
/// <param name="Language">BCP 47 tag of a supported language; null to detect it.</param>
/// <param name="Corrects">The older article that this text corrects; null if none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record SubmitArticle(
    string Text, PublicationDetails? Publication = null, string? Language = null, ArticleId? Corrects = null)
    : IRequest<SubmitArticleResult>;

/// <summary>What became of a submission.</summary>
/// <param name="Id">The article, new or known.</param>
/// <param name="IsNew">Whether the text was not known before.</param>
/// <param name="PublicationAdded">Whether a publication was added.</param>
/// <param name="ClaimCount">How many claims the article has.</param>
/// <param name="Language">BCP 47 tag of its main language.</param>
public sealed record SubmitArticleResult(ArticleId Id, bool IsNew, bool PublicationAdded, int ClaimCount, string Language);

internal sealed class SubmitArticleValidator : AbstractValidator<SubmitArticle>
{
    public SubmitArticleValidator()
    {
        RuleFor(c => c.Text).Custom((text, context) =>
        {
            if (!ArticleText.TryTake(text, out _, out string? fault))
            {
                context.AddFailure(fault);
            }
        });
        RuleFor(c => c.Publication!).SetValidator(new PublicationDetailsValidator()).When(c => c.Publication is not null);
        RuleFor(c => c.Language).Storable(35);
    }
}

internal sealed class SubmitArticleHandler(
    IArticleRepository articles,
    IArticleClaims claims,
    ISourceRepository sources,
    ArticleExtraction extraction,
    IHistory history,
    ICurrentUser user,
    TimeProvider time) : IRequestHandler<SubmitArticle, SubmitArticleResult>
{
    public async Task<SubmitArticleResult> Handle(SubmitArticle request, CancellationToken cancellationToken)
    {
        ArticleText text = ArticleText.TryTake(request.Text, out ArticleText? taken, out string? fault)
            ? taken
            : throw FieldFault.At(nameof(request.Text), "text-unfit", fault);
        PublicationDetails publication = (request.Publication ?? new PublicationDetails()).Tidied;
        await PublicationDetailsValidator.CheckOutletAsync(
            sources, publication, nameof(request.Publication), cancellationToken).ConfigureAwait(false);

        Article? known =
            await articles.FindByTextAsync(ArticleText.Hash(text.Value), cancellationToken).ConfigureAwait(false);
        return known is null
            ? await SubmitNewAsync(request, text, publication, cancellationToken).ConfigureAwait(false)
            : await AddToKnownAsync(known, publication, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SubmitArticleResult> SubmitNewAsync(
        SubmitArticle request, ArticleText text, PublicationDetails publication, CancellationToken cancellationToken)
    {
        if (request.Corrects is { } older
            && await articles.FindAsync(older, cancellationToken).ConfigureAwait(false) is null)
        {
            throw FieldFault.At(nameof(request.Corrects), "article-unknown", $"There is no article {older} to correct.");
        }

        string? language = string.IsNullOrWhiteSpace(request.Language) ? null : request.Language.Trim();
        ExtractionResult found;
        try
        {
            found = await extraction.RunAsync(text.Value, language, cancellationToken).ConfigureAwait(false);
        }
        catch (UnsupportedLanguageException e)
        {
            throw FieldFault.At(
                language is null ? nameof(request.Text) : nameof(request.Language), "language-unsupported", e.Message);
        }

        await claims.RegisterOfficesAsync(found, cancellationToken).ConfigureAwait(false);
        (Article article, HistoryEntry entry) =
            Article.Submit(text, found, request.Corrects, publication, user, time.GetUtcNow());
        articles.Add(article);
        history.Record(entry);
        int count = await claims.TakeInAsync(article, found, cancellationToken).ConfigureAwait(false);
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new SubmitArticleResult(article.Id, IsNew: true, !publication.IsEmpty, count, article.Language);
    }

    private async Task<SubmitArticleResult> AddToKnownAsync(
        Article known, PublicationDetails publication, CancellationToken cancellationToken)
    {
        HistoryEntry? entry = publication.IsEmpty ? null : known.AddPublication(publication, time.GetUtcNow());
        if (entry is not null)
        {
            history.Record(entry);
            await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        }

        int count = await claims.CountAsync(known.Id, cancellationToken).ConfigureAwait(false);
        return new SubmitArticleResult(known.Id, IsNew: false, entry is not null, count, known.Language);
    }
}
