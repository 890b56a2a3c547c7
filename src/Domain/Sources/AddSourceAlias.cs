using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>Gives a source another name. A name that another source has in that language is refused, with both named.</summary>
/// <param name="Source">Key of the source.</param>
/// <param name="Name">The name.</param>
/// <param name="ExpectedVersion">Version of the source that the sender saw.</param>
/// <param name="Why">Reason, at most 2,000 characters; null if none.</param>
[Allow(Role.Editor, Role.Administrator)]
public sealed record AddSourceAlias(string Source, NewName Name, int ExpectedVersion, string? Why = null)
    : IRequest<AddSourceAliasResult>;

/// <summary>What became of it.</summary>
/// <param name="Version">The source's version now.</param>
public sealed record AddSourceAliasResult(int Version);
