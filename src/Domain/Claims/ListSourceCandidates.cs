using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>
/// Names that articles give as sources and that the registry does not know, gathered over all articles, those of most articles
/// first. Only what the engine left without a link counts, closed claims not. A name that a source has got since is none, though
/// the claims that use it wait for their links.
/// </summary>
/// <param name="Paging">Which part of the list.</param>
/// <param name="Language">BCP 47 tag of the articles; null for all.</param>
/// <param name="Text">Part of the name, folded; null for all. At most 200 characters.</param>
/// <param name="Refused">Whether to list those instead of which an editor said that they are no source.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record ListSourceCandidates(Paging Paging, string? Language = null, string? Text = null, bool Refused = false)
    : IRequest<Page<SourceCandidateRow>>
{
    /// <summary>At most so many different mentions are looked at, those of most claims first.</summary>
    public const int MostMentions = 20_000;
}

/// <summary>A name that the registry does not know.</summary>
/// <param name="Name">The name, in the spelling of most claims.</param>
/// <param name="Language">BCP 47 tag of the articles.</param>
/// <param name="Articles">How many articles give it, counted once for each of its spellings.</param>
/// <param name="Claims">How many claims name it.</param>
/// <param name="Mention">The words around it in one of them.</param>
/// <param name="Claim">One of the claims.</param>
public sealed record SourceCandidateRow(string Name, string Language, int Articles, int Claims, string Mention, ClaimId Claim);

internal sealed class ListSourceCandidatesValidator : AbstractValidator<ListSourceCandidates>
{
    public ListSourceCandidatesValidator()
    {
        RuleFor(q => q.Paging).ValidPaging();
        RuleFor(q => q.Language).Storable(35);
        RuleFor(q => q.Text).Storable(200);
    }
}
