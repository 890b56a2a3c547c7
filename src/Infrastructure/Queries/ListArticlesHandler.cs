using FactCheck.Domain.Articles;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class ListArticlesHandler(FactCheckDb db) : IRequestHandler<ListArticles, Page<ArticleRow>>
{
    public async Task<Page<ArticleRow>> Handle(ListArticles request, CancellationToken cancellationToken)
    {
        IQueryable<Article> fitting = Fitting(request);
        int total = await fitting.CountAsync(cancellationToken);
        List<ArticleRow> rows = await ArticleRows.ReadAsync(
            db, ArticleRows.NewestFirst(fitting).Skip(request.Paging.Skip).Take(request.Paging.Size), cancellationToken);
        return new Page<ArticleRow>(rows, total, request.Paging);
    }

    private IQueryable<Article> Fitting(ListArticles request)
    {
        IQueryable<Article> articles = db.Articles;
        if (!string.IsNullOrWhiteSpace(request.Language))
        {
            articles = articles.Where(article => article.Language == request.Language);
        }

        if (!string.IsNullOrWhiteSpace(request.Outlet))
        {
            SourceKey? outlet = new SourceKey(request.Outlet);
            articles = articles.Where(article => db.Publications.Any(
                publication => publication.ArticleId == article.Id && publication.Outlet == outlet));
        }

        foreach (string word in SearchText.Words(request.Text))
        {
            articles = articles.Where(article =>
                EF.Property<string>(article, DerivedColumns.ArticleText).Contains(word)
                || db.Publications.Any(publication => publication.ArticleId == article.Id
                    && EF.Property<string>(publication, DerivedColumns.PublicationTitle).Contains(word)));
        }

        return articles;
    }
}
