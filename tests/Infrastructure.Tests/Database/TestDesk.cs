using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Infrastructure.Tests.Database;

/// <summary>Sends requests as people do: each in a scope of its own, with every check of the pipeline.</summary>
internal sealed class TestDesk(IServiceProvider services)
{
    public async Task<T> SendAsync<T>(IRequest<T> request, Action<TestUser>? asUser = null)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        asUser?.Invoke(scope.ServiceProvider.GetRequiredService<TestUser>());
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    public async Task<T> WithScopeAsync<T>(Func<IMediator, Task<T>> use)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IMediator>());
    }

    public async Task<T> WithDbAsync<T>(Func<FactCheckDb, Task<T>> use)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<FactCheckDb>());
    }

    // Braces are doubled: in raw SQL they would hold the places of parameters.
    public Task<int> SqlAsync(string sql) => WithDbAsync(db => db.Database.ExecuteSqlRawAsync(
        sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

    /// <summary>A few sources of the shipped registry, with what they belong to.</summary>
    public Task<LoadShippedRegistryResult> LoadSourcesAsync(params string[] keys)
    {
        List<RegisteredSource> sources = [];
        var wanted = new Queue<string>(keys.Length > 0 ? keys : ["tass", "reuters", "kremlin", "state:ru", "state:us"]);
        while (wanted.TryDequeue(out string? key))
        {
            if (sources.All(known => known.Key.Value != key)
                && SourceDirectory.Shipped.Find(new SourceKey(key)) is { } source)
            {
                sources.Add(source);
                if (source.Parent is { } parent)
                {
                    wanted.Enqueue(parent.Value);
                }
            }
        }

        return SendAsync(new LoadShippedRegistry(sources));
    }

    public Task<SubmitArticleResult> SubmitAsync(string text, PublicationDetails? publication = null) =>
        SendAsync(new SubmitArticle(text, publication, "en"));

    public async Task<IReadOnlyList<ArticleClaim>> ClaimsAsync(ArticleId article) =>
        await SendAsync(new GetArticleClaims(article, IncludeClosed: true));
}

/// <summary>Texts of our own.</summary>
internal static class SampleText
{
    /// <summary>Claims of two agencies and of a man whom no registry names.</summary>
    public const string Harbour =
        "The harbour will be closed for a week, Reuters reported on Monday. According to TASS, two ships are waiting outside. "
        + "\"Nobody was hurt,\" the harbour master said.";
}
