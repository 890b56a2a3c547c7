using System.Globalization;
using System.Text;
using FactCheck.Domain.Extraction;
using FsCheck;
using FsCheck.Fluent;

namespace FactCheck.Domain.Tests.Extraction.Properties;

/// <summary>What the engine promises of every text, tried on texts that nobody would write and on real ones.</summary>
public class ExtractionPropertiesTests
{
    private static readonly Dictionary<string, string[]> Samples = Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Order(StringComparer.Ordinal)
        .GroupBy(path => Path.GetFileName(path)[..2]).ToDictionary(group => group.Key, group => group.Select(File.ReadAllText).ToArray(), StringComparer.Ordinal);

    public static TheoryData<string> Languages => [.. Domain.Languages.LanguagePacks.Shipped.Tags];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Any_mixture_of_cues_marks_and_oddities_is_read_within_the_promises(string language) =>
        Prop.ForAll(StrangeTexts.For(language), mixture => Invariants.Hold(mixture.Text, Shown.Find(mixture.Text, language)))
            .Check(StrangeTexts.Same(600, 20_260_101));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_real_text_with_something_strange_put_in_is_read_within_the_promises(string language) =>
        Prop.ForAll(StrangeTexts.Disturbed(language, Samples[language]), mixture => Invariants.Hold(mixture.Text, Shown.Find(mixture.Text, language)))
            .Check(StrangeTexts.Same(400, 20_260_102));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_cut_anywhere_is_read_within_the_promises(string language)
    {
        foreach (string text in Samples[language])
        {
            for (int end = 0; end < text.Length; end += 37)
            {
                Invariants.Hold(text[..end], Shown.Find(text[..end], language));
                Invariants.Hold(text[end..], Shown.Find(text[end..], language));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_in_a_language_that_it_is_not_in_is_read_within_the_promises(string language)
    {
        foreach (string text in Samples.Values.SelectMany(texts => texts))
        {
            Invariants.Hold(text, Shown.Find(text, language));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_same_text_gives_the_same_result_after_other_texts_and_on_many_threads(string language)
    {
        string[] texts = Mixed(language);
        string[] expected = [.. texts.Select(text => Read(text, language))];

        var differing = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, texts.Length * 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, turn =>
        {
            int index = turn * 31 % texts.Length;
            string actual = Read(texts[index], language);
            if (actual != expected[index])
            {
                differing.Add($"{Mixture.Escaped(texts[index])}\n first: {expected[index]}\n later: {actual}");
            }
        });

        Assert.True(differing.IsEmpty, differing.FirstOrDefault());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fr-FR")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        foreach (string language in Samples.Keys)
        {
            string[] texts = Mixed(language);
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            string[] expected = [.. texts.Select(text => Read(text, language))];
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, texts.Select(text => Read(text, language)));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ru")]
    public void Letters_and_accents_written_apart_read_as_letters_that_hold_them(string language) =>
        Reads_alike(language, text => text.Normalize(NormalizationForm.FormD), words => words.Normalize(NormalizationForm.FormC));

    [Fact]
    public void Arabic_stretched_with_tatweel_reads_as_without() =>
        Reads_alike("ar", text => After(text, "\u0640"), words => words.Replace("\u0640", "", StringComparison.Ordinal));

    [Fact]
    public void Arabic_with_harakat_reads_as_without() =>
        Reads_alike("ar", text => After(text, "\u064E"), words => words.Replace("\u064E", "", StringComparison.Ordinal));

    [Fact]
    public void A_letter_that_carries_hundreds_of_marks_is_never_parted_from_them()
    {
        string marks = string.Concat(Enumerable.Repeat("\u0640\u064E", 400));
        string text = $"ق{marks}ال الوزير ل{marks}رويترز إن{marks}ه ب{marks}خير، وفقا ل{marks}لوزارة. و{marks}أضاف أن الطريق مغلقة.";

        Invariants.Hold(text, Shown.Find(text, "ar"));
        Assert.NotEmpty(Shown.Find(text, "ar"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Marks_of_direction_within_a_text_change_no_word_of_the_result(string language) =>
        Reads_alike(language, text => "\u200F" + text.Replace(" ", " \u200E", StringComparison.Ordinal) + "\u202C",
            words => string.Concat(words.Where(c => c is not ('\u200E' or '\u200F' or '\u202C'))));

    // A mark after every letter that another letter follows.
    private static string After(string text, string mark)
    {
        var marked = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            marked.Append(text[i]);
            if (char.IsLetter(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                marked.Append(mark);
            }
        }

        return marked.ToString();
    }

    private static void Reads_alike(string language, Func<string, string> write, Func<string, string> plain)
    {
        var differing = new List<string>();
        foreach (RowExample row in RowExample.All.Where(row => row.Tag == language))
        {
            string text = row.Example.Text;
            string written = write(text);
            Shown[] expected = [.. Shown.Find(text, language).Select(a => Shown.Of(a, text))];
            Shown[] actual = [.. Shown.Find(written, language).Select(a => Shown.Of(a, written)).Select(s => new Shown(plain(s.Source), plain(s.Cue), plain(s.Content)))];
            if (!expected.SequenceEqual(actual))
            {
                differing.Add($"{row.Id}: {string.Join(" ; ", expected.AsEnumerable())}\n  but {string.Join(" ; ", actual.AsEnumerable())}");
            }
        }

        Assert.True(differing.Count == 0, $"{differing.Count} differ: {string.Join('\n', differing.Take(10))}");
    }

    private static string Read(string text, string language) => Invariants.Fingerprint(Shown.Find(text, language));

    private static string[] Mixed(string language) =>
        [.. Samples[language], .. StrangeTexts.For(language).Generator.Sample(150, new Rnd(7UL, 1UL), 150).Select(mixture => mixture.Text)];
}
