using FactCheck.Domain.Text;
using FactCheck.Evaluation;

namespace FactCheck.Domain.Tests.Evaluation;

/// <summary>The measures are those of the evaluation kit; these are its definitions, on sentences of our own.</summary>
public class ComparisonTests
{
    private const string Text = "\"We lost,\" said Mia Roe, \"by a mile.\" Then Tom added that it rained all day in the hills.";

    private static readonly Relation Roe = Of(Text, ["Mia Roe"], ["said"], ["\"We lost,\"", "\"by a mile.\""]);

    private static readonly Relation Tom = Of(Text, ["Tom"], ["added"], ["that it rained all day in the hills"]);

    [Fact]
    public void What_equals_the_gold_is_strict_in_every_measure()
    {
        Comparison same = Compare(Text, [Roe, Tom], [Tom, Roe]);
        Assert.All(same.Matches, m => Assert.Equal(Outcome.Strict, m.Outcome));
        Assert.Equal(1, same.Score.Strict.F1);
        Assert.All(same.Score.Tokens, t => Assert.Equal(1, t.F1));
    }

    [Fact]
    public void Outer_punctuation_is_no_difference()
    {
        Relation bare = Of(Text, ["Mia Roe,"], ["said"], ["We lost", "by a mile."]);
        Assert.Equal(Outcome.Strict, Assert.Single(Compare(Text, [Roe], [bare]).Matches).Outcome);
    }

    [Fact]
    public void One_span_over_two_pieces_is_a_difference_of_boundary()
    {
        Relation wide = Of(Text, ["Mia Roe"], ["said"], ["We lost,\" said Mia Roe, \"by a mile"]);
        Assert.Equal(Outcome.Boundary, Assert.Single(Compare(Text, [Roe], [wide]).Matches).Outcome);
    }

    [Theory]
    [InlineData("it rained all day in the hills", nameof(Outcome.Boundary))]
    [InlineData("it rained all", nameof(Outcome.Boundary))]
    [InlineData("it rained", nameof(Outcome.Extra))]
    public void Half_of_the_content_tokens_is_enough(string content, string outcome)
    {
        // Eight tokens of content: three make an F1 of 6/11, two one of 4/10.
        Relation found = Of(Text, ["Tom"], ["added"], [content]);
        Assert.Equal(outcome, Compare(Text, [Tom], [found]).Matches[^1].Outcome.ToString());
    }

    [Fact]
    public void A_source_too_many_or_another_one_is_found_without_its_source()
    {
        Relation unnamed = Of(Text, [], ["added"], ["that it rained all day in the hills"]);
        Assert.Equal(Outcome.Source, Assert.Single(Compare(Text, [unnamed], [Tom]).Matches).Outcome);
        Comparison both = Compare(Text, [unnamed], [unnamed]);
        Assert.Equal(Outcome.Strict, Assert.Single(both.Matches).Outcome);
    }

    [Fact]
    public void A_repeated_finding_is_one_right_and_one_extra()
    {
        Comparison twice = Compare(Text, [Tom], [Tom, Tom]);
        Assert.Equal([Outcome.Strict, Outcome.Extra], twice.Matches.Select(m => m.Outcome));
        Assert.Equal((0.5, 1.0), (twice.Score.Detected.Precision, twice.Score.Detected.Recall));
    }

    [Fact]
    public void Of_two_that_share_a_content_the_source_decides()
    {
        Relation byRoe = Of(Text, ["Mia Roe"], ["added"], ["that it rained all day in the hills"]);
        Assert.All(Compare(Text, [byRoe, Tom], [Tom, byRoe]).Matches, m => Assert.Equal(Outcome.Strict, m.Outcome));
    }

    [Fact]
    public void What_gold_leaves_open_counts_nowhere()
    {
        Comparison open = Compare(Text, [Tom with { Optional = true }], [Tom]);
        Assert.Empty(open.Matches);
        Assert.Equal(new Ratio(0, 0, 0, 0), open.Score.Detected);
        Assert.Empty(Compare(Text, [Tom with { Optional = true }], []).Matches);
    }

    [Fact]
    public void Links_are_measured_where_both_name_a_key()
    {
        Relation tass = Roe with { Keys = Set("tass") };
        Relation ria = Tom with { Keys = Set("ria") };
        Comparison links = Compare(Text, [tass, ria], [tass, Tom]);
        Assert.Equal((1.0, 0.5), (links.Score.Linked.Precision, links.Score.Linked.Recall));
    }

    [Fact]
    public void A_colon_is_a_cue_without_tokens()
    {
        const string Line = "Tom: rain came over the hills";
        Relation colon = Of(Line, ["Tom"], [":"], ["rain came over the hills"]);
        Comparison same = Compare(Line, [colon], [colon]);
        Assert.Equal(Outcome.Strict, same.Matches[0].Outcome);
        Assert.Equal(0, same.Score.Tokens[(int)Label.Cue].Expected);
    }

    [Fact]
    public void Characters_beyond_the_plane_and_scripts_without_blanks_count_as_the_kit_counts_them()
    {
        Assert.Equal(2, new ScoredText("\U0001d400\U0001d401 \U0001f600 ok").UnitOf([new TextSpan(0, 10)]).Covers.Count);
        Assert.Equal(3, new ScoredText("习近平说").UnitOf([new TextSpan(0, 3)]).Covers.Count);
        // Arabic vowel marks are no word characters: they part the word.
        Assert.Equal(2, new ScoredText("قَال").UnitOf([new TextSpan(0, 4)]).Covers.Count);
    }

    [Fact]
    public void The_interval_of_equal_documents_is_the_figure_itself()
    {
        Score score = Compare(Text, [Roe, Tom], [Roe]).Score;
        Assert.Equal((score.Detected.F1, score.Detected.F1), Score.Interval([score, score, score], s => s.Detected, 100));
    }

    private static HashSet<string> Set(params string[] keys) => [.. keys];

    private static Comparison Compare(string text, Relation[] expected, Relation[] found) =>
        new(new GoldDocument("d", "en", text, expected), found);

    private static Relation Of(string text, string[] source, string[] cue, string[] content) =>
        new([Spans(text, source), Spans(text, cue), Spans(text, content)], Set());

    private static TextSpan[] Spans(string text, string[] words) =>
        [.. words.Select(w => (Word: w, At: text.IndexOf(w, StringComparison.Ordinal))).Select(x => new TextSpan(x.At, x.At + x.Word.Length))];
}
