using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Database.Sqlite;
using FactCheck.Infrastructure.Database.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Infrastructure.Tests.Database;

public sealed class MigrationsTests
{
    private static FactCheckDb Sqlite => new SqliteDesignTimeFactory().CreateDbContext([]);

    private static FactCheckDb SqlServer => new SqlServerDesignTimeFactory().CreateDbContext([]);

    [Fact]
    public void The_model_has_no_change_that_a_migration_of_SQLite_lacks()
    {
        using FactCheckDb db = Sqlite;

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_model_has_no_change_that_a_migration_of_SQL_Server_lacks()
    {
        using FactCheckDb db = SqlServer;

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_providers_hold_the_same_tables_with_the_same_columns()
    {
        using FactCheckDb sqlite = Sqlite;
        using FactCheckDb server = SqlServer;

        Assert.Equal(Columns(sqlite), Columns(server));
        Assert.Contains("HistoryEvents.Hash", Columns(sqlite));
    }

    [Fact]
    public void Both_providers_have_migrations_of_the_same_names_in_the_same_order()
    {
        using FactCheckDb sqlite = Sqlite;
        using FactCheckDb server = SqlServer;

        Assert.Equal(Names(sqlite), Names(server));
        Assert.NotEmpty(Names(sqlite));
    }

    [Fact]
    public void The_idempotent_script_for_SQL_Server_is_made_without_a_server_and_is_T_SQL()
    {
        using FactCheckDb db = SqlServer;

        string script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE TABLE [HistoryEvents]", script, StringComparison.Ordinal);
        Assert.Contains("CREATE TRIGGER", script, StringComparison.Ordinal);
        Assert.Empty(TSql.ErrorsIn(script));
    }

    [Fact]
    public void The_parser_objects_to_what_is_no_T_SQL() =>
        Assert.NotEmpty(TSql.ErrorsIn("SELECT 1 FROM x LIMIT 3 OFFSET;"));

    [Fact]
    public void No_table_of_SQL_Server_is_reached_by_two_cascades()
    {
        // Error 1785, which lenient servers forgive.
        using FactCheckDb db = SqlServer;
        foreach (IEntityType root in db.Model.GetEntityTypes())
        {
            var reached = new List<IEntityType>();
            Follow(root, reached);
            Assert.Equal(reached.Distinct().Count(), reached.Count);
        }
    }

    [Fact]
    public void No_index_of_SQL_Server_is_wider_than_it_allows()
    {
        // Error 1919 for max columns; 900 bytes for a clustered key and 1,700 for an index.
        using FactCheckDb db = SqlServer;
        foreach (IEntityType type in db.Model.GetEntityTypes())
        {
            foreach (IKey key in type.GetKeys())
            {
                Assert.True(Width(key.Properties) <= 900, $"{type.Name}: {key}");
            }

            foreach (IIndex index in type.GetIndexes())
            {
                Assert.True(Width(index.Properties) <= 1700, $"{type.Name}: {index.GetDatabaseName()}");
            }
        }
    }

    private static List<string> Columns(FactCheckDb db) =>
        [.. db.Model.GetRelationalModel().Tables
            .SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}"))
            .Order(StringComparer.Ordinal)];

    private static List<string> Names(FactCheckDb db) =>
        [.. db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];

    private static void Follow(IEntityType from, List<IEntityType> reached)
    {
        foreach (IForeignKey key in from.GetReferencingForeignKeys()
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull))
        {
            reached.Add(key.DeclaringEntityType);
            Follow(key.DeclaringEntityType, reached);
        }
    }

    private static int Width(IReadOnlyList<IProperty> properties) => properties.Sum(property =>
    {
        string type = property.GetColumnType();
        int open = type.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return 16;
        }

        string size = type[(open + 1)..^1];
        int length = size == "max" ? 1_000_000 : int.Parse(size, System.Globalization.CultureInfo.InvariantCulture);
        return type.StartsWith('n') ? 2 * length : length;
    });
}
