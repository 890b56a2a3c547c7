using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

/// <summary>What the product is for, as people do it.</summary>
public sealed partial class JourneyTests(FactCheckSite site)
{
    [Fact]
    public async Task The_set_up_link_is_dead_after_use()
    {
        IPage page = await site.NewPageAsync(null);

        IResponse? answer = await page.GotoAsync(site.SetUpLink.AbsoluteUri);

        Assert.Equal(404, answer!.Status);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("no longer valid");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_reviewer_takes_a_claim_of_a_pasted_article_to_refuted_and_an_auditor_exports_its_history()
    {
        IPage reviewer = await site.NewPageAsync("rita");
        string article = await FactCheckSite.SubmitAsync(reviewer, FactCheckSite.Sample("fr"), "Un article à nous");
        await Expect(reviewer.GetByRole(AriaRole.Status)).ToContainTextAsync("Claims found");
        await Expect(reviewer.Locator(".article-text mark.source").First).ToBeVisibleAsync();
        await Expect(reviewer.Locator(".article-text mark.cue").First).ToBeVisibleAsync();
        await reviewer.Locator(".claim-list a[data-step-link]").First.ClickAsync();
        string claim = new Uri(reviewer.Url).AbsolutePath;

        await reviewer.CheckAsync("input[name='Finding'][value='Verbatim']");
        await reviewer.CheckAsync("input[name='Status'][value='Refuted']");
        await reviewer.ClickAsync("[data-assess] .actions button.primary");
        await Expect(reviewer.Locator("[data-error-summary]")).ToBeVisibleAsync();
        await Expect(reviewer.Locator("#Reason-error")).ToBeVisibleAsync();
        await Expect(reviewer.Locator("#Evidence-error")).ToBeVisibleAsync();
        await Expect(reviewer.Locator("input[name='Status'][value='Refuted']")).ToBeCheckedAsync();

        await reviewer.CheckAsync("input[name='Confidence'][value='High']");
        await reviewer.FillAsync("#Reason", "The register shows another figure.");
        await reviewer.FillAsync("#Evidence_0__Reference", "https://register.example/2026/17");
        await reviewer.SelectOptionAsync("#Evidence_0__Stance", "Refutes");
        await reviewer.FillAsync("#Evidence_0__Origin", "Land register");
        await reviewer.CheckAsync("input[name='Evidence[0].IsPrimary']");
        await reviewer.ClickAsync("[data-assess] .actions button.primary");
        await Expect(reviewer.GetByRole(AriaRole.Status)).ToContainTextAsync("saved");
        await Expect(reviewer.Locator(".page-head .status")).ToContainTextAsync("Refuted");
        await Expect(reviewer.Locator(".timeline")).ToContainTextAsync("Assessed");
        await reviewer.Context.CloseAsync();

        IPage auditor = await site.NewPageAsync("augusta");
        await auditor.GotoAsync(claim);
        await Expect(auditor.Locator("[data-assess]")).ToHaveCountAsync(0);
        await auditor.ClickAsync("a[href^='/history/claim/']");
        IDownload file = await auditor.RunAndWaitForDownloadAsync(() => auditor.ClickAsync("a[href$='export.jsonl']"));
        string lines = await File.ReadAllTextAsync(await file.PathAsync());
        Assert.Contains("claim.assessed", lines, StringComparison.Ordinal);
        Assert.Contains("Land register", lines, StringComparison.Ordinal);
        await auditor.GotoAsync("/history/verify");
        await auditor.ClickAsync("main form button.primary");
        await Expect(auditor.GetByRole(AriaRole.Status)).ToContainTextAsync("sound");
        await auditor.GotoAsync(article);
        await Expect(auditor.Locator(".claim-list .status-refuted")).ToHaveCountAsync(1);
        await auditor.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_reviewers_at_one_claim_see_each_others_change_and_lose_nothing_they_typed()
    {
        IPage first = await site.NewPageAsync("rita");
        IPage second = await site.NewPageAsync("remy");
        await first.GotoAsync(site.EnglishArticle);
        string claim = await first.Locator(".claim-list a[data-step-link]").Last.GetAttributeAsync("href") ?? "";
        await first.GotoAsync(claim);
        await second.GotoAsync(claim);

        await first.CheckAsync("input[name='Finding'][value='Paraphrase']");
        await first.ClickAsync("[data-assess] .actions button.primary");
        await Expect(first.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        await second.CheckAsync("input[name='Finding'][value='Distorted']");
        await second.FillAsync("#Reason", "The words were turned round.");
        await second.ClickAsync("[data-assess] .actions button.primary");

        await Expect(second.Locator("#other-change")).ToContainTextAsync("rita");
        await Expect(second.Locator("#Reason")).ToHaveValueAsync("The words were turned round.");
        await Expect(second.Locator("input[name='Finding'][value='Distorted']")).ToBeCheckedAsync();
        await second.ClickAsync("[data-assess] .actions button.primary");
        await Expect(second.GetByRole(AriaRole.Status)).ToContainTextAsync("saved");
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    [Fact]
    public async Task Marked_words_become_a_claim_with_exactly_these_words()
    {
        IPage page = await site.NewPageAsync("rita");
        await page.GotoAsync(site.EnglishArticle);
        string words = await page.EvaluateAsync<string>(
            """
            () => {
              const paragraph = [...document.querySelectorAll(".article-text p")].at(-1);
              const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
              const first = walker.nextNode();
              let last = first;
              while (walker.nextNode()) { last = walker.currentNode; }
              const range = document.createRange();
              range.setStart(first, 0);
              range.setEnd(last, last.data.length);
              window.getSelection().removeAllRanges();
              window.getSelection().addRange(range);
              return paragraph.textContent;
            }
            """);
        await page.ClickAsync("[data-take='content']");
        await Expect(page.Locator("[data-shown='content']")).ToHaveTextAsync(words.Trim());
        await page.ClickAsync("form.picker button.primary");

        await Expect(page).ToHaveURLAsync(ClaimAddress());
        await Expect(page.Locator("blockquote.quote-text").First).ToHaveTextAsync(words.Trim());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Evidence_rows_come_and_go_without_any_script()
    {
        IPage page = await site.NewPageAsync("remy", script: false);
        await page.GotoAsync(site.ArabicArticle);
        await page.Locator(".claim-list a[data-step-link]").First.ClickAsync();
        await page.FillAsync("#Evidence_0__Reference", "https://first.example");
        await page.ClickAsync("button[value='add']");
        await page.FillAsync("#Evidence_1__Reference", "https://second.example");
        await page.ClickAsync("button[value='remove-0']");

        await Expect(page.Locator(".evidence-row")).ToHaveCountAsync(1);
        await Expect(page.Locator("#Evidence_0__Reference")).ToHaveValueAsync("https://second.example");
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("/claims/[0-9a-f-]{36}$")]
    private static partial Regex ClaimAddress();
}
