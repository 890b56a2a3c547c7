using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database.Sqlite;

/// <summary>How a context is told to use a SQLite file.</summary>
internal static class SqliteSetup
{
    public static void Use(DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        string connection = new SqliteConnectionStringBuilder
        {
            DataSource = options.FilePath,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
        builder
            .UseSqlite(connection, sqlite =>
            {
                sqlite.MigrationsHistoryTable("__EFMigrationsHistory");
                if (options.MaxBatchSize is int size)
                {
                    sqlite.MaxBatchSize(size);
                }
            })
            .AddInterceptors(SqlitePragmas.Instance);
    }
}
