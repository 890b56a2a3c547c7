namespace FactCheck.Infrastructure.Database;

/// <summary>Where the data live: section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Database";

    /// <summary>The kind of database.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>SQLite: the file; null for <c>factcheck.db</c> in the user's data folder.</summary>
    public string? Path { get; set; }

    /// <summary>SQL Server: the connection string.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Statements a round trip; null for the provider's default. 1 keeps servers without MERGE content.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>SQLite: the full path of the file that is used.</summary>
    public string FilePath => System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(Path) ? DefaultPath() : Path);

    private static string DefaultPath()
    {
        string home = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return System.IO.Path.Combine(home, "FactCheck", "factcheck.db");
    }
}

/// <summary>The databases that the product runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, no server.</summary>
    Sqlite,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,
}
