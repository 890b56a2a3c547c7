using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
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
