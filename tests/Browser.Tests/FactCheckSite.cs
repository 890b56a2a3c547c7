using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(FactCheck.Browser.Tests.FactCheckSite))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace FactCheck.Browser.Tests;

/// <summary>
/// One running product for all tests, set up as a newsroom does it: the administrator follows the set-up link, creates a
/// user of every role, and a reviewer pastes two articles.
/// </summary>
public sealed class FactCheckSite : IAsyncLifetime
{
    private const string Password = "a sentence of many words";

    private readonly Dictionary<string, string> _sessions = new(StringComparer.Ordinal);
    private FactCheckServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Path of an English article of our own samples.</summary>
    public string EnglishArticle { get; private set; } = "";

    /// <summary>Path of an Arabic one.</summary>
    public string ArabicArticle { get; private set; } = "";

    /// <summary>The set-up link that was followed.</summary>
    public Uri SetUpLink => Server.SetUpLink;

    private FactCheckServer Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    private IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _server = await FactCheckServer.StartAsync();

        IPage admin = await NewPageAsync(null);
        await admin.GotoAsync(Server.SetUpLink.AbsoluteUri);
        await admin.FillAsync("#UserName", "admin");
        await admin.FillAsync("#Password", Password);
        await admin.FillAsync("#Repeat", Password);
        await admin.ClickAsync("main button.primary");
        await admin.WaitForURLAsync("**/users");
        foreach ((string name, string role) in new[] { ("rita", "Reviewer"), ("remy", "Reviewer"), ("edith", "Editor"), ("augusta", "Auditor") })
        {
            await admin.FillAsync("#New_UserName", name);
            await admin.FillAsync("#New_Password", Password);
            await admin.CheckAsync($"input[name='New.Role'][value='{role}']");
            await admin.ClickAsync("main form[action='/users'] button.primary");
            await Assertions.Expect(admin.GetByRole(AriaRole.Status)).ToContainTextAsync(name);
        }

        _sessions["admin"] = await admin.Context.StorageStateAsync();
        await admin.Context.CloseAsync();

        IPage reviewer = await NewPageAsync("rita");
        EnglishArticle = await SubmitAsync(reviewer, Sample("en"), "An article of ours");
        ArabicArticle = await SubmitAsync(reviewer, Sample("ar"), "مقال من عندنا");
        await reviewer.Context.CloseAsync();
    }

    /// <summary>A page in a browser of its own, signed in as a user.</summary>
    /// <param name="user">Whose session; null for nobody's.</param>
    /// <param name="language">The language of the pages.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="script">Whether scripts run.</param>
    public async Task<IPage> NewPageAsync(string? user, string language = "en", int width = 1280, bool script = true)
    {
        if (user is not null && !_sessions.ContainsKey(user))
        {
            IPage fresh = await NewPageAsync(null);
            await SignInAsync(fresh, user);
            _sessions[user] = await fresh.Context.StorageStateAsync();
            await fresh.Context.CloseAsync();
        }

        IBrowserContext context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Server.Address.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            StorageState = user is null ? null : _sessions[user],
            JavaScriptEnabled = script,
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        await context.AddCookiesAsync(
        [
            new Cookie { Name = "factcheck.reader", Value = $"language={language}", Url = Server.Address.AbsoluteUri },
        ]);
        return await context.NewPageAsync();
    }

    /// <summary>Signs in by the form.</summary>
    public static async Task SignInAsync(IPage page, string user)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#UserName", user);
        await page.FillAsync("#Password", Password);
        await page.ClickAsync("main button.primary");
        await Assertions.Expect(page.Locator("nav a[href='/claims']")).ToBeVisibleAsync();
    }

    /// <summary>Pastes an article and returns the path of its page.</summary>
    public static async Task<string> SubmitAsync(IPage page, string text, string title)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GotoAsync("/articles/new");
        await page.FillAsync("#Text", text);
        await page.FillAsync("#Title", title);
        await page.ClickAsync("main form button.primary");
        await Assertions.Expect(page.Locator(".article-text")).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>The text of a sample article of ours.</summary>
    public static string Sample(string language)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
        {
            folder = folder.Parent;
        }

        string samples = Path.Combine(folder?.FullName ?? "", "samples");
        return File.ReadAllText(Path.Combine(samples, $"{language}-1.txt"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
