namespace FactCheck.Domain.Tests.Extraction;

/// <summary>Rows whose example the engine cannot read yet: <c>id: reason</c>, one a line, in rows-not-yet.txt.</summary>
internal static class RowsNotYet
{
    private const string File = "Extraction/rows-not-yet.txt";

    /// <summary>Reasons by row id.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, File)))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0 || colon + 2 >= line.Length || !rows.TryAdd(line[..colon], line[(colon + 2)..]))
            {
                throw new FormatException($"{File}:{number}: expected 'id: reason', each id once");
            }
        }

        return rows;
    }
}
