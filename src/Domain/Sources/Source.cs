using System.Text.Json.Nodes;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Somebody who says things: agency, outlet, government, person … with its names. Its key is its id. What becomes of a whole
/// source (merged, retired) stands in <c>Source.Standing.cs</c>.
/// </summary>
public sealed partial class Source
{
    /// <summary>The longest notes, in characters.</summary>
    public const int LongestNotes = 2000;

    private readonly List<SourceName> _names = [];

    private Source() => Name = "";

    /// <summary>The stable key.</summary>
    public SourceKey Key { get; private set; }

    /// <summary>What kind of entity it is.</summary>
    public SourceKind Kind { get; private set; }

    /// <summary>Canonical name, at most 200 characters.</summary>
    public string Name { get; private set; }

    /// <summary>ISO 3166-1 alpha-2 code in lower case; null for international sources.</summary>
    public string? Country { get; private set; }

    /// <summary>The source that it belongs to; null if none.</summary>
    public SourceKey? Parent { get; private set; }

    /// <summary>Web address or host, at most 300 characters; null if none.</summary>
    public string? Website { get; private set; }

    /// <summary>For a person: the office or organisation that the person speaks for without its being said; null if none.</summary>
    public SourceKey? OnBehalf { get; private set; }

    /// <summary>What editors should know of it, at most <see cref="LongestNotes"/> characters; null if nothing.</summary>
    public string? Notes { get; private set; }

    /// <summary>Which particulars of a shipped source an editor has changed: a newer registry leaves them alone.</summary>
    public SourceFields Kept { get; private set; }

    /// <summary>Whether it came with the shipped registry.</summary>
    public bool IsShipped { get; private set; }

    /// <summary>Counts the source's events; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Its names in all languages.</summary>
    public IReadOnlyList<SourceName> Names => _names;

    /// <summary>The stream of the source's events.</summary>
    public HistoryStream Stream => StreamOf(Key);

    /// <summary>The stream of a source's events.</summary>
    public static HistoryStream StreamOf(SourceKey key) => new(StreamKind.Source, key.Value);

    /// <summary>Registers a new source.</summary>
    internal static (Source Source, HistoryEntry Entry) Register(
        SourceKey key, SourceParticulars particulars, IEnumerable<NewName> names, bool isShipped, string? notes = null)
    {
        Source source = new() { Key = key, IsShipped = isShipped, Notes = notes };
        HistoryEntry entry = source.Change(
            HistoryEventTypes.SourceRegistered,
            () =>
            {
                source.Set(particulars);
                source.Add(names, isShipped);
            },
            isNew: true);
        return (source, entry);
    }

    /// <summary>Adds a name that an editor gives.</summary>
    /// <exception cref="RuleBrokenException">The source has this name already.</exception>
    internal HistoryEntry AddName(NewName name, string? why)
    {
        SourceName? known = Named(name.Language, name.Text);
        if (known is { IsWithdrawn: false })
        {
            throw new RuleBrokenException(
                "name-is-known", $"{Name} ({Key}) has the name '{name.Text}' in {name.Language} already.");
        }

        return Change(
            HistoryEventTypes.SourceNamed,
            () =>
            {
                if (known is null)
                {
                    Add([name], isShipped: false);
                }
                else
                {
                    known.IsWithdrawn = false;
                }
            })
            with
        { Why = why };
    }

    /// <summary>Takes away a name that an editor gave, or withdraws a shipped one, which a newer registry would only bring back.</summary>
    /// <returns>The name, which is to be deleted unless it is a shipped one, and the event.</returns>
    /// <exception cref="RuleBrokenException">There is no such name.</exception>
    internal (SourceName Name, HistoryEntry Entry) RemoveName(string language, string text)
    {
        SourceName name = Named(language, text) is { IsWithdrawn: false } found
            ? found
            : throw new RuleBrokenException("name-is-unknown", $"{Name} ({Key}) has no name '{text}' in {language}; look at its names again.");
        return (name, Change(
            HistoryEventTypes.SourceNameRemoved,
            () =>
            {
                if (name.IsShipped)
                {
                    name.IsWithdrawn = true;
                }
                else
                {
                    _names.Remove(name);
                }
            }));
    }

