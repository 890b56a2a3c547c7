using FactCheck.Domain.Access;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Relinking;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Database.Sqlite;
using FactCheck.Infrastructure.Database.SqlServer;
using FactCheck.Infrastructure.Tests.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Infrastructure.Tests.Queries;

/// <summary>
/// Every query runs on SQLite, then again over the SQL Server provider without a server, fed with the answers of the first
/// run; Microsoft's parser reads each statement that would have been sent.
/// </summary>
public sealed class TSqlOfQueriesTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task Every_statement_that_a_query_or_a_repository_sends_to_SQL_Server_is_T_SQL()
    {
        Func<IServiceProvider, Task>[] reads = [.. await ReadsAsync()];
        var recorder = new Recorder();
        await RunAsync(reads, provider => new FactCheckSqliteDb(Sqlite(recorder)));
        int answers = recorder.Answers.Count;
        var player = new Player(recorder.Answers);

        await RunAsync(reads, provider => new FactCheckSqlServerDb(
            new DbContextOptionsBuilder<FactCheckSqlServerDb>()
                .UseSqlServer("Server=none;Database=none")
                .AddInterceptors(player, new NoConnection())
                .Options));

        Assert.Empty(recorder.Answers);
        Assert.True(player.Sql.Count >= answers);
        Assert.True(answers > 60, $"{answers} statements");
        Assert.All(player.Sql, sql => Assert.True(TSql.ErrorsIn(sql).Count == 0, $"{string.Join("; ", TSql.ErrorsIn(sql))}\n{sql}"));
        Assert.DoesNotContain(player.Sql, sql => sql.Contains("MERGE ", StringComparison.Ordinal));
    }

    [Fact]
    public void No_query_is_left_out()
    {
        IEnumerable<Type> handled = typeof(FactCheckDb).Assembly.GetTypes()
            .SelectMany(type => type.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .Select(i => i.GetGenericArguments()[0]);

        Assert.Equal(
            handled.Select(type => type.Name).Order(StringComparer.Ordinal),
            Requests(default, default, default, default).Select(question => question.Request.Name).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Question> Requests(ArticleId article, ClaimId claim, RelinkingId batch, ClusterId cluster)
    {
        foreach (ClaimSort sort in Enum.GetValues<ClaimSort>())
        {
            yield return Ask(new SearchClaims(new Paging(), Sort: sort));
        }

        yield return Ask(new SearchClaims(
            new Paging(), [VerificationStatus.Unverified], [WorkState.New, WorkState.InReview], "tass", "en", "reuters",
            new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "ship port", "u-1", LeastLikelihood: 0.6));
        yield return Ask(new SearchClaims(new Paging(), LeastLikelihood: 0.6, OnePerStatement: true, Cluster: cluster));
        foreach (ClusterSort sort in Enum.GetValues<ClusterSort>())
        {
            yield return Ask(new ListClusters(new Paging(), Sort: sort));
        }

        yield return Ask(new ExportClaims(new SearchClaims(new Paging(), Source: "tass")));
        yield return Ask(new ListClusters(new Paging(), ClusterState.Suggested, "tass"));
        yield return Ask(new ListClusters(new Paging(), ClusterState.Confirmed, "tass"));
        yield return Ask(new GetCluster(cluster));
        foreach (SourceSort sort in Enum.GetValues<SourceSort>())
        {
            yield return Ask(new ListSources(new Paging(), Sort: sort));
        }

        yield return Ask(new ListSources(new Paging(), "tass", SourceKind.Agency, "ru"));
        yield return Ask(new ListArticles(new Paging()));
        yield return Ask(new ListArticles(new Paging(), "ship port", "en", "reuters"));
        yield return Ask(new GetArticle(article));
        yield return Ask(new GetArticleClaims(article, IncludeClosed: true));
        yield return Ask(new GetClaim(claim));
        yield return Ask(new GetDesk());
        yield return Ask(new GetSource("tass"));
        yield return Ask(new GetSourceClaimCounts("tass"));
        yield return Ask(new ListSources(new Paging(), InUse: true));
        yield return Ask(new ListSourceCandidates(new Paging()));
        yield return Ask(new ListSourceCandidates(new Paging(), "en", "master", Refused: true));
        yield return Ask(new ListRelinkings(new Paging()));
        yield return Ask(new ListRelinkings(new Paging(), Open: true));
        yield return Ask(new GetRelinking(batch, new Paging()));
        yield return Ask(new GetNextRelinking());
        yield return Ask(new GetRegistryNames());
        yield return Ask(new GetHistory(Article.StreamOf(article), new Paging()));
        yield return Ask(new ListHistory(new Paging()));
        yield return Ask(new ExportHistory());
        yield return Ask(new ExportHistory(Article.StreamOf(article), IncludeClaims: true));
    }

    private async Task<List<Func<IServiceProvider, Task>>> ReadsAsync()
    {
        var desk = new TestDesk(database.Services);
        await desk.LoadSourcesAsync();
        SubmitArticleResult submitted = await desk.SubmitAsync(
            SampleText.Harbour, new PublicationDetails("reuters", Title: "Ship", PublishedOn: new DateOnly(2026, 11, 1)));
        ArticleClaim claim = (await desk.ClaimsAsync(submitted.Id))[0];
        SubmitArticleResult reprint = await desk.SubmitAsync($"A reprint. {SampleText.Harbour}");
        ArticleClaim again = (await desk.ClaimsAsync(reprint.Id)).First(found => found.Claim.Cluster is not null);
        SourceDetails tass = await desk.SendAsync(new GetSource("tass"));
        RelinkingId batch = (await desk.SendAsync(
            new AddSourceAlias("tass", new NewName("en", "Zorvex Wire"), tass.Version))).Relinking!.Value;
        await desk.SendAsync(new SetVerificationStatus(
            claim.Claim.Id, claim.Claim.Version, AttributionFinding.Verbatim, VerificationStatus.Mixed, Confidence.Low, "Half of it.",
            [new NewEvidence("https://example.org", EvidenceStance.Context, "Port")]));

        List<Func<IServiceProvider, Task>> reads = [.. Requests(submitted.Id, claim.Claim.Id, batch, again.Claim.Cluster!.Value).Select(question => question.Send)];
        reads.Add(p => p.GetRequiredService<IArticleRepository>().FindAsync(submitted.Id, default));
        reads.Add(p => p.GetRequiredService<IArticleRepository>().FindByTextAsync(ArticleText.Hash(SampleText.Harbour), default));
        reads.Add(p => p.GetRequiredService<IClaimRepository>().FindAsync(claim.Claim.Id, default));
        reads.Add(p => p.GetRequiredService<IClaimRepository>().OfArticleAsync(submitted.Id, default));
        reads.Add(p => p.GetRequiredService<IClaimRepository>().CountAsync(submitted.Id, default));
        reads.Add(p => p.GetRequiredService<IClusterRepository>().FindAsync(again.Claim.Cluster!.Value, default));
        reads.Add(p => p.GetRequiredService<IClusterRepository>().OfClaimsAsync([claim.Claim.Id], default));
        reads.Add(p => p.GetRequiredService<IClaimIndex>().FindAsync([claim.Claim.Id], default));
        reads.Add(p => p.GetRequiredService<IClaimIndex>().PendingAsync(10, default));
        reads.Add(p => p.GetRequiredService<IClaimIndex>().CandidatesAsync(
            claim.Claim.Id, new SourceKey("tass"), ClaimFingerprint.Of("en", again.Claim.ContentText), 100, default));
        reads.Add(p => p.GetRequiredService<ISourceRepository>().FindAsync(new SourceKey("tass"), default));
        reads.Add(p => p.GetRequiredService<ISourceRepository>().AllAsync(default));
        reads.Add(p => p.GetRequiredService<ISourceRepository>().StandingAsync([new SourceKey("tass"), new SourceKey("x")], default));
        foreach (RelinkingCause cause in Enum.GetValues<RelinkingCause>())
        {
            RelinkingScope scope = new(cause, cause == RelinkingCause.Names ? null : new SourceKey("tass"), cause == RelinkingCause.Undo ? new RelinkingId(Guid.Empty) : null);
            reads.Add(p => p.GetRequiredService<IRelinkingRepository>().CountArticlesAsync(scope, default));
            reads.Add(p => p.GetRequiredService<IRelinkingRepository>().ArticlesAsync(scope, DateTimeOffset.UnixEpoch, 1, default));
        }

        reads.Add(p => p.GetRequiredService<IRelinkingRepository>().NewestAsync(RelinkingCause.Merge, new SourceKey("tass"), new SourceKey("x"), default));
        reads.Add(p => p.GetRequiredService<IRelinkingRepository>().AppliedAsync(new RelinkingId(Guid.Empty), submitted.Id, default));
        reads.Add(p => p.GetRequiredService<IRelinkingRepository>().WaitingAsync(new RelinkingId(Guid.Empty), 1, default));
        reads.Add(p => p.GetRequiredService<IRefusedNames>().FindAsync("en", "x", default));
        reads.Add(p => p.GetRequiredService<ISourceRepository>().FindByNameAsync("en", "TASS", default));
        reads.Add(p => p.GetRequiredService<ISourceRepository>().FindByNameAsync("mul", "TASS", default));
        reads.Add(p => p.GetRequiredService<IHistory>().LastChangeAsync(Article.StreamOf(submitted.Id), default));
        reads.Add(p => p.GetRequiredService<ISourceNames>().CurrentAsync(default));
        reads.Add(p => p.GetRequiredService<IApiTokens>().ListAsync("u-1", default));
        reads.Add(p => p.GetRequiredService<IApiTokens>().RevokeAsync("u-1", Guid.Empty, default));
        reads.Add(p => p.GetRequiredService<IApiTokens>().FindUserAsync("fc_x", default));
        reads.Add(p => p.GetRequiredService<ISetUpLink>().IsOpenAsync("x", default));
        return reads;
    }

    private static Question Ask<T>(IRequest<T> request) => new(request.GetType(), async provider =>
    {
        object? answer = await provider.GetRequiredService<IMediator>().Send(request);
        if (answer is IAsyncEnumerable<HistoryRow> streamed)
        {
            await foreach (HistoryRow row in streamed)
            {
                Assert.NotEmpty(row.Hash);
            }
        }
        else if (answer is IAsyncEnumerable<ClaimRow> exported)
        {
            await foreach (ClaimRow row in exported)
            {
                Assert.NotEmpty(row.ContentText);
            }
        }
    });

    private DbContextOptions<FactCheckSqliteDb> Sqlite(Recorder recorder)
    {
        var builder = new DbContextOptionsBuilder<FactCheckSqliteDb>();
        SqliteSetup.Use(builder, database.Options);
        builder.AddInterceptors(recorder);
        return builder.Options;
    }

    private async Task RunAsync(IEnumerable<Func<IServiceProvider, Task>> reads, Func<IServiceProvider, FactCheckDb> context)
    {
        await using ServiceProvider services = TestHost.Build(
            database.Options, change => change.Replace(ServiceDescriptor.Scoped(context)));
        foreach (Func<IServiceProvider, Task> read in reads)
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            await read(scope.ServiceProvider);
        }
    }

    private sealed record Question(Type Request, Func<IServiceProvider, Task> Send);
}
