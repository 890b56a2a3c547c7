using System.Globalization;

namespace FactCheck.Evaluation;

/// <summary>The measures of a set as they were recorded last, in a file of the repository: one set a line, percentages.</summary>
internal sealed class RecordedScores
{
    private static readonly string[] Names =
        ["detected-p", "detected-r", "detected-f1", "attributed-p", "attributed-r", "attributed-f1", "strict-f1", "linked-p", "linked-r", "source", "cue", "content"];

    private readonly string _path;
    private readonly SortedDictionary<string, double[]> _rows = new(StringComparer.Ordinal);

    /// <exception cref="GoldFileException">A line has not one number for each measure.</exception>
    public RecordedScores(string path)
    {
        _path = path;
        foreach (string line in File.Exists(_path) ? File.ReadLines(_path).Skip(1) : [])
        {
            string[] cells = line.Split('\t');
            _rows[cells[0]] = cells.Length == Names.Length + 1
                ? [.. cells.Skip(1).Select(c => c.Length == 0 ? double.NaN : double.Parse(c, CultureInfo.InvariantCulture))]
                : throw new GoldFileException($"{_path}: the line of {cells[0]} has {cells.Length} columns, not {Names.Length + 1}");
        }
    }

    /// <summary>Percentages in the order of the file's columns.</summary>
    public static double[] Figures(Score score)
    {
        double[] figures =
        [
            score.Detected.Precision, score.Detected.Recall, score.Detected.F1,
            score.Attributed.Precision, score.Attributed.Recall, score.Attributed.F1,
            score.Strict.F1, score.Linked.Precision, score.Linked.Recall,
            score.Tokens[0].F1, score.Tokens[1].F1, score.Tokens[2].F1,
        ];
        return [.. figures.Select(f => Math.Round(100 * f, 1))];
    }

    /// <summary>The recorded percentages of a set; null if there are none yet.</summary>
    public double[]? Of(string set) => _rows.GetValueOrDefault(set);

    /// <summary>Takes the measures of a set as the last ones and writes the file, whole or not at all.</summary>
    public void Record(string set, Score score)
    {
        _rows[set] = Figures(score);
        string next = _path + ".new";
        File.WriteAllLines(
            next,
            [
                string.Join('\t', ["set", .. Names]),
                .. _rows.Select(r => string.Join('\t', [r.Key, .. r.Value.Select(v => double.IsNaN(v) ? "" : v.ToString("0.0", CultureInfo.InvariantCulture))])),
            ]);
        File.Move(next, _path, overwrite: true);
    }
}
