using FactCheck.Domain.Tests.Extraction;

namespace FactCheck.Domain.Tests.Cases;

/// <summary>A text with the attributions expected in it, from a file of Cases/ (docs/adding-a-language.md).</summary>
public sealed record GoldenCase(string Place, string Language, string Text, IReadOnlyList<Shown> Expected, IReadOnlyList<Shown> Todo, bool SurplusTodo)
{
    private const string Arrow = "=> ";
    private const string TodoMark = "todo: ";
    private const string None = "none";
    private const string NothingElse = "nothing else";

    /// <summary>Reads a file strictly: a fault names file and line.</summary>
    /// <param name="file">Name for messages.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="lines">Its lines.</param>
    /// <exception cref="FormatException">A fault in the file.</exception>
    public static IReadOnlyList<GoldenCase> Read(string file, string language, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var cases = new List<GoldenCase>();
        var draft = new Draft();
        int number = 0;
        foreach (string line in lines.Append(""))
        {
            number++;
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (line.Length == 0)
            {
                if (!draft.IsEmpty)
                {
                    cases.Add(draft.End(file, language));
                    draft = new Draft();
                }

                continue;
            }

            draft.Add(line, number, file);
        }

        return cases.Count > 0 ? cases : throw new FormatException($"{file}:{number}: holds no case");
    }

    /// <summary>Null where the engine finds what is expected, otherwise what differs.</summary>
    public string? Failure()
    {
        List<Shown> found = [.. Extraction.Shown.Find(Text, Language).Select(a => Shown.Of(a, Text))];
        List<Shown> missing = [.. Expected.Where(e => !found.Contains(e))];
        List<Shown> surplus = [.. found.Where(f => !Expected.Contains(f) && !Todo.Contains(f))];
        bool excused = surplus.Count <= Todo.Count || SurplusTodo;
        if (missing.Count == 0 && excused)
        {
            return null;
        }

        return $"{Place}: {Text}\n{string.Concat(missing.Select(m => $"  missing: {m}\n"))}{string.Concat(surplus.Select(s => $"  surplus: {s}\n"))}";
    }

    /// <summary>The lines marked as not done yet that the engine now does.</summary>
    public IEnumerable<string> Done()
    {
        List<Shown> found = [.. Extraction.Shown.Find(Text, Language).Select(a => Shown.Of(a, Text))];
        return Todo.Where(found.Contains).Select(t => t.ToString()).Concat(SurplusTodo && found.All(f => Expected.Contains(f) || Todo.Contains(f)) ? [NothingElse] : []);
    }

    /// <inheritdoc/>
    public override string ToString() => Place;

    private sealed class Draft
    {
        private readonly List<string> _text = [];
        private readonly List<Shown> _expected = [];
        private readonly List<Shown> _todo = [];
        private int _line;
        private bool _none;
        private bool _noneTodo;
        private bool _surplusTodo;

        public bool IsEmpty => _text.Count == 0 && _line == 0;

        private string Text => string.Join('\n', _text).Replace("¶", "\n\n", StringComparison.Ordinal);

        public void Add(string line, int number, string file)
        {
            _line = _line == 0 ? number : _line;
            if (!line.StartsWith("=>", StringComparison.Ordinal))
            {
                if (_expected.Count + _todo.Count > 0 || _none || _noneTodo)
                {
                    throw new FormatException($"{file}:{number}: text after an expectation; an empty line must end the case before");
                }

                _text.Add(line);
                return;
            }

            if (_text.Count == 0)
            {
                throw new FormatException($"{file}:{number}: an expectation with no text before it");
            }

            if (!line.StartsWith(Arrow, StringComparison.Ordinal))
            {
                throw new FormatException($"{file}:{number}: expected a blank after =>");
            }

            bool todo = line.AsSpan(Arrow.Length).StartsWith(TodoMark, StringComparison.Ordinal);
            string what = line[(Arrow.Length + (todo ? TodoMark.Length : 0))..];
            if (todo && what == NothingElse)
            {
                _surplusTodo = true;
            }
            else if (what == None)
            {
                _none |= !todo;
                _noneTodo |= todo;
            }
            else
            {
                (todo ? _todo : _expected).Add(Parse(what, number, file));
            }
        }

        public GoldenCase End(string file, string language)
        {
            string place = $"{file}:{_line}";
            if (_expected.Count + _todo.Count == 0 && !_none && !_noneTodo)
            {
                throw new FormatException($"{place}: a text with no expectation; write '=> none' where nothing is attributed");
            }

            if ((_none || _noneTodo) && _expected.Count + _todo.Count > 0 || (_none && _noneTodo))
            {
                throw new FormatException($"{place}: 'none' stands alone");
            }

            return new GoldenCase(place, language, Text, _expected, _todo, _noneTodo || _surplusTodo);
        }

        private Shown Parse(string what, int number, string file)
        {
            string[] cells = what.Split(" | ");
            if (cells.Length != 3)
            {
                throw new FormatException($"{file}:{number}: {cells.Length} cells; expected source | cue | content");
            }

            string text = Text;
            for (int i = 0; i < cells.Length; i++)
            {
                if (cells[i] == "-" && i == 0)
                {
                    continue;
                }

                int from = 0;
                foreach (string part in cells[i].Split(Extraction.Shown.Between))
                {
                    from = part.Length == 0 ? -1 : text.IndexOf(part, from, StringComparison.Ordinal);
                    if (from < 0)
                    {
                        throw new FormatException($"{file}:{number}: the text does not hold '{part}' there");
                    }

                    from += part.Length;
                }
            }

            return new Shown(cells[0], cells[1], cells[2]);
        }
    }
}
