using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace FactCheck.Web.Tests.CommandLine;

/// <summary>The web application as users start it.</summary>
public sealed class ServeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _started = [];

    public void Dispose()
    {
        // A test that failed half-way leaves no server running.
        foreach (Process process in _started)
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }

            process.Dispose();
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task The_first_start_prints_address_and_set_up_link_which_is_dead_after_use()
    {
        Process process = Start(["--data", _folder.Path, "--urls", "http://127.0.0.1:0"]);
        string address = await LineAsync(process, "FactCheck is at ");
        string link = await LineAsync(process, "Create the administrator (this link works once): ");
        using var browser = new HttpClient();

        using var intruder = new HttpClient();
        string form = await browser.GetStringAsync(link);
        string copy = await intruder.GetStringAsync(link);
        using HttpResponseMessage refused = await PostAsync(browser, link, form, "chief", "short");
        using HttpResponseMessage created = await PostAsync(browser, link, form, "chief", "a sentence of many words");
        using HttpResponseMessage again = await PostAsync(intruder, link, copy, "intruder", "a sentence of many words");
        using HttpResponseMessage dead = await browser.GetAsync(link);

        Assert.Equal(400, (int)refused.StatusCode);
        Assert.Equal("/users", created.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(200, (int)created.StatusCode);
        Assert.Equal(404, (int)again.StatusCode);
        Assert.Equal(404, (int)dead.StatusCode);
        Assert.StartsWith(address, link, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("factcheck.db")));
        Assert.NotEmpty(Directory.GetFiles(_folder.File("keys")));
        await EndAsync(process);

        // The second start has an administrator and nothing to say about one; what was signed in stays so.
        Process second = Start(["--data", _folder.File("factcheck.db"), "--urls", "http://127.0.0.1:0"]);
        await LineAsync(second, "FactCheck is at ");
        await EndAsync(second);
        Assert.Empty(await second.StandardOutput.ReadToEndAsync());
        FactCheckProcess.Outcome sound = await FactCheckProcess.RunAsync("verify", "--data", _folder.Path);
        Assert.Equal(0, sound.ExitCode);
    }

    [Fact]
    public async Task The_demo_signs_in_a_user_of_every_role_shows_our_articles_and_leaves_nothing_behind()
    {
        Process process = Start(
            ["--demo", "--urls", "http://127.0.0.1:0"], new Dictionary<string, string?> { ["TMPDIR"] = _folder.Path });
        string address = await LineAsync(process, "FactCheck is at ");
        await LineAsync(process, "Demo: everything is gone when it ends.");
        string signIn = await LineAsync(process, "Sign in as ");
        Match names = Regex.Match(signIn, "^(?<names>[a-z, ]+); the password of each is (?<password>[a-z0-9]+)$");
        Assert.Equal(["administrator", "auditor", "editor", "reviewer"], names.Groups["names"].Value.Split(", ").Order(StringComparer.Ordinal));
        foreach (string name in names.Groups["names"].Value.Split(", "))
        {
            using var browser = new HttpClient();
            string form = await browser.GetStringAsync(address + "/account/sign-in");
            using HttpResponseMessage signedIn = await PostAsync(browser, address + "/account/sign-in", form, name, names.Groups["password"].Value);
            Assert.Equal("/", signedIn.RequestMessage!.RequestUri!.AbsolutePath);
            string articles = await browser.GetStringAsync(address + "/articles");
            Assert.All(["lang=\"ar\"", "lang=\"en\"", "lang=\"fr\"", "lang=\"ru\""], tag => Assert.Contains(tag, articles, StringComparison.Ordinal));
        }

        Assert.NotEmpty(Directory.GetDirectories(_folder.Path, "factcheck-demo-*"));
        await EndAsync(process);
        Assert.Empty(Directory.GetDirectories(_folder.Path, "factcheck-demo-*"));
    }

    [Fact]
    public async Task The_demo_does_not_run_in_production()
    {
        Process process = Start(["--demo"], new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

        Assert.Contains("does not run in the environment Production", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public async Task Trouble_at_start_is_one_sentence_and_exit_code_3()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string address = "http://127.0.0.1:" + ((IPEndPoint)taken.LocalEndpoint).Port;
        string text = _folder.Write("text.db", "This is no database, though its name says so. " + new string('x', 5000));
        (string[] Arguments, string Sentence)[] troubles =
        [
            (["--data", _folder.File("port.db"), "--urls", address], "choose another address with --urls"),
            (["--data", text + "/below"], "cannot be written; choose another with --data"),
            (["--data", text, "--urls", "http://127.0.0.1:0"], "is no SQLite database"),
        ];
        foreach ((string[] arguments, string sentence) in troubles)
        {
            FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync(arguments);

            Assert.Equal((3, ""), (run.ExitCode, run.Output));
            Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Theory]
    [InlineData("--urls", "nonsense")]
    [InlineData("--data", "")]
    [InlineData("--demo", "--data", "x")]
    public async Task A_start_that_makes_no_sense_ends_with_2(params string[] arguments)
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    private Process Start(string[] arguments, Dictionary<string, string?>? environment = null)
    {
        Process process = FactCheckProcess.Start(arguments, environment);
        _started.Add(process);
        return process;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, string form, string name, string password)
    {
        string token = Regex.Match(form, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["UserName"] = name,
            ["Password"] = password,
            ["Repeat"] = password,
        });
        return await browser.PostAsync(path, content);
    }

    private static async Task<string> LineAsync(Process process, string beginning)
    {
        string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Assert.StartsWith(beginning, line ?? await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        return line![beginning.Length..];
    }

    private static async Task EndAsync(Process process)
    {
        using (Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, process.ExitCode);
    }
}
