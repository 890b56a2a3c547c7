using System.Globalization;
using FactCheck.Domain.Extraction;
using FactCheck.Web.Api;
using Spectre.Console;

namespace FactCheck.Web.CommandLine;

/// <summary><c>extract --format table</c>: for people.</summary>
internal sealed class ExtractionTable
{
    // A file or a pipe has no width of its own; this one keeps most contents on two or three lines.
    private const int WidthElsewhere = 160;
    private readonly IAnsiConsole _console;

    public ExtractionTable(TextWriter output)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        _console.Profile.Capabilities.Unicode = true;
        _console.Profile.Width = Console.IsOutputRedirected ? WidthElsewhere : Math.Max(Console.WindowWidth, 60);
    }

    public void Write(ExtractedFile file)
    {
        if (file.Result is not { } result)
        {
            return;
        }

        string name = file.Name == "-" ? "standard input" : StandardStreams.Printable(file.Name);
        int count = result.Attributions.Count;
        _console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name} ({result.Language}): {count} {(count == 1 ? "attribution" : "attributions")}; " +
            $"engine {result.EngineVersion}, pack {result.PackVersion}, registry {result.RegistryVersion}"));
        if (count == 0)
        {
            return;
        }

        Table table = new Table().Border(TableBorder.Rounded).ShowRowSeparators();
        table.AddColumn(new TableColumn("#").NoWrap().RightAligned());
        table.AddColumn("Source");
        table.AddColumn("Linked source");
        table.AddColumn("Cue");
        table.AddColumn("Content");
        table.AddColumn("Stance");
        table.AddColumn("Why");
        for (int i = 0; i < count; i++)
        {
            Attribution attribution = result.Attributions[i];
            table.AddRow(
                new Text(i.ToString(CultureInfo.InvariantCulture)),
                Cell(attribution.Source.Count == 0 ? "(not named)" : AttributionJson.Words(attribution.Source, file.Input.Text!)),
                Cell(Linked(attribution)),
                Cell(AttributionJson.Words(attribution.Cue, file.Input.Text!)),
                Cell(AttributionJson.Words(attribution.Content, file.Input.Text!)),
                Cell(attribution.Stance.ToString().ToLowerInvariant()),
                Cell(Why(attribution)));
        }

        _console.Write(table);
        _console.WriteLine();
    }

    private static Text Cell(string words) => new(StandardStreams.Printable(words));

    private static string Linked(Attribution attribution)
    {
        string[] linked = [.. attribution.Mentions
            .Where(m => m.Key is not null)
            .Select(m => m.OnBehalf is null ? m.Key.ToString()! : $"{m.Key} (for {m.OnBehalf})")
            .Distinct(StringComparer.Ordinal)];
        return linked.Length == 0 ? "–" : string.Join(", ", linked);
    }

    private static string Why(Attribution attribution)
    {
        IEnumerable<string> links = attribution.Mentions.Where(m => m.Key is not null).Select(m => m.Why).Distinct(StringComparer.Ordinal);
        string relays = attribution.Relays is int relayed ? string.Create(CultureInfo.InvariantCulture, $", passes on {relayed}") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{attribution.Rule}, {attribution.CueId} ({attribution.Likelihood:0.00}){relays}{string.Concat(links.Select(l => "; link: " + l))}");
    }
}
