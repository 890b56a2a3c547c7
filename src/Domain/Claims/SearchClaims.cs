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

/// <summary>The claims that fit every filter given, with counts for the filters' choices.</summary>
/// <param name="Paging">Which part of the list.</param>
/// <param name="Status">Accepted statuses; null or empty for all.</param>
/// <param name="WorkState">Work states; null or empty for all but Closed.</param>
/// <param name="Source">Key of a source in any entry of the chain; null for all.</param>
/// <param name="Language">BCP 47 tag of the article; null for all.</param>
/// <param name="Outlet">Key of an outlet where the article stood; null for all.</param>
/// <param name="From">First day: of the earliest publication known, or else of submission; null for no limit.</param>
/// <param name="To">Last day, likewise; null for no limit.</param>
/// <param name="Text">Words looked for in content and source, folded; null for all. At most 200 characters.</param>
/// <param name="Reviewer">Id of the person who works on it or decided it; null for all.</param>
/// <param name="Sort">Order.</param>
/// <param name="LeastLikelihood">
/// Leaves out claims that the engine gives less than this and that nobody has taken up; null for all. 0 to 1.
/// </param>
/// <param name="OnePerStatement">
/// Whether of each cluster only the first open claim that fits is wanted (or the first, if none is open). Off unless asked for, so
/// that no wrong suggestion hides work.
/// </param>
/// <param name="Cluster">The cluster that they are in; null for all.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record SearchClaims(
    Paging Paging,
    IReadOnlyList<VerificationStatus>? Status = null,
    IReadOnlyList<WorkState>? WorkState = null,
    string? Source = null,
    string? Language = null,
    string? Outlet = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string? Text = null,
    string? Reviewer = null,
    ClaimSort Sort = ClaimSort.Newest,
    double? LeastLikelihood = null,
    bool OnePerStatement = false,
    ClusterId? Cluster = null) : IRequest<SearchClaimsResult>
{
    /// <summary>
    /// What the review queue asks for unless somebody wants to see more: below it, more than four in ten findings of the
    /// development data are no attribution (the calibration table of the README).
    /// </summary>
    public const double ReviewLikelihood = 0.6;
}

/// <summary>Orders of a list of claims; the id decides among equals.</summary>
public enum ClaimSort
{
    /// <summary>Newest first.</summary>
    Newest,

    /// <summary>Oldest first.</summary>
    Oldest,

    /// <summary>Last changed first.</summary>
    Changed,

    /// <summary>Most likely attributions first; those that people marked before all.</summary>
    Likelihood,

    /// <summary>By status, then newest first.</summary>
    Status,
}

/// <summary>A page of claims, and how many there are for each choice of a filter when that filter alone is left out.</summary>
/// <param name="Page">The claims.</param>
/// <param name="Statuses">Counts per status; a status without claims may be missing.</param>
/// <param name="WorkStates">Counts per work state; a state without claims may be missing.</param>
/// <param name="Languages">Counts per language; a language without claims may be missing.</param>
/// <param name="LessLikely">How many fit every filter but the least likelihood.</param>
public sealed record SearchClaimsResult(
    Page<ClaimRow> Page,
    IReadOnlyDictionary<VerificationStatus, int> Statuses,
    IReadOnlyDictionary<WorkState, int> WorkStates,
    IReadOnlyDictionary<string, int> Languages,
    int LessLikely);

/// <summary>A claim in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Article">Its article.</param>
/// <param name="ArticleTitle">Title of the article's first publication that has one; null if none has.</param>
/// <param name="Language">BCP 47 tag of the article.</param>
/// <param name="OutletNames">Names of the outlets where the article stood.</param>
/// <param name="ContentText">The words attributed.</param>
/// <param name="CueText">The words that signal the attribution.</param>
/// <param name="SourceText">The words that name who says it; empty for an implicit source.</param>
/// <param name="Sources">Its chain of sources, in order.</param>
/// <param name="Path">The way from the outlets over the relays to the origin.</param>
/// <param name="Stance">How the source stands to the content.</param>
/// <param name="Kind">Whose words the content is in.</param>
/// <param name="Likelihood">The engine's estimate; null for a claim that a person marked.</param>
/// <param name="Finding">Accepted finding.</param>
/// <param name="Status">Accepted status.</param>
/// <param name="Confidence">Accepted confidence; null where nothing is decided.</param>
/// <param name="WorkState">Where the work stands.</param>
/// <param name="CloseCause">Why it was closed; null unless it is.</param>
/// <param name="ReviewerName">Who works on it or decided it; null if nobody.</param>
/// <param name="CreatedAt">When it was found, in UTC.</param>
/// <param name="ChangedAt">When it was last changed, in UTC.</param>
/// <param name="Version">Its version.</param>
/// <param name="Cluster">The cluster that it is in; null for none.</param>
/// <param name="TimesFound">How many claims, closed ones not counted, are the same statement; 1 for itself alone.</param>
public sealed record ClaimRow(
    ClaimId Id,
    ArticleId Article,
    string? ArticleTitle,
    string Language,
    IReadOnlyList<string> OutletNames,
    string ContentText,
    string CueText,
    string SourceText,
    IReadOnlyList<ClaimSourceRow> Sources,
    ClaimPath Path,
    Stance Stance,
    QuotationKind Kind,
    double? Likelihood,
    AttributionFinding Finding,
    VerificationStatus Status,
    Confidence? Confidence,
    WorkState WorkState,
    CloseCause? CloseCause,
    string? ReviewerName,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    int Version,
    ClusterId? Cluster = null,
    int TimesFound = 1);

/// <summary>An entry of a claim's chain of sources, for reading.</summary>
/// <param name="Position">Place in the chain, 1 or more.</param>
/// <param name="Role">What part it plays.</param>
/// <param name="Mention">The words of the mention, as UTF-16 offsets in the article; null where the text does not name it.</param>
/// <param name="MentionText">The words of the mention; empty where there is none.</param>
/// <param name="Cue">For a relay: the words that signal the relaying, as UTF-16 offsets.</param>
/// <param name="Source">Key of the source linked; null where none is.</param>
/// <param name="SourceName">Canonical name of the source linked; null where none is.</param>
/// <param name="LinkedBy">Who made the link, or decided that there is none.</param>
/// <param name="Why">How the engine made the link; empty for a person's.</param>
public sealed record ClaimSourceRow(
    int Position,
    SourceRole Role,
    TextSpan? Mention,
    string MentionText,
    IReadOnlyList<TextSpan> Cue,
    SourceKey? Source,
    string? SourceName,
    ClaimOrigin LinkedBy,
    string Why);

internal sealed class SearchClaimsValidator : AbstractValidator<SearchClaims>
{
    public SearchClaimsValidator()
    {
        RuleFor(q => q.Paging).ValidPaging();
        RuleForEach(q => q.Status).IsInEnum();
        RuleForEach(q => q.WorkState).IsInEnum();
        RuleFor(q => q.Source).SourceKeyText();
        RuleFor(q => q.Language).Storable(35);
        RuleFor(q => q.Outlet).SourceKeyText();
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).When(q => q.From is not null && q.To is not null);
        RuleFor(q => q.Text).Storable(200);
        RuleFor(q => q.Reviewer).Storable(100);
        RuleFor(q => q.Sort).IsInEnum();
        RuleFor(q => q.LeastLikelihood).InclusiveBetween(0, 1);
    }
}
