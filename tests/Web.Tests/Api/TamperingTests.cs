using System.Text.Json;
using FactCheck.Web.Tests.CommandLine;
using Microsoft.Data.Sqlite;

namespace FactCheck.Web.Tests.Api;

/// <summary><c>factcheck verify</c> on a copy of the running product's database.</summary>
[Collection(ApiTests.Name)]
public sealed class TamperingTests(ApiSite site) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.File("copy.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_history_that_nobody_touched_is_sound()
    {
        await CopyAsync();

        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync("verify", "--data", File);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^sound: \d+ events of \d+ things; newest event \d+, hash [0-9a-f]{64}\n$", run.Output);
    }

    [Fact]
    public async Task A_status_edited_in_the_file_is_named()
    {
        string id = (await site.NewClaimAsync()).GetProperty("claim").GetProperty("id").GetString()!;
        await CopyAsync();
        Execute($"UPDATE Claims SET Status = 'Supported' WHERE lower(Id) = '{id}'");

        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync("verify", "--data", File);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(id, run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("status", run.Output, StringComparison.Ordinal);
        Assert.Contains("Supported", run.Output, StringComparison.Ordinal);
        Assert.Contains("broken in 1 place:", run.Output, StringComparison.Ordinal);
        JsonElement unspoilt = await site.As(Domain.Pipeline.Role.Auditor).GetJsonAsync("/api/v1/history/verification");
        Assert.True(unspoilt.GetProperty("sound").GetBoolean());
    }

    [Fact]
    public async Task A_database_that_is_missing_is_none_or_is_newer_ends_with_3()
    {
        await CopyAsync();
        Execute("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29991231000000_Later', '99.0')");
        (string Path, string Sentence)[] cases =
        [
            (_folder.File("missing.db"), "There is no database"),
            (_folder.Write("text.db", "No database. " + new string('x', 2000)), "is no SQLite database"),
            (File, "was written by a newer version"),
        ];
        foreach ((string path, string sentence) in cases)
        {
            FactCheckProcess.Outcome verify = await FactCheckProcess.RunAsync("verify", "--data", path);
            FactCheckProcess.Outcome extract = await FactCheckProcess.PipeAsync("It rained.", "extract", "--database", path);

            Assert.Equal((3, ""), (verify.ExitCode, verify.Output));
            Assert.Contains(sentence, verify.Error, StringComparison.Ordinal);
            Assert.Equal((3, ""), (extract.ExitCode, extract.Output));
        }

        FactCheckProcess.Outcome serve = await FactCheckProcess.RunAsync("--data", File, "--urls", "http://127.0.0.1:0");
        Assert.Equal(3, serve.ExitCode);
        Assert.Contains("was written by a newer version", serve.Error, StringComparison.Ordinal);
    }

    private async Task CopyAsync()
    {
        await using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = site.DatabaseFile, Pooling = false }.ToString());
        await using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        await from.OpenAsync();
        await to.OpenAsync();
        from.BackupDatabase(to);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
