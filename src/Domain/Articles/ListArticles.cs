using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Articles;

/// <summary>The articles that fit every filter given, newest first.</summary>
/// <param name="Paging">Which part of the list.</param>
/// <param name="Text">Words looked for in title and text, folded; null for all. At most 200 characters.</param>
/// <param name="Language">BCP 47 tag; null for all.</param>
/// <param name="Outlet">Key of an outlet; null for all.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record ListArticles(Paging Paging, string? Text = null, string? Language = null, string? Outlet = null)
    : IRequest<Page<ArticleRow>>;

/// <summary>An article in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Title of its first publication that has one; null if none has.</param>
/// <param name="Opening">The first 200 characters of the text or fewer, never half a character.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="OutletNames">Names of the outlets where it stood.</param>
/// <param name="PublishedOn">The earliest day of publication known; null if none is.</param>
/// <param name="SubmittedAt">When it came in, in UTC.</param>
/// <param name="SubmittedByName">Who submitted it.</param>
/// <param name="ClaimCount">How many claims it has, closed ones not counted.</param>
/// <param name="OpenClaimCount">How many of them are neither decided nor closed.</param>
public sealed record ArticleRow(
    ArticleId Id,
    string? Title,
    string Opening,
    string Language,
    IReadOnlyList<string> OutletNames,
    DateOnly? PublishedOn,
    DateTimeOffset SubmittedAt,
    string SubmittedByName,
    int ClaimCount,
    int OpenClaimCount);

internal sealed class ListArticlesValidator : AbstractValidator<ListArticles>
{
    public ListArticlesValidator()
    {
        RuleFor(q => q.Paging).ValidPaging();
        RuleFor(q => q.Text).Storable(200);
        RuleFor(q => q.Language).Storable(35);
        RuleFor(q => q.Outlet).SourceKeyText();
    }
}
