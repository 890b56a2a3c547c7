using FactCheck.Domain.Text;

namespace FactCheck.Domain.Registry;

/// <summary>Names of sources in several languages → keys. Immutable and safe to share between threads.</summary>
public sealed partial class SourceDirectory
{
    private const int MaxWords = 48;
    private const int LongestDescription = 15;

    private static readonly Lazy<SourceDirectory> LazyShipped = new(() => Load(RegistryTables.Shipped()));

    private readonly RegistryData _data;
    private readonly SourceTable _table;
    private readonly NameTrie _trie;
    private readonly RegisteredName[] _added;
    private readonly RegistryCuts _cuts;

    private SourceDirectory(RegistryData data, RegisteredName[] added, RegistryCuts cuts, string version)
    {
        _data = data;
        _added = added;
        _cuts = cuts;
        Version = version;
        _table = new SourceTable(data);
        _trie = NameIndex.Build(data, _table, added);
    }

    /// <summary>The registry embedded in this assembly, loaded once.</summary>
    public static SourceDirectory Shipped => LazyShipped.Value;

    /// <summary>Version of the names: of the shipped tables, then a count of the names added to them.</summary>
    public string Version { get; }

    /// <summary>The listed sources in the order of the data. Offices composed of country and portfolio are found with <see cref="Find"/>.</summary>
    public IReadOnlyList<RegisteredSource> Sources => _table.Sources;

    /// <summary>The source of a key: a listed one, or an office composed of a country and a portfolio; null where it is neither.</summary>
    public RegisteredSource? Find(SourceKey key) => _table.Find(key);

    /// <summary>A copy that knows further names, and further sources where a name's key is none of the listed.</summary>
    /// <param name="names">Names added by editors.</param>
    /// <param name="sources">Sources added by editors; keys that are listed already are passed over.</param>
    /// <param name="cuts">What editors took away; null for what this directory lacks already.</param>
    /// <exception cref="RegistryFormatException">A name belongs to another source already, or its key is no source.</exception>
    public SourceDirectory With(
        IEnumerable<RegisteredName> names, IEnumerable<RegisteredSource>? sources = null, RegistryCuts? cuts = null)
    {
        ArgumentNullException.ThrowIfNull(names);
        RegisteredName[] added = [.. _added, .. names];
        RegistryData data = sources is null && cuts is null ? _data : _data.WithSources(sources ?? []);
        cuts?.TakeFrom(data);
        RegistryCuts all = cuts ?? _cuts;
        string version = Version.Split('+', '-')[0]
            + (added.Length == 0 ? "" : $"+{added.Length}")
            + (all.Withdrawn.Count + all.Redirects.Count == 0 ? "" : $"-{all.Withdrawn.Count + all.Redirects.Count}");
        return new SourceDirectory(data, added, all, version);
    }

