using FactCheck.Domain.Extraction;

namespace FactCheck.Domain.Tests.Extraction;

/// <summary>Where sentences end.</summary>
public class SentenceSplitterTests
{
    [Theory]
    [InlineData("en", "It rains. It snows.", "It rains.|It snows.")]
    [InlineData("en", "Mr. Olsen left. He said no.", "Mr. Olsen left.|He said no.")]
    [InlineData("en", "The U.S. army left. It rains.", "The U.S. army left.|It rains.")]
    [InlineData("en", "Is it so? Yes! Good.", "Is it so?|Yes!|Good.")]
    [InlineData("en", "See example.org for more. It rains.", "See example.org for more.|It rains.")]
    [InlineData("en", "It cost 3.5 million. It rains.", "It cost 3.5 million.|It rains.")]
    [InlineData("en", "\"It rains. It snows,\" he said. She left.", "\"It rains. It snows,\" he said.|She left.")]
    [InlineData("en", "\"It rains.\" He left.", "\"It rains.\"|He left.")]
    [InlineData("en", "George W. Bush left. It rains.", "George W. Bush left.|It rains.")]
    [InlineData("en", "A headline\n\nIt rains.", "A headline|It rains.")]
    [InlineData("en", "A long sentence that\nruns on here. It rains.", "A long sentence that\nruns on here.|It rains.")]
    [InlineData("en", "It rains... It snows.", "It rains...|It snows.")]
    [InlineData("fr", "M. Morel part. Il pleut.", "M. Morel part.|Il pleut.")]
    [InlineData("fr", "« Il pleut », dit-il. Elle part.", "« Il pleut », dit-il.|Elle part.")]
    [InlineData("ru", "Идёт дождь. Идёт снег.", "Идёт дождь.|Идёт снег.")]
    [InlineData("ru", "В 1990 г. он уехал. Идёт дождь.", "В 1990 г. он уехал.|Идёт дождь.")]
    [InlineData("ar", "غادر الوزير. هطل المطر؟ نعم.", "غادر الوزير.|هطل المطر؟|نعم.")]
    [InlineData("ar", "غادر الوزير.وقال نعم.", "غادر الوزير.|وقال نعم.")]
    public void A_text_is_divided_into_sentences(string language, string text, string sentences)
    {
        Passage passage = ReadingTexts.Read(text, language);

        Assert.Equal(sentences, string.Join('|', passage.Sentences.Select(s => text[passage[s.First].Start..passage[s.Last].End])));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Sentences_cover_every_token_once_also_in_texts_without_end(string language)
    {
        Passage passage = ReadingTexts.Read(string.Concat(Enumerable.Repeat("word word, ", 2_000)) + ". . .", language);

        int next = 0;
        foreach (Sentence sentence in passage.Sentences)
        {
            Assert.Equal(next, sentence.First);
            Assert.InRange(sentence.Last, sentence.First, sentence.First + 1_000);
            next = sentence.Last + 1;
        }

        Assert.Equal(passage.Count, next);
    }

    [Fact]
    public void A_text_without_words_has_no_sentences() => Assert.Empty(ReadingTexts.Read(" \n\n ", "en").Sentences);
}
