namespace FactCheck.Domain.Clusters;

/// <summary>A place where two statements differ: words of the one, of the other, or of both, between words that they share.</summary>
internal readonly record struct WordDifference(int LeftStart, int LeftEnd, int RightStart, int RightEnd)
{
    // Beyond it two contents are too long and too different to be told the same.
    private const int MostCells = 250_000;

    /// <summary>Whether words of both stand against each other.</summary>
    public bool IsSubstitution => LeftEnd > LeftStart && RightEnd > RightStart;

    /// <summary>
    /// Where two statements differ, along a longest common subsequence of their words; null where they are too long and too
    /// different to be compared.
    /// </summary>
    public static IReadOnlyList<WordDifference>? Between(IReadOnlyList<StatementWord> left, IReadOnlyList<StatementWord> right)
    {
        int head = 0;
        int shorter = Math.Min(left.Count, right.Count);
        while (head < shorter && Same(left[head], right[head]))
        {
            head++;
        }

        int tail = 0;
        while (tail < shorter - head && Same(left[^(tail + 1)], right[^(tail + 1)]))
        {
            tail++;
        }

        int rows = left.Count - head - tail;
        int columns = right.Count - head - tail;
        return (long)rows * columns > MostCells ? null : Walk(left, right, head, rows, columns);
    }

    private static List<WordDifference> Walk(
        IReadOnlyList<StatementWord> left, IReadOnlyList<StatementWord> right, int head, int rows, int columns)
    {
        int[,] longest = new int[rows + 1, columns + 1];
        for (int i = rows - 1; i >= 0; i--)
        {
            for (int j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = Same(left[head + i], right[head + j])
                    ? longest[i + 1, j + 1] + 1
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        List<WordDifference> found = [];
        int a = 0, b = 0;
        while (a < rows || b < columns)
        {
            (int fromA, int fromB) = (a, b);
            while (!(a < rows && b < columns && Same(left[head + a], right[head + b])) && (a < rows || b < columns))
            {
                if (b == columns || (a < rows && longest[a + 1, b] >= longest[a, b + 1]))
                {
                    a++;
                }
                else
                {
                    b++;
                }
            }

            if (a > fromA || b > fromB)
            {
                found.Add(new WordDifference(head + fromA, head + a, head + fromB, head + b));
            }

            while (a < rows && b < columns && Same(left[head + a], right[head + b]))
            {
                a++;
                b++;
            }
        }

        return found;
    }

    private static bool Same(StatementWord left, StatementWord right) =>
        string.Equals(left.Text, right.Text, StringComparison.Ordinal);
}
