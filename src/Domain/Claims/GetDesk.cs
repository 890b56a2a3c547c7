using FactCheck.Domain.Articles;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Text;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>What needs doing, for the start page of the person who asks.</summary>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetDesk : IRequest<Desk>;

/// <summary>What needs doing.</summary>
/// <param name="New">Claims that nobody has looked at.</param>
/// <param name="InReview">Claims that somebody works on.</param>
/// <param name="Mine">Claims that the asking person works on.</param>
/// <param name="Reopened">Claims to be judged anew.</param>
/// <param name="Decided">Claims that are judged.</param>
/// <param name="Unlinked">Open claims whose first speaker is named and linked to no source.</param>
/// <param name="ToReviewStatements">How many statements the new and reopened claims are: those of a cluster are one.</param>
/// <param name="Articles">Articles in all.</param>
/// <param name="MyClaims">The claims that the asking person works on, last changed first, at most 10.</param>
/// <param name="RecentArticles">The newest articles, at most 10.</param>
public sealed record Desk(
    int New,
    int InReview,
    int Mine,
    int Reopened,
    int Decided,
    int Unlinked,
    int ToReviewStatements,
    int Articles,
    IReadOnlyList<ClaimRow> MyClaims,
    IReadOnlyList<ArticleRow> RecentArticles);
