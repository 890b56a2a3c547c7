using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>Links an entry of a claim's chain to another source, takes its link away, or adds an entry that the text leaves out.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="ExpectedVersion">Version of the claim that the sender saw.</param>
/// <param name="Position">Place of the entry in the chain, 1 or more; null to add an entry at the end.</param>
/// <param name="Source">Key of a registered source; null to take the link away.</param>
/// <param name="As">Part that an added entry plays; of no account for an entry that is there.</param>
/// <param name="Reason">Why, at most 2,000 characters; null if none.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Administrator)]
public sealed record LinkClaimToSource(
    ClaimId Claim,
    int ExpectedVersion,
    int? Position,
    string? Source,
    SourceRole As = SourceRole.Speaker,
    string? Reason = null) : IRequest<ClaimChanged>;

internal sealed class LinkClaimToSourceValidator : AbstractValidator<LinkClaimToSource>
{
    public LinkClaimToSourceValidator()
    {
        RuleFor(c => c.ExpectedVersion).GreaterThan(0);
        RuleFor(c => c.Position).GreaterThan(0);
        RuleFor(c => c.Source).SourceKeyText();
        RuleFor(c => c.Source)
            .NotEmpty()
            .When(c => c.Position is null)
            .WithErrorCode("source-missing")
            .WithMessage("Say which source is to be added.");
        RuleFor(c => c.As).IsInEnum();
        RuleFor(c => c.Reason).Storable(2000);
    }
}

internal sealed class LinkClaimToSourceHandler(
    IClaimRepository claims, ISourceRepository sources, IHistory history, TimeProvider time)
    : IRequestHandler<LinkClaimToSource, ClaimChanged>
{
    public Task<ClaimChanged> Handle(LinkClaimToSource request, CancellationToken cancellationToken) =>
        ClaimChange.RunAsync(
            claims,
            history,
            request.Claim,
            request.ExpectedVersion,
            async claim =>
            {
                SourceKey? source = await RegisteredKey.CheckAsync(
                    sources, request.Source, nameof(request.Source), cancellationToken).ConfigureAwait(false);
                DateTimeOffset now = time.GetUtcNow();
                return request.Position is { } position
                    ? claim.Link(position, source, request.Reason, now)
                    : claim.AddSource(source!.Value, request.As, request.Reason, now);
            },
            cancellationToken);
}
