using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using FactCheck.Domain.Text;
using FactCheck.Web.Controllers;
using FactCheck.Web.Localisation;
using Xunit;

namespace FactCheck.Web.Tests.Pages;

public sealed partial class MarkedTextTests
{
    private const string Chain = "Two people were hurt, the governor's office said, quoted by TASS.";

    [Fact]
    public void The_innermost_claim_is_marked_and_the_outer_one_named_beside_it()
    {
        MarkedClaim inner = Claim("a", 1, content: "Two people were hurt", cue: "said", source: "the governor's office");
        MarkedClaim outer = Claim("b", 2, content: "Two people were hurt, the governor's office said", cue: "quoted by", source: "TASS");

        MarkedParagraph paragraph = Assert.Single(MarkedText.Of(Chain, "en", [inner, outer]).Paragraphs);

        Assert.Equal(
            [
                ("Two people were hurt", "a", MarkPart.Content, "b"),
                (", ", "b", MarkPart.Content, ""),
                ("the governor's office", "a", MarkPart.Source, "b"),
                (" ", "b", MarkPart.Content, ""),
                ("said", "a", MarkPart.Cue, "b"),
                (", ", "", MarkPart.Content, ""),
                ("quoted by", "b", MarkPart.Cue, ""),
                (" ", "", MarkPart.Content, ""),
                ("TASS", "b", MarkPart.Source, ""),
                (".", "", MarkPart.Content, ""),
            ],
            paragraph.Stretches.Select(stretch => (
                stretch.Span.In(Chain), stretch.Claim?.Id ?? "", stretch.Part, string.Join(' ', stretch.Within.Select(claim => claim.Id)))));
        Assert.Equal(["b"], paragraph.Outer.Select(claim => claim.Id));
    }

    [Fact]
    public void The_stretches_of_every_paragraph_give_back_its_text_whatever_overlaps()
    {
        const string text = "abcdefghij\r\nklmnopqrst\n\n  \nuvwxyz😀𝒜\rlast";
        var random = new Random(4711);
        for (int round = 0; round < 200; round++)
        {
            MarkedClaim[] claims =
            [
                .. Enumerable.Range(1, random.Next(6)).Select(number =>
                {
                    TextSpan[] spans = [.. Enumerable.Range(0, 3).Select(_ => Any(random, text.Length))];
                    return new MarkedClaim($"c{number}", number, false, [spans[0]], [spans[1]], [spans[2]]);
                }),
            ];

            MarkedText marked = MarkedText.Of(text, "en", claims);

            Assert.Equal(
                ["abcdefghij", "klmnopqrst", "uvwxyz😀𝒜", "last"],
                marked.Paragraphs.Select(paragraph => string.Concat(paragraph.Stretches.Select(stretch => stretch.Span.In(text)))));
        }
    }

    [Fact]
    public void Marks_put_no_text_into_the_line()
    {
        MarkedClaim claim = Claim("a", 1, content: "Two people were hurt", cue: "said", source: "the governor's office");

        string html = Html(MarkedText.Of(Chain, "en", [claim]));

        Assert.Equal(Chain, System.Net.WebUtility.HtmlDecode(Tag().Replace(html, "")));
    }

    [Fact]
    public void Text_that_looks_like_markup_stays_text()
    {
        string html = Html(MarkedText.Of("<script>alert(1)</script> & more", "en", []));

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_of_an_excerpt_count_from_the_start_of_the_article()
    {
        string html = Html(MarkedText.Of("one\ntwo", "en", [], offset: 100));

        Assert.Equal(["100", "104"], Start().Matches(html).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Ten_thousand_claims_in_a_million_characters_are_marked_in_seconds()
    {
        string text = string.Concat(Enumerable.Repeat("He said that all is well. ", 40_000));
        MarkedClaim[] claims =
        [
            .. Enumerable.Range(0, 10_000).Select(i => new MarkedClaim(
                $"c{i}", i + 1, false, [new TextSpan((i * 100) + 13, (i * 100) + 24)], [new TextSpan((i * 100) + 3, (i * 100) + 7)], [])),
        ];
        var clock = System.Diagnostics.Stopwatch.StartNew();

        MarkedText marked = MarkedText.Of(text, "en", claims);

        Assert.Equal(20_000, marked.Paragraphs.Sum(paragraph => paragraph.Stretches.Count(stretch => stretch.Claim is not null)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
    }

    [Theory]
    [InlineData("12-40,5-9", "5-9,12-40")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("9-5,a-b,-1-4,7,8-8,1-2", "1-2")]
    public void Picked_spans_are_read_in_text_order_and_nonsense_is_left_out(string? sent, string read)
    {
        Assert.Equal(read, PickedSpans.Written(PickedSpans.Of(sent)));
    }

    private static TextSpan Any(Random random, int length)
    {
        int start = random.Next(length);
        return new TextSpan(start, random.Next(start, length + 1));
    }

    private static MarkedClaim Claim(string id, int number, string content, string cue, string source) =>
        new(id, number, false, [SpanOf(content)], [SpanOf(cue)], [SpanOf(source)]);

    private static TextSpan SpanOf(string words)
    {
        int start = Chain.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static string Html(MarkedText text)
    {
        using var writer = new StringWriter();
        new MarkedTextHtml(text, new UiText(new Reader(new ReaderPreferences()))).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("data-start=\"(\\d+)\"")]
    private static partial Regex Start();
}
