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
        List<string> problems = await ProblemsAsync(pages, direction);

        Assert.Empty(problems);
        await admin.Context.CloseAsync();
        await editor.Context.CloseAsync();
        await stranger.Context.CloseAsync();
    }

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task No_page_of_names_sources_and_repeats_has_a_barrier_scrolls_sideways_or_complains(string language, string direction)
    {
        IPage editor = await site.NewPageAsync("edith", language);
        List<string> complaints = ComplaintsOf(editor);
        string place = language == "ar" ? "Dellmoor" : "Ashmoor";
        string article = "";
        foreach (string title in new[] { "A", "B" })
        {
            article = await FactCheckSite.SubmitAsync(
                editor,
                $"TASS said that the quay of {place} is closed to all ships. {place} Gazette reported that the market is open.\n\nEdition {title}.",
                title);
        }

        string claim = await editor.Locator(".claim-list a[data-step-link]").First.GetAttributeAsync("href") ?? "";
        await editor.GotoAsync(claim);
        string cluster = await editor.Locator("[aria-labelledby='cluster-title'] a").GetAttributeAsync("href") ?? "";
        string stays = $"{place} Gazette", goes = $"{place} Echo", ends = $"{place} Post";
        string preview = await RegisterAsync(editor, stays, "#agree-title");
        await RegisterAsync(editor, goes, "#done-title");
        await RegisterAsync(editor, ends, "#done-title");
        await editor.GotoAsync($"/sources/{KeyOf(goes)}/standing");
        await editor.FillAsync("#Find", stays);
        await editor.Locator($"#merge-choices input[value='{KeyOf(stays)}']").CheckAsync();
        await editor.ClickAsync("form[action$='/merge'] button.primary");
        await Assertions.Expect(editor.Locator("#done-title")).ToBeVisibleAsync();
        string merge = new Uri(editor.Url).AbsolutePath;
        await editor.GotoAsync($"/sources/{KeyOf(ends)}/standing");
        await editor.ClickAsync("form[action$='/retire'] button");
        await Assertions.Expect(editor.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();

        List<string> problems = await ProblemsAsync(
            [.. new[]
            {
                "/relinkings", preview, merge,
                $"/sources/{KeyOf(stays)}/standing", $"/sources/{KeyOf(goes)}/standing", $"/sources/{KeyOf(goes)}?here=true",
                $"/sources/{KeyOf(goes)}", $"/sources/{KeyOf(ends)}", "/clusters", cluster, claim, $"/claims?text={place}",
            }.Select(path => (editor, path))],
            direction,
            everyBarrier: true);

        await editor.GotoAsync("/sources/candidates");
        await editor.Keyboard.PressAsync("j");
        await editor.Keyboard.PressAsync("l");
        await editor.Keyboard.TypeAsync("TASS");
        await Assertions.Expect(editor.Locator(".menu-in-place .choice").First).ToBeVisibleAsync();
        problems.AddRange(await ProblemsOfAsync(editor, "the open form of a name", everyBarrier: true));
        Assert.Empty(problems);
        Assert.Empty(complaints);
        await editor.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_on_a_page_breaks_the_content_security_policy()
    {
        IPage page = await site.NewPageAsync("edith");
        List<string> complaints = ComplaintsOf(page);
        foreach (string path in new[] { "/", site.EnglishArticle, "/claims", "/sources/tass", "/preferences", "/articles/new" })
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    private static string KeyOf(string name) => name.ToLowerInvariant().Replace(' ', '-');

    // Returns the batch that searches earlier claims for the new names.
    private static async Task<string> RegisterAsync(IPage page, string name, string until)
    {
        await page.GotoAsync($"/sources/new?name={Uri.EscapeDataString(name)}&language=en");
        await page.FillAsync("#Key", KeyOf(name));
        await page.ClickAsync("main form button.primary");
        await Assertions.Expect(page.Locator(until)).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static List<string> ComplaintsOf(IPage page)
    {
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    private static async Task<List<string>> ProblemsAsync(
        IEnumerable<(IPage Page, string Path)> pages, string direction, bool everyBarrier = false)
    {
        List<string> problems = [];
        foreach ((IPage page, string path) in pages)
        {
            await page.GotoAsync(path);
            if (await page.GetAttributeAsync("html", "dir") != direction)
            {
                problems.Add($"{path}: the direction is not {direction}.");
            }

            problems.AddRange(await ProblemsOfAsync(page, path, everyBarrier));
        }

        return problems;
    }

    private static async Task<List<string>> ProblemsOfAsync(IPage page, string path, bool everyBarrier)
    {
        AxeResult result = await page.RunAxe();
        List<string> problems =
        [
            .. result.Violations
                .Where(violation => everyBarrier || violation.Impact is "serious" or "critical")
                .Select(violation => $"{path}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"),
        ];
        await page.SetViewportSizeAsync(360, 740);
        int tooWide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (tooWide > 0)
        {
            problems.Add($"{path}: {tooWide} pixels too wide for a phone.");
        }

        await page.SetViewportSizeAsync(1280, 900);
        return problems;
    }
}
