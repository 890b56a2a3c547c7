using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser.Tests;

public sealed class KeyboardTests(FactCheckSite site)
{
    [Fact]
    public async Task A_claim_is_assessed_with_the_keyboard_alone()
    {
        IPage page = await site.NewPageAsync("remy");
        await page.GotoAsync(site.ArabicArticle);

        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-assess]")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator("input[name='Finding'][value='NotChecked']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("saved");
        await Expect(page.Locator("input[name='Finding'][value='Verbatim']")).ToBeCheckedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_stop_of_tab_is_the_link_past_the_menus()
    {
        IPage page = await site.NewPageAsync("remy");
        await page.GotoAsync("/claims");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("q", "KeyQ", "/claims")]
    [InlineData("q", "KeyA", "/claims")]
    [InlineData("й", "KeyQ", "/claims")]
    [InlineData("ض", "KeyQ", "/claims")]
    [InlineData("ы", "KeyS", "/sources")]
    public async Task Shortcuts_go_by_the_latin_letter_and_on_other_layouts_by_the_place_of_the_key(string key, string code, string path)
    {
        IPage page = await site.NewPageAsync("remy");
        await page.GotoAsync("/preferences");

        await page.EvaluateAsync(
            "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))",
            new[] { key, code });

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(path + "$"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_question_mark_lists_the_shortcuts_and_readers_can_turn_them_off()
    {
        IPage page = await site.NewPageAsync("remy");
        await page.GotoAsync("/preferences");
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("dialog#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await page.UncheckAsync("input[name='keys']");
        await page.ClickAsync("main button.primary");
        await Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("?");

        await Expect(page.Locator("dialog#keys")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }
}
