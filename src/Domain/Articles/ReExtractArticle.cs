using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Articles;

/// <summary>Extracts an article anew with the engine and the source names of now, keeping whatever people did.</summary>
/// <param name="Article">The article.</param>
/// <param name="ExpectedVersion">Version of the article that the sender saw.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record ReExtractArticle(ArticleId Article, int ExpectedVersion) : IRequest<ReExtractArticleResult>;

/// <summary>What became of it.</summary>
/// <param name="Version">The article's version now.</param>
/// <param name="Counts">What changed among its claims.</param>
public sealed record ReExtractArticleResult(int Version, ReExtractionCounts Counts);

internal sealed class ReExtractArticleValidator : AbstractValidator<ReExtractArticle>
{
    public ReExtractArticleValidator() => RuleFor(c => c.ExpectedVersion).GreaterThan(0);
}

internal sealed class ReExtractArticleHandler(
    IArticleRepository articles, IArticleClaims claims, ArticleExtraction extraction, IHistory history, TimeProvider time)
    : IRequestHandler<ReExtractArticle, ReExtractArticleResult>
{
    public async Task<ReExtractArticleResult> Handle(ReExtractArticle request, CancellationToken cancellationToken)
    {
        Article article = await articles.FindAsync(request.Article, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("article", request.Article.ToString());
        await ExpectedVersion.CheckAsync(
            history, article.Stream, article.Version, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        ExtractionResult found = await RunAsync(article, cancellationToken).ConfigureAwait(false);
        await claims.RegisterOfficesAsync(found, cancellationToken).ConfigureAwait(false);

        // That saved on its own, and may have let go of what was loaded: the article is read again, as it stands now.
        article = await articles.FindAsync(request.Article, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("article", request.Article.ToString());
        await ExpectedVersion.CheckAsync(
            history, article.Stream, article.Version, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        history.Record(article.ReExtracted(found, time.GetUtcNow()));
        ReExtractionCounts counts =
            await claims.BringInLineAsync(article, found, cancellationToken).ConfigureAwait(false);
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return new ReExtractArticleResult(article.Version, counts);
    }

    private async Task<ExtractionResult> RunAsync(Article article, CancellationToken cancellationToken)
    {
        try
        {
            return await extraction.RunAgainAsync(article.Text, article.Language, cancellationToken).ConfigureAwait(false);
        }
        catch (UnsupportedLanguageException e)
        {
            throw new RuleBrokenException("language-unsupported", $"{e.Message} The claims stay as they are.");
        }
    }
}
