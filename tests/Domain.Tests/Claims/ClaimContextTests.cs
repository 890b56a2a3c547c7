using FactCheck.Domain.Claims;
using FactCheck.Domain.Tests.InMemory;

namespace FactCheck.Domain.Tests.Claims;

public sealed class ClaimContextTests
{
    private static ClaimContext Around(string text, params string[] words) =>
        ClaimContext.Of(text, words.Select(word => Attributions.Find(text, word)));

    [Fact]
    public void A_short_paragraph_is_shown_whole_and_its_neighbours_are_not() =>
        Assert.Equal(new ClaimContext(4, "the claim here"), Around("one\nthe claim here\ntwo", "claim"));

    [Fact]
    public void A_claim_over_two_paragraphs_has_both() =>
        Assert.Equal(new ClaimContext(2, "who said\nwhat now"), Around("a\nwho said\nwhat now\nb", "said", "what"));

    [Fact]
    public void A_long_paragraph_is_cut_at_the_reach_on_both_sides()
    {
        ClaimContext context = Around(new string('x', 5000) + "claim" + new string('y', 5000), "claim");
        Assert.Equal(5000 - ClaimContext.Reach, context.Start);
        Assert.Equal(ClaimContext.Reach + 5 + ClaimContext.Reach, context.Text.Length);
    }

    [Fact]
    public void A_cut_never_halves_a_character()
    {
        ClaimContext context = Around("🌍" + new string('x', 399) + "claim" + new string('y', 399) + "🌍 and more", "claim");
        Assert.Equal(2, context.Start);
        Assert.True(context.Text.IsNormalized());
        Assert.EndsWith("y🌍", context.Text, StringComparison.Ordinal);
    }
}
