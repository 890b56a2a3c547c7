using FactCheck.Domain.Articles;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Tests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Infrastructure.Tests.Storage;

public abstract class ShippedRegistryTests(TestDatabase database) : ProviderTests(database)
{
    [Fact]
    public async Task The_whole_registry_loads_once_and_no_value_is_wider_than_its_column()
    {
        LoadShippedRegistryResult first = await Desk.SendAsync(
            new LoadShippedRegistry(SourceDirectory.Shipped.Sources), user => (user.Id, user.Channel) = ("system", Channel.System));
        LoadShippedRegistryResult again = await Desk.SendAsync(new LoadShippedRegistry(SourceDirectory.Shipped.Sources));
        SubmitArticleResult article = await Desk.SubmitAsync(SampleText.Harbour, new PublicationDetails("reuters"));
        await Desk.SendAsync(new SubmitArticle("Порт закрыт, сообщило ТАСС.\n\nThe port is closed, Reuters reported.\n\nLe port est fermé, selon l'AFP."));

        Assert.Equal(SourceDirectory.Shipped.Sources.Count, first.Registered);
        Assert.Equal((0, 0), (again.Registered, again.Updated));
        Assert.True(article.ClaimCount > 0);
        Assert.Empty(await Desk.WithDbAsync(TooWideAsync));
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
        HistoryRow registered = (await Desk.SendAsync(new GetHistory(Source.StreamOf(new SourceKey("tass")), new Paging()))).Items[0];
        Assert.Equal(("system", Channel.System), (registered.UserId, registered.Channel));
    }

    // SQLite takes any length, SQL Server refuses: the lengths that the model states are compared with what is there.
    private static async Task<List<string>> TooWideAsync(FactCheckDb db)
    {
        List<string> tooWide = [];
        foreach (IEntityType type in db.Model.GetEntityTypes())
        {
            foreach (IProperty property in type.GetProperties().Where(p => p.GetMaxLength() is not null))
            {
                string column = property.GetColumnName();
                string length = db.Database.IsSqlite() ? "LENGTH" : "LEN";
                string sql = $"SELECT COALESCE(MAX({length}(\"{column}\")), 0) AS \"Value\" FROM \"{type.GetTableName()}\"";
                int widest = (await db.Database.SqlQueryRaw<int>(sql).ToListAsync())[0];
                if (widest > property.GetMaxLength())
                {
                    tooWide.Add($"{type.GetTableName()}.{column}: {widest} > {property.GetMaxLength()}");
                }
            }
        }

        return tooWide;
    }
}

public sealed class ShippedRegistryOnSqlite(SqliteTestDatabase database)
    : ShippedRegistryTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class ShippedRegistryOnSqlServer(SqlServerTestDatabase database)
    : ShippedRegistryTests(database), IClassFixture<SqlServerTestDatabase>;
