using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database.SqlServer;

/// <summary>How a context is told to use SQL Server.</summary>
internal static class SqlServerSetup
{
    public static void Use(DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            throw new InvalidOperationException(
                "Database:Provider is SqlServer, but Database:ConnectionString is empty: give the connection string of the database.");
        }

        builder.UseSqlServer(options.ConnectionString, server =>
        {
            server.EnableRetryOnFailure();
            if (options.MaxBatchSize is int size)
            {
                server.MaxBatchSize(size);
            }
        });
    }
}
