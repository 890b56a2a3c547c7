using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Tests.Storage;

public abstract class SubmissionTests(TestDatabase database) : ProviderTests(database)
{
    [Fact]
    public async Task An_article_is_kept_as_received_with_its_claims_linked_and_its_history_sound()
    {
        await Desk.LoadSourcesAsync();

        SubmitArticleResult submitted = await Desk.SubmitAsync(
            SampleText.Harbour, new PublicationDetails("reuters", "https://example.org/1", "Harbour closed", new DateOnly(2026, 11, 23)));

        ArticleDetails article = await Desk.SendAsync(new GetArticle(submitted.Id));
        Assert.Equal(SampleText.Harbour, article.Text);
        Assert.Equal("Reuters", Assert.Single(article.Publications).OutletName);
        Assert.Equal(new DateOnly(2026, 11, 23), article.Publications[0].PublishedOn);
        IReadOnlyList<ArticleClaim> claims = await Desk.ClaimsAsync(submitted.Id);
        Assert.Equal(submitted.ClaimCount, claims.Count);
        Assert.Contains(claims, claim => claim.Claim.Sources.Any(source => source.Source?.Value == "tass" && source.SourceName is not null));
        Assert.All(claims, claim => Assert.Equal("Harbour closed", claim.Claim.ArticleTitle));
        Assert.All(claims, claim => Assert.All(claim.Content, span => Assert.Contains(span.In(SampleText.Harbour), claim.Claim.ContentText, StringComparison.Ordinal)));
        VerifyHistoryResult verified = await Desk.SendAsync(new VerifyHistory());
        Assert.Empty(verified.Breaks);
        Assert.True(verified.Events > claims.Count);
    }

    [Fact]
    public async Task Arabic_Russian_and_characters_beyond_the_basic_plane_come_back_unit_for_unit()
    {
        const string Text = "قالت الوكالة «إنّ الميناء مُغلق» 🛳️ 𝔊.\r\nПорт закрыт, сообщили в порту.\u0007\t«Ёж»";

        SubmitArticleResult submitted = await Desk.SendAsync(new SubmitArticle(Text, null, "ar"));

        ArticleDetails article = await Desk.SendAsync(new GetArticle(submitted.Id));
        Assert.Equal(Text, article.Text);
        Assert.Equal(ArticleText.Hash(Text), article.TextHash);
    }

    [Fact]
    public async Task The_same_text_from_another_place_is_one_article_with_two_publications()
    {
        const string Text = "The bridge is open again, the mayor said.";
        await Desk.LoadSourcesAsync();

        SubmitArticleResult first = await Desk.SubmitAsync(Text, new PublicationDetails("reuters"));
        SubmitArticleResult second = await Desk.SubmitAsync(Text, new PublicationDetails("tass", PublishedOn: new DateOnly(2026, 1, 2)));

        Assert.Equal(first.Id, second.Id);
        Assert.False(second.IsNew);
        ArticleDetails article = await Desk.SendAsync(new GetArticle(first.Id));
        Assert.Equal(["reuters", "tass"], article.Publications.Select(p => p.Outlet?.Value));
        Assert.Equal(2, article.Version);
    }

    [Fact]
    public async Task One_text_submitted_by_many_at_once_is_one_article()
    {
        const string Text = "The tunnel stays closed, the company announced.";

        Task<SubmitArticleResult>[] submissions = [.. Enumerable.Range(0, 6).Select(_ => Task.Run(() => Desk.SubmitAsync(Text)))];
        await Task.WhenAll(submissions.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));

        SubmitArticleResult[] taken = [.. submissions.Where(task => task.IsCompletedSuccessfully).Select(task => task.Result)];
        Assert.Single(taken, result => result.IsNew);
        Assert.Single(taken.Select(result => result.Id).Distinct());
        Assert.All(
            submissions.Where(task => task.IsFaulted),
            task => Assert.Equal("text-is-known", Assert.IsType<RuleBrokenException>(task.Exception!.InnerException).Rule));
        Assert.Equal(1, await Desk.WithDbAsync(db => db.Articles.CountAsync(article => article.TextHash == ArticleText.Hash(Text))));
    }

    [Fact]
    public async Task Parallel_submissions_make_one_chain_without_gaps()
    {
        long before = (await Desk.SendAsync(new VerifyHistory())).Events;

        SubmitArticleResult[] results = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(
            () => Desk.SubmitAsync($"Line {i} is running again, the railway said. It was closed, the railway announced earlier."))));

        VerifyHistoryResult verified = await Desk.SendAsync(new VerifyHistory());
        Assert.Empty(verified.Breaks);
        Assert.Equal(before + results.Sum(result => 1 + result.ClaimCount), verified.Events);
        Assert.Equal(verified.Events, verified.Head.Sequence);
    }
}

public sealed class SubmissionOnSqlite(SqliteTestDatabase database)
    : SubmissionTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class SubmissionOnSqlServer(SqlServerTestDatabase database)
    : SubmissionTests(database), IClassFixture<SqlServerTestDatabase>;
