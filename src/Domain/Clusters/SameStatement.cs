using FactCheck.Domain.Extraction;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Clusters;

/// <summary>
/// Whether two claims are the same statement of the same origin, found twice. Where in doubt they are not: two of one statement
/// kept apart cost a second look, two statements taken for one hide a decision. Their contents are the same words; or share four
/// of five shingles of three words (resemblance: Broder 1997); or one is a quotation that lies in the other. In every case
/// nothing that makes it another statement may differ: numbers, names, negations, words that limit, and whether the source
/// says, denies or demands it. Beside what is equal, words of the one may only be added or stand in another form of
/// inflection; a word in the place of another ("three" for "two", "mardi" for "lundi") makes another statement. "Today" and
/// "on Monday" mean another day a week later: with such a word, articles of about the same day are compared only.
/// Candidates are found by winnowed fingerprints (Schleimer, Wilkerson, Aiken 2003; see <see cref="ClaimFingerprint"/>).
/// </summary>
public static class SameStatement
{
    /// <summary>Version of these rules; stands in the history of what they suggest.</summary>
    public const string Version = "same-statement@1";

    /// <summary>The least share of common shingles among all shingles of both (Jaccard).</summary>
    public const double LeastResemblance = 0.8;

    /// <summary>The fewest words of a quotation that is looked for in a longer one.</summary>
    public const int LeastQuotedWords = 5;

    /// <summary>The fewest words of a content that is compared: "Yes" said twice is not one statement.</summary>
    public const int LeastWords = 2;

    /// <summary>How many days lie at most between two articles whose statements say when, seen from their day.</summary>
    public const int MostDaysApart = 3;

    // Beyond it a quotation is not looked for: words that repeat and repeat would make it slow.
    private const int MostComparisons = 1_000_000;

