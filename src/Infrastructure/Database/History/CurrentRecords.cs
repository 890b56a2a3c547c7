using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.History;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Database.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database.History;

/// <summary>
/// Everything that has a history, as its tables hold it now. A row that somebody altered so that it cannot be read does not
/// end the reading: it is named, with the reason.
/// </summary>
internal static class CurrentRecords
{
    private const int PageSize = 200;

    public static async IAsyncEnumerable<CurrentRecord> ReadAsync(
        FactCheckDb db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var claims = new Kind<Claim, ClaimId>(
            StreamKind.Claim,
            "Claims",
            "Id",
            ParseId(value => new ClaimId(value)),
            ids => ClaimRepository.Whole(db.Claims).Where(claim => ids.Contains(claim.Id)),
            claim => claim.Id,
            claim => new CurrentRecord(claim.Stream, claim.Version, claim.Fields()));
        var articles = new Kind<Article, ArticleId>(
            StreamKind.Article,
            "Articles",
            "Id",
            ParseId(value => new ArticleId(value)),
            ids => ArticleRepository.Whole(db.Articles).Where(article => ids.Contains(article.Id)),
            article => article.Id,
            article => new CurrentRecord(article.Stream, article.Version, article.Fields()));
        var sources = new Kind<Source, SourceKey>(
            StreamKind.Source,
            "Sources",
            "Key",
            text => SourceKey.IsValid(text) ? new SourceKey(text) : null,
            keys => SourceRepository.Whole(db.Sources).Where(source => keys.Contains(source.Key)),
            source => source.Key,
            source => new CurrentRecord(source.Stream, source.Version, source.Fields()));

        var refused = new Kind<RefusedName, Guid>(
            StreamKind.Name,
            "RefusedNames",
            "Id",
            text => Guid.TryParse(text, out Guid id) ? id : null,
            ids => db.RefusedNames.Where(name => ids.Contains(name.Id)),
            name => name.Id,
            name => new CurrentRecord(name.Stream, name.Version, name.Fields()));

        var clusters = new Kind<ClaimCluster, ClusterId>(
            StreamKind.Cluster,
            "Clusters",
            "Id",
            ParseId(value => new ClusterId(value)),
            ids => ClusterRepository.Whole(db.Clusters).Where(cluster => ids.Contains(cluster.Id)),
            cluster => cluster.Id,
            cluster => new CurrentRecord(cluster.Stream, cluster.Version, cluster.Fields()));

        IAsyncEnumerable<CurrentRecord>[] kinds =
        [
            articles.ReadAsync(db, cancellationToken),
            claims.ReadAsync(db, cancellationToken),
            sources.ReadAsync(db, cancellationToken),
            refused.ReadAsync(db, cancellationToken),
            clusters.ReadAsync(db, cancellationToken),
        ];
        foreach (IAsyncEnumerable<CurrentRecord> kind in kinds)
        {
            await foreach (CurrentRecord record in kind.WithCancellation(cancellationToken))
            {
                yield return record;
            }
        }
    }

    private static Func<string, TId?> ParseId<TId>(Func<Guid, TId> make)
        where TId : struct =>
        text => Guid.TryParse(text, out Guid value) ? make(value) : null;

    private sealed record Kind<TThing, TId>(
        StreamKind StreamKind,
        string Table,
        string Column,
        Func<string, TId?> Parse,
        Func<IReadOnlyList<TId>, IQueryable<TThing>> Whole,
        Func<TThing, TId> IdOf,
        Func<TThing, CurrentRecord> RecordOf)
        where TThing : class
        where TId : struct
    {
        public async IAsyncEnumerable<CurrentRecord> ReadAsync(
            FactCheckDb db, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (string[] page in (await RawIdsAsync(db, cancellationToken)).Chunk(PageSize))
            {
                List<TId> ids = [];
                foreach (string raw in page)
                {
                    if (Parse(raw) is { } id)
                    {
                        ids.Add(id);
                    }
                    else
                    {
                        yield return Unreadable(raw, "its id is not one that this product makes");
                    }
                }

                foreach (CurrentRecord record in await PageAsync(ids, cancellationToken))
                {
                    yield return record;
                }
            }
        }

        // As text and past the model: an id that somebody altered must not end the reading.
        private Task<List<string>> RawIdsAsync(FactCheckDb db, CancellationToken cancellationToken)
        {
            string sql = db is FactCheckSqliteDb
                ? $"SELECT CAST(\"{Column}\" AS TEXT) AS \"Value\" FROM \"{Table}\" ORDER BY 1"
                : $"SELECT CAST([{Column}] AS nvarchar(100)) AS [Value] FROM [{Table}] ORDER BY 1";
            return db.Database.SqlQueryRaw<string>(sql).ToListAsync(cancellationToken);
        }

        private async Task<IReadOnlyList<CurrentRecord>> PageAsync(List<TId> ids, CancellationToken cancellationToken)
        {
            try
            {
                List<TThing> things = await Whole(ids).AsNoTracking().ToListAsync(cancellationToken);
                List<CurrentRecord> records = [.. things.Select(RecordOf)];
                HashSet<TId> found = [.. things.Select(IdOf)];
                records.AddRange(ids.Where(id => !found.Contains(id))
                    .Select(id => Unreadable(id.ToString()!, "its id is written in another way than this product writes it")));
                return records;
            }
            catch (Exception error) when (error is not OperationCanceledException && ids.Count > 1)
            {
                List<CurrentRecord> records = [];
                foreach (TId id in ids)
                {
                    records.AddRange(await PageAsync([id], cancellationToken));
                }

                return records;
            }
            catch (Exception error) when (error is InvalidOperationException or FormatException or InvalidCastException
                or ArgumentException or OverflowException)
            {
                return [Unreadable(ids[0].ToString()!, (error.InnerException ?? error).Message)];
            }
        }

        private CurrentRecord Unreadable(string id, string why) =>
            new(new HistoryStream(StreamKind, id), 0, new Dictionary<string, JsonNode?>(), why);
    }
}
