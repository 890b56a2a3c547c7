using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;
using FluentValidation;
using FluentValidation.Results;

namespace FactCheck.Domain.Sources;

/// <summary>Rows of a table, applied one after the other to the sources known; nothing of it is saved here.</summary>
internal sealed class SourceImport
{
    private const string EveryLanguage = "mul";

    private static readonly SourceParticularsValidator ParticularsRules = new();
    private static readonly NewNameValidator NameRules = new();

    private readonly Dictionary<SourceKey, Source> _sources;
    private readonly Dictionary<string, List<(string Language, SourceKey Key)>> _holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<(int Row, Source Source)> _parents = [];

    public SourceImport(IReadOnlyDictionary<SourceKey, Source> known)
    {
        _sources = new Dictionary<SourceKey, Source>(known);
        foreach (Source source in known.Values)
        {
            foreach (SourceName name in source.Names.Where(name => !name.IsWithdrawn))
            {
                Hold(source.Key, name.Language, name.Text);
            }
        }
    }

    /// <summary>Rows that change something or are faulty.</summary>
    public List<ImportedRow> Rows { get; } = [];

    /// <summary>The events of the changes.</summary>
    public List<HistoryEntry> Entries { get; } = [];

    /// <summary>The sources that are new.</summary>
    public List<Source> Registered { get; } = [];

    /// <summary>Whether a source gets a name that it had not.</summary>
    public bool HasNewNames => Entries.Exists(entry => entry.Changes.Any(change =>
        change.From is null && change.Field.StartsWith("names/", StringComparison.Ordinal)));

    /// <summary>How many rows say nothing new.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Whether no row is faulty.</summary>
    public bool IsSound => Rows.TrueForAll(row => row.Faults.Count == 0);

    /// <summary>Reads a row and applies it, unless it is faulty.</summary>
    public void Take(SourceTsvRow row)
    {
        string key = row["key"];
        List<string> faults = row.Fault is null ? [] : [row.Fault];
        if (row.Fault is null && !SourceKey.IsValid(key))
        {
            faults.Add(SourceKey.Fault(key));
        }

        if (row.Fault is null && !_lines.TryAdd(key, row.Line))
        {
            faults.Add($"The key {key} stands in line {_lines[key]} already; give each source one row.");
        }

        Source? source = faults.Count == 0 ? _sources.GetValueOrDefault(new SourceKey(key)) : null;
        Stated? stated = faults.Count == 0 ? Particulars(row, source, faults) : null;
        List<NewName> names = faults.Count == 0 ? Names(row, new SourceKey(key), faults) : [];
        if (faults.Count > 0 || stated is null)
        {
            Rows.Add(new ImportedRow(row.Line, key, source is null, [], faults));
            return;
        }

        Apply(row, source, stated, names);
    }

    /// <summary>Once all rows are in: parents and offices must exist, and no source may belong to itself.</summary>
    public void CheckParents()
    {
        foreach ((int row, Source source) in _parents)
        {
            foreach (SourceKey? other in new[] { source.Parent, source.OnBehalf })
            {
                if (other is { } named && !_sources.ContainsKey(named))
                {
                    Fault(row, $"There is no source {named}; give it a row of its own or choose a registered one.");
                }
            }

            HashSet<SourceKey> passed = [source.Key];
            for (SourceKey? at = source.Parent; at is { } above; at = _sources.GetValueOrDefault(above)?.Parent)
            {
                if (!passed.Add(above))
                {
                    Fault(row, $"{source.Key} would belong to itself through {source.Parent}; choose a source that does not belong to it.");
                    break;
                }
            }
        }

        void Fault(int row, string sentence) => Rows[row] = Rows[row] with { Faults = [.. Rows[row].Faults, sentence] };
    }

