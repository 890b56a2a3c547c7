using System.Text.Json.Nodes;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Claims;

/// <summary>
/// One statement that an article attributes to somebody. Its finding, status and confidence are the accepted outcome of its
/// assessments. Never deleted. What may be done to it stands in <c>Claim.Review.cs</c> and <c>Claim.Extraction.cs</c>.
/// </summary>
public sealed partial class Claim
{
    private readonly List<ClaimSource> _sources = [];
    private readonly List<Assessment> _assessments = [];

    private Claim()
    {
        Content = Cue = SourcePhrase = [];
        ContentText = CueText = SourceText = "";
    }

    /// <summary>Id of the claim.</summary>
    public ClaimId Id { get; private set; }

    /// <summary>The article that it stands in.</summary>
    public ArticleId ArticleId { get; private set; }

    /// <summary>Who found it.</summary>
    public ClaimOrigin Origin { get; private set; }

    /// <summary>Whether a person did anything to it; re-extraction leaves it alone then.</summary>
    public bool IsTouched { get; private set; }

    /// <summary>What is attributed: UTF-16 spans in the article, in text order, at least one.</summary>
    public IReadOnlyList<TextSpan> Content { get; private set; }

    /// <summary>The words that signal the attribution; may be empty.</summary>
    public IReadOnlyList<TextSpan> Cue { get; private set; }

    /// <summary>The noun phrase that names who says it; empty for an implicit source.</summary>
    public IReadOnlyList<TextSpan> SourcePhrase { get; private set; }

    /// <summary>The words of <see cref="Content"/>, spans joined by " … ".</summary>
    public string ContentText { get; private set; }

    /// <summary>The words of <see cref="Cue"/>, spans joined by " … ".</summary>
    public string CueText { get; private set; }

    /// <summary>The words of <see cref="SourcePhrase"/>, spans joined by " … ".</summary>
    public string SourceText { get; private set; }

    /// <summary>Whose words the content is in.</summary>
    public QuotationKind Kind { get; private set; }

    /// <summary>How the source stands to the content.</summary>
    public Stance Stance { get; private set; }

    /// <summary>The engine's estimate that this is an attribution, 0 to 1; null for a claim that a person marked.</summary>
    public double? Likelihood { get; private set; }

    /// <summary>Name of the rule that found it; null for a claim that a person marked.</summary>
    public string? Rule { get; private set; }

    /// <summary>Row of the language pack that its cue came from; null for a claim that a person marked.</summary>
    public string? CueId { get; private set; }

    /// <summary>Versions of engine, pack and registry that found it; null for a claim that a person marked.</summary>
    public string? FoundBy { get; private set; }

    /// <summary>Whether the named source said it, as accepted.</summary>
    public AttributionFinding Finding { get; private set; }

    /// <summary>Whether it holds, as accepted.</summary>
    public VerificationStatus Status { get; private set; }

    /// <summary>How sure the desk is; null where nothing is decided.</summary>
    public Confidence? Confidence { get; private set; }

    /// <summary>Where the work stands.</summary>
    public WorkState WorkState { get; private set; }

    /// <summary>Why it was closed; null unless <see cref="WorkState"/> is Closed.</summary>
    public CloseCause? CloseCause { get; private set; }

    /// <summary>The claim that says the same, where it was closed as a duplicate.</summary>
    public ClaimId? DuplicateOf { get; private set; }

    /// <summary>Id of the person who works on it or decided it; null if nobody does.</summary>
    public string? ReviewerId { get; private set; }

    /// <summary>Name that the reviewer had then; null if there is none.</summary>
    public string? ReviewerName { get; private set; }

    /// <summary>When it was found or marked, in UTC, in whole milliseconds.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last changed, in UTC, in whole milliseconds.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts the claim's events; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Who said it and who passed it on, in order.</summary>
    public IReadOnlyList<ClaimSource> Sources => _sources;

    /// <summary>The judgements, oldest first.</summary>
    public IReadOnlyList<Assessment> Assessments => _assessments;

    /// <summary>The stream of the claim's events.</summary>
    public HistoryStream Stream => StreamOf(Id);

    /// <summary>The stream of a claim's events.</summary>
    public static HistoryStream StreamOf(ClaimId id) => new(StreamKind.Claim, id.ToString());

    /// <summary>What history says of a claim: every stored field.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Fields()
    {
        Dictionary<string, JsonNode?> fields = new(StringComparer.Ordinal)
        {
            ["articleId"] = ArticleId.ToString(),
            ["changedAt"] = ChangedAt.ToUnixTimeMilliseconds(),
            ["closeCause"] = CloseCause?.ToString(),
            ["confidence"] = Confidence?.ToString(),
            ["content"] = SpansToJson(Content),
            ["contentText"] = ContentText,
            ["createdAt"] = CreatedAt.ToUnixTimeMilliseconds(),
            ["cue"] = SpansToJson(Cue),
            ["cueId"] = CueId,
            ["cueText"] = CueText,
            ["duplicateOf"] = DuplicateOf?.ToString(),
            ["finding"] = Finding.ToString(),
            ["foundBy"] = FoundBy,
            ["isTouched"] = IsTouched,
            ["kind"] = Kind.ToString(),
            ["likelihood"] = Likelihood,
            ["origin"] = Origin.ToString(),
            ["reviewerId"] = ReviewerId,
            ["reviewerName"] = ReviewerName,
            ["rule"] = Rule,
            ["sourcePhrase"] = SpansToJson(SourcePhrase),
            ["sourceText"] = SourceText,
            ["stance"] = Stance.ToString(),
            ["status"] = Status.ToString(),
            ["workState"] = WorkState.ToString(),
        };
        foreach (ClaimSource source in _sources)
        {
            fields[$"sources/{source.Position}"] = source.ToJson();
        }

        foreach (Assessment assessment in _assessments)
        {
            fields[$"assessments/{assessment.Id}"] = assessment.ToJson();
        }

        return fields;
    }

    internal static JsonArray SpansToJson(IEnumerable<TextSpan> spans) =>
        new([.. spans.Select(span => (JsonNode)new JsonArray(span.Start, span.End))]);

    /// <summary>The words of spans as one text.</summary>
    internal static string Words(string text, IEnumerable<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => span.In(text)));

    private HistoryEntry Change(string type, DateTimeOffset now, Action change, string? why = null, bool isNew = false)
    {
        IReadOnlyDictionary<string, JsonNode?> before = isNew ? new Dictionary<string, JsonNode?>() : Fields();
        change();
        ChangedAt = Instants.InMilliseconds(now);
        Version++;
        return new HistoryEntry(Stream, Version, type, FieldChange.Between(before, Fields()), why);
    }
}
