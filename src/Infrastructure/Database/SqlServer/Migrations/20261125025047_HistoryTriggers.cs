using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Infrastructure.Database.SqlServer.Migrations
{
    /// <summary>
    /// History is append-only. TRUNCATE fires no trigger, but is refused for a table that a foreign key refers to: payloads
    /// refer to events, and a column of the sequencer that is always null refers to payloads for this reason alone.
    /// </summary>
    public partial class HistoryTriggers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // EXEC, since CREATE TRIGGER must be the first statement of its batch and the idempotent script wraps each in an IF.
            migrationBuilder.Sql(
                """
                EXEC(N'
                CREATE TRIGGER [HistoryEvents_RefuseChange] ON [HistoryEvents] AFTER UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF EXISTS (SELECT 1 FROM deleted)
                    BEGIN
                        THROW 51000, N''History is append-only: an event cannot be changed or deleted.'', 1;
                    END
                END');
                """);
            migrationBuilder.Sql(
                """
                EXEC(N'
                CREATE TRIGGER [HistoryPayloads_RefuseChange] ON [HistoryPayloads] AFTER UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF EXISTS (SELECT 1 FROM deleted d LEFT JOIN inserted i ON i.[Sequence] = d.[Sequence] WHERE i.[Sequence] IS NULL)
                        OR EXISTS (SELECT 1 FROM inserted WHERE [Salt] IS NOT NULL OR [Json] IS NOT NULL)
                    BEGIN
                        THROW 51000, N''History is append-only: a payload can only be emptied, with its salt.'', 1;
                    END
                END');
                """);
            migrationBuilder.Sql(
                """
                EXEC(N'
                CREATE TRIGGER [HistorySequencer_RefuseChange] ON [HistorySequencer] AFTER INSERT, UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    IF (SELECT COUNT(*) FROM [HistorySequencer]) <> 1
                        OR EXISTS (SELECT 1 FROM inserted i JOIN deleted d ON d.[Id] = i.[Id] WHERE i.[Last] < d.[Last])
                    BEGIN
                        THROW 51000, N''The history has one sequencer, which only counts up.'', 1;
                    END
                END');
                """);
            migrationBuilder.Sql(
                """
                ALTER TABLE [HistorySequencer] ADD [TruncationGuard] bigint NULL
                    CONSTRAINT [FK_HistorySequencer_HistoryPayloads_TruncationGuard] REFERENCES [HistoryPayloads] ([Sequence]);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE [HistorySequencer] DROP CONSTRAINT [FK_HistorySequencer_HistoryPayloads_TruncationGuard];");
            migrationBuilder.Sql("ALTER TABLE [HistorySequencer] DROP COLUMN [TruncationGuard];");
            migrationBuilder.Sql("DROP TRIGGER [HistorySequencer_RefuseChange];");
            migrationBuilder.Sql("DROP TRIGGER [HistoryPayloads_RefuseChange];");
            migrationBuilder.Sql("DROP TRIGGER [HistoryEvents_RefuseChange];");
        }
    }
}
