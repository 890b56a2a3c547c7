using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using MediatR;
using FluentValidation;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Registers the sources of the shipped registry that are not registered yet and takes over what a newer one says of the others.
/// Names that editors added stay. Sent at start, by the product itself in the role of administrator.
/// </summary>
/// <param name="Sources">The sources of the registry, parents included.</param>
[Allow(Role.Administrator)]
public sealed record LoadShippedRegistry(IReadOnlyList<RegisteredSource> Sources) : IRequest<LoadShippedRegistryResult>;

/// <summary>What became of it.</summary>
/// <param name="Registered">How many sources were new.</param>
/// <param name="Updated">How many sources changed.</param>
public sealed record LoadShippedRegistryResult(int Registered, int Updated);
