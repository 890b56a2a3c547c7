using System.Globalization;
using System.Text;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Tests.Registry;

/// <summary>
/// Mentions in running text against the gold of <c>Registry/Mentions</c>: the whole extractor reads each text. Precision is
/// over all links made at marked mentions, recall over all marked mentions that mean a source.
/// </summary>
public sealed class GoldMentionTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 97;
    private const double LeastRecall = 90;
    private const int MostTrapsLinked = 2;

    private static readonly AttributionExtractor Extractor = new(LanguagePacks.Shipped, SourceDirectory.Shipped);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    [InlineData("ar")]
    public void Mentions_of_a_language_lead_to_their_sources(string language)
    {
        var counts = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var total = new Tally();
        var wrong = new StringBuilder();
        foreach (GoldText text in GoldMentions.Read(language))
        {
            IReadOnlyList<Attribution> found = Extractor.Extract(text.Text, language).Attributions;
            foreach (GoldMention gold in text.Mentions)
            {
                IReadOnlyList<SourceMention> mentions = At(text, gold, found);
                string[] keys = Keys(mentions);
                foreach (Tally tally in new[] { total, counts.GetValueOrDefault(gold.Kind) ?? (counts[gold.Kind] = new Tally()) })
                {
                    tally.Count(gold, keys, mentions);
                }

                if (!Tally.IsRight(gold, keys, mentions))
                {
                    wrong.AppendLine(CultureInfo.InvariantCulture, $"{language}.txt({text.Line}) {gold.Kind}: {Shown(text, gold, mentions)}");
                }
            }
        }

        output.WriteLine("| kind | mentions | precision | recall |\n| --- | ---: | ---: | ---: |");
        foreach ((string kind, Tally tally) in counts)
        {
            output.WriteLine(tally.Row(kind));
        }

        output.WriteLine(total.Row("all (" + language + ")"));
        output.WriteLine(wrong.ToString());
        Assert.True(total.Meant > 0, "the gold of the language is empty");
        Assert.True(total.Precision >= LeastPrecision, $"precision {total.Precision:0.0}\n{wrong}");
        Assert.True(total.Recall >= LeastRecall, $"recall {total.Recall:0.0}\n{wrong}");
    }

    [Fact]
    public void At_most_two_of_the_traps_are_linked()
    {
        var linked = new StringBuilder();
        int traps = 0;
        int fallen = 0;
        foreach (GoldText text in GoldMentions.Read("traps"))
        {
            IReadOnlyList<Attribution> found = Extractor.Extract(text.Text, text.Language).Attributions;
            foreach (GoldMention gold in text.Mentions)
            {
                IReadOnlyList<SourceMention> mentions = At(text, gold, found);
                bool trap = gold.Keys.Length == 0;
                traps += trap ? 1 : 0;
                if (Keys(mentions).Except(gold.Keys).Any())
                {
                    fallen++;
                    linked.AppendLine(CultureInfo.InvariantCulture, $"traps.txt({text.Line}) {gold.Kind}: {Shown(text, gold, mentions)}");
                }
            }
        }

        output.WriteLine($"{fallen} of {traps} traps linked\n{linked}");
        Assert.True(traps > 0, "there are no traps");
        Assert.True(fallen <= MostTrapsLinked, linked.ToString());
    }

    // What the extractor says of the marked words; where it finds no source there, what the words alone lead to.
    private static IReadOnlyList<SourceMention> At(GoldText text, GoldMention gold, IReadOnlyList<Attribution> found)
    {
        var span = new TextSpan(gold.Start, gold.End);
        foreach (Attribution attribution in found)
        {
            if (attribution.Source.Any(s => s.Overlaps(span)) && attribution.Mentions.Any(m => m.Span.Overlaps(span)))
            {
                return [.. attribution.Mentions.Where(m => m.Span.Overlaps(span))];
            }
        }

        return [.. SourceDirectory.Shipped.ResolveAll(text.Text, span, text.Language)
            .Select(l => new SourceMention(l.Span, l.Key, l.OnBehalf, "name, no source there"))];
    }

    private static string[] Keys(IReadOnlyList<SourceMention> mentions) =>
        [.. mentions.Where(m => m.Key is not null).Select(m => m.Key!.Value.Value).Distinct(StringComparer.Ordinal)];

    private static string Shown(GoldText text, GoldMention gold, IReadOnlyList<SourceMention> mentions) =>
        $"[{text.Text[gold.Start..gold.End]}] means {(gold.Keys.Length == 0 ? "none" : string.Join(" + ", gold.Keys))}"
        + $"{(gold.OnBehalf is null ? "" : " @ " + gold.OnBehalf)}, found "
        + (mentions.Count == 0 ? "nothing" : string.Join(" + ", mentions.Select(m => $"[{m.Span.In(text.Text)}] {m.Key?.Value ?? "none"}{(m.OnBehalf is null ? "" : " @ " + m.OnBehalf)} ({m.Why})")));

    private sealed class Tally
    {
        private int _mentions;
        private int _links;
        private int _right;

        public int Meant { get; private set; }

        public double Precision => _links == 0 ? 100 : 100.0 * _right / _links;

        public double Recall => Meant == 0 ? 100 : 100.0 * _right / Meant;

        public static bool IsRight(GoldMention gold, string[] keys, IReadOnlyList<SourceMention> mentions) =>
            keys.Order(StringComparer.Ordinal).SequenceEqual(gold.Keys.Order(StringComparer.Ordinal))
            && (gold.OnBehalf is null || mentions.Any(m => m.OnBehalf?.Value == gold.OnBehalf));

        public void Count(GoldMention gold, string[] keys, IReadOnlyList<SourceMention> mentions)
        {
            _mentions++;
            Meant += gold.Keys.Length > 0 ? 1 : 0;
            _links += keys.Length > 0 ? 1 : 0;
            _right += keys.Length > 0 && IsRight(gold, keys, mentions) ? 1 : 0;
        }

        public string Row(string kind) => string.Create(CultureInfo.InvariantCulture,
            $"| {kind} | {_mentions} | {Precision:0.0} ({_right}/{_links}) | {Recall:0.0} ({_right}/{Meant}) |");
    }
}
