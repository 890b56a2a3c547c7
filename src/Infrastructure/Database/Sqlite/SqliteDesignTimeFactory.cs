using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FactCheck.Infrastructure.Database.Sqlite;

/// <summary>Makes the context for <c>dotnet ef</c>; opens no file.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<FactCheckSqliteDb>
{
    public FactCheckSqliteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<FactCheckSqliteDb>();
        SqliteSetup.Use(options, new DatabaseOptions { Path = "design-time.db" });
        return new FactCheckSqliteDb(options.Options);
    }
}
