using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Infrastructure.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SourceStanding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsRetired",
                table: "Sources",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "MergedInto",
                table: "Sources",
                type: "TEXT",
                unicode: false,
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsWithdrawn",
                table: "SourceNames",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "RefusedNames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", unicode: false, maxLength: 35, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Holds = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FoldedText = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefusedNames", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RelinkingBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    From = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true),
                    To = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true),
                    Undoes = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Articles = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticlesRead = table.Column<int>(type: "INTEGER", nullable: false),
                    ReadUpTo = table.Column<long>(type: "INTEGER", nullable: true),
                    Proposed = table.Column<int>(type: "INTEGER", nullable: false),
                    Applied = table.Column<int>(type: "INTEGER", nullable: false),
                    PassedOver = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestedById = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RequestedByName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    RequestedAs = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RelinkingBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LinkProposals",
                columns: table => new
                {
                    Batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Article = table.Column<Guid>(type: "TEXT", nullable: false),
                    Claim = table.Column<Guid>(type: "TEXT", nullable: true),
                    Publication = table.Column<Guid>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    MentionText = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    From = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true),
                    To = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkProposals", x => new { x.Batch, x.Number });
                    table.ForeignKey(
                        name: "FK_LinkProposals_Claims_Claim",
                        column: x => x.Claim,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LinkProposals_RelinkingBatches_Batch",
                        column: x => x.Batch,
                        principalTable: "RelinkingBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sources_MergedInto",
                table: "Sources",
                column: "MergedInto");

            migrationBuilder.CreateIndex(
                name: "IX_LinkProposals_Batch_Article",
                table: "LinkProposals",
                columns: new[] { "Batch", "Article" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkProposals_Batch_Outcome_Number",
                table: "LinkProposals",
                columns: new[] { "Batch", "Outcome", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkProposals_Claim",
                table: "LinkProposals",
                column: "Claim");

            migrationBuilder.CreateIndex(
                name: "IX_RefusedNames_Language_FoldedText",
                table: "RefusedNames",
                columns: new[] { "Language", "FoldedText" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RelinkingBatches_CreatedAt",
                table: "RelinkingBatches",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RelinkingBatches_State_CreatedAt",
                table: "RelinkingBatches",
                columns: new[] { "State", "CreatedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LinkProposals");

            migrationBuilder.DropTable(
                name: "RefusedNames");

            migrationBuilder.DropTable(
                name: "RelinkingBatches");

            migrationBuilder.DropIndex(
                name: "IX_Sources_MergedInto",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "IsRetired",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "IsWithdrawn",
                table: "SourceNames");
        }
    }
}