    /// <summary>Takes what an editor says, and names that are new. What differs is kept from newer registries.</summary>
    /// <returns>The event; null if nothing differs.</returns>
    internal HistoryEntry? ChangeByEditor(SourceParticulars particulars, string? notes, IEnumerable<NewName> names)
    {
        string? said = string.IsNullOrWhiteSpace(notes) ? null : notes.Trim();
        List<NewName> unknown = [.. names.Where(name => !Has(name))];
        SourceFields changed = Particulars.DifferenceFrom(particulars);
        return changed == SourceFields.None && said == Notes && unknown.Count == 0
            ? null
            : Change(
                HistoryEventTypes.SourceChanged,
                () =>
                {
                    Kept |= IsShipped ? changed : SourceFields.None;
                    Notes = said;
                    Set(particulars);
                    Add(unknown, isShipped: false);
                });
    }

    /// <summary>Takes over what a newer shipped registry says, keeping the editors' names and changes.</summary>
    /// <returns>The event; null if nothing differs.</returns>
    internal HistoryEntry? UpdateFromRegistry(SourceParticulars shipped, IEnumerable<NewName> names)
    {
        List<NewName> unknown = [.. names.Where(name => !Has(name))];
        SourceParticulars particulars = shipped.Keeping(Particulars, Kept);
        return unknown.Count == 0 && Particulars == particulars
            ? null
            : Change(
                HistoryEventTypes.SourceUpdated,
                () =>
                {
                    Set(particulars);
                    Add(unknown, isShipped: true);
                });
    }

    /// <summary>What history says of a source: every stored field.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Fields()
    {
        Dictionary<string, JsonNode?> fields = new(StringComparer.Ordinal)
        {
            ["country"] = Country,
            ["isShipped"] = IsShipped,
            ["kind"] = Kind.ToString(),
            ["isRetired"] = IsRetired ? true : null,
            ["kept"] = Kept == SourceFields.None ? null : Kept.ToString(),
            ["mergedInto"] = MergedInto?.Value,
            ["name"] = Name,
            ["notes"] = Notes,
            ["onBehalf"] = OnBehalf?.Value,
            ["parent"] = Parent?.Value,
            ["website"] = Website,
        };
        foreach (SourceName name in _names)
        {
            JsonObject said = new() { ["form"] = name.Form.ToString(), ["isShipped"] = name.IsShipped };
            if (name.IsWithdrawn)
            {
                said["isWithdrawn"] = true;
            }

            fields[$"names/{name.Language}/{name.Text}"] = said;
        }

        return fields;
    }

    private SourceParticulars Particulars => new(Kind, Name, Country, Parent, Website, OnBehalf);

    private SourceName? Named(string language, string text) =>
        _names.Find(known => known.Language == language && string.Equals(known.Text, text, StringComparison.Ordinal));

    private bool Has(NewName name) => Named(name.Language, name.Text) is not null;

    private void Set(SourceParticulars particulars) =>
        (Kind, Name, Country, Parent, Website, OnBehalf) = particulars;

    private void Add(IEnumerable<NewName> names, bool isShipped)
    {
        foreach (NewName name in names)
        {
            if (!Has(name))
            {
                _names.Add(new SourceName
                {
                    Source = Key,
                    Language = name.Language,
                    Text = name.Text,
                    Form = name.Form,
                    IsShipped = isShipped,
                });
            }
        }
    }

    private HistoryEntry Change(string type, Action change, bool isNew = false)
    {
        IReadOnlyDictionary<string, JsonNode?> before = isNew ? new Dictionary<string, JsonNode?>() : Fields();
        change();
        Version++;
        return new HistoryEntry(Stream, Version, type, FieldChange.Between(before, Fields()));
    }
}
