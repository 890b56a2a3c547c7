using System.CommandLine;
using System.Runtime.CompilerServices;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using Spectre.Console;

namespace FactCheck.Evaluation;

/// <summary>
/// The error-driven loop: runs gold files through the engine, prints the measures beside the last recorded ones and the
/// differences, most frequent kind first.
/// </summary>
internal static class EvaluationCommand
{
    private static readonly Argument<string[]> Gold = new("GOLD")
    {
        Description = "Gold files (JSONL: doc, lang, text, attributions).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<Outcome[]> Show = new("--show")
    {
        Description = "Differences to show: missed, extra, source, boundary, strict (or several). Otherwise only the measures.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> ByDocument = new("--by-document") { Description = "Worst document first, instead of rules and cues with most errors first." };

    private static readonly Option<string?> Only = new("--only") { Description = "Only groups whose name holds this: a rule, a cue row, a missed cue, a document." };

    private static readonly Option<int> Most = new("--most") { Description = "Most differences of one group.", DefaultValueFactory = _ => 5 };

    private static readonly Option<int> Groups = new("--groups") { Description = "Most groups.", DefaultValueFactory = _ => 10 };

    private static readonly Option<bool> Calibrate = new("--calibration") { Description = "What a likelihood is worth, by bands and by rule." };

    private static readonly Option<bool> Record = new("--record") { Description = "Take these measures as the last recorded ones." };

    private static readonly Option<bool> Markdown = new("--markdown") { Description = "Print the measures as the README shows them." };

    private static readonly Option<int> Bootstrap = new("--bootstrap") { Description = "With --markdown: 95 % intervals from so many resamples of the documents." };

    public static RootCommand Create()
    {
        var command = new RootCommand("Measures the extraction on annotated texts and shows where it differs from them.")
        {
            Gold, Show, ByDocument, Only, Most, Groups, Calibrate, Record, Markdown, Bootstrap,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        IAnsiConsole console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 200;
        }

        try
        {
            var extractor = new AttributionExtractor(LanguagePacks.Shipped, SourceDirectory.Shipped);
            var sets = parsed.GetRequiredValue(Gold)
                .Select(path => (Set: Path.GetFileNameWithoutExtension(path), Comparisons: Compare(extractor, GoldFile.Read(path))))
                .ToArray();
            if (parsed.GetValue(Markdown))
            {
                ScoreTable.PrintMarkdown(
                    Console.Out, [.. sets.Select(s => (s.Set, (IReadOnlyList<Score>)[.. s.Comparisons.Select(c => c.Score)]))], parsed.GetValue(Bootstrap));
                return 0;
            }

            Comparison[] all = [.. sets.SelectMany(s => s.Comparisons)];
            if (parsed.GetValue(Show) is { Length: > 0 } outcomes)
            {
                DifferenceView.Print(
                    console,
                    all,
                    new DifferenceChoice(
                        outcomes.ToHashSet(), parsed.GetValue(ByDocument), parsed.GetValue(Only), parsed.GetValue(Most), parsed.GetValue(Groups)));
            }

            if (parsed.GetValue(Calibrate))
            {
                Calibration.Print(console, [.. all.SelectMany(c => c.Matches)]);
            }

            (string Set, Score Score)[] scores = [.. sets.Select(s => (s.Set, Score.Sum(s.Comparisons.Select(c => c.Score))))];
            var recorded = new RecordedScores(Path.Combine(ProjectFolder(), "recorded-scores.tsv"));
            ScoreTable.Print(console, scores, recorded);
            if (parsed.GetValue(Record))
            {
                Array.ForEach(scores, s => recorded.Record(s.Set, s.Score));
            }

            return 0;
        }
        catch (GoldFileException e)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }

    private static Comparison[] Compare(AttributionExtractor extractor, IReadOnlyList<GoldDocument> documents) =>
        [.. documents.Select(d => new Comparison(d, [.. extractor.Extract(d.Text, d.Language).Attributions.Select(Relation.Of)]))];

    private static string ProjectFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
