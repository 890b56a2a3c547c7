using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

/// <summary>Statements found again, side by side.</summary>
public sealed class ClusterTests(FactCheckSite site)
{
    [Fact]
    public async Task A_reviewer_confirms_a_statement_takes_a_claim_out_and_puts_it_back()
    {
        const string Said = "the tunnel under the Varn pass will stay closed to coaches until March";
        IPage page = await site.NewPageAsync("rita");
        await FactCheckSite.SubmitAsync(page, $"TASS reported that {Said}.", "The tunnel");
        await FactCheckSite.SubmitAsync(page, $"TASS said that {Said} as planned.", "Coaches wait");
        await FactCheckSite.SubmitAsync(page, $"According to TASS, {Said}.", "No coaches");
        await page.Locator(".claim-list a[data-step-link]").First.ClickAsync();
        await page.ClickAsync("[aria-labelledby='cluster-title'] a");
        string cluster = new Uri(page.Url).AbsolutePath;
        ILocator members = page.Locator(".members > li");
        await Expect(members).ToHaveCountAsync(3);

        await page.ClickAsync("form[action$='/confirm'] button");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Confirmed");
        await Expect(page.Locator(".page-head .tag")).ToHaveTextAsync("Confirmed");
        await page.ClickAsync("#split button");
        await Expect(page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await members.First.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.ClickAsync("#split button");
        await Expect(members).ToHaveCountAsync(2);
        await Expect(page.Locator("[aria-labelledby='apart-title'] li")).ToHaveCountAsync(1);
        await page.ClickAsync(".notice.undo button");
        await Expect(members).ToHaveCountAsync(3);

        await page.GotoAsync("/claims?text=Varn");
        ILocator times = page.Locator("a.tag.times");
        await Expect(times).ToHaveCountAsync(3);
        await Expect(times.First).ToContainTextAsync("×3");
        await Expect(times.First).ToHaveAttributeAsync("href", cluster);
        await page.CheckAsync("input[name='once']");
        await Expect(times).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }
}
