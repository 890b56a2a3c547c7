using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using FactCheck.Domain.Access;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Pipeline;
using FactCheck.Web.Access;
using FactCheck.Web.CommandLine;
using MediatR;

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
        IMediator desk = scope.ServiceProvider.GetRequiredService<IMediator>();
        Dictionary<Role, UserAccount> users = [];
        foreach (Role role in Enum.GetValues<Role>())
        {
            users[role] = await desk.Send(new CreateUser(role.ToString().ToLowerInvariant(), password, role), cancellationToken);
        }

        UserAccount reviewer = users[Role.Reviewer];
        scope.ServiceProvider.GetRequiredService<ProcessSeat>().User =
            new ProcessUser(reviewer.Id, reviewer.UserName, reviewer.Role, Channel.System);
        foreach ((string title, string text) in ReadSamples())
        {
            await desk.Send(new SubmitArticle(text, new PublicationDetails(Title: title)), cancellationToken);
        }

        return
        [
            "Demo: everything is gone when it ends.",
            string.Create(CultureInfo.InvariantCulture, $"Sign in as {string.Join(", ", users.Values.Select(user => user.UserName))}; the password of each is {password}"),
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
}
