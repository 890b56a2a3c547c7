using FactCheck.Domain.Access;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.History;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Access;
using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Database.History;
using FactCheck.Infrastructure.Database.Sqlite;
using FactCheck.Infrastructure.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Infrastructure;

/// <summary>What this project gives to the host.</summary>
public static class DependencyInjection
{
    /// <summary>Registers the database and what fulfils the ports over it. Handlers of requests are found in this assembly by whoever registers MediatR.</summary>
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

        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<IApiTokens, ApiTokens>();
        services.AddScoped<IUserAccounts, UserAccounts>();
        services.AddScoped<ISetUpLink, SetUpLinks>();
        services.AddScoped<CommandHistory>();
        services.AddScoped<IHistory>(provider => provider.GetRequiredService<CommandHistory>());
        services.AddScoped<IHistoryLog, HistoryLog>();
        services.AddScoped<IArticleRepository, ArticleRepository>();
        services.AddScoped<IClaimRepository, ClaimRepository>();
        services.AddScoped<IClusterRepository, ClusterRepository>();
        services.AddScoped<IClaimIndex, ClaimIndex>();
        services.AddScoped<IClusteringLog, ClusteringLog>();
        services.AddScoped<ISourceRepository, SourceRepository>();
        services.AddScoped<ISourceNames, SourceNames>();
        services.AddScoped<IRefusedNames, RefusedNames>();
        services.AddScoped<IRelinkingRepository, RelinkingRepository>();
        services.AddSingleton<KeptSourceNames>();
        return services;
    }
}
