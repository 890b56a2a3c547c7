using System.Globalization;
using System.Text;
using FactCheck.Domain.Text;
using Spectre.Console;

namespace FactCheck.Evaluation;

/// <summary>How differences are chosen and put in order.</summary>
/// <param name="Outcomes">The outcomes to show.</param>
/// <param name="ByDocument">Worst document first instead of the rule or cue with most errors first.</param>
/// <param name="Only">Show only groups (rules, cue rows, missed cues) that hold these words.</param>
/// <param name="Most">The most differences to show of one group.</param>
/// <param name="Groups">The most groups to show.</param>
internal sealed record DifferenceChoice(IReadOnlySet<Outcome> Outcomes, bool ByDocument, string? Only, int Most, int Groups);

/// <summary>
/// Shows what was expected and what was found, in colour and in brackets: source in [ ], cue in &lt; &gt;, content in { }.
/// Groups are the rule and cue row of what was found, and the cue of what was missed.
/// </summary>
internal static class DifferenceView
{
    private const int Around = 60;

    public static void Print(IAnsiConsole console, IReadOnlyList<Comparison> comparisons, DifferenceChoice choice)
    {
        var groups = comparisons
            .SelectMany(c => c.Matches.Where(m => choice.Outcomes.Contains(m.Outcome)).Select(m => (c.Document, Match: m)))
            .GroupBy(d => choice.ByDocument ? d.Document.Name : GroupOf(d.Document, d.Match), StringComparer.Ordinal)
            .Where(g => choice.Only is null || g.Key.Contains(choice.Only, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToArray();
        foreach (var group in groups.Take(choice.Groups))
        {
            console.Write(new Rule(Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{group.Key} · {group.Count()}"))).LeftJustified());
            foreach ((GoldDocument document, Match match) in group.Take(choice.Most))
            {
                Show(console, document, match, withName: !choice.ByDocument);
            }
        }

        int hidden = groups.Skip(choice.Groups).Sum(g => g.Count()) + groups.Take(choice.Groups).Sum(g => Math.Max(0, g.Count() - choice.Most));
        if (hidden > 0)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{hidden} more: --groups and --most show more of them, --only WORD those of one rule or cue.[/]");
        }
    }

    private static string GroupOf(GoldDocument document, Match match) => match.Found?.Found is { } found
        ? $"{match.Outcome}: {found.Rule}, {found.CueId}"
        : $"{match.Outcome}: {(match.Expected![Label.Cue].Count > 0 ? Words(document.Text, match.Expected[Label.Cue]).ToLowerInvariant() : "(no cue)")}";

    private static void Show(IAnsiConsole console, GoldDocument document, Match match, bool withName)
    {
        if (withName)
        {
            console.MarkupLineInterpolated($"[grey]{document.Name}[/]");
        }

        if (match.Expected is { } expected)
        {
            console.MarkupLine("[green]expected[/] " + Marked(document.Text, expected));
        }

        if (match.Found is { } found)
        {
            console.MarkupLine(string.Create(
                CultureInfo.InvariantCulture,
                $"[red]found   [/] {Marked(document.Text, found)} [grey]({found.Found!.Rule}, {found.Found.CueId}, {found.Found.Likelihood:0.00})[/]"));
        }

        console.WriteLine();
    }

    /// <summary>The passage with its three parts marked; long parts are shortened in the middle.</summary>
    private static string Marked(string text, Relation relation)
    {
        var marks = new List<(TextSpan Span, Label Label)>();
        foreach (Label label in Enum.GetValues<Label>())
        {
            marks.AddRange(relation[label].Select(s => (s, label)));
        }

        marks.Sort((a, b) => a.Span.CompareTo(b.Span));
        var shown = new StringBuilder();
        int from = Math.Max(0, marks[0].Span.Start - Around);
        int at = from;
        foreach ((TextSpan span, Label label) in marks)
        {
            // Spans of one relation may lie in each other, as a pronoun's in its verb.
            if (span.Start < at)
            {
                shown.Append(" + ");
            }
            else
            {
                shown.Append(Plain(text, at, span.Start));
            }

            (string colour, string open, string close) = label switch
            {
                Label.Source => ("blue", "[[", "]]"),
                Label.Cue => ("yellow", "<", ">"),
                _ => ("default", "{", "}"),
            };
            shown.Append(CultureInfo.InvariantCulture, $"[{colour}]{open}{Plain(text, span.Start, span.End)}{close}[/]");
            at = Math.Max(at, span.End);
        }

        return shown.Append(Plain(text, at, Math.Min(text.Length, at + Around))).ToString();
    }

    private static string Plain(string text, int start, int end)
    {
        string words = end - start > 4 * Around
            ? string.Concat(text.AsSpan(start, 2 * Around), " … ", text.AsSpan(end - (2 * Around), 2 * Around))
            : text[start..end];
        return Markup.Escape(words.ReplaceLineEndings("⏎"));
    }

    private static string Words(string text, IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans.Select(s => s.In(text)));
}
