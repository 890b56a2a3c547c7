namespace FactCheck.Domain.Registry;

/// <summary>Reads the registry's tables strictly: every fault is gathered, then all are thrown at once.</summary>
internal sealed class RegistryReader
{
    private readonly List<string> _faults = [];
    private readonly RegistryData _data = new();
    private readonly Dictionary<SourceKey, (RegisteredSource Source, List<RegisteredName> Names)> _sources = [];
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);

    private RegistryReader()
    {
    }

    /// <summary>Reads and checks the tables.</summary>
    /// <exception cref="RegistryFormatException">The tables break their rules.</exception>
    public static RegistryData Read(RegistryTables tables)
    {
        var reader = new RegistryReader();
        reader.ReadCountries(tables.Countries);
        reader.ReadSources(tables.Sources);
        reader.ReadNames(tables.Names);
        reader.ReadPersons(tables.Persons);
        reader.ReadOffices(tables.Offices);
        reader.ReadOwnNames(tables.OwnNames);
        reader.ReadWords(tables.Words);
        reader.CheckParents();
        if (reader._faults.Count > 0)
        {
            throw new RegistryFormatException(reader._faults);
        }

        reader.Finish();
        return reader._data;
    }

    private void ReadCountries(string text)
    {
        var table = new RegistryTable("countries.tsv", text, ["country", "lang", "names", "adjectives", "capitals"], _faults);
        foreach (RegistryRow row in table.Rows)
        {
            string country = row.Cells[0];
            if (!IsCountry(country))
            {
                table.Fault(row, 0, $"'{country}' is no ISO 3166-1 alpha-2 code in lower case.");
                continue;
            }

            var names = new CountryNames(country, row.Cells[1],
                RegistryTable.Items(row.Cells[2]), RegistryTable.Items(row.Cells[3]), RegistryTable.Items(row.Cells[4]));
            if (names.Names.Length == 0)
            {
                table.Fault(row, 2, "a country needs a name.");
                continue;
            }

            _data.Countries.Add(names);
            var key = new SourceKey("state:" + country);
            if (_countries.Add(country))
            {
                var state = new RegisteredSource
                {
                    Key = key,
                    Kind = SourceKind.Government,
                    Name = Plain(names.Names[0]),
                    Country = country,
                    Origin = "countries.tsv",
                };
                _sources.Add(key, (state, []));
            }

            List<RegisteredName> list = _sources[key].Names;
            list.AddRange(names.Names.Select((n, i) => new RegisteredName(key, names.Language, Plain(n), i == 0 ? NameForm.Usual : NameForm.Official)));
            list.AddRange(names.Capitals.Select(n => new RegisteredName(key, names.Language, Plain(n), NameForm.Metonym)));
        }
    }

    private void ReadSources(string text)
    {
        var table = new RegistryTable("sources.tsv", text, ["key", "kind", "country", "parent", "website", "name", "origin"], _faults);
        foreach (RegistryRow row in table.Rows)
        {
            SourceKey? key = table.Key(row, 0);
            SourceKind? kind = table.Word<SourceKind>(row, 1);
            string? country = RegistryTable.Optional(row.Cells[2]);
            if (country is not null && !_countries.Contains(country))
            {
                table.Fault(row, 2, $"'{country}' is no country of countries.tsv.");
                continue;
            }

            SourceKey? parent = row.Cells[3] == "-" ? null : table.Key(row, 3);
            if (key is null || kind is null)
            {
                continue;
            }

            var source = new RegisteredSource
            {
                Key = key.Value,
                Kind = kind.Value,
                Country = country,
                Parent = parent,
                Website = RegistryTable.Optional(row.Cells[4]),
                Name = row.Cells[5],
                Origin = row.Cells[6],
            };
            if (!_sources.TryAdd(key.Value, (source, [])))
            {
                table.Fault(row, 0, $"the key '{key}' stands twice.");
            }
        }
    }

    private void ReadNames(string text)
    {
        var table = new RegistryTable("names.tsv", text, ["key", "lang", "name", "form"], _faults);
        foreach (RegistryRow row in table.Rows)
        {
            SourceKey? key = table.Key(row, 0);
            NameForm? form = table.Word<NameForm>(row, 3);
            if (key is null || form is null)
            {
                continue;
            }

            if (!_sources.TryGetValue(key.Value, out (RegisteredSource Source, List<RegisteredName> Names) source))
            {
                table.Fault(row, 0, $"no source has the key '{key}'.");
                continue;
            }

            source.Names.Add(new RegisteredName(key.Value, row.Cells[1], row.Cells[2], form.Value));
        }
    }

    private void ReadPersons(string text)
    {
        var table = new RegistryTable("persons.tsv", text, ["key", "speaks_for", "role", "gender", "known_as"], _faults);
        foreach (RegistryRow row in table.Rows)
        {
            SourceKey? key = table.Key(row, 0);
            SourceKey? office = row.Cells[1] == "-" ? null : table.Key(row, 1);
            PersonRole? role = table.Word<PersonRole>(row, 2);
            if (row.Cells[3] is not ("m" or "f"))
            {
                table.Fault(row, 3, $"'{row.Cells[3]}' is none of m, f.");
            }

            string[] known = RegistryTable.Items(row.Cells[4]);
            foreach (string wrong in known.Where(k => !SourceKey.IsValid(k)))
            {
                table.Fault(row, 4, $"'{wrong}' is no source key.");
            }

            if (key is null || role is null)
            {
                continue;
            }

            if (!_sources.TryGetValue(key.Value, out (RegisteredSource Source, List<RegisteredName> Names) source)
                || source.Source.Kind != SourceKind.Person)
            {
                table.Fault(row, 0, $"'{key}' is no source of kind person in sources.tsv.");
            }
            else if (!_data.Persons.TryAdd(key.Value, new PersonOffice(office, role.Value, row.Cells[3] == "f", [.. known.Where(SourceKey.IsValid).Select(k => new SourceKey(k))])))
            {
                table.Fault(row, 0, $"the person '{key}' stands twice.");
            }
        }
    }

    private void ReadOffices(string text)
    {
        var table = new RegistryTable("offices.tsv", text, ["office", "part", "lang", "forms", "country"], _faults);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (RegistryRow row in table.Rows)
        {
            string pattern = row.Cells[0];
            if (!SourceKey.IsValid(pattern.Replace('*', 'x')) || !pattern.Contains('*', StringComparison.Ordinal))
            {
                table.Fault(row, 0, $"'{pattern}' is no key with * in the place of the country.");
                continue;
            }

            if (!index.TryGetValue(pattern, out int office))
            {
                index.Add(pattern, office = _data.Offices.Count);
                _data.Offices.Add((pattern, new Dictionary<string, string>(StringComparer.Ordinal)));
            }

            NameRole? role = row.Cells[1] switch
            {
                "topic" => NameRole.Topic,
                "office" => NameRole.Office,
                "holder" => NameRole.OfficeHolder,
                _ => null,
            };
            string? country = RegistryTable.Optional(row.Cells[4]);
            if (country is not null && !_countries.Contains(country))
            {
                table.Fault(row, 4, $"'{country}' is no country of countries.tsv.");
            }
            else if (row.Cells[1] == "title")
            {
                _data.Offices[office].Titles[row.Cells[2]] = row.Cells[3];
            }
            else if (role is null)
            {
                table.Fault(row, 1, $"'{row.Cells[1]}' is none of title, topic, office, holder.");
            }
            else
            {
                _data.OfficeNames.AddRange(RegistryTable.Items(row.Cells[3])
                    .Select(form => new OfficeName(office, role.Value, row.Cells[2], form, country)));
            }
        }
    }

    private void ReadOwnNames(string text)
    {
        var table = new RegistryTable("own-names.tsv", text, ["composed", "key"], _faults);
        foreach (RegistryRow row in table.Rows)
        {
            if (table.Key(row, 0) is { } composed && table.Key(row, 1) is { } key && !_data.OwnNames.TryAdd(composed.Value, key))
            {
                table.Fault(row, 0, $"'{composed}' stands twice.");
            }
        }
    }

    private void ReadWords(string text)
    {
        var table = new RegistryTable("words.tsv", text, ["class", "lang", "forms"], _faults);
        foreach (RegistryRow row in table.Rows)
        {
            if (table.Word<NameRole>(row, 0) is { } role)
            {
                _data.Words.AddRange(RegistryTable.Items(row.Cells[2]).Select(form => (role, row.Cells[1], form)));
            }
        }
    }

    private void CheckParents()
    {
        foreach ((RegisteredSource source, _) in _sources.Values)
        {
            var seen = new List<SourceKey> { source.Key };
            SourceKey? parent = source.Parent;
            while (parent is { } key)
            {
                if (!_sources.TryGetValue(key, out (RegisteredSource Source, List<RegisteredName> Names) above))
                {
                    _faults.Add($"sources.tsv, parent: '{key}', the parent of '{seen[^1]}', is no source.");
                    break;
                }

                if (seen.Contains(key))
                {
                    _faults.Add($"sources.tsv, parent: {string.Join(" → ", seen)} → {key} is a circle.");
                    break;
                }

                seen.Add(key);
                parent = above.Source.Parent;
            }
        }
    }

    private void Finish()
    {
        foreach ((RegisteredSource source, List<RegisteredName> names) in _sources.Values)
        {
            SourceKey? office = _data.Persons.TryGetValue(source.Key, out PersonOffice? person) ? person.OnBehalf : null;
            _data.Sources.Add(source with { Names = names, OnBehalf = office });
        }
    }

    private static bool IsCountry(string code) => code.Length == 2 && code[0] is >= 'a' and <= 'z' && code[1] is >= 'a' and <= 'z';

    private static string Plain(string name) => NameInflection.Plain(name);
}
