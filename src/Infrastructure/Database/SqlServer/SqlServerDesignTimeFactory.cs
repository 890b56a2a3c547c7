using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace FactCheck.Infrastructure.Database.SqlServer;

/// <summary>Makes the context for <c>dotnet ef</c>; reaches for no server.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<FactCheckSqlServerDb>
{
    public FactCheckSqlServerDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<FactCheckSqlServerDb>();
        SqlServerSetup.Use(options, new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = "Server=design-time;Database=factcheck;Encrypt=true",
        });
        return new FactCheckSqlServerDb(options.Options);
    }
}
