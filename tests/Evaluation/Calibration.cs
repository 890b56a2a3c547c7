using System.Globalization;
using Spectre.Console;

namespace FactCheck.Evaluation;

/// <summary>
/// What the engine's likelihood is worth: of the claims given about 0.9, how many are there in the gold. Counted by bands
/// of likelihood and by rule. Sets that mark only some kinds of attribution make every band look worse than it is.
/// </summary>
internal static class Calibration
{
    private static readonly double[] Floors = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

    public static void Print(IAnsiConsole console, IReadOnlyList<Match> matches)
    {
        Match[] found = [.. matches.Where(m => m.Found is not null)];
        console.Write(Rows("likelihood", found.GroupBy(m => Band(Likelihood(m))).OrderBy(g => g.Key, StringComparer.Ordinal)));
        console.Write(Rows("rule", found.GroupBy(m => m.Found!.Found!.Rule).OrderByDescending(g => g.Count())));
        double error = found.Length == 0 ? 0 : found.GroupBy(m => Band(Likelihood(m)))
            .Sum(g => Math.Abs(g.Sum(Likelihood) - g.Count(IsRight))) / found.Length;
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Expected calibration error (mean distance of given and right): {100 * error:0.0} points");
    }

    private static Table Rows(string title, IEnumerable<IGrouping<string, Match>> groups)
    {
        Table table = new Table().Border(TableBorder.Minimal)
            .AddColumns(title, "claims", "mean given", "right (detected)", "95 % of it", "with its source");
        foreach (IGrouping<string, Match> group in groups)
        {
            int n = group.Count();
            int right = group.Count(IsRight);
            (double low, double high) = Wilson(right, n);
            table.AddRow(
                group.Key,
                n.ToString(CultureInfo.InvariantCulture),
                group.Average(Likelihood).ToString("0.00", CultureInfo.InvariantCulture),
                ((double)right / n).ToString("0.00", CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{low:0.00}–{high:0.00}"),
                ((double)group.Count(m => m.Outcome is Outcome.Strict or Outcome.Boundary) / n).ToString("0.00", CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static bool IsRight(Match match) => match.Outcome != Outcome.Extra;

    private static double Likelihood(Match match) => match.Found!.Found!.Likelihood;

    private static string Band(double likelihood)
    {
        int band = Array.FindLastIndex(Floors, f => likelihood >= f);
        return string.Create(
            CultureInfo.InvariantCulture, $"{Floors[band]:0.00}–{(band + 1 < Floors.Length ? Floors[band + 1] : 1):0.00}");
    }

    /// <summary>The 95 % interval of a share (Wilson 1927).</summary>
    private static (double Low, double High) Wilson(int hits, int n)
    {
        const double Z = 1.959964;
        double p = (double)hits / n;
        double centre = p + (Z * Z / (2 * n));
        double spread = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4.0 * n * n)));
        double scale = 1 + (Z * Z / n);
        return ((centre - spread) / scale, (centre + spread) / scale);
    }
}
