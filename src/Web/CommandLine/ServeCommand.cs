using System.CommandLine;
using System.CommandLine.Parsing;

namespace FactCheck.Web.CommandLine;

/// <summary><c>factcheck</c> without a command: the web application.</summary>
internal static class ServeCommand
{
    // What hosting tools hand to any ASP.NET Core program, such as a test host.
    private static readonly string[] HostSettings = ["environment", "contentRoot", "applicationName", "urls", "hostingStartupAssemblies"];

    public static void AddTo(RootCommand root)
    {
        Option<string?> data = DataOption("Where the data lie: a SQLite file, or the folder for it. Default: the user's data folder.");
        var urls = new Option<string?>("--urls")
        {
            Description = "Addresses to listen on, divided by semicolons. Default: http://localhost:5000.",
        };
        urls.Validators.Add(result =>
        {
            string[] addresses = (result.GetValueOrDefault<string?>() ?? "").Split(';');
            if (!addresses.All(a => a.StartsWith("http://", StringComparison.Ordinal) || a.StartsWith("https://", StringComparison.Ordinal)))
            {
                result.AddError("--urls takes addresses such as http://localhost:5000, divided by semicolons.");
            }
        });
        var demo = new Option<bool>("--demo")
        {
            Description = "Look around: a throw-away database with a user of every role and sample articles in four languages.",
        };
        root.Options.Add(data);
        root.Options.Add(urls);
        root.Options.Add(demo);
        root.TreatUnmatchedTokensAsErrors = false;
        root.Validators.Add(result =>
        {
            if (result.GetValue(demo) && result.GetValue(data) is not null)
            {
                result.AddError("--demo has a throw-away database of its own: leave --data out.");
            }
        });
        root.SetAction((parsed, cancellationToken) =>
        {
            string? unknown = parsed.UnmatchedTokens.FirstOrDefault(token => !IsSetting(token));
            if (unknown is not null)
            {
                Console.Error.WriteLine($"factcheck: There is no command or option '{unknown}'; 'factcheck --help' lists them.");
                return Task.FromResult(ExitCode.Usage);
            }

            return WebHost.RunAsync(
                new WebStart(parsed.GetValue(data), parsed.GetValue(urls), parsed.GetValue(demo), [.. parsed.UnmatchedTokens]),
                cancellationToken);
        });
    }

    /// <summary>The option that names the database.</summary>
    public static Option<string?> DataOption(string description)
    {
        var option = new Option<string?>("--data") { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("--data needs a file or a folder.");
            }
        });
        return option;
    }

    // --Database:Provider=SqlServer and the like: settings as the configuration system takes them. A test host names the
    // section too, without a value.
    private static bool IsSetting(string token)
    {
        int equals = token.IndexOf('=', StringComparison.Ordinal);
        return token.StartsWith("--", StringComparison.Ordinal) && equals > 2
            && (equals == token.Length - 1
                || token[2..equals].Contains(':', StringComparison.Ordinal)
                || HostSettings.Contains(token[2..equals], StringComparer.OrdinalIgnoreCase));
    }
}

/// <summary>How the web application is asked to start.</summary>
/// <param name="Data">The database file or its folder; null for what the configuration says.</param>
/// <param name="Urls">The addresses; null for what the configuration says.</param>
/// <param name="Demo">Whether to show itself on a throw-away database.</param>
/// <param name="Settings">Further settings, <c>--Section:Name=value</c>.</param>
internal sealed record WebStart(string? Data, string? Urls, bool Demo, string[] Settings);
