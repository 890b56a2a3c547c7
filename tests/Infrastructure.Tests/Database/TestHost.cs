using FactCheck.Infrastructure.Database;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure.Tests.Database;

/// <summary>The product's registrations without the web.</summary>
internal static class TestHost
{
    public static ServiceProvider Build(DatabaseOptions options)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddFactCheckDatabase(options);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
