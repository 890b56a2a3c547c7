using FactCheck.Infrastructure.Database;
using Microsoft.Data.SqlClient;

namespace FactCheck.Infrastructure.Tests.Database;

/// <summary>A database on the server that <c>FACTCHECK_TEST_SQLSERVER</c> leads to, made for one test class.</summary>
public sealed class SqlServerTestDatabase : TestDatabase
{
    /// <summary>Name of the variable with the connection string.</summary>
    public const string Variable = "FACTCHECK_TEST_SQLSERVER";

    private static readonly string? Server = Environment.GetEnvironmentVariable(Variable);

    private readonly string _name = $"factcheck_test_{Guid.NewGuid():N}";

    /// <inheritdoc/>
    public override string? Missing => string.IsNullOrWhiteSpace(Server)
        ? $"Did not run on SQL Server: {Variable} holds no connection string."
        : null;

    /// <inheritdoc/>
    public override DatabaseOptions Options => new()
    {
        Provider = DatabaseProvider.SqlServer,
        ConnectionString = new SqlConnectionStringBuilder(Server) { InitialCatalog = _name, Pooling = true }.ToString(),
        MaxBatchSize = 1,
    };

    /// <inheritdoc/>
    protected override Task CreateAsync() => OnServerAsync($"CREATE DATABASE [{_name}]");

    /// <inheritdoc/>
    protected override Task DropAsync()
    {
        SqlConnection.ClearAllPools();
        return OnServerAsync($"DROP DATABASE [{_name}]");
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new SqlConnection(
            new SqlConnectionStringBuilder(Server) { InitialCatalog = "master", Pooling = false }.ToString());
        await connection.OpenAsync();
        await using SqlCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
