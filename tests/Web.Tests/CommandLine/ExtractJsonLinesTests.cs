using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FactCheck.Web.Tests.CommandLine;

public sealed class ExtractJsonLinesTests
{
    private const string Sentence = "The minister said that the bridge would open in May. ";

    [Fact]
    public async Task Every_line_gets_one_line_in_the_same_order()
    {
        string input = string.Concat(Enumerable.Range(0, 200).Select(i =>
            Line($"d{i}", string.Concat(Enumerable.Repeat(Sentence, i % 2 == 0 ? 1 : 200)))));

        FactCheckProcess.Outcome run = await FactCheckProcess.PipeAsync(input, "extract", "--jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(
            Enumerable.Range(0, 200).Select(i => $"d{i}"),
            run.Lines.Select(l => Parse(l).GetProperty("doc").GetString()));
    }

    [Fact]
    public async Task A_line_carries_source_cue_content_stance_kind_likelihood_rule_and_versions()
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.PipeAsync(
            Line("d", "TASS said that the bridge would open in May."), "extract", "--jsonl");

        JsonElement document = Parse(Assert.Single(run.Lines));
        Assert.Equal("en", document.GetProperty("lang").GetString());
        Assert.Equal("codepoint", document.GetProperty("offset_unit").GetString());
        JsonElement versions = document.GetProperty("versions");
        Assert.All(["engine", "pack", "registry"], v => Assert.NotEmpty(versions.GetProperty(v).GetString()!));
        JsonElement attribution = Assert.Single(document.GetProperty("attributions").EnumerateArray());
        Assert.Equal("[[0, 4]]", attribution.GetProperty("source").GetRawText());
        Assert.Equal("[[5, 9]]", attribution.GetProperty("cue").GetRawText());
        Assert.Equal(43, attribution.GetProperty("content")[0][1].GetInt32());
        Assert.Equal("tass", attribution.GetProperty("agency").GetString());
        Assert.Equal("states", attribution.GetProperty("stance").GetString());
        Assert.Equal("indirect", attribution.GetProperty("kind").GetString());
        Assert.InRange(attribution.GetProperty("likelihood").GetDouble(), 0, 1);
        Assert.NotEmpty(attribution.GetProperty("rule").GetString()!);
        Assert.NotEmpty(attribution.GetProperty("cue_id").GetString()!);
    }

    [Fact]
    public async Task Offsets_count_code_points_not_code_units()
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.PipeAsync(
            Line("d", "😀😀 TASS said that the bridge would open in May."), "extract", "--jsonl", "--lang", "en");

        JsonElement attribution = Assert.Single(Parse(Assert.Single(run.Lines)).GetProperty("attributions").EnumerateArray());
        Assert.Equal("[[3, 7]]", attribution.GetProperty("source").GetRawText());
        Assert.Equal("[[8, 12]]", attribution.GetProperty("cue").GetRawText());
    }

    [Theory]
    [InlineData("{not json}", "not JSON at byte 1")]
    [InlineData("", "the line is empty")]
    [InlineData("[1, 2]", "not a JSON object")]
    [InlineData("\"text\"", "not a JSON object")]
    [InlineData("""{"doc": "x"}""", "no text")]
    [InlineData("""{"doc": "x", "text": null}""", "no text")]
    [InlineData("""{"doc": "x", "text": 7}""", "text is not a string")]
    [InlineData("""{"doc": "x", "text": ""}""", "the text is empty")]
    [InlineData("""{"doc": "x", "text": " \n\t "}""", "the text is empty")]
    [InlineData("""{"doc": "x", "text": "a\u0000b"}""", "the text holds a NUL character at character 1")]
    [InlineData("""{"doc": "x", "text": "é\ud83d b"}""", "text holds half of a surrogate pair at character 1")]
    [InlineData("""{"doc": "x", "text": "\ude00\ud83d"}""", "text holds half of a surrogate pair at character 0")]
    [InlineData("""{"doc": "\ud83d", "text": "It rained."}""", "doc holds half of a surrogate pair at character 0")]
    [InlineData("""{"doc": {"a": 1}, "text": "It rained."}""", "doc is neither a string nor a number")]
    [InlineData("""{"doc": "x", "text": "It rained."} {"doc": "y"}""", "not JSON at byte 35")]
    [InlineData("""{"doc": "x", "text": "It rained.", "lang": 5}""", "lang is not a string")]
    [InlineData("""{"doc": "x", "text": "It rained.", "lang": "tlh"}""", "not supported; supported are ar, en, fr, ru")]
    public async Task A_bad_line_gets_an_error_and_the_run_goes_on(string bad, string reason)
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.PipeAsync(
            Line("before", Sentence) + bad + "\n" + Line("after", Sentence), "extract", "--jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, run.Lines.Length);
        JsonElement answer = Parse(run.Lines[1]);
        Assert.Empty(answer.GetProperty("attributions").EnumerateArray());
        Assert.Contains(reason, answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("standard input:2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal("after", Parse(run.Lines[2]).GetProperty("doc").GetString());
        Assert.False(Parse(run.Lines[2]).TryGetProperty("error", out _));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_spoil_their_own_line_only()
    {
        byte[] input = [.. Encoding.UTF8.GetBytes("{\"doc\": \"a\", \"text\": \""), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\"}\n" + Line("b", Sentence))];

        FactCheckProcess.Outcome run = await FactCheckProcess.PipeAsync(input, "extract", "--jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("not valid UTF-8", Parse(run.Lines[0]).GetProperty("error").GetString());
        Assert.Equal("b", Parse(run.Lines[1]).GetProperty("doc").GetString());
    }

    [Fact]
    public async Task A_text_of_a_million_characters_is_read_and_a_longer_one_is_refused()
    {
        string input = Line("fits", Text(1_000_000)) + Line("too long", Text(1_000_001)) + Line("line too long", Text(17_000_000));

        FactCheckProcess.Outcome run = await FactCheckProcess.PipeAsync(input, "extract", "--jsonl", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, run.Lines.Length);
        Assert.False(Parse(run.Lines[0]).TryGetProperty("error", out _));
        Assert.Equal("the text is longer than 1,000,000 characters", Parse(run.Lines[1]).GetProperty("error").GetString());
        Assert.Equal("the line is longer than 16 MiB", Parse(run.Lines[2]).GetProperty("error").GetString());
        Assert.Equal("line too long", Parse(run.Lines[2]).GetProperty("doc").GetString());
    }

    [Fact]
    public async Task Keys_that_are_not_ours_are_passed_over_however_deep()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 500)) + string.Concat(Enumerable.Repeat("]", 500));
        string input = $$"""{"other": {{deep}}, "attributions": [{"source": []}], "doc": 7, "text": "It rained.", "lang": "en", "text2": 1}""" + "\n";

        FactCheckProcess.Outcome run = await FactCheckProcess.PipeAsync(input, "extract", "--jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(7, Parse(Assert.Single(run.Lines)).GetProperty("doc").GetInt32());
    }

    [Fact]
    public async Task A_last_line_without_line_feed_a_byte_order_mark_and_carriage_returns_are_read()
    {
        string input = "\uFEFF" + Line("a", Sentence).TrimEnd('\n') + "\r\n" + Line("b", Sentence).TrimEnd('\n');

        FactCheckProcess.Outcome run = await FactCheckProcess.PipeAsync(input, "extract", "--jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a", "b"], run.Lines.Select(l => Parse(l).GetProperty("doc").GetString()));
    }

    [Fact]
    public async Task Nothing_in_nothing_out()
    {
        FactCheckProcess.Outcome run = await FactCheckProcess.PipeAsync("", "extract", "--jsonl");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_line_is_answered_before_the_next_one_comes()
    {
        using Process process = FactCheckProcess.Start(["extract", "--jsonl"]);
        await process.StandardInput.WriteAsync(Line("first", Sentence));
        await process.StandardInput.FlushAsync();

        string? answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.Equal("first", Parse(answer!).GetProperty("doc").GetString());
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Ten_thousand_documents_stream_through_without_being_read_ahead()
    {
        const int Documents = 10_000;
        byte[] document = Encoding.UTF8.GetBytes(Line("d", string.Concat(Enumerable.Repeat(Sentence, 10))));
        using Process process = FactCheckProcess.Start(["extract", "--jsonl", "--lang", "en"]);
        int written = 0;
        Task feeding = Task.Run(async () =>
        {
            for (; written < Documents; written++)
            {
                await process.StandardInput.BaseStream.WriteAsync(document);
            }

            process.StandardInput.Close();
        });

        // Nobody reads the answers: pipes and the queue fill up, and then nothing more may be taken in.
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.InRange(Volatile.Read(ref written), 1, 2_000);

        int answers = 0;
        while (await process.StandardOutput.ReadLineAsync() is not null)
        {
            answers++;
        }

        await feeding;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(Documents, answers);
    }

    private static string Text(int length) => Sentence.PadRight(length, 'a');

    private static string Line(string doc, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{JsonSerializer.Serialize(new { doc, text })}\n");

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;
}
