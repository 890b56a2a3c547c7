using FactCheck.Domain.Articles;
using FactCheck.Domain.History;
using FactCheck.Domain.Tests.InMemory;
using FluentValidation;

namespace FactCheck.Domain.Tests.Articles;

public sealed class SubmitArticleTests
{
    private const string Text = "TASS reported that the talks had failed.";
    private readonly InMemoryDesk _desk = new();

    public SubmitArticleTests()
    {
        _desk.Register("tass");
        _desk.Register("le-figaro");
    }

    private Task<SubmitArticleResult> SubmitAsync(SubmitArticle command) =>
        new SubmitArticleHandler(_desk, _desk.ArticleClaims, _desk, _desk.Extraction, _desk, _desk.User, _desk.Clock)
            .Handle(command, CancellationToken.None);

    [Fact]
    public async Task A_new_text_its_claims_and_their_events_are_saved_at_once()
    {
        SubmitArticleResult result = await SubmitAsync(
            new SubmitArticle(Text, new PublicationDetails("le-figaro", "https://example.org/a", " A title ", new DateOnly(2026, 3, 1)), "en"));
        Assert.True(result is { IsNew: true, PublicationAdded: true, ClaimCount: 1, Language: "en" });
        Assert.Equal(1, _desk.Saves);
        Assert.Equal(Text, _desk.Articles.Single().Text);
        Assert.Equal("A title", _desk.Articles[0].Publications.Single().Title);
        Assert.Equal("tass", _desk.Claims.Single().Sources.Single().Source?.Value);
        Assert.Equal(
            [HistoryEventTypes.ArticleSubmitted, HistoryEventTypes.ClaimFound], _desk.Events.Skip(2).Select(e => e.Event.Type));
        Assert.StartsWith("engine ", _desk.Events[^1].Event.PackVersion, StringComparison.Ordinal);
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task A_known_text_gains_a_publication_and_no_claims()
    {
        SubmitArticleResult first = await SubmitAsync(new SubmitArticle(Text, new PublicationDetails("tass"), "en"));
        SubmitArticleResult second = await SubmitAsync(new SubmitArticle(Text, new PublicationDetails("le-figaro")));
        Assert.True(second is { IsNew: false, PublicationAdded: true, ClaimCount: 1 });
        Assert.Equal(first.Id, second.Id);
        Assert.Single(_desk.Claims);
        Assert.Equal(["tass", "le-figaro"], _desk.Articles.Single().Publications.Select(p => p.Outlet?.Value));
        Assert.True((await _desk.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task The_same_text_at_the_same_place_changes_nothing()
    {
        await SubmitAsync(new SubmitArticle(Text, new PublicationDetails("tass"), "en"));
        int events = _desk.Events.Count;
        Assert.False((await SubmitAsync(new SubmitArticle(Text, new PublicationDetails("tass")))).PublicationAdded);
        Assert.False((await SubmitAsync(new SubmitArticle(Text))).PublicationAdded);
        Assert.Equal(events, _desk.Events.Count);
    }

    [Fact]
    public async Task One_character_more_is_another_article()
    {
        await SubmitAsync(new SubmitArticle(Text, Language: "en"));
        Assert.True((await SubmitAsync(new SubmitArticle(Text + "\n", Language: "en"))).IsNew);
    }

    [Fact]
    public async Task A_corrected_text_remembers_the_one_that_it_corrects()
    {
        SubmitArticleResult old = await SubmitAsync(new SubmitArticle(Text, Language: "en"));
        await SubmitAsync(new SubmitArticle(Text + " (Corrected.)", Language: "en", Corrects: old.Id));
        Assert.Equal(old.Id, _desk.Articles[1].Corrects);
    }

    [Fact]
    public async Task An_unknown_article_cannot_be_corrected()
    {
        ValidationException refused = await Assert.ThrowsAsync<ValidationException>(
            () => SubmitAsync(new SubmitArticle(Text, Language: "en", Corrects: ArticleId.New(_desk.Clock.Now))));
        Assert.Equal("Corrects", refused.Errors.Single().PropertyName);
        Assert.Empty(_desk.Articles);
    }

    [Fact]
    public async Task An_unsupported_language_is_named_at_its_field()
    {
        ValidationException refused = await Assert.ThrowsAsync<ValidationException>(
            () => SubmitAsync(new SubmitArticle(Text, Language: "tlh")));
        Assert.Equal("Language", refused.Errors.Single().PropertyName);
        Assert.Contains("tlh", refused.Errors.Single().ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outlet_that_is_not_registered_is_named_at_its_field()
    {
        ValidationException refused = await Assert.ThrowsAsync<ValidationException>(
            () => SubmitAsync(new SubmitArticle(Text, new PublicationDetails("daily-planet"), "en")));
        Assert.Equal("Publication.Outlet", refused.Errors.Single().PropertyName);
        Assert.Equal(0, _desk.Saves);
    }

    [Theory]
    [InlineData("", null, null, "Text")]
    [InlineData("x\0", null, null, "Text")]
    [InlineData("x", "Le Figaro", null, "Publication.Outlet")]
    [InlineData("x", null, "javascript:alert(1)", "Publication.Url")]
    [InlineData("x", null, "/relative", "Publication.Url")]
    public void The_validator_names_the_field(string text, string? outlet, string? url, string field) => Assert.Equal(
        [field],
        new SubmitArticleValidator().Validate(new SubmitArticle(text, new PublicationDetails(outlet, url)))
            .Errors.Select(e => e.PropertyName));

    [Fact]
    public async Task A_stale_version_shows_the_other_persons_change()
    {
        SubmitArticleResult article = await SubmitAsync(new SubmitArticle(Text, Language: "en"));
        AddPublicationHandler handler = new(_desk, _desk, _desk, _desk.Clock);
        await handler.Handle(new AddPublication(article.Id, new PublicationDetails("tass"), 1), CancellationToken.None);
        FactCheck.Domain.Pipeline.ChangedByOtherException refused =
            await Assert.ThrowsAsync<FactCheck.Domain.Pipeline.ChangedByOtherException>(() => handler.Handle(
                new AddPublication(article.Id, new PublicationDetails("le-figaro"), 1), CancellationToken.None));
        Assert.Equal("Rana Haddad", refused.Other.Who);
        Assert.Equal(HistoryEventTypes.PublicationAdded, refused.Other.What);
        Assert.Equal(2, refused.Other.CurrentVersion);
    }

    [Fact]
    public void A_publication_that_says_nothing_is_refused() => Assert.False(new AddPublicationValidator()
        .Validate(new AddPublication(default, new PublicationDetails(" ", "", " "), 1)).IsValid);
}
