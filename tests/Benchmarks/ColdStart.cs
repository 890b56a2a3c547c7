using System.Diagnostics;

namespace FactCheck.Benchmarks;

/// <summary>Runs the built executable from start to end.</summary>
public static class ColdStart
{
    /// <summary>The executable built in the same configuration as the benchmarks; null if there is none.</summary>
    public static string? Executable()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        string configuration = framework.Parent!.Name;
        string path = Path.Combine(Articles.Root, "src", "Web", "bin", configuration, framework.Name,
            OperatingSystem.IsWindows() ? "factcheck.exe" : "factcheck");
        return File.Exists(path) ? path : null;
    }

    /// <summary>The time of one run.</summary>
    public static double Milliseconds(string executable, params string[] arguments)
    {
        var start = new ProcessStartInfo(executable, arguments) { RedirectStandardOutput = true };
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(began).TotalMilliseconds
            : throw new InvalidOperationException($"{executable} ended with {process.ExitCode}.");
    }
}
