using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Database.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure.Tests.Database;

/// <summary>A SQLite file, copied from one that was migrated once in this run.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-test-").FullName;

    /// <inheritdoc/>
    public override DatabaseOptions Options => new() { Path = Path.Combine(_folder, "factcheck.db") };

    /// <inheritdoc/>
    protected override async Task CreateAsync() => File.Copy(await Template.Value, Options.FilePath);

    /// <inheritdoc/>
    protected override Task DropAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        string folder = Directory.CreateTempSubdirectory("factcheck-test-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var options = new DatabaseOptions { Path = Path.Combine(folder, "factcheck.db") };
        await using ServiceProvider services = TestHost.Build(options);
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            var db = (FactCheckSqliteDb)scope.ServiceProvider.GetRequiredService<FactCheckDb>();
            await DatabaseMigration.MigrateAsync(db);
        }

        // The last connection to close moves the write-ahead log into the file.
        SqliteConnection.ClearAllPools();
        return options.FilePath;
    }
}
