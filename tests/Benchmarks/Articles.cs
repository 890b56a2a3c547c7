using System.Text;

namespace FactCheck.Benchmarks;

/// <summary>The texts measured: our own sample articles of a language, joined and repeated up to 5,000 characters.</summary>
public static class Articles
{
    /// <summary>The length of every article measured, in UTF-16 code units.</summary>
    public const int Length = 5_000;

    /// <summary>The languages measured.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["ar", "en", "fr", "ru"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>An article of <see cref="Length"/> characters, cut after a word.</summary>
    public static string Of(string language)
    {
        string[] files = Directory.GetFiles(Path.Combine(Root, "samples"), language + "-*.txt");
        if (files.Length == 0)
        {
            throw new FileNotFoundException($"There is no sample article samples/{language}-*.txt.");
        }

        Array.Sort(files, StringComparer.Ordinal);
        var article = new StringBuilder();
        for (int i = 0; article.Length < Length; i++)
        {
            article.Append(File.ReadAllText(files[i % files.Length])).Append("\n\n");
        }

        int end = Length;
        while (!char.IsWhiteSpace(article[end]))
        {
            end--;
        }

        return article.ToString(0, end).PadRight(Length);
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The benchmarks run inside a clone of the project.");
    }
}
