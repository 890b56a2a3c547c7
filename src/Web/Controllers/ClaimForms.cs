using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FactCheck.Web.Controllers;

/// <summary>The page of one claim.</summary>
/// <param name="Typed">Whether the form holds what somebody typed and the desk did not take.</param>
public sealed record ClaimPage(ClaimDetails Details, Page<HistoryRow> Events, AssessForm Form, bool Typed, LinkForm Link)
{
    /// <summary>Whether the claim can be judged as it stands.</summary>
    public bool IsOpen => Details.Claim.WorkState is not (WorkState.Decided or WorkState.Closed);

    /// <summary>The surroundings of the claim with its parts marked.</summary>
    public MarkedText Context => MarkedText.Of(
        Details.Context.Text,
        Details.Claim.Language,
        [new MarkedClaim(Details.Claim.Id.ToString(), 1, false, Inside(Details.Content), Inside(Details.Cue), Inside(Details.SourcePhrase))],
        Details.Context.Start);

    private TextSpan[] Inside(IReadOnlyList<TextSpan> spans) =>
    [
        .. spans.Select(span => new TextSpan(
            Math.Max(0, span.Start - Details.Context.Start),
            Math.Min(Details.Context.Text.Length, span.End - Details.Context.Start))),
    ];
}

/// <summary>An assessment, as typed.</summary>
public sealed class AssessForm
{
    /// <summary>The version of the claim that the form was made for.</summary>
    public int Version { get; set; }

    /// <summary>Did the source say it?</summary>
    public AttributionFinding Finding { get; set; }

    /// <summary>Is it true?</summary>
    public VerificationStatus Status { get; set; }

    /// <summary>How sure the reviewer is.</summary>
    public Confidence? Confidence { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>What was consulted.</summary>
    public List<EvidenceForm> Evidence { get; set; } = [];

    /// <summary>A form to start from: what is accepted now, so that a second look begins where the first ended.</summary>
    public static AssessForm Of(ClaimDetails claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var form = new AssessForm
        {
            Version = claim.Claim.Version,
            Finding = claim.Claim.Finding,
            Status = claim.Claim.Status,
            Confidence = claim.Claim.Confidence,
        };
        if (claim.Assessments.Count > 0)
        {
            form.Reason = claim.Assessments[0].Reason;
            form.Evidence.AddRange(claim.Assessments[0].Evidence.Select(EvidenceForm.Of));
        }

        return form;
    }

    /// <summary>Does what a button asks for within the form; whether there was anything to do.</summary>
    /// <param name="change"><c>add</c>, or <c>remove-</c> and a number from 0.</param>
    public bool Apply(string? change)
    {
        if (change == "add")
        {
            Evidence.Add(new EvidenceForm());
            return true;
        }

        if (change?.StartsWith("remove-", StringComparison.Ordinal) == true
            && int.TryParse(change["remove-".Length..], System.Globalization.CultureInfo.InvariantCulture, out int at))
        {
            if (at >= 0 && at < Evidence.Count)
            {
                Evidence.RemoveAt(at);
            }

            return true;
        }

        return false;
    }

    /// <summary>What the desk takes: rows of evidence in which nothing was typed are no evidence.</summary>
    public SetVerificationStatus ToRequest(ClaimId claim)
    {
        Evidence.RemoveAll(row => row.IsBlank);
        return new SetVerificationStatus(
            claim, Version, Finding, Status, Confidence, Blank.ToNull(Reason), [.. Evidence.Select(row => row.ToNew())]);
    }

    /// <summary>The form's name of a field of the request.</summary>
    public static string FieldOf(string property) => property switch
    {
        nameof(SetVerificationStatus.ExpectedVersion) or nameof(SetVerificationStatus.Claim) => "",
        _ => property,
    };
}

/// <summary>A piece of evidence, as typed.</summary>
public sealed class EvidenceForm
{
    /// <summary>Web address or document.</summary>
    public string? Reference { get; set; }

    /// <summary>How it stands to the statement.</summary>
    public EvidenceStance? Stance { get; set; }

    /// <summary>Whose information it is.</summary>
    public string? Origin { get; set; }

    /// <summary>Whether it is the thing itself.</summary>
    public bool IsPrimary { get; set; }

    /// <summary>The words that matter.</summary>
    public string? Excerpt { get; set; }

    /// <summary>When it was consulted.</summary>
    public DateOnly? ConsultedOn { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    [BindNever]
    public bool IsBlank => new[] { Reference, Origin, Excerpt }.All(string.IsNullOrWhiteSpace);

    /// <summary>A row filled with evidence known.</summary>
    public static EvidenceForm Of(EvidenceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new EvidenceForm
        {
            Reference = row.Reference,
            Stance = row.Stance,
            Origin = row.Origin,
            IsPrimary = row.IsPrimary,
            Excerpt = row.Excerpt,
            ConsultedOn = row.ConsultedOn,
        };
    }

    /// <summary>What the desk takes.</summary>
    public NewEvidence ToNew() => new(
        (Reference ?? "").Trim(), Stance ?? EvidenceStance.Context, (Origin ?? "").Trim(), IsPrimary, Blank.ToNull(Excerpt), ConsultedOn);
}

/// <summary>Another source for an entry of the chain, as typed.</summary>
public sealed class LinkForm
{
    /// <summary>The version of the claim that the form was made for.</summary>
    public int Version { get; set; }

    /// <summary>Place of the entry; null for a new one.</summary>
    public int? Position { get; set; }

    /// <summary>Part that a new entry plays.</summary>
    public SourceRole Role { get; set; } = SourceRole.Speaker;

    /// <summary>Words looked for.</summary>
    public string? Find { get; set; }

    /// <summary>Key of the source chosen.</summary>
    public string? Source { get; set; }

    /// <summary>Whether the link is to be taken away.</summary>
    public bool Unlink { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Sources to choose from.</summary>
    [BindNever]
    public IReadOnlyList<SourceRow> Candidates { get; set; } = [];
}

/// <summary>A claim that a person marks, as sent.</summary>
public sealed class MarkForm
{
    /// <summary>Spans of what is said, <c>12-40,55-60</c>.</summary>
    public string? Content { get; set; }

    /// <summary>Spans of the cue.</summary>
    public string? Cue { get; set; }

    /// <summary>Spans of the source.</summary>
    public string? Source { get; set; }

    /// <summary>How the source stands to it.</summary>
    public Domain.Extraction.Stance Stance { get; set; }

    /// <summary>What the desk takes.</summary>
    public MarkClaim ToRequest(ArticleId article) => new(
        article, PickedSpans.Of(Content), PickedSpans.Of(Cue), PickedSpans.Of(Source), Stance: Stance);
}

/// <summary>Spans as the marking script writes them.</summary>
public static class PickedSpans
{
    /// <summary>The spans of <c>12-40,55-60</c> in text order; what is no span is left out.</summary>
    public static IReadOnlyList<TextSpan> Of(string? text)
    {
        List<TextSpan> spans = [];
        foreach (string part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = part.Split('-');
            if (ends.Length == 2
                && int.TryParse(ends[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int start)
                && int.TryParse(ends[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int end)
                && end > start)
            {
                spans.Add(new TextSpan(start, end));
            }
        }

        spans.Sort();
        return spans;
    }

    /// <summary>The same as the script writes it.</summary>
    public static string Written(IEnumerable<TextSpan> spans) => string.Join(
        ',', spans.Select(span => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")));
}