    private void Apply(SourceTsvRow row, Source? known, Stated stated, List<NewName> names)
    {
        SourceKey key = new(row["key"]);
        SourceParticulars particulars = new(
            stated.Kind, stated.Name, stated.Country, Key(stated.Parent), stated.Website, Key(stated.OnBehalf));
        Source source;
        HistoryEntry? entry;
        if (known is null)
        {
            (source, entry) = Source.Register(key, particulars, names, isShipped: false, stated.Notes);
            _sources[key] = source;
            Registered.Add(source);
        }
        else
        {
            source = known;
            entry = source.ChangeByEditor(particulars, stated.Notes, names);
        }

        names.ForEach(name => Hold(key, name.Language, name.Text));
        if (entry is null)
        {
            Unchanged++;
            return;
        }

        Entries.Add(entry);
        _parents.Add((Rows.Count, source));
        Rows.Add(new ImportedRow(
            row.Line,
            key.Value,
            known is null,
            [.. entry.Changes.Select(c => new ChangedField(c.Field, c.From is null ? null : CanonicalJson.Write(c.From), c.To is null ? null : CanonicalJson.Write(c.To)))],
            []));
    }

    private static Stated? Particulars(SourceTsvRow row, Source? source, List<string> faults)
    {
        string kindText = row["kind"];
        SourceKind kind = source?.Kind ?? default;
        if (kindText.Length > 0 && !SourceTsv.TryWord(kindText, out kind))
        {
            faults.Add($"'{kindText}' is no kind of source; write one of {SourceTsv.Words<SourceKind>()}.");
        }
        else if (kindText.Length == 0 && source is null)
        {
            faults.Add("A new source needs a kind.");
        }

        if (source is null && row["name"].Length == 0)
        {
            faults.Add("A new source needs a name.");
        }

        Stated stated = new(
            kind,
            row["name"].Length == 0 ? source?.Name ?? "" : row["name"],
            Cell("country", source?.Country),
            Cell("parent", source?.Parent?.Value),
            Cell("website", source?.Website),
            Cell("on_behalf", source?.OnBehalf?.Value),
            Cell("notes", source?.Notes));
        if (faults.Count == 0)
        {
            faults.AddRange(Sentences(ParticularsRules.Validate(stated)));
        }

        return faults.Count == 0 ? stated : null;

        string? Cell(string column, string? present) => row[column] switch
        {
            "" => present,
            SourceTsv.Nothing => null,
            string text when present is not null && text == SourceTsv.OneLine(present) => present, // notes of several lines, unchanged
            string text => text,
        };
    }

    private List<NewName> Names(SourceTsvRow row, SourceKey key, List<string> faults)
    {
        List<NewName> names = [];
        foreach (string column in row.Cells.Keys)
        {
            if (SourceTsv.LanguageOf(column) is not { } language || row[column] is "" or SourceTsv.Nothing)
            {
                continue;
            }

            try
            {
                names.AddRange(SourceTsv.ReadNames(language, row[column]));
            }
            catch (FormatException e)
            {
                faults.Add($"{column}: {e.Message}");
            }
        }

        foreach (NewName name in names)
        {
            faults.AddRange(Sentences(NameRules.Validate(name)));
            if (Holder(name, key) is { } other)
            {
                faults.Add($"'{name.Text}' in {name.Language} is a name of {other} and cannot also be one of {key}; use a fuller name that tells them apart.");
            }
        }

        return names;
    }

    // As in ISourceRepository.FindByNameAsync: in its language or in every, one for every language in any.
    private SourceKey? Holder(NewName name, SourceKey key)
    {
        foreach ((string language, SourceKey holder) in _holders.GetValueOrDefault(SearchText.Fold(name.Text)) ?? [])
        {
            if (holder != key && (name.Language == EveryLanguage || language == EveryLanguage || language == name.Language))
            {
                return holder;
            }
        }

        return null;
    }

    private void Hold(SourceKey key, string language, string text)
    {
        string folded = SearchText.Fold(text);
        if (!_holders.TryGetValue(folded, out List<(string Language, SourceKey Key)>? holders))
        {
            _holders[folded] = holders = [];
        }

        holders.Add((language, key));
    }

    private static SourceKey? Key(string? text) => text is null ? null : new SourceKey(text);

    private static IEnumerable<string> Sentences(ValidationResult result) =>
        result.Errors.Select(e => $"{e.PropertyName}: {e.ErrorMessage}");

    /// <summary>What a row states, with what the source has where the row says nothing.</summary>
    private sealed record Stated(
        SourceKind Kind, string Name, string? Country, string? Parent, string? Website, string? OnBehalf, string? Notes)
        : IStatedParticulars;
}
