using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using MediatR;

namespace FactCheck.Domain.Relinking;

/// <summary>The batch that the background shall go on with: the oldest at work. Sent by the product itself.</summary>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetNextRelinking : IRequest<RelinkingAtWork?>;

/// <summary>A batch at work, and in whose name it goes on.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="UserId">Id of the person who asked for it or agreed to it.</param>
/// <param name="UserName">Name of that person then.</param>
/// <param name="Role">The role in which that person acts.</param>
public sealed record RelinkingAtWork(RelinkingId Batch, string UserId, string UserName, Role Role);
