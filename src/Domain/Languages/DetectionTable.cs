using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FactCheck.Domain.Languages;

/// <summary>Languages/detection.tsv compiled: which words, endings and letters speak for which language.</summary>
internal sealed class DetectionTable
{
    /// <summary>Longest function word; longer ones are told by their endings.</summary>
    public const int LongestWord = 16;

    /// <summary>Longest ending.</summary>
    public const int LongestEnding = 6;

    /// <summary>Number of letters that alphabets are told apart by (U+0000–06FF and U+1E00–1EFF).</summary>
    public const int LetterCount = 0x800;

    private readonly WordTable<byte[]> _words;
    private readonly WordTable<byte[]> _endings;

    // by first letter of a word and last letter of an ending, a bit for each length that there is: most need no look at the tables
    private readonly int[] _wordLengths;
    private readonly int[] _endingLengths;
    private readonly Language[] _languages;
    private readonly (int First, int Last)[] _rows = new (int, int)[ScriptRanges.Count];

    private DetectionTable(PackTable table)
    {
        var scripts = Enum.GetValues<Script>().Where(s => s != Script.Unknown).ToDictionary(s => s.ToString());
        var words = new Dictionary<string, List<byte>>(StringComparer.Ordinal);
        var endings = new Dictionary<string, List<byte>>(StringComparer.Ordinal);
        var languages = new List<Language>();
        var seen = new HashSet<Script>();
        foreach (PackTable.Row row in table.Rows)
        {
            Script script = row.OneOf("script", row.Required("script"), scripts);
            var index = (byte)languages.Count;
            bool follows = languages.Count > 0 && languages[^1].Script == script;
            if (!follows && !seen.Add(script))
            {
                throw row.Fault("script", $"is '{script}', but the rows of that script stand further up; keep them together");
            }

            _rows[(int)script] = (follows ? _rows[(int)script].First : index, index);
            languages.Add(new Language(row.Required("tag"), row.Required("name"), script, Alphabet(row, script)));
            Collect(row, "words", LongestWord, words, index);
            Collect(row, "endings", LongestEnding, endings, index);
        }

        _languages = [.. languages];
        _words = Freeze(words);
        _endings = Freeze(endings);
        _wordLengths = Lengths(words.Keys, word => word[0]);
        _endingLengths = Lengths(endings.Keys, ending => ending[^1]);
    }

    /// <summary>The table embedded in this assembly.</summary>
    public static DetectionTable Shipped { get; } = ReadShipped();

    /// <summary>The languages, those of one script together, the likeliest first.</summary>
    public ReadOnlySpan<Language> Languages => _languages;

    /// <summary>Reads a table.</summary>
    /// <exception cref="LanguagePackException">A fault in the data.</exception>
    public static DetectionTable Read(Stream stream) =>
        new(PackTable.Read("detection.tsv", stream, "tag", "name", "script", "letters", "words", "endings"));

    /// <summary>The place of a letter in the counts, -1 for one that is not counted.</summary>
    public static int LetterIndex(char c) => c < 0x700 ? c : c is >= '\u1E00' and <= '\u1EFF' ? 0x700 + (c - 0x1E00) : -1;

    /// <summary>The letter at a place of the counts.</summary>
    public static char LetterAt(int index) => (char)(index < 0x700 ? index : index - 0x700 + 0x1E00);

    /// <summary>First and last language of a script.</summary>
    public (int First, int Last) Rows(Script script) => _rows[(int)script];

    /// <summary>Languages for which a word speaks.</summary>
    public bool TryWord(ReadOnlySpan<char> word, [NotNullWhen(true)] out byte[]? languages)
    {
        int first = LetterIndex(word[0]);
        languages = null;
        return (first < 0 || (_wordLengths[first] & (1 << word.Length)) != 0) && _words.TryGet(word, out languages);
    }

    /// <summary>Languages for which the longest ending of a word speaks that is known, of at most so many letters.</summary>
    public bool TryEnding(ReadOnlySpan<char> word, int longest, [NotNullWhen(true)] out byte[]? languages)
    {
        int last = LetterIndex(word[^1]);
        int lengths = last < 0 ? -1 : _endingLengths[last];
        for (int length = Math.Min(LongestEnding, longest); length > 0; length--)
        {
            if ((lengths & (1 << length)) != 0 && _endings.TryGet(word[^length..], out languages))
            {
                return true;
            }
        }

        languages = null;
        return false;
    }

    private static bool[]? Alphabet(PackTable.Row row, Script script)
    {
        string letters = row["letters"];
        if (letters.Length == 0 && script != Script.Latin)
        {
            return null;
        }

        var alphabet = new bool[LetterCount];
        foreach (char c in script == Script.Latin ? letters + "abcdefghijklmnopqrstuvwxyz" : letters)
        {
            int index = LetterIndex(c);
            if (index < 0)
            {
                throw row.Fault("letters", $"holds U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}, which is not counted");
            }

            alphabet[index] = true;
        }

        return alphabet;
    }

    private static void Collect(PackTable.Row row, string column, int longest, Dictionary<string, List<byte>> into, byte language)
    {
        foreach (string entry in row.List(column))
        {
            if (entry.Length > longest || entry.Any(c => c != char.ToLowerInvariant(c)))
            {
                throw row.Fault(column, $"holds '{entry}'; entries are lower case and at most {longest} letters long");
            }

            if (!into.TryGetValue(entry, out List<byte>? languages))
            {
                into.Add(entry, languages = []);
            }

            languages.Add(language);
        }
    }

    private static int[] Lengths(IEnumerable<string> entries, Func<string, char> letter)
    {
        var lengths = new int[LetterCount];
        foreach (string entry in entries)
        {
            int index = LetterIndex(letter(entry));
            if (index >= 0)
            {
                lengths[index] |= 1 << entry.Length;
            }
        }

        return lengths;
    }

    private static WordTable<byte[]> Freeze(Dictionary<string, List<byte>> entries) =>
        new(entries.ToDictionary(e => e.Key, e => e.Value.ToArray(), StringComparer.Ordinal));

    private static DetectionTable ReadShipped()
    {
        using Stream stream = typeof(DetectionTable).Assembly.GetManifestResourceStream("Languages/detection.tsv")
            ?? throw new LanguagePackException("detection.tsv: no such file");
        return Read(stream);
    }

    /// <summary>A language of the table.</summary>
    /// <param name="Tag">BCP 47 tag.</param>
    /// <param name="Name">English name.</param>
    /// <param name="Script">Script that it is written in.</param>
    /// <param name="Alphabet">Its letters by <see cref="LetterIndex"/>; null where they tell nothing.</param>
    internal sealed record Language(string Tag, string Name, Script Script, bool[]? Alphabet);
}
