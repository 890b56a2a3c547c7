namespace FactCheck.Domain.Registry;

/// <summary>The sources behind a directory: listed ones, and offices composed of a pattern and a country.</summary>
internal sealed class SourceTable
{
    private readonly RegisteredSource[] _sources;
    private readonly Dictionary<SourceKey, int> _index;
    private readonly string[] _countries;
    private readonly int[] _countryOf;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _countriesBySpan;
    private readonly SourceKey[] _states;
    private readonly (string Pattern, Dictionary<string, string> Titles)[] _offices;
    private readonly SourceKey?[] _composed;
    private readonly Dictionary<string, SourceKey> _ownNames;

    public SourceTable(RegistryData data)
    {
        _sources = [.. data.Sources];
        _index = new Dictionary<SourceKey, int>(_sources.Length);
        for (int i = 0; i < _sources.Length; i++)
        {
            _index[_sources[i].Key] = i;
        }

        _countries = [.. data.Countries.Select(c => c.Country).Distinct(StringComparer.Ordinal)];
        CountryIndex = _countries.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        _countriesBySpan = CountryIndex.GetAlternateLookup<ReadOnlySpan<char>>();
        _countryOf = [.. _sources.Select(s => s.Country is null ? -1 : CountryIndex[s.Country])];
        _states = [.. _countries.Select(c => new SourceKey("state:" + c))];
        _offices = [.. data.Offices];
        _ownNames = data.OwnNames;
        _composed = new SourceKey?[_offices.Length * _countries.Length];
        Persons = data.Persons;
    }

    /// <summary>Index of each country by its code.</summary>
    public Dictionary<string, int> CountryIndex { get; }

    /// <summary>The registered persons' offices.</summary>
    public Dictionary<SourceKey, PersonOffice> Persons { get; }

    /// <summary>All listed sources.</summary>
    public IReadOnlyList<RegisteredSource> Sources => _sources;

    public RegisteredSource Source(int index) => _sources[index];

    public int CountryOf(int source) => _countryOf[source];

    public SourceKey State(int country) => _states[country];

    public int IndexOf(SourceKey key) => _index.TryGetValue(key, out int index) ? index : -1;

    /// <summary>What kind of entity a key stands for, listed or composed.</summary>
    public SourceKind KindOf(SourceKey key) => _index.TryGetValue(key, out int index) ? _sources[index].Kind
        : key.Value.StartsWith("ministry:", StringComparison.Ordinal) ? SourceKind.Ministry : SourceKind.Office;

    /// <summary>Index of the country of a listed source or of a composed office; -1 where it has none.</summary>
    public int CountryOf(SourceKey key)
    {
        if (_index.TryGetValue(key, out int index))
        {
            return _countryOf[index];
        }

        ReadOnlySpan<char> rest = key.Value.AsSpan(key.Value.IndexOf(':', StringComparison.Ordinal) + 1);
        int end = rest.IndexOf(':');
        return _countriesBySpan.TryGetValue(end < 0 ? rest : rest[..end], out int country) ? country : -1;
    }

    public bool IsPresidency(int office) => office >= 0 && _offices[office].Pattern == "presidency:*";

    /// <summary>Whether the office is that of a head of state or government, whose deputies have offices of their own.</summary>
    public bool IsHeadship(int office) => _offices[office].Pattern is "presidency:*" or "prime-minister:*";

    /// <summary>Whether a source belongs to another, directly or through its parents.</summary>
    public bool IsWithin(int source, int above)
    {
        for (SourceKey? parent = _sources[source].Parent; parent is { } key; parent = _sources[_index[key]].Parent)
        {
            if (_index[key] == above)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The key of an office of a country; null where the office does not go with what names the country.</summary>
    public SourceKey? Compose(int office, int country, int secondCountry, bool onlyCapital)
    {
        string pattern = _offices[office].Pattern;
        bool between = pattern.IndexOf('*', StringComparison.Ordinal) != pattern.LastIndexOf('*');
        if (between)
        {
            return secondCountry < 0 ? null : new SourceKey(ReplaceBoth(pattern, _countries[country], _countries[secondCountry]));
        }

        if (secondCountry >= 0 || (onlyCapital && !pattern.StartsWith("ministry:", StringComparison.Ordinal)))
        {
            return null;
        }

        ref SourceKey? cached = ref _composed[(office * _countries.Length) + country];
        if (cached is null)
        {
            string key = pattern.Replace("*", _countries[country], StringComparison.Ordinal);
            cached = _ownNames.TryGetValue(key, out SourceKey own) ? own : new SourceKey(key);
        }

        return cached;
    }

    /// <summary>The source of a key, listed or composed; null where it is neither.</summary>
    public RegisteredSource? Find(SourceKey key)
    {
        if (_index.TryGetValue(key, out int index))
        {
            return _sources[index];
        }

        string[] parts = (key.Value ?? "").Split(':');
        foreach ((string pattern, Dictionary<string, string> titles) in _offices)
        {
            string[] shape = pattern.Split(':');
            if (shape.Length == parts.Length
                && shape.Zip(parts).All(p => p.First == "*" ? CountryIndex.ContainsKey(p.Second) : p.First == p.Second))
            {
                string[] countries = [.. shape.Zip(parts).Where(p => p.First == "*").Select(p => p.Second)];
                return Compose(key, titles, countries);
            }
        }

        return null;
    }

    private RegisteredSource Compose(SourceKey key, Dictionary<string, string> titles, string[] countries)
    {
        RegisteredName[] names = [.. titles.Select(t => new RegisteredName(key, t.Key, Title(t.Value, t.Key, countries), NameForm.Official))];
        return new RegisteredSource
        {
            Key = key,
            Kind = key.Value.StartsWith("ministry:", StringComparison.Ordinal) ? SourceKind.Ministry : SourceKind.Office,
            Name = titles.TryGetValue("en", out string? title) ? Title(title, "en", countries) : key.Value,
            Country = countries[0],
            Parent = new SourceKey("state:" + countries[0]),
            Origin = "composed of offices.tsv and countries.tsv",
            Names = names,
        };
    }

    private string Title(string title, string language, string[] countries) =>
        $"{title} ({string.Join(" – ", countries.Select(c => CountryName(c, language)))})";

    private string CountryName(string country, string language) =>
        _sources[_index[_states[CountryIndex[country]]]].Names.FirstOrDefault(n => n.Language == language)?.Text ?? country;

    private static string ReplaceBoth(string pattern, string first, string second)
    {
        int at = pattern.IndexOf('*', StringComparison.Ordinal);
        return string.Concat(pattern.AsSpan(0, at), first, pattern[(at + 1)..].Replace("*", second, StringComparison.Ordinal));
    }
}
