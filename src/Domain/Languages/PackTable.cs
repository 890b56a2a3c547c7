using System.Text;

namespace FactCheck.Domain.Languages;

/// <summary>A fault in a data file, said so that its author can mend it.</summary>
public sealed class LanguagePackException(string message) : Exception(message);

/// <summary>A strict TSV table: a header row with exactly the expected columns, no quoting, <c>#</c> comments.</summary>
internal sealed class PackTable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string _file;
    private readonly string[] _columns;

    private PackTable(string file, string[] columns, List<Row> rows)
    {
        _file = file;
        _columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<Row> Rows { get; }

    public static PackTable Read(string file, Stream stream, params string[] columns)
    {
        using var reader = new StreamReader(stream, StrictUtf8);
        var rows = new List<Row>();
        var table = new PackTable(file, columns, rows);
        string? line;
        int number = 0;
        bool header = false;
        while ((line = reader.ReadLine()) is not null)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (!header)
            {
                if (!cells.SequenceEqual(columns))
                {
                    throw new LanguagePackException(
                        $"{file}:{number}: columns are {string.Join(", ", cells)}; expected {string.Join(", ", columns)}");
                }

                header = true;
                continue;
            }

            if (cells.Length > columns.Length)
            {
                throw new LanguagePackException($"{file}:{number}: {cells.Length} cells; expected {columns.Length}");
            }

            foreach (char c in line)
            {
                if (c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F')
                {
                    throw new LanguagePackException($"{file}:{number}: holds the direction control U+{(int)c:X4}; take it out");
                }
            }

            rows.Add(new Row(table, number, cells));
        }

        return header ? table : throw new LanguagePackException($"{file}: no header row");
    }

    /// <summary>A row of the table.</summary>
    internal sealed class Row(PackTable table, int number, string[] cells)
    {
        /// <summary>The trimmed cell of a column; empty where the line ends before it.</summary>
        public string this[string column]
        {
            get
            {
                int index = Array.IndexOf(table._columns, column);
                return index < cells.Length ? cells[index].Trim() : "";
            }
        }

        /// <summary>The entries of a cell that holds a list.</summary>
        public string[] List(string column) =>
            this[column].Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        /// <summary>The cell, which must not be empty.</summary>
        public string Required(string column) =>
            this[column] is { Length: > 0 } value ? value : throw Fault(column, "is empty");

        /// <summary>One of the allowed values.</summary>
        public T OneOf<T>(string column, string value, IReadOnlyDictionary<string, T> allowed) =>
            allowed.TryGetValue(value, out T? found)
                ? found
                : throw Fault(column, $"is '{value}'; allowed: {string.Join(", ", allowed.Keys)}");

        /// <summary>An error that names file, line and column.</summary>
        public LanguagePackException Fault(string column, string what) =>
            new($"{table._file}:{number}: {column} {what}");
    }
}
