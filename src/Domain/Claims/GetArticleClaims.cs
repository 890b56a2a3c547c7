using FactCheck.Domain.Articles;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Text;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>All claims of one article in text order, with their spans, for marking them in the running text.</summary>
/// <param name="Article">The article; an unknown id is a <see cref="NotFoundException"/>.</param>
/// <param name="IncludeClosed">Whether closed claims are wanted too.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetArticleClaims(ArticleId Article, bool IncludeClosed = false)
    : IRequest<IReadOnlyList<ArticleClaim>>;

/// <summary>A claim with its spans.</summary>
/// <param name="Claim">What stands in lists too.</param>
/// <param name="Content">What is attributed, as UTF-16 offsets in the article.</param>
/// <param name="Cue">The words that signal the attribution, likewise.</param>
/// <param name="SourcePhrase">The words that name who says it, likewise.</param>
public sealed record ArticleClaim(
    ClaimRow Claim, IReadOnlyList<TextSpan> Content, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> SourcePhrase);
