using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Domain.Registry;

/// <summary>The texts of the registry's tables.</summary>
internal sealed record RegistryTables
{
    public required string Sources { get; init; }

    public required string Names { get; init; }

    public required string Persons { get; init; }

    public required string Countries { get; init; }

    public required string Offices { get; init; }

    public required string OwnNames { get; init; }

    public required string Words { get; init; }

    /// <summary>Reads the tables embedded in this assembly.</summary>
    public static RegistryTables Shipped() => new()
    {
        Sources = Embedded("sources.tsv"),
        Names = Embedded("names.tsv"),
        Persons = Embedded("persons.tsv"),
        Countries = Embedded("countries.tsv"),
        Offices = Embedded("offices.tsv"),
        OwnNames = Embedded("own-names.tsv"),
        Words = Embedded("words.tsv"),
    };

    /// <summary>First eight digits of the hash over all tables.</summary>
    public string Fingerprint()
    {
        string all = string.Concat(Sources, Names, Persons, Countries, Offices, OwnNames, Words);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..8];
    }

    private static string Embedded(string file)
    {
        using Stream stream = typeof(RegistryTables).Assembly.GetManifestResourceStream("Registry/data/" + file)
            ?? throw new InvalidOperationException($"The assembly lacks the table Registry/data/{file}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>A name of an office, topic or holder, or a plain word.</summary>
internal readonly record struct OfficeName(int Office, NameRole Role, string Language, string Form, string? Country);

/// <summary>Names of one country in one language.</summary>
internal sealed record CountryNames(string Country, string Language, string[] Names, string[] Adjectives, string[] Capitals);

/// <summary>What a person does in the office spoken for.</summary>
internal enum PersonRole
{
    /// <summary>Speaks for it.</summary>
    Spokesperson,

    /// <summary>Heads it or holds it.</summary>
    Head,
}

/// <summary>A registered person's offices.</summary>
/// <param name="OnBehalf">Spoken for without its being said.</param>
/// <param name="Role">What the person does there.</param>
/// <param name="Woman">Whether names inflect as a woman's.</param>
/// <param name="KnownAs">Offices held at some time: beside one of them the family name alone is enough.</param>
internal sealed record PersonOffice(SourceKey? OnBehalf, PersonRole Role, bool Woman, SourceKey[] KnownAs)
{
    /// <summary>Whether the person is known for this office.</summary>
    public bool Knows(SourceKey office) => OnBehalf == office || Array.IndexOf(KnownAs, office) >= 0;
}

/// <summary>The registry as read from its tables, before names are put in a trie.</summary>
internal sealed class RegistryData
{
    public List<RegisteredSource> Sources { get; } = [];

    public Dictionary<SourceKey, PersonOffice> Persons { get; } = [];

    public List<CountryNames> Countries { get; } = [];

    /// <summary>Key patterns (<c>ministry:*:defence</c>), with the title of each by language.</summary>
    public List<(string Pattern, Dictionary<string, string> Titles)> Offices { get; } = [];

    public List<OfficeName> OfficeNames { get; } = [];

    /// <summary>Composed keys whose office has a key of its own (<c>presidency:ru</c> → <c>kremlin</c>).</summary>
    public Dictionary<string, SourceKey> OwnNames { get; } = new(StringComparer.Ordinal);

    public List<(NameRole Role, string Language, string Form)> Words { get; } = [];

    /// <summary>A copy with further sources; those whose key is listed already are passed over.</summary>
    public RegistryData WithSources(IEnumerable<RegisteredSource> sources)
    {
        var copy = new RegistryData();
        var known = Sources.Select(s => s.Key).ToHashSet();
        copy.Sources.AddRange(Sources.Concat(sources.Where(s => known.Add(s.Key))));
        copy.Countries.AddRange(Countries);
        copy.Offices.AddRange(Offices);
        copy.OfficeNames.AddRange(OfficeNames);
        copy.Words.AddRange(Words);
        foreach ((SourceKey key, PersonOffice office) in Persons)
        {
            copy.Persons.Add(key, office);
        }

        foreach ((string composed, SourceKey key) in OwnNames)
        {
            copy.OwnNames.Add(composed, key);
        }

        foreach (RegisteredSource person in copy.Sources.Where(s => s.Kind == SourceKind.Person))
        {
            copy.Persons.TryAdd(person.Key, new PersonOffice(person.OnBehalf, PersonRole.Head, false, []));
        }

        return copy;
    }
}
