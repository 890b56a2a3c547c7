namespace FactCheck.Domain.Registry;

/// <summary>A row of a registry table.</summary>
/// <param name="Line">Line number in the file, from 1.</param>
/// <param name="Cells">As many cells as the table has columns, none with outer blanks.</param>
internal readonly record struct RegistryRow(int Line, string[] Cells);

/// <summary>A strictly read TSV file: header row, tabs, no quoting; lines that start with # are comments.</summary>
internal sealed class RegistryTable
{
    private readonly string _file;
    private readonly string[] _columns;
    private readonly List<string> _faults;

    /// <summary>Reads the rows; what is wrong is added to <paramref name="faults"/> and the row left out.</summary>
    public RegistryTable(string file, string text, string[] columns, List<string> faults)
    {
        _file = file;
        _columns = columns;
        _faults = faults;
        string[] lines = text.Split('\n');
        bool header = false;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (!header)
            {
                header = true;
                if (!cells.AsSpan().SequenceEqual(columns))
                {
                    faults.Add($"{file}({i + 1}): the header must be the columns {string.Join(", ", columns)}, divided by tabs.");
                    return;
                }

                continue;
            }

            if (cells.Length != columns.Length)
            {
                faults.Add($"{file}({i + 1}): {cells.Length} cells, but the table has {columns.Length} columns ({string.Join(", ", columns)}).");
                continue;
            }

            if (Clean(i + 1, cells))
            {
                Rows.Add(new RegistryRow(i + 1, cells));
            }
        }

        if (!header)
        {
            faults.Add($"{file}(1): the file has no header row ({string.Join(", ", columns)}).");
        }
    }

    /// <summary>The sound rows in the order of the file.</summary>
    public List<RegistryRow> Rows { get; } = [];

    /// <summary>Adds a fault of a cell.</summary>
    public void Fault(RegistryRow row, int column, string what) => Fault(row.Line, column, what);

    /// <summary>The items of a list cell (divided by comma and blank).</summary>
    public static string[] Items(string cell) => cell.Length == 0 || cell == "-" ? [] : cell.Split(", ");

    /// <summary>The value of a cell in which <c>-</c> stands for none.</summary>
    public static string? Optional(string cell) => cell == "-" ? null : cell;

    /// <summary>Reads a word of an enumeration, or adds a fault that lists the allowed ones.</summary>
    public T? Word<T>(RegistryRow row, int column)
        where T : struct, Enum
    {
        string cell = row.Cells[column];
        if (NamesOf<T>.Values.TryGetValue(cell, out T value))
        {
            return value;
        }

        Fault(row, column, $"'{cell}' is none of {string.Join(", ", NamesOf<T>.Values.Keys)}.");
        return null;
    }

    /// <summary>Reads a source key, or adds a fault.</summary>
    public SourceKey? Key(RegistryRow row, int column)
    {
        if (SourceKey.IsValid(row.Cells[column]))
        {
            return new SourceKey(row.Cells[column]);
        }

        Fault(row, column, $"'{row.Cells[column]}' is no source key (lower-case Latin letters, digits and hyphens, parts divided by colons).");
        return null;
    }

    private bool Clean(int line, string[] cells)
    {
        int before = _faults.Count;
        for (int i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0)
            {
                Fault(line, i, "is empty; write - for none.");
            }
            else if (char.IsWhiteSpace(cells[i][0]) || char.IsWhiteSpace(cells[i][^1]))
            {
                Fault(line, i, "begins or ends with a blank.");
            }

            foreach (char c in cells[i])
            {
                if (char.IsControl(c) || c is >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2069' or '\uFEFF')
                {
                    Fault(line, i, $"holds the invisible character U+{(int)c:X4}.");
                }
            }
        }

        return _faults.Count == before;
    }

    private void Fault(int line, int column, string what) => _faults.Add($"{_file}({line}), {_columns[column]}: {what}");

    /// <summary>The words of an enumeration as tables write them, made once.</summary>
    private static class NamesOf<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(NameOf, StringComparer.Ordinal);

        private static string NameOf(T value) =>
            string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }
}
