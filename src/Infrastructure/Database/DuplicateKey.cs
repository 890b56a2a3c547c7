using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

/// <summary>Tells a duplicate key from other errors of both providers.</summary>
internal static class DuplicateKey
{
    // SQLite's extended codes: SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_ROWID, and
    // SQLITE_CONSTRAINT_TRIGGER: a second first event of a thing is refused by the history's trigger before its row is.
    private static readonly int[] SqliteCodes = [1555, 2067, 2579, 1811];

    // 2601: unique index; 2627: primary key or unique constraint. Servers differ in which they report.
    private static readonly int[] SqlServerNumbers = [2601, 2627];

    public static bool Caused(DbUpdateException error) => error.InnerException switch
    {
        SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteExtendedErrorCode),
        SqlException server => server.Errors.Cast<SqlError>().Any(line => SqlServerNumbers.Contains(line.Number)),
        _ => false,
    };
}
