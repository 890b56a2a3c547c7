using Microsoft.Playwright;

namespace FactCheck.Browser.Tests;

/// <summary>Finds a browser: an installed Chromium, else the one that Playwright installs.</summary>
internal static class Chromium
{
    private static readonly string[] Installed =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run", "--disable-gpu", "--disable-quic",
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        string? path = Environment.GetEnvironmentVariable("FACTCHECK_TEST_CHROMIUM") is { Length: > 0 } chosen
            ? chosen
            : Installed.FirstOrDefault(File.Exists);
        try
        {
            if (path is null && !File.Exists(playwright.Chromium.ExecutablePath)
                && Microsoft.Playwright.Program.Main(["install", "chromium"]) != 0)
            {
                throw new PlaywrightException("Playwright could not install Chromium.");
            }

            return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = Arguments,
                ChromiumSandbox = false,
            });
        }
        catch (PlaywrightException e)
        {
            throw new InvalidOperationException(
                "The browser tests need Chromium and found none that starts. Install it (Debian: apt-get install chromium), " +
                "or name one in FACTCHECK_TEST_CHROMIUM. Chromium said: " + e.Message,
                e);
        }
    }
}
