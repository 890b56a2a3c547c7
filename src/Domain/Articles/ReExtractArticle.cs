using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
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
