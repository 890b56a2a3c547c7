using System.Text;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>
/// The table of sources that editors take out and bring back: UTF-8, tabs, a header, a source a row. An empty cell says nothing
/// (the source stays as it is there), a <c>-</c> takes a value away. Names stand in a column per language, divided by
/// <c> | </c>, each with its form in brackets unless it is the usual one: <c>TASS [abbreviation] | Russian News Agency TASS [official]</c>.
/// </summary>
internal static class SourceTsv
{
    /// <summary>What takes a value away.</summary>
    public const string Nothing = "-";

    private const string NameDivider = " | ";

    private static readonly string[] Particulars = ["key", "kind", "name", "country", "parent", "website", "on_behalf", "notes"];

    /// <summary>The columns, in the order of an export; a file brought in may leave out all but <c>key</c> and order them otherwise.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Particulars, "names_ar", "names_en", "names_fr", "names_ru", "names_mul"];

    /// <summary>The rows of a text; faults of its form as rows with a fault and no cells.</summary>
    public static IReadOnlyList<SourceTsvRow> Read(string text)
    {
        string[] lines = text.TrimStart('\uFEFF').Split('\n');
        List<SourceTsvRow> rows = [];
        string[]? columns = null;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            string[] cells = [.. line.Split('\t').Select(Unquoted)];
            if (columns is null)
            {
                columns = cells;
                string[] unknown = [.. cells.Where(c => !Columns.Contains(c, StringComparer.Ordinal))];
                if (unknown.Length > 0 || !cells.Contains("key", StringComparer.Ordinal) || cells.Distinct(StringComparer.Ordinal).Count() != cells.Length)
                {
                    return [SourceTsvRow.Unread(i + 1, $"The first line must name the columns, each once, divided by tabs: {string.Join(", ", Columns)}; key is needed, the others may be left out.")];
                }
            }
            else if (cells.Length > columns.Length)
            {
                rows.Add(SourceTsvRow.Unread(i + 1, $"Has {cells.Length} cells, but the first line names {columns.Length} columns."));
            }
            else
            {
                // A spreadsheet leaves out empty cells at the end.
                rows.Add(new SourceTsvRow(i + 1, columns.Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal), null));
            }
        }

        return rows;
    }

    /// <summary>The names of a cell.</summary>
    /// <exception cref="FormatException">A form in brackets is none.</exception>
    public static IEnumerable<NewName> ReadNames(string language, string cell)
    {
        foreach (string part in cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int bracket = part.EndsWith(']') ? part.LastIndexOf('[') : -1;
            if (bracket <= 0)
            {
                yield return new NewName(language, part);
                continue;
            }

            string form = part[(bracket + 1)..^1].Trim();
            yield return TryWord(form, out NameForm known)
                ? new NewName(language, part[..bracket].Trim(), known)
                : throw new FormatException($"'{form}' is no form of a name; write one of {Words<NameForm>()}.");
        }
    }

    /// <summary>A value of a choice from its word, in small letters or not; its number is no word.</summary>
    public static bool TryWord<T>(string word, out T value)
        where T : struct, Enum
    {
        value = default;
        return word.Length > 0 && !char.IsAsciiDigit(word[0]) && Enum.TryParse(word, ignoreCase: true, out value) && Enum.IsDefined(value);
    }

    /// <summary>All words of a choice, for people.</summary>
    public static string Words<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()));

    /// <summary>A text as one cell holds it: lines and tabs become blanks.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    /// <summary>The table of some sources.</summary>
    public static string Write(IEnumerable<Source> sources)
    {
        var text = new StringBuilder().AppendJoin('\t', Columns).Append('\n');
        foreach (Source source in sources)
        {
            string[] particulars =
            [
                source.Key.Value, source.Kind.ToString().ToLowerInvariant(), source.Name, source.Country ?? "",
                source.Parent?.Value ?? "", source.Website ?? "", source.OnBehalf?.Value ?? "", source.Notes ?? "",
            ];
            IEnumerable<string> names = Columns.Skip(Particulars.Length).Select(column => string.Join(
                NameDivider,
                source.Names.Where(n => !n.IsWithdrawn && n.Language == LanguageOf(column)).OrderBy(n => n.Form).ThenBy(n => n.Text, StringComparer.Ordinal).Select(Cell)));
            text.AppendJoin('\t', particulars.Concat(names).Select(Safe)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The language of a column of names; null for other columns.</summary>
    public static string? LanguageOf(string column) =>
        column.StartsWith("names_", StringComparison.Ordinal) ? column["names_".Length..] : null;

    private static string Cell(SourceName name) =>
        name.Form == NameForm.Usual ? name.Text : $"{name.Text} [{name.Form.ToString().ToLowerInvariant()}]";

    // A leading sign would be run by a spreadsheet, an apostrophe stops it.
    private static string Safe(string cell)
    {
        string line = OneLine(cell);
        return line.Length > 1 && line[0] is '=' or '+' or '-' or '@' ? "'" + line : line;
    }

    private static string Unquoted(string cell)
    {
        string plain = cell.Trim();
        if (plain.Length > 1 && plain[0] == '"' && plain[^1] == '"')
        {
            plain = plain[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
        }

        return plain.Length > 1 && plain[0] == '\'' && plain[1] is '=' or '+' or '-' or '@' ? plain[1..] : plain;
    }
}

/// <summary>A row of a table of sources.</summary>
/// <param name="Line">Line number in the text, from 1.</param>
/// <param name="Cells">What stands in each column.</param>
/// <param name="Fault">Why the row cannot be read; null if it can.</param>
internal sealed record SourceTsvRow(int Line, IReadOnlyDictionary<string, string> Cells, string? Fault)
{
    /// <summary>A row that cannot be read.</summary>
    public static SourceTsvRow Unread(int line, string fault) => new(line, new Dictionary<string, string>(), fault);

    /// <summary>What stands in a column; empty where the row says nothing.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}
