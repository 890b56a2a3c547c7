using System.Net;
using AngleSharp.Dom;
using FactCheck.Domain.Pipeline;
using Xunit;

namespace FactCheck.Web.Tests.Pages;

/// <summary>Statements found again: what people see and do.</summary>
[Collection(PageTests.Name)]
public sealed class ClusterPagesTests(PageSite site)
{
    [Fact]
    public async Task The_claim_and_the_queue_say_how_often_a_statement_was_found()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        (string claim, string cluster) = await FoundAsync(reviewer, "the ferry across the strait would sail every hour", 2);
        Assert.Contains("found 2 times", (await reviewer.GetAsync(claim)).TextOf("#cluster-title"), StringComparison.Ordinal);
        Answer queue = await reviewer.GetAsync("/claims?text=ferry&least=0");
        Assert.Equal(2, queue.Page.QuerySelectorAll($"a.times[href='{cluster}']").Length);
        Answer once = await reviewer.GetAsync("/claims?text=ferry&least=0&once=true");
        Assert.Single(once.Page.QuerySelectorAll("tbody tr"));
        Assert.Equal(2, (await reviewer.GetAsync("/claims?least=0&cluster=" + cluster.Split('/')[^1])).Page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task A_reviewer_confirms_takes_out_and_undoes_it()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        (_, string cluster) = await FoundAsync(reviewer, "the glaciers of the eastern range had lost a third of their ice", 3);
        Answer page = await reviewer.GetAsync(cluster);
        Assert.Equal(3, page.Page.QuerySelectorAll(".members > li").Length);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(reviewer, page, "confirm")).Status);
        page = await reviewer.GetAsync(cluster);
        Assert.Contains("Confirmed", page.TextOf("[role=status]"), StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("form[action$='/confirm']"));

        string taken = page.Page.QuerySelectorAll("input[name=claims]")[2].GetAttribute("value")!;
        await SendAsync(reviewer, page, "split", ("claims", taken));
        page = await reviewer.GetAsync(cluster);
        Assert.Equal(2, page.Page.QuerySelectorAll(".members > li").Length);
        Assert.NotNull(page.Page.QuerySelector($"form.undo[action$='/join'] input[name=claim][value='{taken}']"));
        Assert.Contains("glaciers", page.TextOf("[aria-labelledby=apart-title]"), StringComparison.Ordinal);

        await SendAsync(reviewer, page, "join", ("claim", $"https://desk.example/claims/{taken}/"));
        page = await reviewer.GetAsync(cluster);
        Assert.Equal(3, page.Page.QuerySelectorAll(".members > li").Length);
        Assert.NotNull(page.Page.QuerySelector("form.undo[action$='/split']"));
        Assert.Null((await reviewer.GetAsync(cluster)).Page.QuerySelector("form.undo"));
    }

    [Fact]
    public async Task Two_are_merged_and_the_emptied_one_leads_to_the_other()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        (_, string first) = await FoundAsync(reviewer, "the library of the old town would be rebuilt in stone", 2);
        (_, string second) = await FoundAsync(reviewer, "the market hall beside the river had been sold to nobody yet", 2);
        Answer page = await reviewer.GetAsync(first);
        string other = second.Split('/')[^1];
        Assert.NotNull(page.Page.QuerySelector($"select[name=other] option[value='{other}']"));
        await SendAsync(reviewer, page, "merge", ("other", other));
        Answer led = await reviewer.GetAsync(second);
        Assert.Equal((HttpStatusCode.Redirect, first), (led.Status, led.Location));
        page = await reviewer.GetAsync(first);
        Assert.Equal(4, page.Page.QuerySelectorAll(".members > li").Length);
        Assert.Equal(2, page.Page.QuerySelectorAll("form.undo[action$='/split'] input[name=claims]").Length);
    }

    [Fact]
    public async Task A_refusal_stands_on_the_page_and_an_older_version_shows_the_other_change()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        (_, string cluster) = await FoundAsync(reviewer, "the weather station on the island had stopped sending", 2);
        Answer page = await reviewer.GetAsync(cluster);
        Answer refused = await SendAsync(reviewer, page, "join", ("claim", "nonsense"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("copy the address", refused.TextOf("[role=alert]"), StringComparison.Ordinal);
        refused = await SendAsync(reviewer, page, "split");
        Assert.Contains("at least one claim", refused.TextOf("[role=alert]"), StringComparison.Ordinal);
        await SendAsync(reviewer, page, "confirm");
        refused = await SendAsync(reviewer, page, "confirm");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("#other-change"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("fr")]
    [InlineData("ru")]
    public async Task An_auditor_reads_the_list_and_one_of_it_in_every_language_without_buttons(string language)
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        (_, string cluster) = await FoundAsync(reviewer, "the stars over the desert would be counted again " + language, 2);
        using Visitor auditor = await site.AsAsync(Role.Auditor, language);
        Answer list = await auditor.GetAsync("/clusters?state=Suggested&source=tass&sort=Largest");
        Assert.Equal(language, list.Page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(list.Page.QuerySelector($"a[href='{cluster}'][lang=en][dir=ltr]"));
        Answer page = await auditor.GetAsync(cluster);
        Assert.Empty(page.Page.QuerySelectorAll("main form button"));
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync("/history/cluster/" + cluster.Split('/')[^1])).Status);
        Assert.NotEmpty((await auditor.GetAsync("/clusters?source=nobody-knows-it")).TextOf(".empty"));
    }

    private static Task<Answer> SendAsync(Visitor visitor, Answer page, string action, params (string Name, string Value)[] fields)
    {
        IElement form = page.Page.QuerySelector($"form[action$='/{action}']")!;
        Dictionary<string, string> sent = new() { ["version"] = form.QuerySelector("input[name=version]")!.GetAttribute("value")! };
        foreach ((string name, string value) in fields)
        {
            sent[name] = value;
        }

        return visitor.PostAsync(form.GetAttribute("action")!, sent);
    }

    // Submits articles in which TASS says the same; gives the addresses of the first claim and of the cluster.
    private static async Task<(string Claim, string Cluster)> FoundAsync(Visitor reviewer, string said, int times)
    {
        string claim = "";
        for (int i = 0; i < times; i++)
        {
            claim = await reviewer.FirstClaimAsync(await reviewer.SubmitAsync($"TASS said that {said}.\n\nEdition {Guid.NewGuid()}."));
        }

        Answer page = await reviewer.GetAsync(claim);
        return (claim, page.Page.QuerySelector("[aria-labelledby=cluster-title] a")!.GetAttribute("href")!);
    }
}
