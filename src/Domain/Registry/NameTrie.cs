namespace FactCheck.Domain.Registry;

/// <summary>What a run of words is within a mention.</summary>
internal enum NameRole
{
    Unknown,
    Person,
    Source,
    Country,
    Capital,
    Office,
    OfficeHolder,
    Topic,
    Ministry,
    Minister,
    Adjective,
    Spokesperson,
    Head,
    Deputy,
    Journalist,
    Staff,
    Official,
    AgencyWord,
    OutletWord,
    BodyWord,
    Former,
    And,
    Of,
    In,
    Title,
    Filler,
    Article,
    Possessive,
}

/// <summary>Conditions on a name.</summary>
[Flags]
internal enum NameTerms
{
    None = 0,

    /// <summary>The first letter must be a capital where the script has them.</summary>
    Capital = 1,

    /// <summary>Every letter must be a capital.</summary>
    AllCapitals = 2,

    /// <summary>Counts only beside words that make it clear.</summary>
    Weak = 4,

    /// <summary>A family name alone.</summary>
    Family = 8,

    /// <summary>An abbreviated official name; several words.</summary>
    Long = 16,
}

/// <summary>What one name leads to.</summary>
/// <param name="Role">What the words are.</param>
/// <param name="Value">Index of the source, country or office; -1 for plain words.</param>
/// <param name="Country">Index of the country that an office name implies; -1 if none.</param>
/// <param name="Terms">When it counts.</param>
internal readonly record struct NameEntry(NameRole Role, int Value, int Country, NameTerms Terms);

/// <summary>A run of words recognised in a mention.</summary>
/// <param name="Entry">What it is.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
internal readonly record struct NameElement(NameEntry Entry, int First, int Last);

/// <summary>All names of all languages as sequences of folded words; longest match wins.</summary>
internal sealed class NameTrie
{
    private const int MaxWords = 12;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private readonly Dictionary<long, int> _edges = [];
    private readonly Dictionary<string, int> _roots = new(StringComparer.Ordinal);
    private readonly List<int> _firstEntry = [];
    private readonly List<(NameEntry Entry, int Next)> _entries = [];

    public NameTrie() => _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a name of a language; gives the entry that already stands there with the same role group, if it differs.</summary>
    public NameEntry? Add(string language, string name, NameEntry entry)
    {
        Span<NameWord> words = stackalloc NameWord[MaxWords];
        Span<char> folded = stackalloc char[NameFolding.MaxWord];
        int count = NameFolding.Split(name, 0, words);
        int node = Root(language);
        for (int i = 0; i < count; i++)
        {
            int length = NameFolding.Fold(name.AsSpan(words[i].Start, words[i].End - words[i].Start), folded);
            ReadOnlySpan<char> word = WithoutArticle(folded[..length]);
            if (!_wordsBySpan.TryGetValue(word, out int id))
            {
                id = _words.Count + 1;
                _words.Add(word.ToString(), id);
            }

            long edge = ((long)node << 32) | (uint)id;
            if (!_edges.TryGetValue(edge, out int next))
            {
                next = NewNode();
                _edges.Add(edge, next);
            }

            node = next;
        }

        if (count == 0)
        {
            return null;
        }

        NameEntry? clash = null;
        for (int at = _firstEntry[node]; at >= 0; at = _entries[at].Next)
        {
            NameEntry there = _entries[at].Entry;
            if (there.Role == entry.Role && there.Value == entry.Value && there.Country == entry.Country)
            {
                if (there.Terms != entry.Terms)
                {
                    _entries[at] = (there with { Terms = Weaker(there.Terms, entry.Terms) }, _entries[at].Next);
                }

                return null;
            }

            clash ??= Clash(there, entry) ? there : null;
        }

        if (clash is null)
        {
            Insert(node, entry);
        }

        return clash;
    }

    /// <summary>Recognises the words of a mention, left to right, the longest name at each place.</summary>
    public int Read(string text, ReadOnlySpan<NameWord> words, string language, Span<NameElement> into)
    {
        Span<int> ids = stackalloc int[words.Length * 2];
        Span<bool> joined = stackalloc bool[words.Length];
        Span<char> folded = stackalloc char[NameFolding.MaxWord];
        for (int i = 0; i < words.Length; i++)
        {
            int length = NameFolding.Fold(text.AsSpan(words[i].Start, words[i].End - words[i].Start), folded);
            ReadOnlySpan<char> word = folded[..length];
            bool arabic = (words[i].Marks & WordMarks.Arabic) != 0;
            ids[2 * i] = _wordsBySpan.TryGetValue(arabic ? WithoutArticle(word) : word, out int id) ? id : 0;
            ids[(2 * i) + 1] = arabic ? WithoutProclitic(word, out joined[i]) : 0;
        }

        int root = _roots.TryGetValue(language, out int known) ? known : Root("mul", create: false);
        int count = 0;
        int position = 0;
        while (position < words.Length)
        {
            bool possessive = words[position] is { Marks: var marks } && (marks & WordMarks.Joined) != 0
                && words[position].End - words[position].Start == 1 && text[words[position].Start] is 's' or 'S';
            if (possessive)
            {
                into[count++] = new NameElement(new NameEntry(NameRole.Possessive, -1, -1, NameTerms.None), position, position);
                position++;
                continue;
            }

            NameElement element = Longest(root, words, ids, position, out bool stripped);
            if (stripped && joined[position] && position > 0)
            {
                into[count++] = new NameElement(new NameEntry(NameRole.And, -1, -1, NameTerms.None), position, position);
            }

            into[count++] = element;
            position = element.Last + 1;
        }

        return count;
    }

