using System.Globalization;
using Spectre.Console;

namespace FactCheck.Evaluation;

/// <summary>Prints the measures of sets: for the eye beside the last recorded ones, or as a table for the README.</summary>
internal static class ScoreTable
{
    public static void Print(IAnsiConsole console, IReadOnlyList<(string Set, Score Score)> sets, RecordedScores recorded)
    {
        Table table = new Table().Border(TableBorder.Minimal).AddColumns(
            "set", "gold", "detected P/R/F1", "attributed P/R/F1", "strict F1", "linked P/R", "tokens F1 source/cue/content");
        foreach ((string set, Score score) in sets)
        {
            double[] now = RecordedScores.Figures(score);
            double[]? before = recorded.Of(set);
            table.AddRow(
                Markup.Escape(set),
                score.Detected.Expected.ToString(CultureInfo.InvariantCulture),
                Cells(0, 3),
                Cells(3, 3),
                Cells(6, 1),
                Cells(7, 2),
                Cells(9, 3));

            string Cells(int first, int count) =>
                string.Join(" / ", Enumerable.Range(first, count).Select(i => Cell(now[i], before?[i])));
        }

        console.Write(table);
        console.MarkupLine("[grey]Percentages; in brackets the change from the last recorded figure.[/]");
    }

    /// <param name="sets">Each set with the measures of its documents.</param>
    /// <param name="rounds">Resamples of the documents for the intervals of F1; 0 for none.</param>
    public static void PrintMarkdown(TextWriter output, IReadOnlyList<(string Set, IReadOnlyList<Score> Documents)> sets, int rounds)
    {
        output.WriteLine("| set | relations | detected P / R / F1 | attributed P / R / F1 | strict F1 | linked P / R | tokens F1 source / cue / content |");
        output.WriteLine("| --- | ---: | --- | --- | --- | --- | --- |");
        foreach ((string set, IReadOnlyList<Score> documents) in sets)
        {
            Score score = Score.Sum(documents);
            string[] f = [.. RecordedScores.Figures(score).Select(Number)];
            output.WriteLine(
                $"| {set} | {score.Detected.Expected} | {f[0]} / {f[1]} / {f[2]}{Interval(s => s.Detected)} | {f[3]} / {f[4]} / {f[5]}{Interval(s => s.Attributed)} "
                + $"| {f[6]}{Interval(s => s.Strict)} | {(score.Linked.Expected > 0 ? $"{f[7]} / {f[8]}" : "")} | {f[9]} / {f[10]} / {f[11]} |");

            string Interval(Func<Score, Ratio> measure)
            {
                if (rounds == 0)
                {
                    return "";
                }

                (double low, double high) = Score.Interval(documents, measure, rounds);
                return $" ({Number(100 * low)}–{Number(100 * high)})";
            }
        }
    }

    private static string Cell(double now, double? before)
    {
        double change = now - before ?? double.NaN;
        return double.IsNaN(change) || Math.Abs(change) < 0.05
            ? Number(now)
            : string.Create(CultureInfo.InvariantCulture, $"{Number(now)} [{(change > 0 ? "green" : "red")}]({change:+0.0;-0.0})[/]");
    }

    private static string Number(double figure) =>
        double.IsNaN(figure) ? "–" : figure.ToString("0.0", CultureInfo.InvariantCulture);
}
