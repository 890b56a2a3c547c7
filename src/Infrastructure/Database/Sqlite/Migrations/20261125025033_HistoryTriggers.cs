using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Infrastructure.Database.Sqlite.Migrations
{
    /// <summary>
    /// History is append-only. INSERT OR REPLACE deletes the row in its way without firing a delete trigger unless
    /// recursive_triggers is on, so the insert triggers refuse whatever would stand in a row's way.
    /// </summary>
    public partial class HistoryTriggers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "HistoryEvents_RefuseUpdate" BEFORE UPDATE ON "HistoryEvents"
                BEGIN
                    SELECT RAISE(ABORT, 'History is append-only: an event cannot be changed.');
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "HistoryEvents_RefuseDelete" BEFORE DELETE ON "HistoryEvents"
                BEGIN
                    SELECT RAISE(ABORT, 'History is append-only: an event cannot be deleted.');
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "HistoryEvents_RefuseReplace" BEFORE INSERT ON "HistoryEvents"
                WHEN NEW."Sequence" IS NOT (SELECT COALESCE(MAX("Sequence"), 0) + 1 FROM "HistoryEvents")
                    OR EXISTS (SELECT 1 FROM "HistoryEvents" WHERE "EventId" = NEW."EventId")
                    OR EXISTS (
                        SELECT 1 FROM "HistoryEvents"
                        WHERE "StreamKind" = NEW."StreamKind" AND "StreamId" = NEW."StreamId" AND "StreamVersion" = NEW."StreamVersion")
                BEGIN
                    SELECT RAISE(ABORT, 'History is append-only: an event must be the next in the sequence and new.');
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "HistoryPayloads_RefuseUpdate" BEFORE UPDATE ON "HistoryPayloads"
                WHEN NEW."Sequence" IS NOT OLD."Sequence" OR NEW."Salt" IS NOT NULL OR NEW."Json" IS NOT NULL
                BEGIN
                    SELECT RAISE(ABORT, 'History is append-only: a payload can only be emptied, with its salt.');
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "HistoryPayloads_RefuseDelete" BEFORE DELETE ON "HistoryPayloads"
                BEGIN
                    SELECT RAISE(ABORT, 'History is append-only: a payload cannot be deleted.');
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "HistoryPayloads_RefuseReplace" BEFORE INSERT ON "HistoryPayloads"
                WHEN EXISTS (SELECT 1 FROM "HistoryPayloads" WHERE "Sequence" = NEW."Sequence")
                BEGIN
                    SELECT RAISE(ABORT, 'History is append-only: this event has a payload already.');
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "HistorySequencer_RefuseUpdate" BEFORE UPDATE ON "HistorySequencer"
                WHEN NEW."Id" IS NOT OLD."Id" OR NEW."Last" < OLD."Last"
                BEGIN
                    SELECT RAISE(ABORT, 'The sequencer of the history only counts up.');
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "HistorySequencer_RefuseDelete" BEFORE DELETE ON "HistorySequencer"
                BEGIN
                    SELECT RAISE(ABORT, 'The sequencer of the history cannot be deleted.');
                END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "HistorySequencer_RefuseReplace" BEFORE INSERT ON "HistorySequencer"
                BEGIN
                    SELECT RAISE(ABORT, 'The history has one sequencer.');
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "HistorySequencer_RefuseReplace";""");
            migrationBuilder.Sql("""DROP TRIGGER "HistorySequencer_RefuseDelete";""");
            migrationBuilder.Sql("""DROP TRIGGER "HistorySequencer_RefuseUpdate";""");
            migrationBuilder.Sql("""DROP TRIGGER "HistoryPayloads_RefuseReplace";""");
            migrationBuilder.Sql("""DROP TRIGGER "HistoryPayloads_RefuseDelete";""");
            migrationBuilder.Sql("""DROP TRIGGER "HistoryPayloads_RefuseUpdate";""");
            migrationBuilder.Sql("""DROP TRIGGER "HistoryEvents_RefuseReplace";""");
            migrationBuilder.Sql("""DROP TRIGGER "HistoryEvents_RefuseDelete";""");
            migrationBuilder.Sql("""DROP TRIGGER "HistoryEvents_RefuseUpdate";""");
        }
    }
}
