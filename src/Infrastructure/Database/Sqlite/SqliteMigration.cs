using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database.Sqlite;

/// <summary>
/// Migrates one file. EF's own lock for SQLite is a row in a table, which a killed process leaves behind for ever, so
/// that the next start would wait without end. An open file is let go by the operating system; while we hold it, a row
/// left in EF's table can only be such a leftover.
/// </summary>
internal static class SqliteMigration
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task MigrateAsync(FactCheckSqliteDb db, CancellationToken cancellationToken)
    {
        string path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        FileStream held = await HoldAsync(path + ".migrating", cancellationToken);
        await using (held)
        {
            if (File.Exists(path))
            {
                await ForgetLeftLockAsync(db, cancellationToken);
            }

            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    private static async Task<FileStream> HoldAsync(string path, CancellationToken cancellationToken)
    {
        DateTime until = DateTime.UtcNow + Patience;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && DateTime.UtcNow < until)
            {
                await Task.Delay(50, cancellationToken);
            }
        }
    }

    private static async Task ForgetLeftLockAsync(FactCheckSqliteDb db, CancellationToken cancellationToken)
    {
        int tables = await db.Database
            .SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (tables > 0)
        {
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }
}
