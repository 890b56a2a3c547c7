using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Tests.InMemory;

namespace FactCheck.Domain.Tests.Claims;

/// <summary>From attributions to claims, and what a newer engine may do to them.</summary>
public sealed class ArticleClaimsTests : IAsyncDisposable
{
    private const string Text =
        "The governor said the bridge was closed, TASS reported. Officials warned that the road would flood. Reuters said it rained.";

    private readonly InMemoryDesk _desk = new();

    public ArticleClaimsTests()
    {
        _desk.Register("tass");
        _desk.Register("reuters");
        _desk.Register("person:a-governor", SourceKind.Person);
        _desk.Register("kremlin", SourceKind.Office);
    }

    private static Attribution Governor { get; } = Attributions.Of(
        Text, "The governor", "said", "the bridge was closed", "person:a-governor", "kremlin");

    private static Attribution Tass { get; } = Attributions.Of(
        Text, "TASS", "reported", "The governor said the bridge was closed", "tass", relays: 0);

    private static Attribution Officials { get; } = Attributions.Of(Text, "Officials", "warned", "that the road would flood");

    private static Attribution Reuters { get; } = Attributions.Of(Text, "Reuters", "said it", "it rained", "reuters");

    public async ValueTask DisposeAsync()
    {
        VerifyHistoryResult result = await _desk.VerifyAsync();
        Assert.True(result.IsSound, string.Join('\n', result.Breaks.Select(b => b.Message)));
    }

    private async Task<ReExtractionCounts> AgainAsync(Article article, params Attribution[] attributions)
    {
        ExtractionResult result = InMemoryDesk.Result(attributions) with { EngineVersion = "2" };
        _desk.Record(article.ReExtracted(result, _desk.Clock.Now));
        ReExtractionCounts counts = await _desk.ArticleClaims.BringInLineAsync(article, result, CancellationToken.None);
        await _desk.SaveAsync(CancellationToken.None);
        return counts;
    }

    private async Task TouchAsync(Claim claim)
    {
        _desk.Record(claim.Take(_desk.User, _desk.Clock.Now));
        await _desk.SaveAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_chain_is_one_claim_with_speaker_office_and_relay_in_order()
    {
        await _desk.TakeInAsync(Text, Governor, Tass, Officials);
        Assert.Equal(2, _desk.Claims.Count);
        Claim chained = _desk.Claims[0];
        Assert.Equal("the bridge was closed", chained.ContentText);
        Assert.Equal(
            [
                (1, SourceRole.Speaker, "The governor", "person:a-governor"),
                (2, SourceRole.OnBehalf, "The governor", "kremlin"),
                (3, SourceRole.Relay, "TASS", "tass"),
            ],
            chained.Sources.Select(s => (s.Position, s.Role, s.MentionText, s.Source?.Value)));
        Assert.Equal([Attributions.Find(Text, "reported")], chained.Sources[2].Cue);
    }

    [Fact]
    public async Task A_source_without_a_name_is_an_unlinked_entry()
    {
        await _desk.TakeInAsync(Text, Officials);
        ClaimSource entry = _desk.Claims.Single().Sources.Single();
        Assert.Equal(("Officials", (SourceKey?)null), (entry.MentionText, entry.Source));
    }

    [Fact]
    public async Task An_implicit_source_is_no_entry()
    {
        await _desk.TakeInAsync(Text, Attributions.Of(Text, "", "warned", "that the road would flood"));
        Assert.Empty(_desk.Claims.Single().Sources);
    }

    [Fact]
    public async Task A_key_that_is_not_registered_is_not_linked_and_says_why()
    {
        await _desk.TakeInAsync(Text, Attributions.Of(Text, "Officials", "warned", "that the road would flood", "interpol"));
        ClaimSource entry = _desk.Claims.Single().Sources.Single();
        Assert.Null(entry.Source);
        Assert.Equal("names interpol, which is not registered", entry.Why);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-1)]
    [InlineData(0)]
    public async Task A_chain_that_leads_nowhere_or_into_itself_is_a_claim_of_its_own(int relays)
    {
        await _desk.TakeInAsync(Text, Tass with { Relays = relays }, Officials);
        Assert.Equal(2, _desk.Claims.Count);
    }

