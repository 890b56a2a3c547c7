using FactCheck.Domain.History;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Tests.Database;

namespace FactCheck.Infrastructure.Tests.Storage;

public abstract class SourceEditingTests(TestDatabase database) : ProviderTests(database)
{
    [Fact]
    public async Task Editors_changes_go_out_as_a_table_come_back_and_outlive_the_next_release()
    {
        await Desk.LoadSourcesAsync();
        await Desk.SendAsync(new ImportSources("key\tnotes\twebsite\tnames_en\ntass\tAsk first.\ttass.example\tOld Moscow wire", DryRun: false));
        SourceDetails changed = await Desk.SendAsync(new GetSource("tass"));
        string own = await Desk.SendAsync(new ExportSources(OnlyOwn: true));
        ImportSourcesResult again = await Desk.SendAsync(new ImportSources(own, DryRun: false));
        await Desk.SendAsync(new LoadShippedRegistry(SourceDirectory.Shipped.Sources));
        await Desk.SendAsync(new RemoveSourceName("tass", "en", "Old Moscow wire", changed.Version));
        SourceDetails after = await Desk.SendAsync(new GetSource("tass"));
        ImportSourcesResult whole = await Desk.SendAsync(new ImportSources(await Desk.SendAsync(new ExportSources()), DryRun: true));

        Assert.Equal((0, 1), (again.Rows.Count, again.Unchanged));
        Assert.Empty(whole.Rows.Select(row => $"{row.Key}: {string.Join(' ', row.Faults)} {string.Join(' ', row.Changes)}"));
        Assert.Equal(SourceDirectory.Shipped.Sources.Count, whole.Unchanged);
        Assert.Equal(("Ask first.", "tass.example", SourceFields.Website), (after.Notes, after.Website, after.Kept));
        Assert.Contains(changed.Names, name => name.Text == "Old Moscow wire");
        Assert.Equal(changed.Names.Count - 1, after.Names.Count);
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }
}

public sealed class SourceEditingOnSqlite(SqliteTestDatabase database)
    : SourceEditingTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class SourceEditingOnSqlServer(SqlServerTestDatabase database)
    : SourceEditingTests(database), IClassFixture<SqlServerTestDatabase>;
