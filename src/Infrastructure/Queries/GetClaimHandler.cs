using FactCheck.Domain.Claims;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetClaimHandler(FactCheckDb db) : IRequestHandler<GetClaim, ClaimDetails>
{
    public async Task<ClaimDetails> Handle(GetClaim request, CancellationToken cancellationToken)
    {
        Claim claim = await ClaimRepository.Whole(db.Claims.AsNoTracking())
            .SingleOrDefaultAsync(known => known.Id == request.Claim, cancellationToken)
            ?? throw new NotFoundException("claim", request.Claim.ToString());
        var article = await db.Articles.AsNoTracking()
            .Where(known => known.Id == claim.ArticleId)
            .Select(known => new { known.Text, known.Language })
            .SingleAsync(cancellationToken);
        ClaimRow row = (await ClaimRows.ReadAsync(db, [new ClaimInLanguage(claim, article.Language)], cancellationToken))[0];
        var places = await ArticlePlaces.ReadAsync(db, [claim.ArticleId], cancellationToken);
        return new ClaimDetails(
            row,
            claim.Origin,
            claim.IsTouched,
            claim.Content,
            claim.Cue,
            claim.SourcePhrase,
            ClaimContext.Of(article.Text, [.. claim.Content, .. claim.Cue, .. claim.SourcePhrase]),
            claim.Stance == Stance.Denies,
            claim.Rule,
            claim.CueId,
            claim.FoundBy,
            claim.DuplicateOf,
            claim.ReviewerId,
            [.. claim.Assessments.Reverse().Select(Row)],
            [.. places[claim.ArticleId].Select(place => place.Row)]);
    }

    private static AssessmentRow Row(Assessment assessment) => new(
        assessment.Id,
        assessment.Finding,
        assessment.Status,
        assessment.Confidence,
        assessment.Reason,
        assessment.ReviewerName,
        assessment.MadeAt,
        [.. assessment.Evidence.Select(evidence => new EvidenceRow(
            evidence.Reference, evidence.Stance, evidence.Origin, evidence.IsPrimary, evidence.Excerpt, evidence.ConsultedOn))]);
}
