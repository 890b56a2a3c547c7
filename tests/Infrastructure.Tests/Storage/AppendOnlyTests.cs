using System.Data.Common;
using FactCheck.Domain.History;
using FactCheck.Infrastructure.Tests.Database;
using Microsoft.Data.Sqlite;

namespace FactCheck.Infrastructure.Tests.Storage;

public abstract class AppendOnlyTests(TestDatabase database) : ProviderTests(database)
{
    [Theory]
    [InlineData("UPDATE HistoryEvents SET UserName = 'Nobody'")]
    [InlineData("UPDATE HistoryEvents SET Sequence = Sequence + 1000")]
    [InlineData("DELETE FROM HistoryEvents WHERE Sequence = 1")]
    [InlineData("UPDATE HistoryPayloads SET Json = '{}' WHERE Sequence = 1")]
    [InlineData("UPDATE HistoryPayloads SET Salt = NULL, Json = '{}'")]
    [InlineData("DELETE FROM HistoryPayloads WHERE Sequence = 1")]
    [InlineData("UPDATE HistorySequencer SET Last = 0")]
    [InlineData("DELETE FROM HistorySequencer")]
    [InlineData("INSERT INTO HistorySequencer (Id, Last, LastHash) VALUES (2, 0, '')")]
    public async Task The_database_refuses(string change)
    {
        await Desk.LoadSourcesAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => Desk.SqlAsync(change));

        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);
    }
}

public sealed class AppendOnlyOnSqlite(SqliteTestDatabase database)
    : AppendOnlyTests(database), IClassFixture<SqliteTestDatabase>
{
    [Theory]
    [InlineData("INSERT OR REPLACE INTO HistoryEvents SELECT * FROM HistoryEvents WHERE Sequence = 1")]
    [InlineData("INSERT OR REPLACE INTO HistoryEvents SELECT Sequence + (SELECT MAX(Sequence) FROM HistoryEvents), EventId, StreamKind, StreamId, StreamVersion, Type, Time, UserId, UserName, Role, OnBehalfOf, Channel, Batch, SoftwareVersion, PackVersion, PayloadHash, PreviousHash, Hash, Envelope FROM HistoryEvents WHERE Sequence = 1")]
    [InlineData("INSERT OR REPLACE INTO HistoryPayloads SELECT Sequence, Salt, '{}' FROM HistoryPayloads WHERE Sequence = 1")]
    [InlineData("INSERT OR REPLACE INTO HistorySequencer VALUES (1, 0, '')")]
    [InlineData("UPDATE OR REPLACE HistoryEvents SET Sequence = 2 WHERE Sequence = 1")]
    public async Task A_shell_without_the_products_settings_cannot_replace_a_row(string change)
    {
        await Desk.LoadSourcesAsync();
        var shell = new SqliteConnection($"Data Source={Database.Options.FilePath};Pooling=false");
        await using (shell)
        {
            await shell.OpenAsync();
            SqliteCommand command = shell.CreateCommand();
            command.CommandText = change;

            SqliteException refusal = await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync());

            Assert.Contains("istory", refusal.Message, StringComparison.Ordinal);
        }
    }
}

public sealed class AppendOnlyOnSqlServer(SqlServerTestDatabase database)
    : AppendOnlyTests(database), IClassFixture<SqlServerTestDatabase>
{
    [Theory]
    [InlineData("TRUNCATE TABLE HistoryEvents")]
    [InlineData("TRUNCATE TABLE HistoryPayloads")]
    public async Task History_cannot_be_truncated(string change)
    {
        await Desk.LoadSourcesAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => Desk.SqlAsync(change));
    }
}