    /// <summary>Whether two claims are the same statement.</summary>
    /// <param name="left">A claim.</param>
    /// <param name="right">Another.</param>
    /// <param name="names">The sources known; words that are their names make another statement in scripts without capitals.</param>
    public static bool Holds(ComparableClaim left, ComparableClaim right, SourceDirectory names)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(names);
        return MayCompare(left, right) && Holds(new Statement(left), new Statement(right), names);
    }

    internal static bool Holds(Statement left, Statement right, SourceDirectory names)
    {
        if (!MayCompare(left.Claim, right.Claim) || left.Words.Count < LeastWords || right.Words.Count < LeastWords
            || (Math.Abs(left.Claim.Day.DayNumber - right.Claim.Day.DayNumber) > MostDaysApart && (SaysWhen(left) || SaysWhen(right))))
        {
            return false;
        }

        if (left.Words.Select(word => word.Text).SequenceEqual(right.Words.Select(word => word.Text), StringComparer.Ordinal))
        {
            return true;
        }

        return (Resembles(left, right) || IsQuotedIn(left, right) || IsQuotedIn(right, left))
            && Texts(left, StatementTraits.Number).SequenceEqual(Texts(right, StatementTraits.Number), StringComparer.Ordinal)
            && Count(left, StatementTraits.Negation) == Count(right, StatementTraits.Negation)
            && HaveSameNames(left, right)
            && DifferHarmlessly(left, right, names);
    }

    private static bool SaysWhen(Statement statement) => Count(statement, StatementTraits.Time) > 0;

    private static bool MayCompare(ComparableClaim left, ComparableClaim right) =>
        left.Origin is not null
        && left.Origin == right.Origin
        && string.Equals(left.Language, right.Language, StringComparison.Ordinal)
        && PolarityOf(left.Stance) == PolarityOf(right.Stance);

    // To deny a thing and to say it are opposites; to demand it says nothing of whether it is so.
    private static Stance PolarityOf(Stance stance) => stance is Stance.Denies or Stance.Asks ? stance : Stance.States;

    private static bool Resembles(Statement left, Statement right)
    {
        if (left.Shingles.Count == 0 || right.Shingles.Count == 0)
        {
            return false;
        }

        int common = left.Shingles.Count(right.Shingles.Contains);
        return common >= LeastResemblance * (left.Shingles.Count + right.Shingles.Count - common);
    }

    private static bool IsQuotedIn(Statement inner, Statement outer)
    {
        if (inner.Words.Count < LeastQuotedWords || inner.Words.Count > outer.Words.Count
            || (long)inner.Words.Count * outer.Words.Count > MostComparisons
            || inner.Claim.Kind == QuotationKind.Indirect || outer.Claim.Kind == QuotationKind.Indirect)
        {
            return false;
        }

        for (int at = 0; at + inner.Words.Count <= outer.Words.Count; at++)
        {
            int i = 0;
            while (i < inner.Words.Count && string.Equals(inner.Words[i].Text, outer.Words[at + i].Text, StringComparison.Ordinal))
            {
                i++;
            }

            if (i == inner.Words.Count)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Texts(Statement statement, StatementTraits traits) =>
        statement.Words.Where(word => word.Is(traits)).Select(word => word.Text);

    private static int Count(Statement statement, StatementTraits traits) => statement.Words.Count(word => word.Is(traits));

    // A capital at the start of a sentence may belong to a name or not: it fits a name of the other and needs none there.
    private static bool HaveSameNames(Statement left, Statement right) => AreNamedIn(left, right) && AreNamedIn(right, left);

    private static bool AreNamedIn(Statement named, Statement other)
    {
        HashSet<string> capitals = new(Texts(other, StatementTraits.Name | StatementTraits.Opening), StringComparer.Ordinal);
        return Texts(named, StatementTraits.Name).All(capitals.Contains);
    }

    private static bool DifferHarmlessly(Statement left, Statement right, SourceDirectory names)
    {
        if (WordDifference.Between(left.Words, right.Words) is not { } differences)
        {
            return false;
        }

        // Without capitals no word tells that it is a name: there one side may have words more, and that is all.
        if (!left.Text.HasCase
            && differences.Any(d => d.LeftEnd > d.LeftStart) && differences.Any(d => d.RightEnd > d.RightStart))
        {
            return false;
        }

        return differences.All(d => d.IsSubstitution
            ? AreForms(left, right, d)
            : IsHarmless(left, d.LeftStart, d.LeftEnd, names) && IsHarmless(right, d.RightStart, d.RightEnd, names));
    }

    private static bool IsHarmless(Statement statement, int start, int end, SourceDirectory names)
    {
        for (int i = start; i < end; i++)
        {
            StatementWord word = statement.Words[i];
            if (word.Is(StatementTraits.Number | StatementTraits.Name | StatementTraits.Negation | StatementTraits.Limit)
                || (word.Is(StatementTraits.Opening) && !word.Is(StatementTraits.Known))
                || (!statement.Text.HasCase && IsName(statement, word.Span, names)))
            {
                return false;
            }
        }

        return start == end || statement.Text.HasCase
            || !IsName(statement, new TextSpan(statement.Words[start].Span.Start, statement.Words[end - 1].Span.End), names);
    }

    private static bool IsName(Statement statement, TextSpan words, SourceDirectory names) =>
        names.Resolve(statement.Text.Content, words, statement.Claim.Language) is not null;

    private static bool AreForms(Statement left, Statement right, WordDifference difference)
    {
        int count = difference.LeftEnd - difference.LeftStart;
        if (count != difference.RightEnd - difference.RightStart)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (!AreForms(left.Words[difference.LeftStart + i], right.Words[difference.RightStart + i]))
            {
                return false;
            }
        }

        return true;
    }

    // One word in two forms: two thirds of the longer and four letters are common at the start, and at most two letters of
    // either are left ("ministre", "ministres"; "объявил", "объявила"). "Seventeen" and "seventy" have more.
    private static bool AreForms(StatementWord left, StatementWord right)
    {
        if ((left.Traits | right.Traits) is var traits
            && (traits & (StatementTraits.Number | StatementTraits.Name | StatementTraits.Negation | StatementTraits.Limit)) != 0)
        {
            return false;
        }

        int longer = Math.Max(left.Text.Length, right.Text.Length);
        int common = left.Text.AsSpan().CommonPrefixLength(right.Text);
        return common >= 4 && 3 * common >= 2 * longer && longer - common <= 2;
    }
}
