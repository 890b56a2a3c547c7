using System.Text;
using System.Text.Json;

namespace FactCheck.Web.Tests.CommandLine;

public sealed class ExtractFilesTests : IDisposable
{
    private const string Article = "TASS said that the bridge would open in May.";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_table_shows_source_linked_source_cue_content_stance_and_why()
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync("extract", _folder.Write("news.txt", Article));

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        string[] headings = ["Source", "Linked source", "Cue", "Content", "Stance", "Why"];
        Assert.All(headings, h => Assert.Contains(h, run.Output, StringComparison.Ordinal));
        string[] words = ["news.txt (en): 1 attribution;", "TASS", " tass ", "said", "the bridge would open in May", "states"];
        Assert.All(words, w => Assert.Contains(w, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task Standard_input_is_read_where_no_file_is_named()
    {
        FactCheckProcess.Outcome piped = await FactCheckProcess.PipeAsync(Article, "extract");
        FactCheckProcess.Outcome dash = await FactCheckProcess.PipeAsync(Article, "extract", "-");

        Assert.Equal(0, piped.ExitCode);
        Assert.StartsWith("standard input (en): 1 attribution;", piped.Output, StringComparison.Ordinal);
        Assert.Equal(piped.Output, dash.Output);
    }

    [Fact]
    public async Task Json_of_one_file_is_an_object_with_the_words_of_every_span()
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync("extract", "--format", "json", _folder.Write("news.txt", Article));

        JsonElement document = JsonDocument.Parse(run.Output).RootElement;
        Assert.EndsWith("news.txt", document.GetProperty("doc").GetString(), StringComparison.Ordinal);
        JsonElement attribution = Assert.Single(document.GetProperty("attributions").EnumerateArray());
        Assert.Equal("TASS", attribution.GetProperty("source_text").GetString());
        Assert.Equal("said", attribution.GetProperty("cue_text").GetString());
        Assert.Equal("the bridge would open in May", attribution.GetProperty("content_text").GetString());
        JsonElement mention = Assert.Single(attribution.GetProperty("mentions").EnumerateArray());
        Assert.Equal("tass", mention.GetProperty("key").GetString());
        Assert.NotEmpty(mention.GetProperty("why").GetString()!);
    }

    [Fact]
    public async Task Json_of_several_files_is_an_array_in_the_order_given()
    {
        string good = _folder.Write("good.txt", Article);
        string bad = _folder.Write("bad.txt", "");

        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync("extract", "--format", "json", good, bad, good);

        Assert.Equal(1, run.ExitCode);
        JsonElement[] documents = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
        Assert.Equal([good, bad, good], documents.Select(d => d.GetProperty("doc").GetString()));
        Assert.Equal("the text is empty", documents[1].GetProperty("error").GetString());
        Assert.Empty(documents[1].GetProperty("attributions").EnumerateArray());
    }

    public static TheoryData<string, byte[], string> BadFiles() => new()
    {
        { "empty.txt", [], ": the text is empty" },
        { "blank.txt", Encoding.UTF8.GetBytes(" \n\t\n"), ": the text is empty" },
        { "latin1.txt", [.. "One line.\nCaf"u8, 0xE9, .. " au lait."u8], ":2: is not valid UTF-8: byte 0xE9 at offset 13" },
        { "surrogate.txt", [.. "a"u8, 0xED, 0xA0, 0x80, .. "b"u8], ":1: is not valid UTF-8: byte 0xED at offset 1" },
        { "nul.txt", [.. "The minister said so.\nNo"u8, 0, .. " more."u8], ":2: the text holds a NUL character at character 24" },
        { "picture.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0xFF, 0xD8], ": is a binary file, not a text" },
        { "zeros.bin", new byte[4096], ": is a binary file, not a text" },
        { "utf16.txt", [0xFF, 0xFE, 0x41, 0, 0x42, 0], ": is UTF-16, not UTF-8; convert it first" },
        { "long.txt", Encoding.UTF8.GetBytes(new string('a', 1_000_001)), ": the text is longer than 1,000,000 characters" },
        { "longer.txt", Encoding.UTF8.GetBytes(new string('a', 5_000_000)), ": the text is longer than 1,000,000 characters" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_is_named_with_line_and_reason_and_the_others_are_done(string name, byte[] bytes, string reason)
    {
        string bad = _folder.Write(name, bytes);

        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync("extract", bad, _folder.Write("good.txt", Article));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"factcheck: {bad}{reason}\n", run.Error);
        Assert.Contains("good.txt (en): 1 attribution;", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(name, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_and_a_folder_are_named()
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync("extract", _folder.File("none.txt"), _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(
            $"factcheck: {_folder.File("none.txt")}: there is no such file\nfactcheck: {_folder.Path}: is a directory, not a file\n",
            run.Error);
    }

    [Fact]
    public async Task Control_characters_of_a_text_do_not_reach_the_terminal()
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.PipeAsync(
            "TASS said that the \u001b[31mbridge\u001b[0m would\u0007 open in May.", "extract", "--lang", "en");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Output, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task A_hundred_thousand_quotation_marks_and_a_word_without_end_are_no_trouble()
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.RunAsync(
            "extract", "--lang", "en",
            _folder.Write("quotes.txt", new string('"', 100_000)), _folder.Write("word.txt", new string('a', 500_000)));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_language_without_a_pack_is_named_with_those_that_have_one()
    {
        FactCheckProcess.Outcome given = await FactCheckProcess.PipeAsync(Article, "extract", "--lang", "tlh");
        FactCheckProcess.Outcome found = await FactCheckProcess.PipeAsync(
            "首相は水曜日、橋は五月に開通すると述べた。記者団に対し、工事は予定通り進んでいると語った。", "extract");

        Assert.Equal(2, given.ExitCode);
        Assert.Contains("supported are ar, en, fr, ru", given.Error, StringComparison.Ordinal);
        Assert.Equal(1, found.ExitCode);
        Assert.Contains("Japanese", found.Error, StringComparison.Ordinal);
        Assert.Contains("supported are ar, en, fr, ru", found.Error, StringComparison.Ordinal);
        Assert.Equal("", given.Output + found.Output);
    }
}
