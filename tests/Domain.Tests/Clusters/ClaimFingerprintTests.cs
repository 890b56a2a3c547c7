using FactCheck.Domain.Clusters;

namespace FactCheck.Domain.Tests.Clusters;

/// <summary>Numbers by which candidates are found.</summary>
public sealed class ClaimFingerprintTests
{
    [Fact]
    public void A_common_run_of_five_words_is_found_wherever_it_stands()
    {
        Random random = new(7);
        for (int round = 0; round < 200; round++)
        {
            string run = Words(random, ClaimFingerprint.SureRun);
            string left = $"{Words(random, random.Next(9))} {run} {Words(random, random.Next(9))}";
            string right = $"{Words(random, random.Next(9))} {run} {Words(random, random.Next(9))}";
            Assert.NotEmpty(ClaimFingerprint.Of("en", left).Intersect(ClaimFingerprint.Of("en", right)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" … ")]
    public void A_content_without_words_has_none(string content) => Assert.Empty(ClaimFingerprint.Of("en", content));

    [Fact]
    public void A_short_content_has_that_of_the_whole() =>
        Assert.Equal(ClaimFingerprint.Of("en", "No comment."), ClaimFingerprint.Of("en", "“no comment”"));

    [Fact]
    public void Languages_do_not_meet() =>
        Assert.Empty(ClaimFingerprint.Of("en", "Paris Berlin Madrid").Intersect(ClaimFingerprint.Of("fr", "Paris Berlin Madrid")));

    // They are stored: another number for the same words would hide all claims of before.
    [Fact]
    public void They_are_the_same_on_every_machine() => Assert.Equal(
        [.. new[] { 3730595352399528283L, 4718279632548520544L }.Order()],
        ClaimFingerprint.Of("en", "taxes will rise"));

    [Fact]
    public void Far_fewer_are_kept_than_there_are_shingles()
    {
        string content = Words(new Random(1), 200);
        Assert.InRange(ClaimFingerprint.Of("en", content).Count, 70, 140);
    }

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => $"word{(char)('a' + random.Next(26))}{(char)('a' + random.Next(26))}"));
}
