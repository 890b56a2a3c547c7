using System.Reflection;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Database;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure.Tests.Database;

/// <summary>The product without the web: the desk's requests with their checks, over a database.</summary>
internal static class TestHost
{
    public static ServiceProvider Build(DatabaseOptions options, Action<IServiceCollection>? change = null)
    {
        Assembly[] assemblies = [typeof(ICurrentUser).Assembly, typeof(FactCheckDb).Assembly];
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddFactCheckDatabase(options);
        services.AddIdentityCore<IdentityUser>(options => options.User.AllowedUserNameCharacters = "")
            .AddRoles<IdentityRole>().AddEntityFrameworkStores<FactCheckDb>();
        services.AddScoped<TestUser>();
        services.AddScoped<ICurrentUser>(provider => provider.GetRequiredService<TestUser>());
        services.AddSingleton(LanguagePacks.Shipped);
        services.AddScoped<ArticleExtraction>();
        services.AddScoped<IArticleClaims, ArticleClaims>();
        services.AddScoped<ComposedOffices>();
        services.AddScoped<Relinkings>();
        services.AddScoped<IRelinkings>(provider => provider.GetRequiredService<Relinkings>());
        services.AddSingleton<IRelinkingSignal, NoSignal>();
        services.AddScoped<ClaimClustering>();
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorisationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ClusteringBehaviour<,>));
        foreach (Type type in assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            foreach (Type request in type.GetInterfaces()
                .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
            {
                services.AddTransient(request, type);
            }
        }

        foreach (AssemblyScanner.AssemblyScanResult found in AssemblyScanner.FindValidatorsInAssembly(assemblies[0], includeInternalTypes: true))
        {
            services.AddSingleton(found.InterfaceType, found.ValidatorType);
        }

        change?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}

/// <summary>Nobody waits: tests take the steps of the background themselves.</summary>
internal sealed class NoSignal : IRelinkingSignal
{
    public void Wake()
    {
    }
}

/// <summary>Who sends the requests of a scope.</summary>
internal sealed class TestUser : ICurrentUser
{
    public string? Id { get; set; } = "u-1";

    public string Name { get; set; } = "Amal";

    public IReadOnlyCollection<Role> Roles { get; set; } = [Role.Administrator];

    public Channel Channel { get; set; } = Channel.Page;

    public string? OnBehalfOf { get; set; }

    public string? Batch { get; set; }
}
