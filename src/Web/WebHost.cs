using FactCheck.Web.Access;
using FactCheck.Web.Api;
using FactCheck.Web.CommandLine;
using FactCheck.Web.Errors;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace FactCheck.Web;

/// <summary>The web application: built, its data prepared, run until it is stopped.</summary>
internal static class WebHost
{
    public static async Task<int> RunAsync(WebStart start, CancellationToken cancellationToken)
    {
        using var streams = new StandardStreams();
        if (start.Demo && AskedForProduction(start))
        {
            streams.Complain(null, null, "--demo makes users whose passwords it prints; it does not run in the environment Production.");
            return ExitCode.Usage;
        }

        using DemoDesk? demo = start.Demo ? new DemoDesk() : null;
        string place = "";
        try
        {
            WebApplicationBuilder builder = CreateBuilder(start);
            string? file = demo?.DatabaseFile ?? (start.Data is null ? null : DataLocation.FileOf(start.Data));
            (string folder, place) = builder.AddData(file);
            MakeWritable(folder);
            builder.AddSignIn();
            builder.AddWeb(Path.Combine(folder, "keys"));
            builder.AddPages();
            await using WebApplication app = builder.Build();
            Map(app);
            string? secret = await DependencyInjection.PrepareDataAsync(app.Services, cancellationToken);
            IReadOnlyList<string> further = demo is null ? [] : await DemoDesk.FillAsync(app.Services, cancellationToken);
            await app.StartAsync(cancellationToken);
            await GreetAsync(app, streams, demo is null ? secret : null, further);
            await app.WaitForShutdownAsync(cancellationToken);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is not HostAbortedException && DataFailure.Behind(e, place) is { } failure)
        {
            streams.Complain(null, null, failure.Message);
            return ExitCode.Unreadable;
        }
    }

    private static WebApplicationBuilder CreateBuilder(WebStart start)
    {
        bool rootGiven = start.Settings.Any(s => s.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase));
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = start.Settings,
            // Settings lie beside the executable, from whatever folder it is started.
            ContentRootPath = rootGiven ? null : AppContext.BaseDirectory,
            EnvironmentName = start.Demo ? Environments.Development : null,
        });
        if (start.Urls is not null)
        {
            builder.WebHost.UseUrls(start.Urls);
        }

        // Standard output holds the address and the links, nothing else.
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }

    private static void Map(WebApplication app)
    {
        string[] proxies = app.Configuration.GetSection("TrustedProxies").Get<string[]>() ?? [];
        if (proxies.Length > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (string proxy in proxies)
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy.Contains('/', StringComparison.Ordinal) ? proxy : proxy + (proxy.Contains(':', StringComparison.Ordinal) ? "/128" : "/32")));
            }

            app.UseForwardedHeaders(forwarded);
        }

        app.UseSecurityHeaders();
        app.UseErrorAnswers();
        if (app.Configuration.GetValue<bool>("RequireHttps"))
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UsePages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapControllers();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapHealthChecks("/health");
    }

    private static async Task GreetAsync(WebApplication app, StandardStreams streams, string? secret, IReadOnlyList<string> further)
    {
        ICollection<string> addresses =
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        string address = (addresses.FirstOrDefault() ?? "http://localhost").Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
        await streams.Text.WriteLineAsync($"FactCheck is at {address}");
        if (secret is not null)
        {
            await streams.Text.WriteLineAsync($"Create the administrator (this link works once): {address}/set-up/{secret}");
        }

        foreach (string line in further)
        {
            await streams.Text.WriteLineAsync(line);
        }

        await streams.Text.FlushAsync();
    }

    private static void MakeWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, $".write-test-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFailure($"The data folder {folder} cannot be written; choose another with --data. ({e.Message})", e);
        }
    }

    private static bool AskedForProduction(WebStart start) =>
        start.Settings.Contains("--environment=Production", StringComparer.OrdinalIgnoreCase)
        || string.Equals(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"), Environments.Production, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"), Environments.Production, StringComparison.OrdinalIgnoreCase);
}
