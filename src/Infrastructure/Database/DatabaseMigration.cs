using FactCheck.Infrastructure.Database.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

/// <summary>Brings a database to the schema of this version, creating it where there is none.</summary>
public static class DatabaseMigration
{
    /// <summary>Migrates; several processes may call it at once on the same database.</summary>
    public static async Task MigrateAsync(FactCheckDb db, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db is FactCheckSqliteDb sqlite)
        {
            await SqliteMigration.MigrateAsync(sqlite, cancellationToken);
        }
        else
        {
            await db.Database.MigrateAsync(cancellationToken);
        }
    }
}
