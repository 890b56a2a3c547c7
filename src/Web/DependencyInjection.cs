using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Domain.Access;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure;
using FactCheck.Infrastructure.Database;
using FactCheck.Web.Access;
using FactCheck.Web.Api;
using FactCheck.Web.Background;
using FactCheck.Web.Errors;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Web;

/// <summary>What the program is made of. The one place, beside Program.cs, where the web side knows the infrastructure.</summary>
internal static class DependencyInjection
{
    /// <summary>The desk: requests, validators, engine, database. Enough for the command line.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services, DatabaseOptions database, ProcessUser process)
    {
        Assembly domain = typeof(ICurrentUser).Assembly;
        services.AddFactCheckDatabase(database);
        services.AddSingleton(TimeProvider.System);
        services.AddScoped(_ => new ProcessSeat(process));
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, CurrentUser>();
        services.AddSingleton(LanguagePacks.Shipped);
        services.AddSingleton(_ => SourceDirectory.Shipped);
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        // Commands are handled in the domain, queries beside the database.
        foreach (Type handler in domain.GetTypes().Concat(typeof(FactCheckDb).Assembly.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (Type request in handler.GetInterfaces().Where(IsHandler))
            {
                services.TryAddTransient(request, handler);
            }
        }

        foreach (AssemblyScanner.AssemblyScanResult found in AssemblyScanner.FindValidatorsInAssembly(domain, includeInternalTypes: true))
        {
            services.AddSingleton(found.InterfaceType, found.ValidatorType);
        }

        services.AddScoped<ArticleExtraction>();
        services.AddScoped<IArticleClaims, ArticleClaims>();
        services.AddScoped<ComposedOffices>();
        services.AddScoped<Relinkings>();
        services.AddScoped<IRelinkings>(provider => provider.GetRequiredService<Relinkings>());
        services.AddSingleton<RelinkingSignal>();
        services.AddSingleton<IRelinkingSignal>(provider => provider.GetRequiredService<RelinkingSignal>());
        services.AddScoped<ClaimClustering>();

        // In this order: whoever may not ask learns nothing from what is wrong with the question.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorisationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ClusteringBehaviour<,>));
        return services;
    }

    /// <summary>The desk, on the database that the configuration names or on a file.</summary>
    /// <returns>The folder for files beside the database, and what to call the database in messages.</returns>
    public static (string Folder, string Place) AddData(this WebApplicationBuilder builder, string? file)
    {
        DatabaseOptions options = DatabaseOf(builder.Configuration, file);
        builder.Services.AddDesk(options, ProcessUser.System);
        string folder = builder.Configuration["DataFolder"] is { Length: > 0 } given ? Path.GetFullPath(given) : Path.GetDirectoryName(options.FilePath)!;
        return (folder, options.Provider == DatabaseProvider.Sqlite ? options.FilePath : "server");
    }

    /// <summary>Sign-in: users and roles in the database, a cookie for people, bearer tokens for programs.</summary>
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddIdentity<IdentityUser, IdentityRole>(options =>
        {
            options.Password.RequiredLength = UserAccount.MinimumPasswordLength;
            options.Password.RequireDigit = false;
            options.Password.RequireLowercase = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequiredUniqueChars = 4;
            options.Lockout.MaxFailedAccessAttempts = 10;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            // Names of people in any script: what a name may hold is what nobody could mistake for markup or a path.
            options.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<FactCheckDb>().AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "factcheck.session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.LoginPath = "/account/sign-in";
            options.LogoutPath = "/account/sign-out";
            options.ReturnUrlParameter = "returnUrl";
            // Refused pages are answered in place, by the table of Errors, not by a redirect.
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });

        // Programs come with a token and never by cookie, so that no foreign page can make a browser call the API.
        const string ByAddress = "ByAddress";
        services.AddAuthentication(options =>
        {
            options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = options.DefaultForbidScheme = ByAddress;
        })
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.SchemeName, null)
            .AddPolicyScheme(ByAddress, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? BearerTokens.SchemeName : IdentityConstants.ApplicationScheme);
        services.AddAuthorization();
    }

    /// <summary>Everything else of the web application.</summary>
    public static void AddWeb(this WebApplicationBuilder builder, string keyFolder)
    {
        IServiceCollection services = builder.Services;
        RequestLimits limits = builder.Configuration.GetSection(RequestLimits.Section).Get<RequestLimits>() ?? new RequestLimits();
        services.AddSingleton(limits);
        services.AddRateLimits(limits);
        services.AddDataProtection().SetApplicationName("FactCheck").PersistKeysToFileSystem(new DirectoryInfo(keyFolder));
        services.Configure<FormOptions>(options =>
        {
            options.ValueLengthLimit = RequestLimits.BodyBytes;
            options.MultipartBodyLengthLimit = RequestLimits.BodyBytes;
        });
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = RequestLimits.BodyBytes;
            options.AddServerHeader = false;
        });
        services.AddControllersWithViews(options =>
        {
            options.InputFormatters.RemoveType<SystemTextJsonInputFormatter>();
            options.InputFormatters.Insert(0, new ApiJsonInput(ApiJson.Options));
        }).AddJsonOptions(options => ApiJson.Configure(options.JsonSerializerOptions));
        services.Configure<ApiBehaviorOptions>(options =>
        {
            options.SuppressMapClientErrors = true;
            options.InvalidModelStateResponseFactory = context => throw ErrorAnswers.Unreadable(context.ModelState);
        });
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddApiDescription();
        services.AddSingleton<IdempotencyKeys>();
        services.AddHostedService<RelinkingRunner>();
        services.AddHostedService<ClusterCatchUp>();
        services.AddHealthChecks().AddDbContextCheck<FactCheckDb>("database");
    }

    /// <summary>Creates or migrates the database, loads the shipped registry, and makes the roles.</summary>
    /// <returns>The secret of the set-up link; null where there is an administrator already.</returns>
    public static async Task<string?> PrepareDataAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        FactCheckDb db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        if (await db.Database.CanConnectAsync(cancellationToken))
        {
            await RefuseNewerSchemaAsync(db, cancellationToken);
        }

        await DatabaseMigration.MigrateAsync(db, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new LoadShippedRegistry(SourceDirectory.Shipped.Sources), cancellationToken);
        RoleManager<IdentityRole> roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (string role in Enum.GetNames<Role>())
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole(role));
            }
        }

        return await scope.ServiceProvider.GetRequiredService<ISetUpLink>().RenewAsync(cancellationToken);
    }

    /// <summary>The names known to a database: the shipped ones and the editors'.</summary>
    public static Task<SourceDirectory> ReadSourceNamesAsync(string file, CancellationToken cancellationToken) => OnExistingAsync(
        new DatabaseOptions { Path = file },
        services => services.GetRequiredService<ISourceNames>().CurrentAsync(cancellationToken),
        cancellationToken);

    /// <summary>Sends one request to the desk from the command line, on a database that exists already.</summary>
    /// <param name="file">The SQLite file; null for the database that the configuration names.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<T> SendAsync<T>(string? file, IRequest<T> request, CancellationToken cancellationToken)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        return OnExistingAsync(
            DatabaseOf(configuration, file),
            services => services.GetRequiredService<IMediator>().Send(request, cancellationToken),
            cancellationToken);
    }

    /// <summary>The database that the configuration names, or a file given.</summary>
    public static DatabaseOptions DatabaseOf(IConfiguration configuration, string? file)
    {
        DatabaseOptions options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (file is not null)
        {
            options.Provider = DatabaseProvider.Sqlite;
            options.Path = file;
        }

        return options.Provider == DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(options.ConnectionString)
            ? throw new DataFailure("Database:Provider is SqlServer, but Database:ConnectionString is empty.")
            : options;
    }

    private static async Task<T> OnExistingAsync<T>(
        DatabaseOptions database, Func<IServiceProvider, Task<T>> work, CancellationToken cancellationToken)
    {
        if (database.Provider == DatabaseProvider.Sqlite && !File.Exists(database.FilePath))
        {
            throw new DataFailure($"There is no database {database.FilePath}.");
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDesk(database, ProcessUser.CommandLine);
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        FactCheckDb db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        await RefuseNewerSchemaAsync(db, cancellationToken);
        return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? throw new DataFailure("The database was written by an older version; start factcheck on it once, and it is brought up to date.")
            : await work(scope.ServiceProvider);
    }

    private static async Task RefuseNewerSchemaAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        IEnumerable<string> applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.Except(db.Database.GetMigrations(), StringComparer.Ordinal).Any())
        {
            throw new DataFailure("The database was written by a newer version of FactCheck; use that version, or another database.");
        }
    }

    private static bool IsHandler(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequestHandler<,>);
}
