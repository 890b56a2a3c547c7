using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

/// <summary>What editors do with names and sources, and what becomes of the claims.</summary>
public sealed class SourceWorkTests(FactCheckSite site)
{
    [Fact]
    public async Task An_editor_goes_from_an_unknown_name_to_linked_claims_by_the_keyboard()
    {
        IPage page = await site.NewPageAsync("edith");
        string article = await FactCheckSite.SubmitAsync(
            page, "Lakeside Telegraph reported that the ferry to Orlo was cancelled.", "The ferry");
        string other = await FactCheckSite.SubmitAsync(
            page, "Lakeside Telegraph reported that the lighthouse of Orlo was sold.", "The lighthouse");
        await FactCheckSite.SubmitAsync(page, "Hillfort Bulletin reported that the mill of Orlo was burnt.", "The mill");
        ILocator row = page.Locator("tr[data-row-keys]");
        await page.GotoAsync("/sources/candidates?text=Hillfort");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Hillfort Bulletin");
        await Expect(row).ToHaveCountAsync(0);
        await page.ClickAsync("[data-undo] button");
        await Expect(row).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("l");
        await Expect(page.Locator("input[name='find']")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Reuters");
        await page.Locator(".menu-in-place .choice input[value='reuters']").CheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".menu-in-place summary")).ToBeFocusedAsync();
        await Expect(page.Locator("input[name='find']")).ToBeHiddenAsync();

        await page.GotoAsync("/sources/candidates?text=Lakeside");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator("#Name")).ToHaveValueAsync("Lakeside Telegraph");
        await page.ClickAsync("main form button.primary");
        await Expect(page.Locator("#agree-title")).ToContainTextAsync("2");
        await Expect(page.Locator("main tbody tr")).ToHaveCountAsync(2);
        await page.ClickAsync("form[action$='/agree'] button");
        await Expect(page.Locator("#done-title")).ToBeVisibleAsync();

        foreach (string path in new[] { article, other })
        {
            await page.GotoAsync(path);
            await Expect(page.Locator(".claim-list .who").First).ToContainTextAsync("Lakeside Telegraph");
            await Expect(page.Locator(".claim-list .who .tag")).ToHaveCountAsync(0);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_editor_merges_two_sources_and_undoes_it()
    {
        IPage page = await site.NewPageAsync("edith");
        await RegisterAsync(page, "Moorland Courier", "moorland-courier");
        await RegisterAsync(page, "Moorland Couriers", "moorland-couriers");
        await FactCheckSite.SubmitAsync(page, "Moorland Couriers reported that the dam of Elst was repaired.", "The dam");

        await page.GotoAsync("/sources/moorland-couriers/standing");
        await page.FillAsync("#Find", "moorland-courier");
        await page.Locator("#merge-choices input[value='moorland-courier']").CheckAsync();
        await page.ClickAsync("form[action$='/merge'] button.primary");
        await Expect(page.Locator("#done-title")).ToBeVisibleAsync();
        await page.GotoAsync("/sources/moorland-couriers");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sources/moorland-courier[?]"));
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Moorland Couriers");
        await page.ClickAsync("[role='status'] a");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("merged into");

        await page.GotoAsync("/sources/moorland-couriers/standing");
        await page.ClickAsync("form[action$='/unmerge'] button.primary");
        await Expect(page.Locator("#done-title")).ToBeVisibleAsync();
        await page.GotoAsync("/claims?source=moorland-couriers");
        await Expect(page.Locator("main tbody tr")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    // The names of a new source start a search of earlier claims; it finds none here.
    private static async Task RegisterAsync(IPage page, string name, string key)
    {
        await page.GotoAsync($"/sources/new?name={Uri.EscapeDataString(name)}&language=en");
        await page.FillAsync("#Key", key);
        await page.ClickAsync("main form button.primary");
        await Expect(page.Locator("#done-title")).ToBeVisibleAsync();
    }
}
