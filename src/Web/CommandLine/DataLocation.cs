namespace FactCheck.Web.CommandLine;

/// <summary>Where <c>--data</c> and <c>--database</c> point to: a database file, or the folder that holds it.</summary>
internal static class DataLocation
{
    /// <summary>The name of the database in a folder that is given without one.</summary>
    public const string FileName = "factcheck.db";

    /// <summary>The full path of the database file.</summary>
    public static string FileOf(string data)
    {
        string full = Path.GetFullPath(data);
        bool folder = Directory.Exists(full) || Path.EndsInDirectorySeparator(data)
            || (!File.Exists(full) && Path.GetExtension(full).Length == 0);
        return folder ? Path.Combine(full, FileName) : full;
    }
}
