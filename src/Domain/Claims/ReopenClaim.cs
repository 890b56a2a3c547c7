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

/// <summary>Takes a decided or closed claim back into the work. Its accepted outcome stands until it is judged anew.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="ExpectedVersion">Version of the claim that the sender saw.</param>
/// <param name="Reason">Why, at most 2,000 characters.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record ReopenClaim(ClaimId Claim, int ExpectedVersion, string Reason) : IRequest<ClaimChanged>;
