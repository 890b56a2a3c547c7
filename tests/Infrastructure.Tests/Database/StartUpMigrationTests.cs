using FactCheck.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure.Tests.Database;

public sealed class StartUpMigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-start-").FullName;

    private DatabaseOptions Options => new() { Path = Path.Combine(_folder, "new folder", "factcheck.db") };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Several_starts_at_once_create_one_database()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => MigrateAsync())));

        Assert.Empty(await PendingAsync());
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_start_does_not_stop_the_next_one()
    {
        await MigrateAsync();
        await WithDbAsync(db => db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT OR REPLACE INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01');
            """));

        await MigrateAsync().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Empty(await PendingAsync());
    }

    private Task<bool> MigrateAsync() => WithDbAsync(async db =>
    {
        await DatabaseMigration.MigrateAsync(db);
        return true;
    });

    private Task<IEnumerable<string>> PendingAsync() => WithDbAsync(db => db.Database.GetPendingMigrationsAsync());

    private async Task<T> WithDbAsync<T>(Func<FactCheckDb, Task<T>> use)
    {
        await using ServiceProvider services = TestHost.Build(Options);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<FactCheckDb>());
    }
}