    /// <summary>Family names of a person in a language, in all case forms, for telling who "Peskov" is after a full mention.</summary>
    public IReadOnlyList<string> FamilyNames(SourceKey person, string language)
    {
        RegisteredSource? source = Find(person);
        if (source is not { Kind: SourceKind.Person })
        {
            return [];
        }

        bool woman = _data.Persons.TryGetValue(person, out PersonOffice? office) && office.Woman;
        return [.. source.Names
            .Where(n => (n.Language == language || n.Language == "mul") && n.Form is NameForm.Family or NameForm.Surname)
            .SelectMany(n => NameInflection.PersonForms(n.Language, n.Text, woman))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The source named by the words of <paramref name="mention"/>, or null where no name fits.</summary>
    /// <param name="text">The article.</param>
    /// <param name="mention">The noun phrase ("the official TASS agency", "Kremlin spokesman Dmitry Peskov").</param>
    /// <param name="language">Tag of the paragraph's language.</param>
    public SourceLink? Resolve(string text, TextSpan mention, string language) => Resolve(text, mention, language, null);

    /// <summary>As the other, with the country (ISO code in lower case) that "the ministry of defence" without one belongs to.</summary>
    public SourceLink? Resolve(string text, TextSpan mention, string language, string? country)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        Span<NameWord> words = stackalloc NameWord[MaxWords];
        int count = NameFolding.Split(text.AsSpan(mention.Start, mention.Length), mention.Start, words);
        if (count == 0 || (count == MaxWords && !IsDivided(words)))
        {
            return null;
        }

        Span<NameElement> elements = stackalloc NameElement[2 * count];
        int found = Read(text, words[..count], language, elements);
        int contextCountry = country is not null && _table.CountryIndex.TryGetValue(country, out int index) ? index : -1;
        var reader = new MentionReader(words[..count], elements[..found], _table, Base(language), contextCountry);
        return _cuts.Follow(reader.Link());
    }

    /// <summary>
    /// The sources named by a joint mention ("the UN and the European Union"), in its order; named ones only. One source
    /// alone gives one link, and none an empty list.
    /// </summary>
    public IReadOnlyList<SourceLink> ResolveAll(string text, TextSpan mention, string language) =>
        ResolveAll(text, mention, language, out _);

    /// <summary>As the other, with what the words say of their source where they name none.</summary>
    internal IReadOnlyList<SourceLink> ResolveAll(string text, TextSpan mention, string language, out MentionDescription description)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        Span<NameWord> words = stackalloc NameWord[Math.Min(MaxWords, (mention.Length / 2) + 1)];
        int count = NameFolding.Split(text.AsSpan(mention.Start, mention.Length), mention.Start, words);
        Span<NameElement> elements = stackalloc NameElement[2 * count];
        int found = Read(text, words[..count], language, elements);
        description = MentionDescription.None;
        IReadOnlyList<SourceLink> links =
            _cuts.Follow(new JointMention(words[..count], elements[..found], _table, Base(language)).Links());
        if (links.Count >= 2 || count == 0 || (count == MaxWords && !IsDivided(words)))
        {
            return links;
        }

        if (_cuts.Follow(new MentionReader(words[..count], elements[..found], _table, Base(language), -1).Link()) is { } one)
        {
            return [one];
        }

        if (links.Count == 0 && count <= LongestDescription)
        {
            description = MentionDescription.Read(elements[..found], words[..count]);
        }

        return links;
    }

    /// <summary>Reads tables and builds the directory.</summary>
    /// <exception cref="RegistryFormatException">The tables break their rules.</exception>
    internal static SourceDirectory Load(RegistryTables tables) =>
        new(RegistryReader.Read(tables), [], RegistryCuts.None, "1." + tables.Fingerprint());

    // A family name beside words that no table knows is part of somebody else's name ("John Sullivan").
    private int Read(string text, ReadOnlySpan<NameWord> words, string language, Span<NameElement> elements)
    {
        int count = _trie.Read(text, words, Base(language), elements);
        for (int i = 0; i < count; i++)
        {
            NameEntry entry = elements[i].Entry;
            bool family = entry.Role == NameRole.Person && (entry.Terms & NameTerms.Family) != 0;
            bool after = i > 0 && elements[i - 1].Entry.Role == NameRole.Unknown && !Divided(words, elements[i]);
            bool before = i + 1 < count && elements[i + 1].Entry.Role == NameRole.Unknown && !Divided(words, elements[i + 1]);
            if (family && (after || before))
            {
                elements[i] = elements[i] with { Entry = new NameEntry(NameRole.Unknown, -1, -1, NameTerms.None) };
            }
        }

        return count;
    }

    private static bool IsDivided(ReadOnlySpan<NameWord> words)
    {
        foreach (NameWord word in words[1..])
        {
            if ((word.Marks & WordMarks.Divided) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Divided(ReadOnlySpan<NameWord> words, NameElement element) =>
        (words[element.First].Marks & WordMarks.Divided) != 0;

    private static string Base(string language)
    {
        int hyphen = language.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? language : language[..hyphen];
    }
}

/// <summary>A name recognised in a mention.</summary>
/// <param name="Span">The words that are the name.</param>
/// <param name="Key">The source named.</param>
/// <param name="OnBehalf">The office or organisation spoken for, where a person is named with it.</param>
public readonly record struct SourceLink(TextSpan Span, SourceKey Key, SourceKey? OnBehalf)
{
    /// <summary>Whether nothing but a person's family name made the link.</summary>
    public bool IsByFamilyName { get; init; }
}
