using System.Text.Json.Nodes;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.Sources;

/// <summary>Words that look like the name of a source and of which an editor said that they name none. Never deleted.</summary>
public sealed class RefusedName
{
    private RefusedName() => Language = Text = "";

    /// <summary>Id, a version 7 UUID.</summary>
    public Guid Id { get; private set; }

    /// <summary>BCP 47 tag of the language of the articles that use the words.</summary>
    public string Language { get; private set; }

    /// <summary>The words, as an article has them, at most 200 characters; compared after folding.</summary>
    public string Text { get; private set; }

    /// <summary>Whether the refusal holds; false once it was taken back.</summary>
    public bool Holds { get; private set; }

    /// <summary>Counts its events; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>The stream of its events.</summary>
    public HistoryStream Stream => new(StreamKind.Name, Id.ToString("D"));

    /// <summary>Refuses words for the first time.</summary>
    internal static (RefusedName Name, HistoryEntry Entry) Refuse(string language, string text, string? why, DateTimeOffset now)
    {
        RefusedName name = new() { Id = Guid.CreateVersion7(now), Language = language, Text = text };
        return (name, name.Change(HistoryEventTypes.NameRefused, holds: true, why, isNew: true));
    }

    /// <summary>Refuses them again, or takes the refusal back.</summary>
    /// <exception cref="RuleBrokenException">That is so already.</exception>
    internal HistoryEntry Set(bool holds, string? why)
    {
        if (holds == Holds)
        {
            throw new RuleBrokenException(
                holds ? "name-is-refused" : "name-is-not-refused",
                holds ? $"'{Text}' is marked as no source already." : $"'{Text}' is not marked as no source; there is nothing to take back.");
        }

        return Change(holds ? HistoryEventTypes.NameRefused : HistoryEventTypes.NameRestored, holds, why, isNew: false);
    }

    /// <summary>What history says of it: every stored field.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Fields() => new Dictionary<string, JsonNode?>(StringComparer.Ordinal)
    {
        ["holds"] = Holds,
        ["language"] = Language,
        ["text"] = Text,
    };

    private HistoryEntry Change(string type, bool holds, string? why, bool isNew)
    {
        IReadOnlyDictionary<string, JsonNode?> before = isNew ? new Dictionary<string, JsonNode?>() : Fields();
        Holds = holds;
        Version++;
        return new HistoryEntry(Stream, Version, type, FieldChange.Between(before, Fields()), why);
    }
}

/// <summary>The refused names that the desk keeps. Changes are saved by <see cref="IHistory.SaveAsync"/>.</summary>
public interface IRefusedNames
{
    /// <summary>The refusal of words in a language, compared after folding, whether it holds or not; null if there never was one.</summary>
    Task<RefusedName?> FindAsync(string language, string text, CancellationToken cancellationToken);

    /// <summary>Adds a new one.</summary>
    void Add(RefusedName name);
}
