using System.CommandLine;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using Spectre.Console;

namespace FactCheck.Web.CommandLine;

/// <summary><c>factcheck extract</c>. Starts neither web host nor database, so that one file is done in a blink.</summary>
internal static class ExtractCommand
{
    // From this many files on a progress bar is worth its lines.
    private const int ManyFiles = 4;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Text files in UTF-8; - or none for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<string?>("--format")
        {
            Description = "table (default; for people) or json (all fields: an object for one file, an array for several).",
        };
        format.AcceptOnlyFromAmong("table", "json");
        var jsonLines = new Option<bool>("--jsonl")
        {
            Description = "Read one JSON object a line (doc, text, optional lang) and write one line for each, in the same order.",
        };
        var language = new Option<string?>("--lang")
        {
            Description = "Language of the texts (ar, en, fr, ru); otherwise detected. A line's own lang goes first.",
        };
        var database = new Option<string?>("--database")
        {
            Description = "Also know the source names in this database (a file, or the folder it lies in).",
        };
        var command = new Command("extract", "Find who is said to have said what, in files or standard input.")
        {
            files, format, jsonLines, language, database,
        };
        command.Validators.Add(result =>
        {
            // The parser takes an unknown option for a file of that name.
            foreach (string option in (result.GetValue(files) ?? []).Where(f => f.Length > 1 && f[0] == '-'))
            {
                result.AddError($"There is no option {option} (a file of that name: ./{option}).");
            }

            if (result.GetValue(jsonLines) && result.GetValue(format) is not null)
            {
                result.AddError("--jsonl has a format of its own: leave --format out.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new Request(
                parsed.GetValue(files) is { Length: > 0 } named ? named : ["-"],
                parsed.GetValue(format) ?? "table",
                parsed.GetValue(jsonLines),
                parsed.GetValue(language),
                parsed.GetValue(database)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Request request, CancellationToken cancellationToken)
    {
        using var streams = new StandardStreams();
        SourceDirectory directory;
        try
        {
            directory = request.Database is null
                ? SourceDirectory.Shipped
                : await DependencyInjection.ReadSourceNamesAsync(DataLocation.FileOf(request.Database), cancellationToken);
        }
        catch (Exception e) when (DataFailure.Behind(e, request.Database ?? "") is { } failure)
        {
            streams.Complain(null, null, failure.Message);
            return ExitCode.Unreadable;
        }

        var extractor = new AttributionExtractor(LanguagePacks.Shipped, directory);
        if (request.Language is string language)
        {
            try
            {
                extractor.Extract("", language);
            }
            catch (UnsupportedLanguageException e)
            {
                streams.Complain(null, null, e.Message);
                return ExitCode.Usage;
            }
        }

        bool sound = request.JsonLines
            ? await RunJsonLinesAsync(request, extractor, streams, cancellationToken)
            : await RunFilesAsync(request, extractor, streams, cancellationToken);
        return sound ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private static async Task<bool> RunJsonLinesAsync(
        Request request, AttributionExtractor extractor, StandardStreams streams, CancellationToken cancellationToken)
    {
        var extraction = new JsonLinesExtraction(extractor, request.Language, streams);
        bool sound = true;
        foreach (string file in request.Files)
        {
            try
            {
                await using Stream input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
                sound &= await extraction.RunAsync(file, input, cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                streams.Complain(file, null, Directory.Exists(file) ? "is a directory, not a file" : "cannot be read: " + e.Message);
                sound = false;
            }
        }

        return sound;
    }

    private static async Task<bool> RunFilesAsync(
        Request request, AttributionExtractor extractor, StandardStreams streams, CancellationToken cancellationToken)
    {
        var extraction = new FileExtraction(extractor, request.Language, streams);
        using ExtractionDocument? document = request.Format == "json" ? new(streams, request.Files.Length > 1) : null;
        ExtractionTable? table = document is null ? new(streams.Text) : null;
        Action<ExtractedFile> print = document is null ? table!.Write : document.Write;
        bool bar = request.Files.Length >= ManyFiles && !Console.IsErrorRedirected;
        if (!bar)
        {
            return await extraction.RunAsync(request.Files, print, null, cancellationToken);
        }

        // A bar and results on the same terminal would overwrite each other: there the results wait for the bar to end.
        var waiting = new List<ExtractedFile>();
        Action<ExtractedFile> keepOrPrint = Console.IsOutputRedirected ? print : waiting.Add;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        bool sound = await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            ProgressTask task = progress.AddTask("Extracting", maxValue: request.Files.Length);
            return await extraction.RunAsync(request.Files, keepOrPrint, () => task.Increment(1), cancellationToken);
        });
        waiting.ForEach(print);
        return sound;
    }

    private sealed record Request(string[] Files, string Format, bool JsonLines, string? Language, string? Database);
}
