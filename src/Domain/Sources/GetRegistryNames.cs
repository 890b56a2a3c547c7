using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using MediatR;

namespace FactCheck.Domain.Sources;

/// <summary>What editors added to the shipped registry; just what <see cref="SourceDirectory.With"/> takes.</summary>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetRegistryNames : IRequest<RegistryNames>;

/// <summary>What editors added.</summary>
/// <param name="Sources">The sources registered here, without names.</param>
/// <param name="Names">The names added here, of those sources and of shipped ones, by key, language and text.</param>
/// <param name="Withdrawn">The shipped names that editors withdrew, in the same order.</param>
/// <param name="Redirects">What merged sources lead to, chains followed to their end; null for retired ones.</param>
public sealed record RegistryNames(
    IReadOnlyList<RegisteredSource> Sources,
    IReadOnlyList<RegisteredName> Names,
    IReadOnlyList<RegisteredName> Withdrawn,
    IReadOnlyDictionary<SourceKey, SourceKey?> Redirects)
{
    /// <summary>Whether nothing was added or changed.</summary>
    public bool IsEmpty => Sources.Count + Names.Count + Withdrawn.Count + Redirects.Count == 0;
}
