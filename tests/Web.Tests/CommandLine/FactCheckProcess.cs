using System.Diagnostics;
using System.Text;

namespace FactCheck.Web.Tests.CommandLine;

/// <summary>Runs the built executable as users do.</summary>
internal static class FactCheckProcess
{
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>The executable that was built with these tests.</summary>
    public static string Path { get; } =
        System.IO.Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "factcheck.exe" : "factcheck");

    /// <summary>Runs to the end with something on standard input.</summary>
    /// <param name="input">Standard input, as bytes.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<Outcome> PipeAsync(byte[] input, params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<byte[]> output = ReadAsync(process.StandardOutput.BaseStream);
        Task<byte[]> error = ReadAsync(process.StandardError.BaseStream);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended without reading all of it.
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        return new Outcome(process.ExitCode, Utf8.GetString(await output), Utf8.GetString(await error));
    }

    public static Task<Outcome> PipeAsync(string input, params string[] arguments) => PipeAsync(Utf8.GetBytes(input), arguments);

    public static Task<Outcome> RunAsync(params string[] arguments) => PipeAsync([], arguments);

    /// <summary>Starts it with all three streams redirected and no settings from the surroundings.</summary>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<byte[]> ReadAsync(Stream stream)
    {
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>What a run left behind.</summary>
    internal sealed record Outcome(int ExitCode, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
