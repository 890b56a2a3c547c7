using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Database.Sqlite;
using FactCheck.Infrastructure.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure;

/// <summary>What this project gives to the host.</summary>
public static class DependencyInjection
{
    /// <summary>Registers the database, the repositories and the query handlers.</summary>
    public static IServiceCollection AddFactCheckDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        if (options.Provider == DatabaseProvider.SqlServer)
        {
            services.AddDbContext<FactCheckDb, FactCheckSqlServerDb>(builder => SqlServerSetup.Use(builder, options));
        }
        else
        {
            services.AddDbContext<FactCheckDb, FactCheckSqliteDb>(builder => SqliteSetup.Use(builder, options));
        }

        return services;
    }
}
