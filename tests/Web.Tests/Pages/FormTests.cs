using System.Net;
using AngleSharp.Dom;
using FactCheck.Domain.Pipeline;
using Microsoft.AspNetCore.Identity;
using Xunit;

namespace FactCheck.Web.Tests.Pages;

/// <summary>What the pages do with what people type.</summary>
[Collection(PageTests.Name)]
public sealed class FormTests(PageSite site)
{
    [Fact]
    public async Task A_refused_article_keeps_everything_that_was_typed()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);

        Answer answer = await reviewer.PostAsync("/articles/new", new()
        {
            ["Text"] = "  ",
            ["Title"] = "A <title>",
            ["Url"] = "no address",
            ["PublishedOn"] = "2026-02-03",
            ["Language"] = "ru",
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("A <title>", answer.Page.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.Equal("no address", answer.Page.QuerySelector("#Url")!.GetAttribute("value"));
        Assert.Equal("2026-02-03", answer.Page.QuerySelector("#PublishedOn")!.GetAttribute("value"));
        Assert.NotNull(answer.Page.QuerySelector("#Language option[value=ru][selected]"));
        Assert.NotEmpty(answer.TextOf("#Text-error"));
        Assert.NotEmpty(answer.TextOf("#Url-error"));
    }

    [Fact]
    public async Task A_text_known_already_gains_a_publication_and_says_so()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        string text = $"Reuters said that the river rose. {Guid.NewGuid()}";
        string first = await reviewer.SubmitAsync(text);
        await reviewer.GetAsync(first);

        string second = await reviewer.SubmitAsync(text, new() { ["Outlet"] = "reuters", ["Title"] = "A reprint" });
        Answer page = await reviewer.GetAsync(second);

        Assert.Equal(first, second);
        Assert.Contains("known already", page.TextOf("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("A reprint", page.TextOf("[aria-labelledby=publications-title]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outlet_that_nobody_knows_is_refused_at_its_field()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);

        Answer answer = await reviewer.PostAsync("/articles/new", new() { ["Text"] = "It rained, TASS said.", ["Outlet"] = "The Nowhere Gazette" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("No registered source", answer.TextOf("#Outlet-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_breaks_and_markup_of_an_article_survive_and_offsets_fit_them()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        string path = await reviewer.SubmitAsync($"First <b>line</b>.\r\n\r\nTASS said that “it rained”. {Guid.NewGuid()}");

        Answer page = await reviewer.GetAsync(path);

        Assert.Equal(["0", "22"], page.Page.QuerySelectorAll(".article-text p").Select(p => p.GetAttribute("data-start")!));
        Assert.StartsWith("First <b>line</b>.", page.TextOf(".article-text p"), StringComparison.Ordinal);
        Assert.Equal("en", page.Page.QuerySelector(".article-text")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_arabic_article_is_right_to_left_on_an_english_page_and_the_other_way_round()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        string arabic = await reviewer.SubmitAsync($"قالت وكالة تاس إن الجسر سيفتح في مايو. {Random.Shared.Next()}");
        Answer english = await reviewer.GetAsync(arabic);
        using Visitor other = await site.AsAsync(Role.Reviewer, "ar-EG,ar;q=0.9");
        Answer page = await other.GetAsync(arabic);

        Assert.Equal("ltr", english.Page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("rtl", english.Page.QuerySelector(".article-text")!.GetAttribute("dir"));
        Assert.Equal("ar", page.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("rtl", page.Page.DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public async Task A_status_without_reason_confidence_and_evidence_says_at_each_field_what_is_missing()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer, "fr");
        string claim = await reviewer.FirstClaimAsync(await reviewer.SubmitAsync());

        Answer answer = await reviewer.PostAsync($"{claim}/assess", new() { ["Version"] = "1", ["Finding"] = "Verbatim", ["Status"] = "Refuted", ["change"] = "save" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("motif", answer.TextOf("#Reason-error"), StringComparison.Ordinal);
        Assert.Contains("preuves", answer.TextOf("#Evidence-error"), StringComparison.Ordinal);
        Assert.NotEmpty(answer.TextOf("#Confidence-error"));
        Assert.NotNull(answer.Page.QuerySelector("input[name=Status][value=Refuted][checked]"));
    }

    [Fact]
    public async Task A_denial_spells_out_that_the_statement_judged_is_that_it_is_not_so()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        string article = await reviewer.SubmitAsync($"The Kremlin denied that an agreement had been signed. {Guid.NewGuid()}");

        Answer page = await reviewer.GetAsync(await reviewer.FirstClaimAsync(article));

        Assert.Contains("NOT so", page.TextOf("[aria-labelledby=judged-title]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_of_the_queue_stand_in_the_url_and_come_back_in_the_form()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        await reviewer.SubmitAsync();

        Answer page = await reviewer.GetAsync("/claims?status=Unverified&work=New&source=TASS&language=en&from=2026-01-01&to=2099-01-01&text=bridge&sort=Oldest");
        Answer none = await reviewer.GetAsync("/claims?text=nothing-like-this");

        Assert.NotEmpty(page.Page.QuerySelectorAll("tbody tr"));
        Assert.Equal("bridge", page.Page.QuerySelector("#text")!.GetAttribute("value"));
        Assert.NotNull(page.Page.QuerySelector("#work option[value=New][selected]"));
        Assert.NotNull(page.Page.QuerySelector("#sort option[value=Oldest][selected]"));
        Assert.NotNull(none.Page.QuerySelector(".empty a[href='/claims']"));
    }

    [Fact]
    public async Task The_queue_says_how_many_less_likely_findings_it_leaves_out_and_shows_them_on_demand()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        string word = "w" + Guid.NewGuid().ToString("N");
        await reviewer.SubmitAsync($"TASS reported that the bridge {word} was closed.");

        Answer certain = await reviewer.GetAsync($"/claims?text={word}&least=100");
        Answer asked = await reviewer.GetAsync(certain.Page.QuerySelector("[data-less-likely] a")!.GetAttribute("href")!);
        Answer usual = await reviewer.GetAsync($"/claims?text={word}");

        Assert.Empty(certain.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("1", certain.TextOf("[data-less-likely]"), StringComparison.Ordinal);
        Assert.Single(asked.Page.QuerySelectorAll("tbody tr"));
        Assert.NotNull(asked.Page.QuerySelector("#least option[value='0'][selected]"));
        Assert.Single(usual.Page.QuerySelectorAll("tbody tr"));
        Assert.Null(usual.Page.QuerySelector("[data-less-likely]"));
        Assert.NotNull(usual.Page.QuerySelector("#least option[value='60'][selected]"));
    }

    [Fact]
    public async Task A_table_of_sources_is_shown_before_it_changes_anything_and_then_taken_in()
    {
        using Visitor editor = await site.AsAsync(Role.Editor);
        string key = $"paper-{Guid.NewGuid():N}";
        string table = $"key\tkind\tname\tnames_fr\n{key}\toutlet\tThe Paper\tLe Papier {key}";

        // A claim that names a source unknown: what the table's names do to such claims is shown next.
        await editor.SubmitAsync($"Hollin Wire reported that the mill is shut.\n\nEdition {Guid.NewGuid()}.");
        Answer shown = await editor.PostAsync("/sources/import", new() { ["Table"] = table });
        Answer before = await editor.GetAsync("/sources/" + key);
        Answer faulty = await editor.PostAsync("/sources/import", new() { ["Table"] = table.Replace("outlet", "newsletter", StringComparison.Ordinal), ["Apply"] = "true" });
        Answer taken = await editor.PostAsync("/sources/import", new() { ["Table"] = table, ["Apply"] = "true" });
        Answer after = await editor.GetAsync("/sources/" + key);

        Assert.Contains("New: 1", shown.TextOf("[data-import-preview]"), StringComparison.Ordinal);
        Assert.Equal(table, shown.Page.QuerySelector("[data-import-preview] input[name=Table]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Contains("is no kind of source", faulty.TextOf("[data-import-preview]"), StringComparison.Ordinal);
        Assert.Null(faulty.Page.QuerySelector("[data-import-preview] form"));
        Assert.StartsWith("/relinkings/", taken.Location, StringComparison.Ordinal);
        Assert.Contains($"Le Papier {key}", after.TextOf("[aria-labelledby=names-title]"), StringComparison.Ordinal);
        Assert.StartsWith("key\tkind", await editor.Client.GetStringAsync(new Uri("/sources/export.tsv?own=true", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_edited_a_stale_form_is_refused_with_what_was_typed_and_a_name_given_here_can_be_removed()
    {
        using Visitor editor = await site.AsAsync(Role.Editor);
        string key = $"paper-{Guid.NewGuid():N}";
        await editor.PostAsync("/sources/new", new() { ["Key"] = key, ["Name"] = "The Paper", ["Kind"] = "Outlet", ["Names[en]"] = "Name of " + key });

        Answer form = await editor.GetAsync($"/sources/{key}/edit");
        string version = form.Page.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        Answer saved = await editor.PostAsync($"/sources/{key}/edit", new() { ["Version"] = version, ["Name"] = "The New Paper", ["Kind"] = "Outlet", ["Notes"] = "Owned by its readers." });
        Answer stale = await editor.PostAsync($"/sources/{key}/edit", new() { ["Version"] = version, ["Name"] = "Mine", ["Kind"] = "Outlet" });
        Answer page = await editor.GetAsync("/sources/" + key);
        IElement remove = page.Page.QuerySelector("form[action$='/names/remove']")!;
        await editor.PostAsync(remove.GetAttribute("action")!, remove.QuerySelectorAll("input").Where(i => i.GetAttribute("name") != "__RequestVerificationToken")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!));
        Answer after = await editor.GetAsync("/sources/" + key);

        Assert.Equal("/sources/" + key, saved.Location);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("Mine", stale.Page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Contains("The New Paper", page.TextOf("h1"), StringComparison.Ordinal);
        Assert.Contains("Owned by its readers.", page.TextOf("[aria-labelledby=about-title]"), StringComparison.Ordinal);
        Assert.Contains("Name of " + key, page.TextOf("[aria-labelledby=names-title]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Name of " + key, after.TextOf("[aria-labelledby=names-title]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_are_files_that_spreadsheets_read_and_do_not_run()
    {
        using Visitor editor = await site.AsAsync(Role.Editor);
        string claim = await editor.FirstClaimAsync(await editor.SubmitAsync());
        await editor.PostAsync($"{claim}/close", new() { ["version"] = "1", ["cause"] = "NotAClaim", ["reason"] = "=HYPERLINK(\"x\")" });
        string history = "/history" + claim.Replace("/claims/", "/claim/", StringComparison.Ordinal);

        byte[] csv = await editor.Client.GetByteArrayAsync(new Uri(history + "/export.csv", UriKind.Relative));
        string text = System.Text.Encoding.UTF8.GetString(csv);
        string lines = await editor.Client.GetStringAsync(new Uri(history + "/export.jsonl", UriKind.Relative));

        Assert.Equal([0xEF, 0xBB, 0xBF], csv.Take(3));
        Assert.Contains("\"'=HYPERLINK(", text, StringComparison.Ordinal);
        Assert.Equal(2, lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("/articles/00000000-0000-0000-0000-000000000001")]
    [InlineData("/claims/00000000-0000-0000-0000-000000000001")]
    [InlineData("/sources/no-such-source")]
    [InlineData("/sources/Not A Key")]
    [InlineData("/history/claim/00000000-0000-0000-0000-000000000001")]
    [InlineData("/history/source/no-such-source/export.csv")]
    [InlineData("/no/such/page")]
    public async Task What_does_not_exist_is_a_friendly_404_with_the_headers_of_every_page(string path)
    {
        using Visitor auditor = await site.AsAsync(Role.Auditor);

        Answer answer = await auditor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("nothing at this address", answer.TextOf("h1"), StringComparison.Ordinal);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, answer.Response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Wrong_name_and_wrong_password_read_the_same_and_too_many_tries_lock()
    {
        IdentityUser user = await site.NewUserAsync("to-be-locked", Role.Reviewer);
        using Visitor visitor = site.Visit();
        string unknown = (await visitor.SignInAsync("nobody-of-this-name", "wrong")).TextOf(".notice");
        string wrong = "";
        for (int i = 0; i < 10; i++)
        {
            wrong = (await visitor.SignInAsync(user.UserName!, "wrong")).TextOf(".notice");
        }

        Answer locked = await visitor.SignInAsync(user.UserName!, PageSite.Password);

        Assert.Equal(unknown, wrong);
        Assert.Equal(HttpStatusCode.BadRequest, locked.Status);
        Assert.Equal(unknown, locked.TextOf(".notice"));
    }

    [Fact]
    public async Task A_disabled_user_is_out_at_once()
    {
        IdentityUser user = await site.NewUserAsync("to-be-disabled", Role.Reviewer);
        using Visitor victim = site.Visit();
        await victim.SignInAsync(user.UserName!, PageSite.Password);
        using Visitor administrator = await site.AsAsync(Role.Administrator);

        await administrator.PostAsync($"/users/{user.Id}/disable");

        Assert.Equal(HttpStatusCode.Redirect, (await victim.GetAsync("/claims")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await victim.SignInAsync(user.UserName!, PageSite.Password)).Status);
        IElement row = (await administrator.GetAsync("/users")).Page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("to-be-disabled", StringComparison.Ordinal));
        Assert.Contains(row.QuerySelectorAll("td"), cell => cell.TextContent == "disabled");
        await administrator.PostAsync($"/users/{user.Id}/enable");
        Assert.Equal(HttpStatusCode.Redirect, (await victim.SignInAsync(user.UserName!, PageSite.Password)).Status);
    }

    [Fact]
    public async Task A_user_made_on_the_page_can_sign_in_and_their_making_stands_in_the_history()
    {
        using Visitor administrator = await site.AsAsync(Role.Administrator);
        Dictionary<string, string> form = new() { ["New.UserName"] = "made-on-the-page", ["New.Password"] = PageSite.Password, ["New.Role"] = "Editor" };
        Answer made = await administrator.PostAsync("/users", form);
        Answer again = await administrator.PostAsync("/users", form);
        Answer empty = await administrator.PostAsync("/users");
        using Visitor newcomer = site.Visit();

        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.Equal((HttpStatusCode.BadRequest, "This user name is taken."), (again.Status, again.TextOf(".notice li")));
        Assert.Equal(
            ["Choose a role.", "Give a user name.", "The password needs at least 12 characters."],
            empty.Page.QuerySelectorAll(".notice li").Select(li => li.TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await newcomer.SignInAsync("made-on-the-page", PageSite.Password)).Status);
        Answer history = await administrator.GetAsync("/history");
        Assert.Contains("User created", history.TextOf("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain(PageSite.Password, history.TextOf("tbody"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        using Visitor visitor = site.Visit();

        Answer answer = await visitor.PostAsync(
            "/account/sign-in", new() { ["UserName"] = "page-Auditor", ["Password"] = PageSite.Password, ["ReturnUrl"] = returnUrl }, "/account/sign-in");

        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task A_token_is_shown_once_and_gone_after_it_is_revoked()
    {
        using Visitor reviewer = await site.AsAsync(Role.Reviewer);
        Answer issued = await reviewer.PostAsync("/tokens", new() { ["Name"] = "Nightly export" });
        string token = issued.TextOf("#issued-token");
        string revoke = issued.Page.QuerySelector("form[action$='/revoke']")!.GetAttribute("action")!;

        Answer later = await reviewer.GetAsync("/tokens");
        await reviewer.PostAsync(revoke);

        Assert.StartsWith("fc_", token, StringComparison.Ordinal);
        Assert.DoesNotContain(token, later.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await reviewer.GetAsync("/tokens")).Page.QuerySelector($"form[action='{revoke}']"));
    }
}
