using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Controllers;

/// <summary>Which articles a list shows; all of it stands in the URL.</summary>
public sealed class ArticleFilter
{
    /// <summary>Words of title or text.</summary>
    public string? Text { get; set; }

    /// <summary>Language.</summary>
    public string? Language { get; set; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>What the desk is asked.</summary>
    public ListArticles ToRequest() =>
        new(new Paging(Math.Clamp(Page, 1, Paging.MaxNumber)), Blank.ToNull(Text), Blank.ToNull(Language));
}

/// <summary>The list of articles.</summary>
public sealed record ArticlesPage(ArticleFilter Filter, Page<ArticleRow> Articles);

/// <summary>One article with its claims in text order.</summary>
/// <param name="Mark">A claim being marked.</param>
/// <param name="Publication">A publication being added.</param>
public sealed record ArticlePage(ArticleDetails Article, IReadOnlyList<ArticleClaim> Claims, MarkForm Mark, PublicationForm Publication)
{
    /// <summary>The text with its claims marked.</summary>
    public MarkedText Text => MarkedText.Of(
        Article.Text,
        Article.Language,
        [
            .. Claims.Select((claim, at) => new MarkedClaim(
                claim.Claim.Id.ToString(),
                at + 1,
                claim.Claim.WorkState == WorkState.Closed,
                claim.Content,
                claim.Cue,
                claim.SourcePhrase)),
        ]);

    /// <summary>The title of the first publication that has one.</summary>
    public string? Title => Article.Publications.Select(publication => publication.Title).FirstOrDefault(title => title is not null);
}
