namespace FactCheck.Domain.Registry;

/// <summary>All names of all languages as sequences of folded words; longest match wins.</summary>
internal sealed class NameTrie
{
    /// <summary>Language tag of names that are used in texts of every language.</summary>
    public const string Shared = "mul";

    private const int MaxWords = 12;

    private const int Near = 3;

    // A word as written, without the Arabic article, without the Arabic proclitics.
    private const int Readings = 3;

    private readonly WordIds _words = new();

    // For each word the roots (languages, the last bit for all beyond) at which a name begins with it.
    private readonly List<ulong> _begins = [0];
    private readonly Dictionary<long, int> _edges = new(131072);
    private readonly Dictionary<string, int> _roots = new(StringComparer.Ordinal);
    private readonly List<int> _rootNodes = [];
    private readonly List<int> _firstEntry = [];
    private readonly List<(NameEntry Entry, int Next)> _entries = [];

    /// <summary>Adds a name of a language; gives the entry of another thing that has the same name, if there is one.</summary>
    public NameEntry? Add(string language, string name, NameEntry entry)
    {
        Span<NameWord> words = stackalloc NameWord[MaxWords];
        Span<char> folded = stackalloc char[NameFolding.MaxWord];
        Span<int> ids = stackalloc int[MaxWords];
        int count = NameFolding.Split(name, 0, words);
        if (count == 0)
        {
            return null;
        }

        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> written = name.AsSpan(words[i].Start, words[i].End - words[i].Start);
            ReadOnlySpan<char> word = folded[..NameFolding.Fold(written, folded)];
            word = written.StartsWith("ال", StringComparison.Ordinal) ? ArabicNameWord.WithoutArticle(word) : word;
            ids[i] = _words.FindOrAdd(word);
            if (ids[i] == _begins.Count)
            {
                _begins.Add(0);
            }
        }

        if (ClashElsewhere(language, ids[..count], entry) is { } elsewhere)
        {
            return elsewhere;
        }

        int node = Root(language);
        _begins[ids[0]] |= Bit(node);
        for (int i = 0; i < count; i++)
        {
            long edge = ((long)node << 32) | (uint)ids[i];
            if (!_edges.TryGetValue(edge, out int next))
            {
                next = NewNode();
                _edges.Add(edge, next);
            }

            node = next;
        }

        NameEntry? clash = ClashAt(node, entry, out bool known);
        if (clash is null && !known)
        {
            Insert(node, entry);
        }

        return clash;
    }

    /// <summary>Recognises the words of a mention, left to right, the longest name at each place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words read.</param>
    /// <param name="language">Their language.</param>
    /// <param name="into">Takes at most two elements a word.</param>
    /// <param name="namesOnly">Whether words far from any capital are left unread: where adjectives of countries have capitals too.</param>
    public int Read(string text, ReadOnlySpan<NameWord> words, string language, Span<NameElement> into, bool namesOnly = false)
    {
        Span<int> ids = stackalloc int[words.Length * Readings];
        Span<bool> joined = stackalloc bool[words.Length];
        Span<char> folded = stackalloc char[NameFolding.MaxWord];
        for (int i = 0; i < words.Length; i++)
        {
            if (namesOnly && IsFarFromCapitals(words, i))
            {
                ids[Readings * i] = ids[(Readings * i) + 1] = ids[(Readings * i) + 2] = 0;
                continue;
            }

            int length = NameFolding.Fold(text.AsSpan(words[i].Start, words[i].End - words[i].Start), folded);
            ReadOnlySpan<char> word = folded[..length];
            bool arabic = (words[i].Marks & WordMarks.Arabic) != 0;
            ids[Readings * i] = _words.Find(word);
            ids[(Readings * i) + 1] = arabic ? _words.Find(ArabicNameWord.WithoutArticle(word)) : 0;
            ids[(Readings * i) + 2] = arabic ? ArabicNameWord.WithoutProclitic(_words, word, out joined[i]) : 0;
        }

        int root = Root(language, create: false);
        int shared = Root(Shared, create: false);
        ulong roots = Bit(root) | Bit(shared);
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

            int at = Readings * position;
            if (((_begins[ids[at]] | _begins[ids[at + 1]] | _begins[ids[at + 2]]) & roots) == 0)
            {
                into[count++] = new NameElement(new NameEntry(NameRole.Unknown, -1, -1, NameTerms.None), position, position);
                position++;
                continue;
            }

            NameElement element = Longest(root, words, ids, position, out bool stripped);
            NameElement inAll = Longest(shared, words, ids, position, out bool sharedStripped);
            if (inAll.Entry.Role != NameRole.Unknown && (element.Entry.Role == NameRole.Unknown || inAll.Last > element.Last))
            {
                element = inAll;
                stripped = sharedStripped;
            }

            if (stripped && joined[position] && position > 0)
            {
                into[count++] = new NameElement(new NameEntry(NameRole.And, -1, -1, NameTerms.None), position, position);
            }

            into[count++] = element;
            position = element.Last + 1;
        }

        return count;
    }

    private static bool IsFarFromCapitals(ReadOnlySpan<NameWord> words, int i)
    {
        for (int k = Math.Max(0, i - Near); k <= Math.Min(words.Length - 1, i + Near); k++)
        {
            if ((words[k].Marks & (WordMarks.Cased | WordMarks.Capital)) != WordMarks.Cased)
            {
                return false;
            }
        }

        return true;
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

            int next = Child(node, ids[Readings * i]);
            next = next < 0 ? Child(node, ids[(Readings * i) + 1]) : next;
            if (next < 0)
            {
                next = Child(node, ids[(Readings * i) + 2]);
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
            // "le Monde", "the Independent": a small article does not make the name another word.
            bool article = first < last && words[first].End - words[first].Start <= 3
                && (words[first + 1].Marks & WordMarks.Capital) != 0;
            if (!article)
            {
                return false;
            }
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

    private NameEntry? ClashElsewhere(string language, ReadOnlySpan<int> ids, NameEntry entry)
    {
        foreach ((string other, int root) in _roots)
        {
            int node = other != language && (other == Shared || language == Shared) ? root : -1;
            for (int i = 0; i < ids.Length && node >= 0; i++)
            {
                node = Child(node, ids[i]);
            }

            if (node >= 0 && ClashAt(node, entry, out _) is { } clash)
            {
                return clash;
            }
        }

        return null;
    }

    private NameEntry? ClashAt(int node, NameEntry entry, out bool known)
    {
        known = false;
        NameEntry? clash = null;
        for (int at = _firstEntry[node]; at >= 0; at = _entries[at].Next)
        {
            NameEntry there = _entries[at].Entry;
            if (there.Role == entry.Role && there.Value == entry.Value && there.Country == entry.Country)
            {
                known = true;
                _entries[at] = (there with { Terms = there.Terms & entry.Terms }, _entries[at].Next);
                return null;
            }

            clash ??= NameClash.Between(there, entry) ? there : null;
        }

        return clash;
    }

    private int Child(int node, int word) =>
        word > 0 && _edges.TryGetValue(((long)node << 32) | (uint)word, out int next) ? next : -1;

    // Roots are numbered in the order of their nodes; those beyond the sixty-third share a bit.
    private ulong Bit(int root) => root < 0 ? 0 : 1UL << Math.Min(63, _rootNodes.IndexOf(root));

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
            _rootNodes.Add(root);
        }

        return root;
    }

    private int NewNode()
    {
        _firstEntry.Add(-1);
        return _firstEntry.Count - 1;
    }
}
