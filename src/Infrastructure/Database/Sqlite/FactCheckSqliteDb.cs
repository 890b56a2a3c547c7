using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database.Sqlite;

/// <summary>The data in one SQLite file.</summary>
public sealed class FactCheckSqliteDb(DbContextOptions<FactCheckSqliteDb> options) : FactCheckDb(options);
