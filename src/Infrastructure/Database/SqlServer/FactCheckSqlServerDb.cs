using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database.SqlServer;

/// <summary>The data on Microsoft SQL Server.</summary>
public sealed class FactCheckSqlServerDb(DbContextOptions<FactCheckSqlServerDb> options) : FactCheckDb(options);
