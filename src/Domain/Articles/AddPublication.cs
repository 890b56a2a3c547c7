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