    [Fact]
    public async Task The_same_result_again_changes_no_claim()
    {
        Article article = await _desk.TakeInAsync(Text, Governor, Tass, Officials);
        Assert.Equal(new ReExtractionCounts(0, 0, 2, 0, 0), await AgainAsync(article, Governor, Tass, Officials));
        Assert.All(_desk.Claims, claim => Assert.Equal(1, claim.Version));
    }

    [Fact]
    public async Task What_only_the_engine_touched_is_updated_added_and_withdrawn()
    {
        Article article = await _desk.TakeInAsync(Text, Governor, Tass, Officials);
        Attribution shorter = Attributions.Of(Text, "The governor", "said", "the bridge was", "person:a-governor");
        Assert.Equal(new ReExtractionCounts(1, 1, 0, 0, 1), await AgainAsync(article, shorter, Reuters));
        Assert.Equal(("the bridge was", 1), (_desk.Claims[0].ContentText, _desk.Claims[0].Sources.Count));
        Assert.Equal((WorkState.Closed, CloseCause.Withdrawn), (_desk.Claims[1].WorkState, _desk.Claims[1].CloseCause));
        Assert.Equal("it rained", _desk.Claims[2].ContentText);
    }

    [Fact]
    public async Task A_withdrawn_claim_that_is_found_again_comes_back_as_new()
    {
        Article article = await _desk.TakeInAsync(Text, Officials);
        await AgainAsync(article);
        Assert.Equal(new ReExtractionCounts(0, 0, 0, 0, 0), await AgainAsync(article));
        Assert.Equal(new ReExtractionCounts(0, 1, 0, 0, 0), await AgainAsync(article, Officials));
        Assert.Equal((WorkState.New, (CloseCause?)null), (_desk.Claims.Single().WorkState, _desk.Claims.Single().CloseCause));
    }

    [Fact]
    public async Task What_a_person_touched_stays_whether_it_is_found_or_not_and_is_never_doubled()
    {
        Article article = await _desk.TakeInAsync(Text, Governor, Tass, Officials);
        await TouchAsync(_desk.Claims[0]);
        await TouchAsync(_desk.Claims[1]);
        Attribution shorter = Attributions.Of(Text, "The governor", "said", "the bridge was");
        Assert.Equal(new ReExtractionCounts(0, 0, 0, 2, 0), await AgainAsync(article, shorter));
        Assert.Equal(["the bridge was closed", "that the road would flood"], _desk.Claims.Select(c => c.ContentText));
        Assert.All(_desk.Claims, claim => Assert.Equal((2, WorkState.InReview), (claim.Version, claim.WorkState)));
    }

    [Fact]
    public async Task What_a_person_closed_as_no_claim_does_not_come_back()
    {
        Article article = await _desk.TakeInAsync(Text, Officials);
        _desk.Record(_desk.Claims[0].Close(CloseCause.NotAClaim, null, null, _desk.Clock.Now));
        await _desk.SaveAsync(CancellationToken.None);
        Assert.Equal(new ReExtractionCounts(0, 0, 0, 1, 0), await AgainAsync(article, Officials));
        Assert.Equal(WorkState.Closed, _desk.Claims.Single().WorkState);
    }

    [Fact]
    public async Task Extracting_anew_with_the_real_engine_notes_its_versions_on_the_article()
    {
        Article article = await _desk.TakeInAsync(Text, Officials);
        ReExtractArticleResult result = await new ReExtractArticleHandler(
            _desk, _desk.ArticleClaims, _desk.Extraction, _desk, _desk.Clock)
            .Handle(new ReExtractArticle(article.Id, 1), CancellationToken.None);
        Assert.Equal(2, result.Version);
        Assert.Equal(AttributionExtractor.Version, article.EngineVersion);
    }

    [Fact]
    public async Task An_article_in_a_language_that_is_read_no_longer_keeps_its_claims()
    {
        Article article = await _desk.TakeInAsync(Text, Officials);
        typeof(Article).GetProperty(nameof(Article.Language))!.SetValue(article, "tlh");
        RuleBrokenException refused = await Assert.ThrowsAsync<RuleBrokenException>(() => new ReExtractArticleHandler(
            _desk, _desk.ArticleClaims, _desk.Extraction, _desk, _desk.Clock)
            .Handle(new ReExtractArticle(article.Id, 1), CancellationToken.None));
        Assert.Equal("language-unsupported", refused.Rule);
        typeof(Article).GetProperty(nameof(Article.Language))!.SetValue(article, "en");
    }
}
