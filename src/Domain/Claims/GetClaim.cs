using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Text;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>One claim with its surroundings, its chain of sources and its assessments.</summary>
/// <param name="Claim">The claim; an unknown id is a <see cref="NotFoundException"/>.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetClaim(ClaimId Claim) : IRequest<ClaimDetails>;

/// <summary>A claim for reading and judging.</summary>
/// <param name="Claim">What stands in lists too.</param>
/// <param name="Origin">Who found it.</param>
/// <param name="IsTouched">Whether a person did anything to it.</param>
/// <param name="Content">What is attributed, as UTF-16 offsets in the article.</param>
/// <param name="Cue">The words that signal the attribution, likewise.</param>
/// <param name="SourcePhrase">The words that name who says it, likewise.</param>
/// <param name="Context">The part of the text around the claim.</param>
/// <param name="IsDenial">
/// Whether the statement to be judged is that the content is <em>not</em> so (the source denies it); pages spell that out.
/// </param>
/// <param name="Rule">Name of the rule that found it; null for a claim that a person marked.</param>
/// <param name="CueId">Row of the language pack; null for a claim that a person marked.</param>
/// <param name="FoundBy">Versions of engine, pack and registry; null for a claim that a person marked.</param>
/// <param name="DuplicateOf">The claim that says the same, where it was closed as a duplicate.</param>
/// <param name="ReviewerId">Id of the person who works on it or decided it; null if nobody.</param>
/// <param name="Assessments">The judgements, newest first.</param>
/// <param name="Publications">Where the article stood.</param>
public sealed record ClaimDetails(
    ClaimRow Claim,
    ClaimOrigin Origin,
    bool IsTouched,
    IReadOnlyList<TextSpan> Content,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> SourcePhrase,
    ClaimContext Context,
    bool IsDenial,
    string? Rule,
    string? CueId,
    string? FoundBy,
    ClaimId? DuplicateOf,
    string? ReviewerId,
    IReadOnlyList<AssessmentRow> Assessments,
    IReadOnlyList<PublicationRow> Publications);

/// <summary>A judgement, for reading.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Finding">Whether the named source said it.</param>
/// <param name="Status">Whether it holds.</param>
/// <param name="Confidence">How sure the reviewer is; null where nothing is decided.</param>
/// <param name="Reason">The reason; null if none.</param>
/// <param name="ReviewerName">Who.</param>
/// <param name="MadeAt">When, in UTC.</param>
/// <param name="Evidence">What was consulted, in order.</param>
public sealed record AssessmentRow(
    AssessmentId Id,
    AttributionFinding Finding,
    VerificationStatus Status,
    Confidence? Confidence,
    string? Reason,
    string ReviewerName,
    DateTimeOffset MadeAt,
    IReadOnlyList<EvidenceRow> Evidence);

/// <summary>A piece of evidence, for reading.</summary>
/// <param name="Reference">Web address or reference of a document.</param>
/// <param name="Stance">How it stands to the statement.</param>
/// <param name="Origin">Whose information it is.</param>
/// <param name="IsPrimary">Whether it is a primary document.</param>
/// <param name="Excerpt">The words that matter; null if none.</param>
/// <param name="ConsultedOn">The day on which it was consulted.</param>
public sealed record EvidenceRow(
    string Reference, EvidenceStance Stance, string Origin, bool IsPrimary, string? Excerpt, DateOnly ConsultedOn);
