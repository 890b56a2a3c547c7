using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace FactCheck.Web.CommandLine;

/// <summary>The command line of the executable: the web application by default, and its commands.</summary>
internal static class FactCheckCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        RootCommand root = Create();
        // A file may be called @news.txt: no response files.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not (HelpWithExitCodes or PrintVersion))
        {
            foreach (string message in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
            {
                await Console.Error.WriteLineAsync("factcheck: " + message);
            }

            await Console.Error.WriteLineAsync("factcheck: 'factcheck --help' lists commands and options.");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            // The web host ends itself on a signal, and extraction has nothing to save.
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("FactCheck: from a news text to attributed claims, linked sources and a verification status. " +
            "Without a command it starts the web application.")
        {
            ExtractCommand.Create(), VerifyCommand.Create(),
        };
        ServeCommand.AddTo(root);
        foreach (Option option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                option.Action = new HelpWithExitCodes(help);
            }
            else if (option is VersionOption)
            {
                option.Action = new PrintVersion();
            }
        }

        return root;
    }

    private sealed class HelpWithExitCodes(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(ExitCode.Help);
            return ExitCode.Done;
        }
    }

    private sealed class PrintVersion : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            Version? version = Assembly.GetExecutingAssembly().GetName().Version;
            parseResult.InvocationConfiguration.Output.WriteLine("factcheck " + version?.ToString(3));
            return ExitCode.Done;
        }
    }
}
