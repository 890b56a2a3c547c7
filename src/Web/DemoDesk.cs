using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Pipeline;
using FactCheck.Web.Access;
using FactCheck.Web.CommandLine;
using MediatR;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web;

/// <summary><c>--demo</c>: a throw-away database with a user of every role and our own sample articles.</summary>
internal sealed class DemoDesk : IDisposable
{
    private const string Samples = "samples/";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("factcheck-demo-");

    /// <summary>The database, gone when the demo ends.</summary>
    public string DatabaseFile => Path.Combine(_folder.FullName, DataLocation.FileName);

    /// <summary>Makes the users and submits the articles.</summary>
    /// <returns>What whoever started the demo must know.</returns>
    public static async Task<IReadOnlyList<string>> FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        string password = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 14);
        UserManager<IdentityUser> users = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        ProcessUser? reviewer = null;
        List<string> names = [];
        foreach (Role role in Enum.GetValues<Role>())
        {
            var user = new IdentityUser(role.ToString().ToLowerInvariant()) { LockoutEnabled = true };
            Ensure(await users.CreateAsync(user, password));
            Ensure(await users.AddToRoleAsync(user, role.ToString()));
            names.Add(user.UserName!);
            reviewer = role == Role.Reviewer ? new ProcessUser(user.Id, user.UserName!, role, Channel.System) : reviewer;
        }

        scope.ServiceProvider.GetRequiredService<ProcessSeat>().User = reviewer!;
        IMediator desk = scope.ServiceProvider.GetRequiredService<IMediator>();
        foreach ((string title, string text) in ReadSamples())
        {
            await desk.Send(new SubmitArticle(text, new PublicationDetails(Title: title)), cancellationToken);
        }

        return
        [
            "Demo: everything is gone when it ends.",
            string.Create(CultureInfo.InvariantCulture, $"Sign in as {string.Join(", ", names)}; the password of each is {password}"),
        ];
    }

    /// <summary>The sample articles: first line the title, the rest the text.</summary>
    public static IEnumerable<(string Title, string Text)> ReadSamples()
    {
        Assembly assembly = typeof(DemoDesk).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Samples, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            string title = reader.ReadLine() ?? "";
            yield return (title.Trim(), reader.ReadToEnd().Trim());
        }
    }

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The system empties its folder of temporary files itself.
        }
    }

    private static void Ensure(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
        }
    }
}
