using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace FactCheck.Browser.Tests;

/// <summary>What holds for every page: usable by everybody, in both directions, on a phone.</summary>
public sealed class EveryPageTests(FactCheckSite site)
{
    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task No_page_has_a_serious_barrier_and_none_scrolls_sideways_on_a_phone(string language, string direction)
    {
        IPage admin = await site.NewPageAsync("admin", language);
        IPage editor = await site.NewPageAsync("edith", language);
        IPage stranger = await site.NewPageAsync(null, language);
        await editor.GotoAsync(language == "ar" ? site.ArabicArticle : site.EnglishArticle);
        string claim = await editor.Locator(".claim-list a[data-step-link]").First.GetAttributeAsync("href") ?? "";
        List<(IPage Page, string Path)> pages =
        [
            (stranger, "/account/sign-in"), (stranger, site.SetUpLink.AbsolutePath), (stranger, "/preferences"),
            (admin, "/users"), (admin, "/tokens"),
            (editor, "/"), (editor, "/articles"), (editor, "/articles/new"), (editor, language == "ar" ? site.ArabicArticle : site.EnglishArticle),
            (editor, "/claims"), (editor, "/claims?text=nothing-like-this"), (editor, claim), (editor, "/sources"),
            (editor, "/sources/tass"), (editor, "/sources/new"), (editor, "/history"), (editor, $"/history{claim.Replace("claims", "claim", StringComparison.Ordinal)}"),
            (editor, "/history/verify"), (editor, "/no-such-page"),
        ];
        List<string> problems = [];
        foreach ((IPage page, string path) in pages)
        {
            await page.GotoAsync(path);
            if (await page.GetAttributeAsync("html", "dir") != direction)
            {
                problems.Add($"{path}: the direction is not {direction}.");
            }

            AxeResult result = await page.RunAxe();
            problems.AddRange(result.Violations
                .Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{path}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));

            await page.SetViewportSizeAsync(360, 740);
            int tooWide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (tooWide > 0)
            {
                problems.Add($"{path}: {tooWide} pixels too wide for a phone.");
            }

            await page.SetViewportSizeAsync(1280, 900);
        }

        Assert.Empty(problems);
        await admin.Context.CloseAsync();
        await editor.Context.CloseAsync();
        await stranger.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_on_a_page_breaks_the_content_security_policy()
    {
        IPage page = await site.NewPageAsync("edith");
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        foreach (string path in new[] { "/", site.EnglishArticle, "/claims", "/sources/tass", "/preferences", "/articles/new" })
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }
}
