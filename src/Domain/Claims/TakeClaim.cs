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

/// <summary>Takes a new or reopened claim into review, or over from another reviewer.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="ExpectedVersion">Version of the claim that the sender saw.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record TakeClaim(ClaimId Claim, int ExpectedVersion) : IRequest<ClaimChanged>;
