namespace FactCheck.Web.Tests.CommandLine;

public sealed class UsageTests
{
    [Fact]
    public async Task Help_documents_commands_and_exit_codes()
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync("--help");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] words = ["extract", "Exit codes:", "0  done", "1  some inputs failed", "2  the command line is wrong", "3  the data cannot be read"];
        Assert.All(words, w => Assert.Contains(w, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^factcheck \d+\.\d+\.\d+\n$", run.Output);
    }

    [Theory]
    [InlineData("exract")]
    [InlineData("extract", "--format", "xml")]
    [InlineData("extract", "--jsonl", "--format", "json")]
    [InlineData("extract", "--nonsense")]
    [InlineData("--nonsense")]
    public async Task A_wrong_command_line_ends_with_2_and_nothing_on_standard_output(params string[] arguments)
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("factcheck: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