    private NameElement Longest(int root, ReadOnlySpan<NameWord> words, ReadOnlySpan<int> ids, int start, out bool stripped)
    {
        var best = new NameElement(new NameEntry(NameRole.Unknown, -1, -1, NameTerms.None), start, start);
        stripped = false;
        bool firstStripped = false;
        int node = root;
        for (int i = start; i < words.Length && node >= 0; i++)
        {
            if (i > start && (words[i].Marks & WordMarks.Divided) != 0)
            {
                break;
            }

            int next = Child(node, ids[2 * i]);
            if (next < 0)
            {
                next = Child(node, ids[(2 * i) + 1]);
                firstStripped |= i == start && next >= 0;
            }

            node = next;
            for (int at = node < 0 ? -1 : _firstEntry[node]; at >= 0; at = _entries[at].Next)
            {
                if (Allowed(_entries[at].Entry.Terms, words, start, i))
                {
                    best = new NameElement(_entries[at].Entry, start, i);
                    stripped = firstStripped;
                    break;
                }
            }
        }

        return best;
    }

    private static bool Allowed(NameTerms terms, ReadOnlySpan<NameWord> words, int first, int last)
    {
        WordMarks marks = words[first].Marks;
        if ((terms & NameTerms.Capital) != 0 && (marks & WordMarks.Cased) != 0 && (marks & WordMarks.Capital) == 0)
        {
            return false;
        }

        for (int i = first; (terms & NameTerms.AllCapitals) != 0 && i <= last; i++)
        {
            if ((words[i].Marks & WordMarks.Cased) != 0 && (words[i].Marks & WordMarks.AllCapitals) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private int Child(int node, int word) =>
        word > 0 && _edges.TryGetValue(((long)node << 32) | (uint)word, out int next) ? next : -1;

    private int WithoutProclitic(ReadOnlySpan<char> word, out bool joined)
    {
        joined = false;
        if (word.Length > 3 && word[0] is 'و' or 'ف')
        {
            joined = word[0] == 'و';
            if (_wordsBySpan.TryGetValue(WithoutArticle(word[1..]), out int id))
            {
                return id;
            }

            word = word[1..];
        }

        if (word.Length > 3 && word[0] == 'ل' && word[1] == 'ل'
            && _wordsBySpan.TryGetValue(word[2..], out int afterLam))
        {
            return afterLam;
        }

        return word.Length > 3 && word[0] is 'ب' or 'ل' or 'ك'
            && _wordsBySpan.TryGetValue(WithoutArticle(word[1..]), out int afterPreposition) ? afterPreposition : 0;
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word) =>
        word.Length > 4 && word[0] == 'ا' && word[1] == 'ل' ? word[2..] : word;

    private static bool Names(NameRole role) =>
        role is NameRole.Person or NameRole.Source or NameRole.Country or NameRole.Capital or NameRole.Adjective;

    // A country and its capital may share a name (Kuwait), and an adjective may be a noun elsewhere; two things named may not.
    private static bool Clash(NameEntry a, NameEntry b)
    {
        bool places = a.Role is NameRole.Country or NameRole.Capital && b.Role is NameRole.Country or NameRole.Capital;
        bool comparable = a.Role == b.Role || places || (Names(a.Role) && Names(b.Role) && a.Role != NameRole.Adjective
            && b.Role != NameRole.Adjective);
        return comparable && Names(a.Role) && (a.Value != b.Value || !(a.Role == b.Role || places));
    }

    private static NameTerms Weaker(NameTerms a, NameTerms b) => a & b;

    private void Insert(int node, NameEntry entry)
    {
        int before = -1;
        int at = _firstEntry[node];
        while (at >= 0 && _entries[at].Entry.Role <= entry.Role)
        {
            before = at;
            at = _entries[at].Next;
        }

        _entries.Add((entry, at));
        if (before < 0)
        {
            _firstEntry[node] = _entries.Count - 1;
        }
        else
        {
            _entries[before] = (_entries[before].Entry, _entries.Count - 1);
        }
    }

    private int Root(string language, bool create = true)
    {
        if (!_roots.TryGetValue(language, out int root))
        {
            if (!create)
            {
                return -1;
            }

            root = NewNode();
            _roots.Add(language, root);
        }

        return root;
    }

    private int NewNode()
    {
        _firstEntry.Add(-1);
        return _firstEntry.Count - 1;
    }
}
