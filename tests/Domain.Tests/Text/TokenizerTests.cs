using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Tests.Text;

/// <summary>How a text is cut into words, numbers and marks.</summary>
public class TokenizerTests
{
    [Theory]
    [InlineData("Latin", false, "The mayor said no.", "The|mayor|said|no|.")]
    [InlineData("Latin", false, "the ministry's claim", "the|ministry|'s|claim")]
    [InlineData("Latin", false, "the rebels' demand", "the|rebels|'|demand")]
    [InlineData("Latin", false, "don't", "don't")]
    [InlineData("Latin", false, "the U.S. army at 5 p.m. today", "the|U.S.|army|at|5|p.m.|today")]
    [InlineData("Latin", false, "1,000.5 and 12-13", "1,000.5|and|12-13")]
    [InlineData("Latin", false, "a so-called expert", "a|so-called|expert")]
    [InlineData("Latin", false, "''It rains,'' he said", "''|It|rains|,|''|he|said")]
    [InlineData("Latin", true, "L'ONU dit qu'il pleut", "L'|ONU|dit|qu'|il|pleut")]
    [InlineData("Latin", true, "a-t-il déclaré", "a|il|déclaré")]
    [InlineData("Latin", true, "dit-elle", "dit|elle")]
    [InlineData("Latin", true, "aujourd’hui", "aujourd’hui")]
    [InlineData("Cyrillic", false, "«т.е. да», — сказал", "«|т.е.|да|»|,|—|сказал")]
    [InlineData("Cyrillic", false, "пресс-секретарь", "пресс-секретарь")]
    [InlineData("Arabic", false, "قال، «نعم».", "قال|،|«|نعم|»|.")]
    [InlineData("Arabic", false, "وأضاف", "وأضاف")]
    [InlineData("Latin", false, "", "")]
    [InlineData("Latin", false, " \t\r\n\u00A0", "")]
    public void A_text_is_cut_into_words_numbers_and_marks(string script, bool elision, string text, string tokens)
    {
        FoldedText read = Read(text, script, elision);

        Assert.Equal(tokens, string.Join('|', Enumerable.Range(0, read.Count).Select(i => text[read[i].Start..read[i].End])));
    }

    [Fact]
    public void An_inverted_pronoun_is_marked_as_hanging_on_its_verb()
    {
        FoldedText read = Read("a-t-il dit", "Latin", elision: true);

        Assert.True(read[1].Is(TokenFlags.Clitic));
        Assert.Equal("il", read.Folded(1).ToString());
        Assert.False(read[2].Is(TokenFlags.Clitic));
    }

    [Fact]
    public void Lines_and_paragraphs_are_told_apart()
    {
        FoldedText read = Read("One\ntwo\r\nthree\r\n\r\nfour\u2029\u2029five", "Latin", elision: false);

        Assert.Equal([true, false, false, true, true], Enumerable.Range(0, read.Count).Select(i => read[i].Is(TokenFlags.ParagraphBefore)));
        Assert.All(Enumerable.Range(0, read.Count), i => Assert.True(read[i].Is(TokenFlags.LineBefore)));
    }

    [Fact]
    public void Capitals_of_every_script_are_seen()
    {
        FoldedText read = Read("Élysée МИД нато X", "Latin", elision: false);

        Assert.Equal([true, true, false, true], Enumerable.Range(0, read.Count).Select(i => read[i].Is(TokenFlags.Capital)));
        Assert.True(read[1].Is(TokenFlags.AllCapitals));
        Assert.True(read[3].Is(TokenFlags.OneLetter));
    }

    [Fact]
    public void A_word_keeps_its_marks_and_pairs_of_surrogates_whole()
    {
        const string text = "e\u0301te\u0301 😀 \U00010400\U00010428 !\u0301";
        FoldedText read = Read(text, "Latin", elision: false);

        Assert.Equal(["e\u0301te\u0301", "😀", "\U00010400\U00010428", "!\u0301"], Enumerable.Range(0, read.Count).Select(i => text[read[i].Start..read[i].End]));
    }

    [Fact]
    public void Only_the_asked_part_of_a_text_is_read_and_offsets_are_those_of_the_whole()
    {
        const string text = "no. The mayor said";
        var read = new FoldedText();
        new Tokenizer(WritingSystem.For("Latin", elision: false)).Tokenize(text, new TextSpan(4, 13), read);

        Assert.Equal(["The", "mayor"], Enumerable.Range(0, read.Count).Select(i => text[read[i].Start..read[i].End]));
        Assert.True(read[0].Is(TokenFlags.ParagraphBefore));
    }

    [Fact]
    public void A_reader_used_again_forgets_the_text_before()
    {
        var read = new FoldedText();
        var tokenizer = new Tokenizer(WritingSystem.For("Latin", elision: false));
        tokenizer.Tokenize("a much longer text of many words", new TextSpan(0, 32), read);
        tokenizer.Tokenize("short", new TextSpan(0, 5), read);

        Assert.Equal(1, read.Count);
        Assert.Equal("short", read.Folded(0).ToString());
    }

    [Fact]
    public void An_unknown_script_is_refused_with_those_there_are() =>
        Assert.Contains("Arabic, Cyrillic, Latin", Assert.Throws<ArgumentException>(() => WritingSystem.For("Runic", elision: false)).Message, StringComparison.Ordinal);

    private static FoldedText Read(string text, string script, bool elision)
    {
        var read = new FoldedText();
        new Tokenizer(WritingSystem.For(script, elision)).Tokenize(text, new TextSpan(0, text.Length), read);
        return read;
    }
}
