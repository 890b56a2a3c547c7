using System.Text.Json.Nodes;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Articles;

/// <summary>One text as received, with the places where it stood. The text never changes; a corrected one is a new article.</summary>
public sealed class Article
{
    private readonly List<Publication> _publications = [];

    private Article()
    {
        Text = TextHash = Language = SubmittedById = SubmittedByName = "";
        EngineVersion = PackVersion = RegistryVersion = "";
    }

    /// <summary>Id of the article.</summary>
    public ArticleId Id { get; private set; }

    /// <summary>The text, exactly as received: at most <see cref="ArticleText.MaxLength"/> UTF-16 code units.</summary>
    public string Text { get; private set; }

    /// <summary>SHA-256 of the text's UTF-8 bytes, 64 lower-case hexadecimal digits; unique.</summary>
    public string TextHash { get; private set; }

    /// <summary>BCP 47 tag of the main language, at most 35 characters.</summary>
    public string Language { get; private set; }

    /// <summary>The older version that this text corrects; null if none.</summary>
    public ArticleId? Corrects { get; private set; }

    /// <summary>When it was submitted, in UTC, in whole milliseconds.</summary>
    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>Id of the user who submitted it.</summary>
    public string SubmittedById { get; private set; }

    /// <summary>Name that the user had then.</summary>
    public string SubmittedByName { get; private set; }

    /// <summary>Version of the rules that extracted it last.</summary>
    public string EngineVersion { get; private set; }

    /// <summary>Version of the language pack that extracted it last.</summary>
    public string PackVersion { get; private set; }

    /// <summary>Version of the source names that extracted it last.</summary>
    public string RegistryVersion { get; private set; }

    /// <summary>When it was extracted last, in UTC, in whole milliseconds.</summary>
    public DateTimeOffset ExtractedAt { get; private set; }

    /// <summary>Counts the article's events; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Where the text stood, in the order added.</summary>
    public IReadOnlyList<Publication> Publications => _publications;

    /// <summary>The stream of the article's events.</summary>
    public HistoryStream Stream => StreamOf(Id);

    /// <summary>The stream of an article's events.</summary>
    public static HistoryStream StreamOf(ArticleId id) => new(StreamKind.Article, id.ToString());

    /// <summary>Takes in a text that is not known yet.</summary>
    /// <returns>The article and its first event.</returns>
    internal static (Article Article, HistoryEntry Entry) Submit(
        ArticleText text,
        ExtractionResult extraction,
        ArticleId? corrects,
        PublicationDetails publication,
        ICurrentUser user,
        DateTimeOffset now)
    {
        Article article = new()
        {
            Id = ArticleId.New(now),
            Text = text.Value,
            TextHash = ArticleText.Hash(text.Value),
            Language = extraction.Language,
            Corrects = corrects,
            SubmittedAt = Instants.InMilliseconds(now),
            SubmittedById = user.Id ?? "",
            SubmittedByName = user.Name,
        };
        HistoryEntry entry = article.Change(
            HistoryEventTypes.ArticleSubmitted,
            () =>
            {
                article.NoteExtraction(extraction, now);
                if (!publication.IsEmpty)
                {
                    article.Add(publication, now);
                }
            },
            isNew: true);
        return (article, entry);
    }

    /// <summary>Adds a place where the text stood.</summary>
    /// <returns>The event; null if the place is known already.</returns>
    internal HistoryEntry? AddPublication(PublicationDetails publication, DateTimeOffset now)
    {
        PublicationDetails tidied = publication.Tidied;
        return _publications.Any(known => known.IsSamePlace(tidied))
            ? null
            : Change(HistoryEventTypes.PublicationAdded, () => Add(tidied, now));
    }

    /// <summary>Gives a publication another outlet, since one source was merged into the other.</summary>
    /// <returns>The event; null if there is no such publication or its outlet is another by now.</returns>
    internal HistoryEntry? MovePublication(PublicationId id, SourceKey? from, SourceKey? to, string why)
    {
        Publication? publication = _publications.Find(known => known.Id == id);
        return publication is null || publication.Outlet != from
            ? null
            : Change(HistoryEventTypes.PublicationMoved, () => publication.Outlet = to) with { Why = why };
    }

    /// <summary>Notes that the text was extracted anew.</summary>
    internal HistoryEntry ReExtracted(ExtractionResult extraction, DateTimeOffset now) =>
        Change(HistoryEventTypes.ArticleReExtracted, () => NoteExtraction(extraction, now))
            with
        { PackVersion = VersionsOf(extraction) };

    /// <summary>What history says of an article: every stored field, with the hash computed anew from the text.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Fields()
    {
        Dictionary<string, JsonNode?> fields = new(StringComparer.Ordinal)
        {
            ["corrects"] = Corrects?.ToString(),
            ["engineVersion"] = EngineVersion,
            ["extractedAt"] = ExtractedAt.ToUnixTimeMilliseconds(),
            ["language"] = Language,
            ["packVersion"] = PackVersion,
            ["registryVersion"] = RegistryVersion,
            ["submittedAt"] = SubmittedAt.ToUnixTimeMilliseconds(),
            ["submittedById"] = SubmittedById,
            ["submittedByName"] = SubmittedByName,
            ["text"] = ArticleText.Hash(Text),
            ["textHash"] = TextHash,
        };
        foreach (Publication publication in _publications)
        {
            fields[$"publications/{publication.Id}"] = publication.ToJson();
        }

        return fields;
    }

    /// <summary>The versions that decided, as one text for history.</summary>
    internal static string VersionsOf(ExtractionResult extraction) =>
        $"engine {extraction.EngineVersion}, pack {extraction.PackVersion}, registry {extraction.RegistryVersion}";

    private HistoryEntry Change(string type, Action change, bool isNew = false)
    {
        IReadOnlyDictionary<string, JsonNode?> before = isNew ? new Dictionary<string, JsonNode?>() : Fields();
        change();
        Version++;
        return new HistoryEntry(Stream, Version, type, FieldChange.Between(before, Fields()));
    }

    private void NoteExtraction(ExtractionResult extraction, DateTimeOffset now)
    {
        EngineVersion = extraction.EngineVersion;
        PackVersion = extraction.PackVersion;
        RegistryVersion = extraction.RegistryVersion;
        ExtractedAt = Instants.InMilliseconds(now);
    }

    private void Add(PublicationDetails publication, DateTimeOffset now)
    {
        PublicationDetails tidied = publication.Tidied;
        _publications.Add(new Publication
        {
            Id = PublicationId.New(now),
            ArticleId = Id,
            Outlet = tidied.OutletKey,
            Url = tidied.Url,
            Title = tidied.Title,
            PublishedOn = tidied.PublishedOn,
            AddedAt = Instants.InMilliseconds(now),
        });
    }
}
