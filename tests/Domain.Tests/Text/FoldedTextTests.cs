using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Tests.Text;

/// <summary>Words are compared folded: without case, harakat, tatweel, kinds of apostrophe, or how accents are written.</summary>
public class FoldedTextTests
{
    [Theory]
    [InlineData("SAID", "said")]
    [InlineData("TITLE", "title")]
    [InlineData("объявлённый", "объявленный")]
    [InlineData("ЁЖ", "еж")]
    [InlineData("aujourd’hui", "aujourd'hui")]
    [InlineData("don`t", "don't")]
    [InlineData("قـــال", "قال")]
    [InlineData("قَالَ", "قال")]
    [InlineData("أعلن", "اعلن")]
    [InlineData("إلى", "الي")]
    [InlineData("آخر", "اخر")]
    [InlineData("گفت", "گفت")]
    [InlineData("ی", "ي")]
    [InlineData("s\u00ADaid", "said")]
    [InlineData("", "")]
    public void A_word_of_data_is_folded(string word, string folded) =>
        Assert.Equal(folded.Normalize(), FoldedText.Fold(word).Normalize());

    [Theory]
    [InlineData("DÉCLARÉ")]
    [InlineData("de\u0301clare\u0301")]
    [InlineData("сообщи\u0306л")]
    [InlineData("За\u0301мок")]
    [InlineData("قَــالَ")]
    [InlineData("أَعْلَنَتْ")]
    [InlineData("Aujourd’hui")]
    [InlineData("s\u200Dai\u00ADd")]
    public void A_word_of_a_text_is_folded_like_a_word_of_data(string word)
    {
        var read = new FoldedText();
        new Tokenizer(WritingSystem.For("Latin", elision: false)).Tokenize(word, new TextSpan(0, word.Length), read);

        Assert.Equal(1, read.Count);
        Assert.Equal(FoldedText.Fold(word).Replace("\u0301", "", StringComparison.Ordinal), read.Folded(0).ToString());
    }
}
