using System.Globalization;
using System.Text;
using FactCheck.Domain.Languages;
using Xunit;

namespace FactCheck.Domain.Tests.Languages;

public sealed class LanguageDetectorTests
{
    public static TheoryData<string, string> Supported => DetectorSentences.Supported;

    public static TheoryData<string, string> Others => DetectorSentences.Others;

    [Theory]
    [MemberData(nameof(Supported))]
    public void Sentences_and_headlines_of_the_packs_languages_are_told_apart(string tag, string text) =>
        Assert.Equal(tag, LanguageDetector.Detect(text).Tag);

    [Theory]
    [MemberData(nameof(Others))]
    public void A_language_without_a_pack_is_named(string tag, string text) =>
        Assert.Equal(tag, LanguageDetector.Detect(text).Tag);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            foreach (var row in Supported.Concat(Others))
            {
                Assert.Equal(row.Data.Item1, LanguageDetector.Detect(row.Data.Item2).Tag);
                Assert.Equal(row.Data.Item1, LanguageDetector.Detect(row.Data.Item2.Normalize(NormalizationForm.FormC)).Tag);
            }

            Assert.Equal("en", LanguageDetector.Detect("THE MINISTER SAID THAT IT IS IN THE INTEREST OF THE CITY").Tag);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("12.5 % — 2026/11/25 …")]
    [InlineData("👍🎉 42")]
    [InlineData("\uD83D")]
    public void Text_without_letters_is_undetermined(string text) =>
        Assert.Equal(new DetectedLanguage("und", "undetermined", false), LanguageDetector.Detect(text));

    [Theory]
    [InlineData("German", "Die Regierung hat das nicht bestätigt.")]
    [InlineData("Ukrainian", "Уряд цього не підтвердив.")]
    [InlineData("Persian", "دولت این خبر را تأیید نکرد.")]
    [InlineData("Chinese", "政府没有证实这一消息。")]
    public void The_name_is_English(string name, string text) =>
        Assert.Equal(name, LanguageDetector.Detect(text).Name);

    [Fact]
    public void Whole_paragraphs_are_sure_and_bare_names_are_not()
    {
        Assert.True(LanguageDetector.Detect("The minister said on Monday that the bridge would reopen in spring.").IsSure);
        Assert.True(LanguageDetector.Detect("Le ministre a déclaré lundi que le pont serait rouvert au printemps.").IsSure);
        Assert.True(LanguageDetector.Detect("Министр заявил в понедельник, что мост откроют весной, но не сказал когда.").IsSure);
        Assert.True(LanguageDetector.Detect("قال الوزير يوم الاثنين إن الجسر سيفتح في الربيع بعد أن كان مغلقا.").IsSure);
        Assert.False(LanguageDetector.Detect("Macron, Scholz").IsSure);
        Assert.False(LanguageDetector.Detect("Reuters").IsSure);
    }

    [Fact]
    public void Names_in_another_script_do_not_change_the_language()
    {
        Assert.Equal("ar", LanguageDetector.Detect("أعلنت شركة Nordhaven Bank أن الأسعار سترتفع في العام المقبل").Tag);
        Assert.Equal("ru", LanguageDetector.Detect("Компания Nordhaven Bank сообщила, что цены вырастут").Tag);
        Assert.Equal("ja", LanguageDetector.Detect("ABC銀行は価格が上がると発表した").Tag);
    }

    [Fact]
    public void Letters_written_with_combining_marks_are_still_French() =>
        Assert.Equal("fr", LanguageDetector.Detect(
            "Le ministre a déclaré lundi que la route serait fermée jusqu'à l'été.".Normalize(NormalizationForm.FormD)).Tag);

    [Fact]
    public void What_stands_after_the_sample_does_not_change_the_answer()
    {
        string french = string.Concat(Enumerable.Repeat("Le ministre a dit que la route est fermée. ", 500));
        Assert.True(french.Length > LanguageDetector.SampleLength);
        string mixed = french + string.Concat(Enumerable.Repeat("The minister said that the road is closed. ", 5_000));
        Assert.Equal(LanguageDetector.Detect(french), LanguageDetector.Detect(mixed));
    }

    [Fact]
    public void Detecting_allocates_nothing()
    {
        const string Text = "The minister said on Monday that the bridge would reopen in spring.";
        LanguageDetector.Detect(Text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            LanguageDetector.Detect(Text);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Overlong_words_and_lone_surrogates_are_read_without_fault()
    {
        Assert.Equal("en", LanguageDetector.Detect("the " + new string('a', 500_000)).Tag);
        Assert.Equal("en", LanguageDetector.Detect("the road \uDC00\uD800 is closed").Tag);
    }

    [Fact]
    public void A_fault_in_the_table_names_line_and_column()
    {
        const string Header = "tag\tname\tscript\tletters\twords\tendings\n";
        using var upper = new MemoryStream(Encoding.UTF8.GetBytes(Header + "xx\tExample\tLatin\t\tThe\t\n"));
        Assert.Contains("detection.tsv:2: words", Assert.Throws<LanguagePackException>(() => DetectionTable.Read(upper)).Message, StringComparison.Ordinal);
        using var script = new MemoryStream(Encoding.UTF8.GetBytes(Header + "xx\tExample\tLatni\t\tthe\t\n"));
        Assert.Contains("allowed: Latin", Assert.Throws<LanguagePackException>(() => DetectionTable.Read(script)).Message, StringComparison.Ordinal);
    }
}
