using System.Diagnostics;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure.Tests.Storage;

/// <summary>What the child process of <see cref="KillTests"/> does: submits article after article, saying so after each.</summary>
internal static class SubmitUntilKilled
{
    public const string Switch = "--submit-until-killed";

    public static async Task RunAsync(string path)
    {
        await using ServiceProvider services = TestHost.Build(new DatabaseOptions { Path = path });
        var desk = new TestDesk(services);
        while (true)
        {
            await desk.SubmitAsync($"{SampleText.Harbour} {Guid.NewGuid():N}");
            Console.WriteLine("submitted");
        }
    }
}

public sealed class KillTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    private const int Kills = 10;

    [Fact]
    public async Task A_process_killed_while_it_submits_leaves_whole_articles_or_nothing()
    {
        var desk = new TestDesk(database.Services);
        await desk.LoadSourcesAsync();
        int expected = (await desk.SubmitAsync(SampleText.Harbour)).ClaimCount;
        Assert.True(expected > 1);
        var random = new Random(20261125);
        int said = 0;

        for (int kill = 0; kill < Kills; kill++)
        {
            said += await SubmitAndKillAsync(TimeSpan.FromMilliseconds(random.Next(0, 120)));

            VerifyHistoryResult verified = await desk.SendAsync(new VerifyHistory());
            Assert.Empty(verified.Breaks);
        }

        Page<ArticleRow> articles = await desk.SendAsync(new ListArticles(new Paging(1, Paging.MaxSize)));
        Assert.All(articles.Items, article => Assert.Equal(expected, article.ClaimCount));

        // Whatever the process said it had submitted is there; one more a kill may be there, saved but not yet said.
        Assert.InRange(articles.Total - 1, said, said + Kills);
    }

    private async Task<int> SubmitAndKillAsync(TimeSpan after)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        }

        start.ArgumentList.Add(SubmitUntilKilled.Switch);
        start.ArgumentList.Add(database.Options.FilePath);
        using Process child = Process.Start(start)!;
        int said = 0;
        if (await child.StandardOutput.ReadLineAsync() is not null)
        {
            said++;
            await Task.Delay(after);
        }

        // SIGKILL: nothing in the process runs any more.
        child.Kill();
        while (await child.StandardOutput.ReadLineAsync() is not null)
        {
            said++;
        }

        await child.WaitForExitAsync();
        Assert.True(said > 0, "The process ended before it submitted anything.");
        return said;
    }
}
