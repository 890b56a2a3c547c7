using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Text;

namespace FactCheck.Web.Api;

/// <summary>A claim in a list.</summary>
public sealed record ClaimItem(
    string Id,
    string Article,
    string? ArticleTitle,
    string Lang,
    IReadOnlyList<string> Outlets,
    string ContentText,
    string CueText,
    string SourceText,
    IReadOnlyList<ClaimSourceItem> Sources,
    IReadOnlyList<ClaimPathItem> Path,
    Stance Stance,
    QuotationKind Kind,
    double? Likelihood,
    AttributionFinding Finding,
    VerificationStatus Status,
    Confidence? Confidence,
    WorkState WorkState,
    CloseCause? CloseCause,
    string? Reviewer,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    int Version,
    string? Cluster,
    int TimesFound)
{
    internal static ClaimItem Of(ClaimRow row) => new(
        row.Id.ToString(), row.Article.ToString(), row.ArticleTitle, row.Language, row.OutletNames, row.ContentText, row.CueText,
        row.SourceText, [.. row.Sources.Select(s => new ClaimSourceItem(
            s.Position, s.Role, s.MentionText, s.Source?.Value, s.SourceName, s.LinkedBy, s.Why))],
        [.. row.Path.Steps.Select(s => new ClaimPathItem(s.Part, s.Source?.Value, s.SourceName, s.MentionText, s.Position))],
        row.Stance, row.Kind, row.Likelihood, row.Finding, row.Status, row.Confidence, row.WorkState, row.CloseCause,
        row.ReviewerName, row.CreatedAt, row.ChangedAt, row.Version, row.Cluster?.ToString(), row.TimesFound);
}

/// <summary>An entry of a claim's chain of sources.</summary>
public sealed record ClaimSourceItem(
    int Position, SourceRole Role, string MentionText, string? Source, string? SourceName, ClaimOrigin LinkedBy, string Why);

/// <summary>A step on the way of a claim: outlets first, then relays from the outside in, further speakers, the origin last.</summary>
public sealed record ClaimPathItem(ClaimPathPart Part, string? Source, string? SourceName, string MentionText, int? Position);

/// <summary>Where a claim's parts stand in the article, as [start, end) in code points.</summary>
public sealed record ClaimSpans(IReadOnlyList<int[]> Source, IReadOnlyList<int[]> Cue, IReadOnlyList<int[]> Content)
{
    internal static ClaimSpans Of(
        CodePointOffsets offsets, IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> cue, IReadOnlyList<TextSpan> content) =>
        new(Pairs(offsets, source), Pairs(offsets, cue), Pairs(offsets, content));

    private static List<int[]> Pairs(CodePointOffsets offsets, IReadOnlyList<TextSpan> spans) =>
        [.. spans.Select(s => new[] { offsets[s.Start], offsets[s.End] })];
}

/// <summary>A claim of an article, with its spans.</summary>
public sealed record ArticleClaimItem(ClaimItem Claim, ClaimSpans Spans, string OffsetUnit);

/// <summary>A claim with everything that is known of it.</summary>
public sealed record ClaimAnswer(
    ClaimItem Claim,
    ClaimSpans Spans,
    string OffsetUnit,
    string Context,
    bool IsDenial,
    ClaimOrigin Origin,
    bool IsTouched,
    string? Rule,
    string? CueId,
    string? FoundBy,
    string? DuplicateOf,
    IReadOnlyList<AssessmentRow> Assessments,
    IReadOnlyList<PublicationItem> Publications)
{
    internal static ClaimAnswer Of(ClaimDetails claim, string text) => new(
        ClaimItem.Of(claim.Claim),
        ClaimSpans.Of(new CodePointOffsets(text), claim.SourcePhrase, claim.Cue, claim.Content),
        "codepoint", claim.Context.Text, claim.IsDenial, claim.Origin, claim.IsTouched, claim.Rule, claim.CueId, claim.FoundBy,
        claim.DuplicateOf?.ToString(), claim.Assessments, [.. claim.Publications.Select(PublicationItem.Of)]);
}

/// <summary>A place where an article stood.</summary>
public sealed record PublicationItem(string Id, string? Outlet, string? OutletName, string? Url, string? Title, DateOnly? PublishedOn)
{
    internal static PublicationItem Of(PublicationRow row) => new(
        row.Id.ToString(), row.Outlet?.Value, row.OutletName, row.Url, row.Title, row.PublishedOn);
}

/// <summary>What a change to a claim left behind.</summary>
public sealed record ClaimChange(string Id, int Version, WorkState WorkState, VerificationStatus Status);

/// <summary>Spans as a caller states them.</summary>
internal static class StatedSpans
{
    /// <summary>Code points of a text as spans over its code units.</summary>
    public static IReadOnlyList<TextSpan> Read(string field, IReadOnlyList<int[]>? pairs, string text)
    {
        var offsets = new CodePointOffsets(text);
        return
        [
            .. (pairs ?? []).Select(pair => pair is [int start, int end] && start >= 0 && end > start && end <= offsets[text.Length]
                ? new TextSpan(offsets.ToCodeUnits(start), offsets.ToCodeUnits(end))
                : throw ApiJson.Invalid(field, $"A span is [start, end) in code points of the text, which has {offsets[text.Length]}.")),
        ];
    }
}
