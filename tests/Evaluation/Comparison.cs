namespace FactCheck.Evaluation;

/// <summary>How an expected relation was met.</summary>
internal enum Outcome
{
    /// <summary>Source and content are exactly equal.</summary>
    Strict,

    /// <summary>Source and content are alike, a boundary differs.</summary>
    Boundary,

    /// <summary>The content is found, with another source.</summary>
    Source,

    /// <summary>Not found.</summary>
    Missed,

    /// <summary>Found, though nothing is expected there.</summary>
    Extra,
}

/// <summary>An expected relation, the found one beside it, and what came of it. One of the two may be missing.</summary>
internal sealed record Match(Relation? Expected, Relation? Found, Outcome Outcome, bool Linked);

/// <summary>
/// A document's expected and found relations, paired as the evaluation kit does: one to one, greedily, best F1 of content
/// tokens first, then of source tokens, then the order of both.
/// </summary>
internal sealed class Comparison
{
    public Comparison(GoldDocument document, IReadOnlyList<Relation> found)
    {
        Document = document;
        Found = found;
        var text = new ScoredText(document.Text);
        Unit[][] golds = [.. document.Relations.Select(r => Units(r, text))];
        Unit[][] preds = [.. found.Select(r => Units(r, text))];
        Score = new Score { Documents = 1 };
        CountTokens(golds, preds);
        Pair(golds, preds);
    }

    public GoldDocument Document { get; }

    public IReadOnlyList<Relation> Found { get; }

    public Score Score { get; }

    /// <summary>In the order of the expected relations, then the extra ones. Relations that gold leaves open are not among them.</summary>
    public List<Match> Matches { get; } = [];

    private static Unit[] Units(Relation relation, ScoredText text) => [.. relation.Spans.Select(text.UnitOf)];

    private void CountTokens(Unit[][] golds, Unit[][] preds)
    {
        for (int label = 0; label < 3; label++)
        {
            HashSet<int> expected = [.. golds.SelectMany(u => u[label].Covers).Where(t => t >= 0)];
            HashSet<int> found = [.. preds.SelectMany(u => u[label].Covers).Where(t => t >= 0)];
            int both = expected.Count(found.Contains);
            Score.Tokens[label] = new Ratio(both, found.Count, both, expected.Count);
        }
    }

    private void Pair(Unit[][] golds, Unit[][] preds)
    {
        const int Content = (int)Label.Content;
        const int Source = (int)Label.Source;
        var candidates =
            from i in Enumerable.Range(0, golds.Length)
            from j in Enumerable.Range(0, preds.Length)
            let content = golds[i][Content].F1(preds[j][Content])
            where content > 0
            orderby content descending, golds[i][Source].F1(preds[j][Source]) descending, i, j
            select (Gold: i, Pred: j);
        var ofGold = new int?[golds.Length];
        var taken = new bool[preds.Length];
        foreach ((int i, int j) in candidates)
        {
            if (ofGold[i] is null && !taken[j])
            {
                ofGold[i] = j;
                taken[j] = true;
            }
        }

        var detected = new bool[preds.Length];
        for (int i = 0; i < golds.Length; i++)
        {
            Relation expected = Document.Relations[i];
            Match match = new(expected, null, Outcome.Missed, false);
            if (ofGold[i] is { } j && golds[i][Content].IsAlike(preds[j][Content]))
            {
                detected[j] = true;
                match = new Match(expected, Found[j], OutcomeOf(golds[i], preds[j]), expected.Keys.Overlaps(Found[j].Keys));
            }

            if (!expected.Optional)
            {
                Matches.Add(match);
            }
        }

        Matches.AddRange(Found.Where((_, j) => !detected[j]).Select(f => new Match(null, f, Outcome.Extra, false)));
        Score.Count(Matches);

        static Outcome OutcomeOf(Unit[] gold, Unit[] pred) =>
            !gold[Source].IsAlike(pred[Source]) ? Outcome.Source
            : gold[Source].Same(pred[Source]) && gold[Content].Same(pred[Content]) ? Outcome.Strict
            : Outcome.Boundary;
    }
}
