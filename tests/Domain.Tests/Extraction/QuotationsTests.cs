using FactCheck.Domain.Extraction;

namespace FactCheck.Domain.Tests.Extraction;

/// <summary>Which marks open and close a quotation, in every typographic dress.</summary>
public class QuotationsTests
{
    [Theory]
    [InlineData("en", "He said \"it rains\" twice.", "\"it rains\"")]
    [InlineData("en", "He said “it rains” twice.", "“it rains”")]
    [InlineData("en", "He said ”it rains” twice.", "”it rains”")]
    [InlineData("en", "He said ‘it rains’ twice.", "‘it rains’")]
    [InlineData("en", "He said ''it rains'' twice.", "''it rains''")]
    [InlineData("en", "The rebels' demand and the army's don't.", "")]
    [InlineData("en", "“It ‘rains’ here,” he said.", "“It ‘rains’ here,”")]
    [InlineData("en", "\"One,\" he said, \"two.\"", "\"One,\"|\"two.\"")]
    [InlineData("en", "(\"It rains\") he said.", "\"It rains\"")]
    [InlineData("fr", "Il dit « il pleut » deux fois.", "« il pleut »")]
    [InlineData("fr", "Il dit «il pleut» deux fois.", "«il pleut»")]
    [InlineData("fr", "« Il dit “non” ici », dit-il.", "« Il dit “non” ici »")]
    [InlineData("ru", "Он сказал: «Да».", "«Да»")]
    [InlineData("ru", "Он сказал: „Да“.", "„Да“")]
    [InlineData("ru", "«Газета „Правда“ пишет», — сказал он.", "«Газета „Правда“ пишет»")]
    [InlineData("ar", "قال: «نعم».", "«نعم»")]
    [InlineData("ar", "قال: \"نعم\".", "\"نعم\"")]
    [InlineData("ar", "قال: ”نعم“.", "”نعم“")]
    [InlineData("en", "A stray \" mark.", "")]
    [InlineData("en", "5' 10\" tall", "")]
    public void Quotations_are_found_from_mark_to_mark(string language, string text, string quotations)
    {
        Passage passage = ReadingTexts.Read(text, language);

        Assert.Equal(quotations, string.Join('|', passage.Quotations.All.Select(q => text[passage[q.Open].Start..passage[q.Close].End])));
    }

    [Fact]
    public void A_quotation_that_the_next_paragraph_reopens_runs_on()
    {
        const string text = "He said: “One.\n\n“Two.”\n\nThree.";
        Passage passage = ReadingTexts.Read(text, "en");

        Quotation quotation = Assert.Single(passage.Quotations.All);
        Assert.Equal("“One.\n\n“Two.”", text[passage[quotation.Open].Start..passage[quotation.Close].End]);
    }

    [Fact]
    public void A_quotation_that_nothing_closes_ends_with_its_paragraph()
    {
        const string text = "He said: “One. Two.\n\nThree.";
        Passage passage = ReadingTexts.Read(text, "en");

        Quotation quotation = Assert.Single(passage.Quotations.All);
        Assert.False(quotation.Closed);
        Assert.Equal("“One. Two.", text[passage[quotation.Open].Start..passage[quotation.Close].End]);
    }

    [Fact]
    public void A_token_knows_the_quotation_around_it()
    {
        Passage passage = ReadingTexts.Read("He said “it rains” twice.", "en");

        Assert.Equal([-1, -1, 0, 0, 0, 0, -1, -1], Enumerable.Range(0, passage.Count).Select(passage.Quotations.Around));
        Assert.Equal([false, false, false, true, true, false, false, false], Enumerable.Range(0, passage.Count).Select(passage.Quotations.IsInside));
        Assert.Equal(0, passage.Quotations.OpenedBy(2));
        Assert.Equal(0, passage.Quotations.ClosedBy(5));
        Assert.Equal(-1, passage.Quotations.ClosedBy(2));
    }
}
