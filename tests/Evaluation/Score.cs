namespace FactCheck.Evaluation;

/// <summary>Hits among what was found, and among what was expected.</summary>
internal readonly record struct Ratio(int Precise, int Found, int Recalled, int Expected)
{
    /// <summary>0 to 1; not a number where nothing was found.</summary>
    public double Precision => (double)Precise / Found;

    /// <summary>0 to 1; not a number where nothing was expected.</summary>
    public double Recall => (double)Recalled / Expected;

    /// <summary>0 to 1; not a number where nothing was found or expected.</summary>
    public double F1 => Found + Expected == 0 ? double.NaN
        : Precise == 0 || Recalled == 0 ? 0
        : 2 * Precision * Recall / (Precision + Recall);

    public static Ratio operator +(Ratio a, Ratio b) =>
        new(a.Precise + b.Precise, a.Found + b.Found, a.Recalled + b.Recalled, a.Expected + b.Expected);
}

/// <summary>The measures of documents, micro over them.</summary>
internal sealed class Score
{
    public int Documents { get; set; }

    public Ratio Detected { get; private set; }

    public Ratio Attributed { get; private set; }

    public Ratio Strict { get; private set; }

    /// <summary>Of documents whose gold names keys: precision over pairs that both name one, recall over all gold that does.</summary>
    public Ratio Linked { get; private set; }

    /// <summary>Tokens of source, cue and content.</summary>
    public Ratio[] Tokens { get; } = new Ratio[3];

    public static Score Sum(IEnumerable<Score> scores)
    {
        var sum = new Score();
        foreach (Score score in scores)
        {
            sum.Documents += score.Documents;
            sum.Detected += score.Detected;
            sum.Attributed += score.Attributed;
            sum.Strict += score.Strict;
            sum.Linked += score.Linked;
            for (int label = 0; label < 3; label++)
            {
                sum.Tokens[label] += score.Tokens[label];
            }
        }

        return sum;
    }

    /// <summary>The 95 % interval of F1 over documents drawn with replacement, for one relation measure.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<Score> documents, Func<Score, Ratio> measure, int rounds)
    {
        // A fixed seed: the same run prints the same interval.
        var draw = new Random(0);
        double[] figures = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            Ratio sum = default;
            for (int i = 0; i < documents.Count; i++)
            {
                sum += measure(documents[draw.Next(documents.Count)]);
            }

            figures[round] = double.IsNaN(sum.F1) ? 0 : sum.F1;
        }

        Array.Sort(figures);
        return (figures[(int)(0.025 * rounds)], figures[(int)(0.975 * rounds)]);
    }

    /// <summary>Sets the measures of relations from the matches of one document.</summary>
    public void Count(IReadOnlyList<Match> matches)
    {
        int expected = matches.Count(m => m.Expected is not null);
        int found = matches.Count(m => m.Found is not null);
        Detected = Of(m => m.Outcome is Outcome.Strict or Outcome.Boundary or Outcome.Source);
        Attributed = Of(m => m.Outcome is Outcome.Strict or Outcome.Boundary);
        Strict = Of(m => m.Outcome is Outcome.Strict);
        int linked = matches.Count(m => m.Linked);
        Linked = new Ratio(
            linked,
            matches.Count(m => m.Expected?.Keys.Count > 0 && m.Found?.Keys.Count > 0),
            linked,
            matches.Count(m => m.Expected?.Keys.Count > 0));

        Ratio Of(Func<Match, bool> hit)
        {
            int hits = matches.Count(hit);
            return new Ratio(hits, found, hits, expected);
        }
    }
}
