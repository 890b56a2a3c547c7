using System.CommandLine;
using System.Globalization;
using FactCheck.Domain.History;

namespace FactCheck.Web.CommandLine;

/// <summary><c>factcheck verify</c>: recomputes the chain of history and replays it against the tables.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        Option<string?> data = ServeCommand.DataOption("The database: a SQLite file, or the folder that holds it. Default: the one the configuration names.");
        var command = new Command("verify", "Check that the history is whole and says the same as the tables.") { data };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(data), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? data, CancellationToken cancellationToken)
    {
        using var streams = new StandardStreams();
        string? file = data is null ? null : DataLocation.FileOf(data);
        VerifyHistoryResult result;
        try
        {
            result = await DependencyInjection.SendAsync(file, new VerifyHistory(), cancellationToken);
        }
        catch (Exception e) when (DataFailure.Behind(e, file ?? "of the configuration") is { } failure)
        {
            streams.Complain(null, null, failure.Message);
            return ExitCode.Unreadable;
        }

        foreach (HistoryBreak found in result.Breaks)
        {
            string where = found.Stream is { } stream ? $"{stream.Kind.ToString().ToLowerInvariant()} {stream.Id}: " : "";
            await streams.Text.WriteLineAsync($"{found.Kind}: {StandardStreams.Printable(where + found.Message)}");
        }

        if (result.BreakCount > result.Breaks.Count)
        {
            await streams.Text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"… and {result.BreakCount - result.Breaks.Count} more"));
        }

        string read = string.Create(CultureInfo.InvariantCulture,
            $"{result.Events} events of {result.Streams} things; newest event {result.Head.Sequence}, hash {result.Head.Hash}");
        await streams.Text.WriteLineAsync(result.IsSound
            ? $"sound: {read}"
            : string.Create(CultureInfo.InvariantCulture, $"broken in {result.BreakCount} {(result.BreakCount == 1 ? "place" : "places")}: {read}"));
        return result.IsSound ? ExitCode.Done : ExitCode.SomeFailed;
    }
}
