using FactCheck.Domain.Articles;

namespace FactCheck.Domain.Tests.Articles;

public sealed class ArticleTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    public void Nothing_is_no_article(string? text)
    {
        Assert.False(ArticleText.TryTake(text, out _, out string? fault));
        Assert.Equal("There is no text; paste the article's text.", fault);
    }

    [Fact]
    public void A_million_characters_are_taken_and_one_more_is_not()
    {
        Assert.True(ArticleText.TryTake(new string('a', 1_000_000), out _, out _));
        Assert.False(ArticleText.TryTake(new string('a', 1_000_001), out _, out string? fault));
        Assert.Contains("1000001", fault, StringComparison.Ordinal);
        Assert.Contains("1000000", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004", '\0', "\0", 4, "binary file")]
    [InlineData("abc", '\ud800', "def", 3, "U+D800")]
    [InlineData("abc", '\udc00', "", 3, "U+DC00")]
    public void What_cannot_be_kept_is_refused_with_its_position(string before, char bad, string after, int position, string word)
    {
        string text = before + bad + after;
        Assert.False(ArticleText.TryTake(text, out _, out string? fault));
        Assert.Contains($"position {position}", fault, StringComparison.Ordinal);
        Assert.Contains(word, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bell \u0007, form feed \f, escape \u001b, delete \u007f")]
    [InlineData("\u200f\u202bنص\u202c \ufeff")]
    [InlineData("🌍 𝔄\r\nline\u2028end")]
    public void Other_control_and_format_characters_stay_as_they_are(string text)
    {
        Assert.True(ArticleText.TryTake(text, out ArticleText? article, out _));
        Assert.Equal(text, article.Value);
    }

    [Fact]
    public void The_hash_is_that_of_the_utf8_bytes() => Assert.Equal(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ArticleText.Hash("abc"));
}
