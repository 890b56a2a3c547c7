using System.Diagnostics;
using FactCheck.Domain.Extraction;

namespace FactCheck.Domain.Tests.Extraction.Properties;

/// <summary>Time grows with the text's length and no faster, also on texts made to be slow. Generous, so that a busy machine does not fail it.</summary>
[Collection(nameof(LinearTimeTests))]
public class LinearTimeTests
{
    private const int Length = 40_000;
    private const double MostGrowth = 3.5;
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string, string> Texts => new()
    {
        { "only quotation marks", "en", "\"" },
        { "only opening quotation marks", "fr", "«" },
        { "quotation marks that nest", "ru", "«„“» " },
        { "nested quotations with words", "en", "“a ‘b “c” d’ e” " },
        { "a quotation opened before each cue", "en", "\"it said " },
        { "single quotation marks", "en", " 'a" },
        { "only cue words", "en", "said " },
        { "cues and complementisers", "en", "said that " },
        { "cue nouns", "en", "claim that report that " },
        { "prepositional cues", "fr", "selon " },
        { "relays", "ar", "نقلا عن " },
        { "chains", "ru", "сообщил, ссылаясь на ТАСС, что " },
        { "one word", "en", "a" },
        { "one word of letters with marks", "ar", "بّ" },
        { "words of letters written on", "ar", "وبال ولل فسي كال " },
        { "one sentence of commas and cues", "en", "the mayor said, adding, warned the bank, according to police, " },
        { "one sentence of commas and cues in Russian", "ru", "мэр сказал, что, по словам полиции, добавив, " },
        { "one sentence of commas and cues in French", "fr", "a dit le maire, selon la police, ajoutant, " },
        { "one sentence of commas and cues in Arabic", "ar", "قال الوزير، وأضاف، وفقا للشرطة، مضيفا، " },
        { "open brackets", "ru", "(" },
        { "open brackets with words", "en", "(the mayor said " },
        { "line breaks", "en", "\n" },
        { "carriage returns and line breaks", "fr", "\r\n" },
        { "lines of one word", "en", "said\n" },
        { "paragraphs that open a quotation", "en", "“We go on\n\n" },
        { "hyphens", "fr", "-" },
        { "apostrophes", "fr", "'" },
        { "words joined by hyphens", "fr", "dit-il-" },
        { "elisions", "fr", "l'" },
        { "full stops", "en", "." },
        { "initials", "en", "U.S." },
        { "capitalised names", "en", "Anna Berg " },
        { "prepositions", "en", "of the bank of " },
        { "relative pronouns", "en", "who said who " },
        { "controls", "en", "\u0001" },
        { "marks of direction", "ar", "\u200F" },
        { "lone surrogates", "en", "\uD83D" },
        { "emoji", "en", "😀" },
        { "pointing back", "en", "The army said this. " },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Twice_the_text_takes_about_twice_the_time(string name, string language, string unit)
    {
        string once = Repeat(unit, Length);
        string twice = Repeat(unit, Length * 2);
        (TimeSpan Once, TimeSpan Twice) best = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (int attempt = 0; attempt < 6; attempt++)
        {
            best = (Least(best.Once, Time(once, language)), Least(best.Twice, Time(twice, language)));
            if (attempt > 0 && best.Twice <= (best.Once * MostGrowth) + Slack)
            {
                break;
            }
        }

        Assert.True(best.Twice <= (best.Once * MostGrowth) + Slack, $"{name} ({language}): {best.Once.TotalMilliseconds:0} ms, then {best.Twice.TotalMilliseconds:0} ms");
        Assert.True(best.Twice < Longest, $"{name} ({language}): {best.Twice.TotalMilliseconds:0} ms");
    }

    private static TimeSpan Time(string text, string language)
    {
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<Attribution> found = Shown.Find(text, language);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        Assert.NotNull(found);
        return time;
    }

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static string Repeat(string unit, int length) =>
        string.Concat(Enumerable.Repeat(unit, (length + unit.Length - 1) / unit.Length));
}

/// <summary>Runs the timing alone, after everything that runs side by side.</summary>
[CollectionDefinition(nameof(LinearTimeTests), DisableParallelization = true)]
public class LinearTimeGroup;
