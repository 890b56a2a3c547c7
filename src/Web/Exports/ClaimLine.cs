using CsvHelper;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;

namespace FactCheck.Web.Exports;

/// <summary>
/// A claim as files show it; the order of the members is the order of the columns. Several outlets or relays are divided by " | ";
/// <c>path</c> is the whole way, from the outside in, divided by " > ".
/// </summary>
[CsvRecord]
internal sealed partial record ClaimLine(
    [CsvColumn("claim_id")] string ClaimId,
    [CsvColumn("article_id")] string ArticleId,
    [CsvColumn("article_title")] string? ArticleTitle,
    [CsvColumn("language")] string Language,
    [CsvColumn("content")] string Content,
    [CsvColumn("stance")] string Stance,
    [CsvColumn("quotation")] string Quotation,
    [CsvColumn("cue")] string Cue,
    [CsvColumn("source_words")] string SourceWords,
    [CsvColumn("origin")] string? Origin,
    [CsvColumn("origin_name")] string? OriginName,
    [CsvColumn("on_behalf")] string OnBehalf,
    [CsvColumn("relays")] string Relays,
    [CsvColumn("outlets")] string Outlets,
    [CsvColumn("path")] string Path,
    [CsvColumn("cluster_id")] string? ClusterId,
    [CsvColumn("times_found")] int TimesFound,
    [CsvColumn("likelihood")] double? Likelihood,
    [CsvColumn("attribution_finding")] string AttributionFinding,
    [CsvColumn("verification_status")] string VerificationStatus,
    [CsvColumn("confidence")] string? Confidence,
    [CsvColumn("work_state")] string WorkState,
    [CsvColumn("reviewer")] string? Reviewer,
    [CsvColumn("created_at")] string CreatedAt,
    [CsvColumn("changed_at")] string ChangedAt,
    [CsvColumn("version")] int Version)
{
    public static ClaimLine Of(ClaimRow row) => new(
        row.Id.ToString(),
        row.Article.ToString(),
        row.ArticleTitle,
        row.Language,
        row.ContentText,
        row.Stance.ToString(),
        row.Kind.ToString(),
        row.CueText,
        row.SourceText,
        row.Path.Origin?.Source?.Value,
        row.Path.Origin is { } origin ? NameOf(origin) : null,
        string.Join(" | ", row.Sources.Where(entry => entry.Role == SourceRole.OnBehalf).Select(entry => entry.Source?.Value ?? entry.MentionText)),
        string.Join(" | ", row.Path.Relays.Select(KeyOf)),
        string.Join(" | ", row.Path.Outlets.Select(KeyOf)),
        string.Join(" > ", row.Path.Steps.Select(NameOf)),
        row.Cluster?.ToString(),
        row.TimesFound,
        row.Likelihood,
        row.Finding.ToString(),
        row.Status.ToString(),
        row.Confidence?.ToString(),
        row.WorkState.ToString(),
        row.ReviewerName,
        HistoryChain.FormatTime(row.CreatedAt),
        HistoryChain.FormatTime(row.ChangedAt),
        row.Version);

    private static string KeyOf(ClaimPathStep step) => step.Source?.Value ?? step.MentionText;

    private static string NameOf(ClaimPathStep step) => step.SourceName ?? step.MentionText;
}
