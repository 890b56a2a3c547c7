using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>Adds a claim that the engine missed, by marking its parts in the text.</summary>
/// <param name="Article">The article.</param>
/// <param name="Content">What is attributed: UTF-16 spans in text order, at least one.</param>
/// <param name="Cue">The words that signal the attribution; may be empty.</param>
/// <param name="Source">The noun phrase that names who says it; empty for an implicit source.</param>
/// <param name="SourceKey">Key of the registered source that says it; null to leave it unlinked.</param>
/// <param name="Stance">How the source stands to the content.</param>
/// <param name="Kind">Whose words the content is in.</param>
/// <param name="Reason">Why, at most 2,000 characters; null if none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record MarkClaim(
    ArticleId Article,
    IReadOnlyList<TextSpan> Content,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Source,
    string? SourceKey = null,
    Stance Stance = Stance.States,
    QuotationKind Kind = QuotationKind.Indirect,
    string? Reason = null) : IRequest<ClaimChanged>;
