namespace FactCheck.Domain.Registry;

/// <summary>Builds the trie of all surface forms of all names.</summary>
internal static class NameIndex
{
    /// <summary>Builds it.</summary>
    /// <exception cref="RegistryFormatException">One name leads to two sources.</exception>
    public static NameTrie Build(RegistryData data, SourceTable table, RegisteredName[] added)
    {
        var trie = new NameTrie();
        var faults = new List<string>();

        foreach ((NameRole role, string language, string form) in data.Words)
        {
            IEnumerable<string> forms = role is NameRole.Filler or NameRole.Former
                ? NameInflection.AdjectiveForms(language, form)
                : NameInflection.Forms(language, form);
            AddAll(trie, language, forms, new NameEntry(role, -1, -1, NameTerms.None));
        }

        foreach (OfficeName office in data.OfficeNames)
        {
            int country = office.Country is null ? -1 : table.CountryIndex[office.Country];
            IEnumerable<string> forms = office.Role == NameRole.Topic ? [office.Form] : NameInflection.Forms(office.Language, office.Form);
            NameTerms terms = Terms(NameInflection.Plain(office.Form), NameForm.Usual) & NameTerms.AllCapitals;
            AddAll(trie, office.Language, forms, new NameEntry(office.Role, office.Office, country, terms));
        }

        foreach (CountryNames country in data.Countries)
        {
            AddCountry(trie, table, country, faults);
        }

        foreach (RegisteredSource source in data.Sources.Where(s => s.Origin != "countries.tsv"))
        {
            foreach (RegisteredName name in source.Names)
            {
                AddName(trie, table, data, name, faults, "names.tsv");
            }
        }

        foreach (RegisteredName name in added)
        {
            AddName(trie, table, data, name, faults, "added names");
        }

        return faults.Count == 0 ? trie : throw new RegistryFormatException(faults);
    }

    private static void AddAll(NameTrie trie, string language, IEnumerable<string> forms, NameEntry entry)
    {
        foreach (string form in forms)
        {
            trie.Add(language, form, entry);
        }
    }

    private static void AddCountry(NameTrie trie, SourceTable table, CountryNames country, List<string> faults)
    {
        int index = table.CountryIndex[country.Country];
        Place(NameRole.Country, country.Names);
        Place(NameRole.Capital, country.Capitals);
        foreach (string adjective in country.Adjectives)
        {
            var entry = new NameEntry(NameRole.Adjective, index, -1, NameTerms.None);
            foreach (string form in NameInflection.AdjectiveForms(country.Language, adjective))
            {
                Report(trie.Add(country.Language, form, entry), form);
            }
        }

        void Place(NameRole role, string[] names)
        {
            foreach (string name in names)
            {
                NameTerms terms = Terms(NameInflection.Plain(name), NameForm.Usual) | (NameInflection.IsWeak(name) ? NameTerms.Weak : 0);
                foreach (string form in NameInflection.Forms(country.Language, name))
                {
                    Report(trie.Add(country.Language, form, new NameEntry(role, index, -1, terms)), form);
                }
            }
        }

        void Report(NameEntry? clash, string form)
        {
            if (clash is { } other)
            {
                faults.Add($"countries.tsv: '{form}' ({country.Language}) names both 'state:{country.Country}' and '{Owner(table, other)}'.");
            }
        }
    }

    private static void AddName(
        NameTrie trie, SourceTable table, RegistryData data, RegisteredName name, List<string> faults, string origin)
    {
        int index = table.IndexOf(name.Key);
        if (index < 0)
        {
            faults.Add($"{origin}: '{name.Text}' ({name.Language}) is to name '{name.Key}', which is no listed source.");
            return;
        }

        bool person = table.Source(index).Kind == SourceKind.Person;
        NameTerms terms = Terms(NameInflection.Plain(name.Text), name.Form);
        var entry = new NameEntry(person ? NameRole.Person : NameRole.Source, index, -1, terms);
        bool woman = data.Persons.TryGetValue(name.Key, out PersonOffice? office) && office.Woman;
        IReadOnlyList<string> forms = person
            ? NameInflection.PersonForms(name.Language, name.Text, woman)
            : NameInflection.Forms(name.Language, name.Text);
        foreach (string form in forms)
        {
            if (trie.Add(name.Language, form, entry) is { } clash)
            {
                faults.Add($"{origin}: '{form}' ({name.Language}) names both '{name.Key}' and '{Owner(table, clash)}'.");
            }
        }
    }

    private static string Owner(SourceTable table, NameEntry entry) => entry.Role is NameRole.Person or NameRole.Source
        ? table.Source(entry.Value).Key.Value
        : table.State(entry.Value).Value;

    private static NameTerms Terms(string name, NameForm form)
    {
        bool small = name.Any(char.IsLower);
        bool cased = small || name.Any(char.IsUpper);
        NameTerms terms = cased && char.IsUpper(name[0]) ? NameTerms.Capital : NameTerms.None;
        bool shout = cased && !small && (form == NameForm.Abbreviation || name.Length <= 4);
        return terms | (shout ? NameTerms.AllCapitals : 0) | form switch
        {
            NameForm.Weak => NameTerms.Weak,
            NameForm.Family => NameTerms.Family,
            NameForm.Surname => NameTerms.Family | NameTerms.Weak,
            _ => NameTerms.None,
        };
    }
}
