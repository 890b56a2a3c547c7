using System.Net;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Tests.Pages;

[Collection(PageTests.Name)]
public sealed class SourceStandingPagesTests(PageSite site)
{
    [Fact]
    public async Task An_unknown_name_becomes_a_source_and_its_earlier_claims_are_linked_once_the_editor_agrees()
    {
        string name = "Halvorn " + Letters();
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        string article = await reviewer.SubmitAsync($"{name} reported that the lock is open.\n\nEdition {Guid.NewGuid()}.");
        using Visitor editor = await site.AsAsync(Role.Editor);
        Answer candidates = await editor.GetAsync("/sources/candidates?text=" + Uri.EscapeDataString(name));
        Assert.Contains(name, candidates.TextOf("th[scope=row] a"), StringComparison.Ordinal);
        string form = candidates.Page.QuerySelector("a[data-key=r]")!.GetAttribute("href")!;
        Assert.Equal(name, (await editor.GetAsync(form)).Page.QuerySelector("#Name")!.GetAttribute("value"));

        Answer registered = await editor.PostAsync("/sources/new", new()
        {
            ["Key"] = name.ToLowerInvariant().Replace(' ', '-'),
            ["Name"] = name,
            ["Kind"] = "Outlet",
            ["Names[en]"] = name,
        });
        Assert.StartsWith("/relinkings/", registered.Location, StringComparison.Ordinal);
        Answer proposed = await WhenAsync(editor, registered.Location!, "form[action$='/agree']");
        Assert.Contains(name, proposed.TextOf("tbody"), StringComparison.Ordinal);
        Answer agreed = await editor.PostAsync(registered.Location + "/agree");
        Answer done = await WhenAsync(editor, agreed.Location!, "form[action$='/undo']");
        Assert.Contains("Made", done.TextOf("tbody"), StringComparison.Ordinal);
        Assert.Contains(name, (await editor.GetAsync(article)).TextOf(".claim-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_source_redirects_says_so_and_can_be_parted_again()
    {
        using Visitor editor = await site.AsAsync(Role.Editor);
        string gone = "Gone " + Letters(), stays = "Stays " + Letters();
        string from = await RegisterAsync(editor, gone), to = await RegisterAsync(editor, stays);

        Answer unclear = await editor.PostAsync(from + "/merge", new() { ["Version"] = "1", ["find"] = "no such source at all" });
        Assert.Equal(HttpStatusCode.BadRequest, unclear.Status);
        Assert.Contains("Say which source stays", unclear.TextOf(".error-summary, .error"), StringComparison.Ordinal);

        Answer merged = await editor.PostAsync(from + "/merge", new() { ["Version"] = "1", ["find"] = stays, ["Why"] = "The same" });
        Assert.StartsWith("/relinkings/", merged.Location, StringComparison.Ordinal);
        Answer led = await editor.GetAsync(from);
        Assert.StartsWith(to, led.Location, StringComparison.Ordinal);
        Assert.Contains(gone, (await editor.GetAsync(led.Location!)).TextOf(".notice"), StringComparison.Ordinal);

        Answer old = await editor.PostAsync(from + "/retire", new() { ["Version"] = "1" });
        Assert.Equal(HttpStatusCode.Conflict, old.Status);
        await WhenAsync(editor, merged.Location!, "#done-title");
        Answer parted = await editor.PostAsync(from + "/unmerge", new() { ["Version"] = "2" });
        Assert.Equal(HttpStatusCode.Redirect, parted.Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(from)).Status);
    }

    [Fact]
    public async Task A_source_is_split_off_with_the_names_ticked()
    {
        using Visitor editor = await site.AsAsync(Role.Editor);
        string one = "Tarn " + Letters(), other = "Fell " + Letters();
        string path = await RegisterAsync(editor, one, other);
        string form = path + "/standing";
        Answer page = await editor.GetAsync(form);
        string ticked = page.Page.QuerySelectorAll("input[name=Names]").Select(box => box.GetAttribute("value")!).Single(value => value.EndsWith(other, StringComparison.Ordinal));

        Answer none = await editor.PostAsync(path + "/split", new() { ["Version"] = "1", ["Name"] = other, ["NewKey"] = "Not A Key" });
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.NotEqual("", none.TextOf("#NewKey-error"));
        Assert.Contains("Choose the names", none.TextOf(".error-summary, .error"), StringComparison.Ordinal);

        string key = other.ToLowerInvariant().Replace(' ', '-');
        Answer split = await editor.PostAsync(path + "/split", new()
        {
            ["Version"] = "1",
            ["Name"] = other,
            ["NewKey"] = key,
            ["Kind"] = "Outlet",
            ["Names"] = ticked,
        });
        Assert.StartsWith("/relinkings/", split.Location, StringComparison.Ordinal);
        Assert.Contains(other, (await editor.GetAsync("/sources/" + key)).TextOf("#names-title ~ dl"), StringComparison.Ordinal);
        Assert.DoesNotContain(other, (await editor.GetAsync(path)).TextOf("#names-title ~ dl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_source_leaves_the_list_with_a_way_back()
    {
        string name = "Brindle " + Letters();
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        await reviewer.SubmitAsync($"{name} reported that the mill is shut.\n\nEdition {Guid.NewGuid()}.");
        Assert.Null((await reviewer.GetAsync("/sources/candidates?text=Brindle")).Page.QuerySelector("[data-key]"));
        using Visitor editor = await site.AsAsync(Role.Editor);
        Dictionary<string, string> what = new() { ["Name"] = name, ["Language"] = "en" };
        Answer refused = await editor.PostAsync("/sources/candidates/refuse", what);
        Answer list = await editor.GetAsync(refused.Location!);
        Assert.Contains(name, list.TextOf("[data-undo]"), StringComparison.Ordinal);
        Assert.DoesNotContain(name, list.TextOf("tbody"), StringComparison.Ordinal);
        await editor.PostAsync("/sources/candidates/refuse", new(what) { ["TakeBack"] = "true" });
        Assert.Contains(name, (await editor.GetAsync("/sources/candidates?text=Brindle")).TextOf("tbody"), StringComparison.Ordinal);
    }

    // Names of sources hold no digits where articles are read.
    private static string Letters() =>
        "X" + string.Concat(Guid.NewGuid().ToString("N")[..10].Select(c => char.IsDigit(c) ? (char)('g' + (c - '0')) : c));

    private static async Task<string> RegisterAsync(Visitor editor, string name, string? called = null)
    {
        string key = name.ToLowerInvariant().Replace(' ', '-');
        Dictionary<string, string> fields = new() { ["Key"] = key, ["Name"] = name, ["Kind"] = "Outlet" };
        if (called is not null)
        {
            fields["Names[en]"] = called;
        }

        await editor.PostAsync("/sources/new", fields);
        return "/sources/" + key;
    }

    // The background of the running product does the work.
    private static async Task<Answer> WhenAsync(Visitor visitor, string path, string selector)
    {
        for (int tries = 0; tries < 300; tries++)
        {
            Answer answer = await visitor.GetAsync(path);
            if (answer.Page.QuerySelector(selector) is not null)
            {
                return answer;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"{path} never showed {selector}.");
    }
}
