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

/// <summary>Takes a claim out of the work. Nothing is deleted; it can be reopened.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="ExpectedVersion">Version of the claim that the sender saw.</param>
/// <param name="Cause">Why.</param>
/// <param name="DuplicateOf">The claim that says the same; needed with Duplicate, and with nothing else.</param>
/// <param name="Reason">More about why, at most 2,000 characters; needed for a claim that is decided.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record CloseClaim(
    ClaimId Claim, int ExpectedVersion, CloseCause Cause, ClaimId? DuplicateOf = null, string? Reason = null)
    : IRequest<ClaimChanged>;
