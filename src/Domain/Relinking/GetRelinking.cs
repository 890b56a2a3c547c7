using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Relinking;

/// <summary>How a batch of link changes stands, and some of its changes.</summary>
/// <param name="Batch">The batch; an unknown one is a <see cref="NotFoundException"/>.</param>
/// <param name="Paging">Which of its changes.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetRelinking(RelinkingId Batch, Paging Paging) : IRequest<RelinkingDetails>;

/// <summary>A batch with some of its changes.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Changes">The changes, in the order of their numbers.</param>
public sealed record RelinkingDetails(RelinkingRow Batch, Page<LinkProposalRow> Changes);

/// <summary>A batch of link changes in a list.</summary>
/// <param name="Id">The batch.</param>
/// <param name="Cause">What asked for it.</param>
/// <param name="From">The source that claims are linked to before; null where they have no link.</param>
/// <param name="To">The source that they are linked to afterwards; null for any or none.</param>
/// <param name="Undoes">The batch that it takes back; null if none.</param>
/// <param name="UndoneBy">The newest batch that takes it back; null if none.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Articles">How many articles there are to look through.</param>
/// <param name="ArticlesRead">How many have been looked through.</param>
/// <param name="Proposed">How many changes it proposes.</param>
/// <param name="Applied">How many have been made.</param>
/// <param name="PassedOver">How many were passed over, since the link had been changed meanwhile.</param>
/// <param name="By">Name of whoever asked for it or agreed to it.</param>
/// <param name="CreatedAt">When it was asked for, in UTC.</param>
/// <param name="ChangedAt">When it last went on, in UTC.</param>
public sealed record RelinkingRow(
    RelinkingId Id,
    RelinkingCause Cause,
    SourceReference? From,
    SourceReference? To,
    RelinkingId? Undoes,
    RelinkingId? UndoneBy,
    RelinkingState State,
    int Articles,
    int ArticlesRead,
    int Proposed,
    int Applied,
    int PassedOver,
    string By,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt)
{
    /// <summary>Whether the background has something to do for it.</summary>
    public bool IsAtWork => State is RelinkingState.Gathering or RelinkingState.Applying;

    /// <summary>How far the present part of the work has come, 0 to 100.</summary>
    public int Percent => State switch
    {
        RelinkingState.Gathering => Articles == 0 ? 0 : Math.Min(99, 100 * ArticlesRead / Articles),
        RelinkingState.Applying => Proposed == 0 ? 0 : Math.Min(99, 100 * (Applied + PassedOver) / Proposed),
        _ => 100,
    };
}

/// <summary>A change of a link, for reading.</summary>
/// <param name="Number">Its place in the batch, from 1.</param>
/// <param name="Article">The article.</param>
/// <param name="Claim">The claim; null where a publication is concerned.</param>
/// <param name="ContentText">The words of the claim's content; empty for a publication.</param>
/// <param name="MentionText">The words of the mention; empty for a publication.</param>
/// <param name="From">The source linked before; null if none.</param>
/// <param name="To">The source linked afterwards; null if none.</param>
/// <param name="Outcome">What has become of it.</param>
public sealed record LinkProposalRow(
    int Number,
    ArticleId Article,
    ClaimId? Claim,
    string ContentText,
    string MentionText,
    SourceReference? From,
    SourceReference? To,
    LinkProposalOutcome Outcome);

internal sealed class GetRelinkingValidator : AbstractValidator<GetRelinking>
{
    public GetRelinkingValidator()
    {
        RuleFor(q => q.Batch).NotEqual(default(RelinkingId));
        RuleFor(q => q.Paging).ValidPaging();
    }
}
