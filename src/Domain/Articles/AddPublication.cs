using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Articles;

/// <summary>Adds a place where an article's text stood. A place that is known already adds nothing.</summary>
/// <param name="Article">The article.</param>
/// <param name="Publication">Where it stood; at least one part is stated.</param>
/// <param name="ExpectedVersion">Version of the article that the sender saw.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record AddPublication(ArticleId Article, PublicationDetails Publication, int ExpectedVersion)
    : IRequest<AddPublicationResult>;

/// <summary>What became of it.</summary>
/// <param name="Added">Whether the place was new.</param>
/// <param name="Version">The article's version now.</param>
public sealed record AddPublicationResult(bool Added, int Version);

internal sealed class AddPublicationValidator : AbstractValidator<AddPublication>
{
    public AddPublicationValidator()
    {
        RuleFor(c => c.Publication).NotNull().SetValidator(new PublicationDetailsValidator());
        RuleFor(c => c.Publication)
            .Must(publication => !publication.IsEmpty)
            .When(c => c.Publication is not null && (string.IsNullOrEmpty(c.Publication.Outlet) || SourceKey.IsValid(c.Publication.Outlet)))
            .WithErrorCode("publication-empty")
            .WithMessage("Say at least one of outlet, web address, title and day.");
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
    }
}

internal sealed class AddPublicationHandler(
    IArticleRepository articles, ISourceRepository sources, IHistory history, TimeProvider time)
    : IRequestHandler<AddPublication, AddPublicationResult>
{
    public async Task<AddPublicationResult> Handle(AddPublication request, CancellationToken cancellationToken)
    {
        Article article = await articles.FindAsync(request.Article, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("article", request.Article.ToString());
        await ExpectedVersion.CheckAsync(
            history, article.Stream, article.Version, request.ExpectedVersion, cancellationToken).ConfigureAwait(false);
        await PublicationDetailsValidator.CheckOutletAsync(
            sources, request.Publication, nameof(request.Publication), cancellationToken).ConfigureAwait(false);
        HistoryEntry? entry = article.AddPublication(request.Publication, time.GetUtcNow());
        if (entry is not null)
        {
            history.Record(entry);
            await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        }

        return new AddPublicationResult(entry is not null, article.Version);
    }
}
