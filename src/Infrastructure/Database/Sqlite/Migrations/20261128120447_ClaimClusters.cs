using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Infrastructure.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ClaimClusters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ClaimSources_Source",
                table: "ClaimSources");

            migrationBuilder.AddColumn<int>(
                name: "ComparedBy",
                table: "Claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ClaimFingerprints",
                columns: table => new
                {
                    Hash = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClaimFingerprints", x => new { x.Hash, x.ClaimId });
                    table.ForeignKey(
                        name: "FK_ClaimFingerprints_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Clusters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MergedInto = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clusters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Clusters_Clusters_MergedInto",
                        column: x => x.MergedInto,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClusterMembers",
                columns: table => new
                {
                    ClusterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClusterMembers", x => new { x.ClusterId, x.ClaimId });
                    table.ForeignKey(
                        name: "FK_ClusterMembers_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClusterMembers_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClaimSources_Source_ClaimId",
                table: "ClaimSources",
                columns: new[] { "Source", "ClaimId" });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_ComparedBy",
                table: "Claims",
                column: "ComparedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ClaimFingerprints_ClaimId",
                table: "ClaimFingerprints",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_ClusterMembers_In",
                table: "ClusterMembers",
                column: "ClaimId",
                unique: true,
                filter: "State <> 'Apart'");

            migrationBuilder.CreateIndex(
                name: "IX_Clusters_ChangedAt",
                table: "Clusters",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Clusters_MergedInto",
                table: "Clusters",
                column: "MergedInto");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClaimFingerprints");

            migrationBuilder.DropTable(
                name: "ClusterMembers");

            migrationBuilder.DropTable(
                name: "Clusters");

            migrationBuilder.DropIndex(
                name: "IX_ClaimSources_Source_ClaimId",
                table: "ClaimSources");

            migrationBuilder.DropIndex(
                name: "IX_Claims_ComparedBy",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "ComparedBy",
                table: "Claims");

            migrationBuilder.CreateIndex(
                name: "IX_ClaimSources_Source",
                table: "ClaimSources",
                column: "Source");
        }
    }
}
