namespace FactCheck.Web.CommandLine;

/// <summary>What the process ends with; documented in <c>factcheck --help</c> and the README.</summary>
internal static class ExitCode
{
    /// <summary>All done; of <c>verify</c>: the history is sound.</summary>
    public const int Done = 0;

    /// <summary>Some inputs failed (each is named on standard error); of <c>verify</c>: the history is broken.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line itself is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The database or its folder cannot be read, written or listened on.</summary>
    public const int Unreadable = 3;

    public const string Help = """
        Exit codes:
          0  done; of verify: the history is sound
          1  some inputs failed, each named on standard error; of verify: the history is broken
          2  the command line is wrong, nothing was done
          3  the data cannot be read or written, or the address is in use
        """;
}
