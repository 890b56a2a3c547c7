using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Infrastructure.Tests.Database;

namespace FactCheck.Infrastructure.Tests.Storage;

/// <summary>What verification says when somebody changes the database behind the product's back.</summary>
public abstract class TamperTests(TestDatabase database) : ProviderTests(database)
{
    /// <summary>Triggers that guard history on this provider.</summary>
    protected abstract string[] Triggers { get; }

    [Fact]
    public async Task Whatever_is_altered_is_named()
    {
        await Desk.LoadSourcesAsync();
        SubmitArticleResult article = await Desk.SubmitAsync(SampleText.Harbour, new PublicationDetails("reuters", Title: "Harbour"));
        IReadOnlyList<ArticleClaim> claims = await Desk.ClaimsAsync(article.Id);
        Assert.True(claims.Count >= 2);
        HistoryStream first = Claim.StreamOf(claims[0].Claim.Id);
        HistoryStream second = Claim.StreamOf(claims[1].Claim.Id);
        Assert.Empty((await Desk.SendAsync(new VerifyHistory())).Breaks);

        // Rows of the desk, which no trigger guards.
        await Desk.SqlAsync($"UPDATE Claims SET Status = 'Supported' WHERE Id = '{claims[0].Claim.Id.Value.ToString().ToUpperInvariant()}'");
        await Desk.SqlAsync($"UPDATE Claims SET WorkState = 'Lost' WHERE Id = '{claims[1].Claim.Id.Value.ToString().ToUpperInvariant()}'");
        await Desk.SqlAsync("UPDATE Articles SET Text = 'The harbour will be open.'");
        await Desk.SqlAsync("UPDATE Sources SET Name = 'Somebody' WHERE \"Key\" = 'tass'");
        await Desk.SqlAsync("DELETE FROM Publications");
        IReadOnlyList<HistoryBreak> rows = (await Desk.SendAsync(new VerifyHistory())).Breaks;
        Assert.Contains(rows, b => b.Kind == HistoryBreakKind.RowDiffers && b.Stream == first && b.Field == "status");
        Assert.Contains(rows, b => b.Kind == HistoryBreakKind.RowUnreadable && b.Stream == second);
        Assert.Contains(rows, b => b.Kind == HistoryBreakKind.RowDiffers && b.Stream == Article.StreamOf(article.Id) && b.Field == "text");
        Assert.Contains(rows, b => b.Kind == HistoryBreakKind.RowDiffers && b.Stream!.Value.Id == "tass" && b.Field == "name");
        Assert.Contains(rows, b => b.Stream == Article.StreamOf(article.Id) && b.Field!.StartsWith("publications/", StringComparison.Ordinal));

        // The one change of history that no trigger refuses, for the sake of privacy; here without the event that tells of it.
        Assert.Equal(1, await Desk.SqlAsync("UPDATE HistoryPayloads SET Json = NULL, Salt = NULL WHERE Sequence = 1"));

        // History itself, once whoever owns the database has dropped the triggers.
        foreach (string trigger in Triggers)
        {
            await Desk.SqlAsync($"DROP TRIGGER {trigger}");
        }

        await Desk.SqlAsync("UPDATE HistoryEvents SET UserName = 'Nobody' WHERE Sequence = 1");
        await Desk.SqlAsync("UPDATE HistoryEvents SET Role = 'Emperor' WHERE Sequence = 2");
        await Desk.SqlAsync("UPDATE HistoryEvents SET Envelope = REPLACE(Envelope, 'Administrator', 'Auditor') WHERE Sequence = 3");
        await Desk.SqlAsync("UPDATE HistoryPayloads SET Json = '{}' WHERE Sequence = 4");
        await Desk.SqlAsync("DELETE FROM HistoryPayloads WHERE Sequence = 5");
        await Desk.SqlAsync("DELETE FROM HistoryEvents WHERE Sequence = 5");
        await Desk.SqlAsync("DELETE FROM HistoryPayloads WHERE Sequence = (SELECT Last FROM HistorySequencer)");
        await Desk.SqlAsync("DELETE FROM HistoryEvents WHERE Sequence = (SELECT Last FROM HistorySequencer)");
        IReadOnlyList<HistoryBreak> events = (await Desk.SendAsync(new VerifyHistory())).Breaks;
        Assert.Contains(events, b => b.Kind == HistoryBreakKind.ColumnAltered && b.Sequence == 1 && b.Field == "userName");
        Assert.Contains(events, b => b.Kind == HistoryBreakKind.ColumnAltered && b.Sequence == 2 && b.Field == "role");
        Assert.Contains(events, b => b.Kind == HistoryBreakKind.EnvelopeAltered && b.Sequence == 3);
        Assert.Contains(events, b => b.Kind == HistoryBreakKind.PayloadAltered && b.Sequence == 4);
        Assert.Contains(events, b => b.Kind == HistoryBreakKind.PayloadMissing && b.Sequence == 1);
        Assert.Contains(events, b => b.Kind == HistoryBreakKind.SequenceGap && b.Sequence == 6);
        Assert.Contains(events, b => b.Kind == HistoryBreakKind.HeadDiffers);
    }
}

public sealed class TamperOnSqlite(SqliteTestDatabase database)
    : TamperTests(database), IClassFixture<SqliteTestDatabase>
{
    protected override string[] Triggers =>
        ["HistoryEvents_RefuseUpdate", "HistoryEvents_RefuseDelete", "HistoryPayloads_RefuseUpdate", "HistoryPayloads_RefuseDelete"];
}

public sealed class TamperOnSqlServer(SqlServerTestDatabase database)
    : TamperTests(database), IClassFixture<SqlServerTestDatabase>
{
    protected override string[] Triggers => ["HistoryEvents_RefuseChange", "HistoryPayloads_RefuseChange"];
}
