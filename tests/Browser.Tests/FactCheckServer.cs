using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Browser.Tests;

/// <summary>The built product, started as a person starts it, on an empty data folder and a free port.</summary>
internal sealed partial class FactCheckServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _folder;
    private readonly StringBuilder _output;

    private FactCheckServer(Process process, string folder, StringBuilder output, Uri setUpLink)
    {
        _process = process;
        _folder = folder;
        _output = output;
        SetUpLink = setUpLink;
        Address = new Uri(setUpLink.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The one-time link that it printed.</summary>
    public Uri SetUpLink { get; }

    /// <summary>What it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static async Task<FactCheckServer> StartAsync()
    {
        string folder = Directory.CreateTempSubdirectory("factcheck-browser-").FullName;
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "factcheck.dll"),
                "--data", folder, "--urls", "http://127.0.0.1:0",
            },
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var output = new StringBuilder();
        var link = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        void Read(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }

            if (line is not null && SetUpAddress().Match(line) is { Success: true } match)
            {
                link.TrySetResult(new Uri(match.Value));
            }
        }

        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => Read(e.Data);
        process.Exited += (_, _) => link.TrySetException(new InvalidOperationException("The server ended before it was ready."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new FactCheckServer(process, folder, output, await link.Task.WaitAsync(Patience));
        }
        catch (Exception e)
        {
            End(process);
            lock (output)
            {
                throw new InvalidOperationException($"The server did not print a set-up link. It wrote:\n{output}", e);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        End(_process);
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    [GeneratedRegex(@"https?://\S+/set-up\S*")]
    private static partial Regex SetUpAddress();
}
