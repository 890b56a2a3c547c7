using System.Text.RegularExpressions;
using FactCheck.Domain.Articles;
using FactCheck.Infrastructure.Database;
using Xunit;

namespace FactCheck.Web.Tests.Architecture;

/// <summary>Who may use whom between the projects (docs/architecture.md, section 2).</summary>
public sealed partial class WebArrowsTests
{
    private static readonly string[] MayKnowInfrastructure = ["Program.cs", "DependencyInjection.cs"];

    [Fact]
    public void Only_Program_and_one_file_of_registrations_know_Infrastructure() => Assert.DoesNotContain(
        SourcesOf("Web"), file => !MayKnowInfrastructure.Contains(file.Name) && KnowsInfrastructure(file.Text));

    [Fact]
    public void Pages_and_endpoints_know_no_context_and_no_repository() => Assert.DoesNotContain(
        SourcesOf("Web"), file => !MayKnowInfrastructure.Contains(file.Name) && Storage().IsMatch(file.Text));

    [Theory]
    [InlineData("using FactCheck.Infrastructure.Database;", true)]
    [InlineData("var db = new global::FactCheck.Infrastructure.Database.FactCheckDb();", true)]
    [InlineData("@inject FactCheck.Infrastructure.Database.FactCheckDb Db", true)]
    [InlineData("// Infrastructure is for others", false)]
    public void A_planted_use_of_Infrastructure_is_found(string text, bool found) =>
        Assert.Equal(found, KnowsInfrastructure(text));

    [Theory]
    [InlineData("public PagesController(IClaimRepository claims)", true)]
    [InlineData("private readonly FactCheckDb _db;", true)]
    [InlineData("public PagesController(IMediator mediator)", false)]
    public void A_planted_context_or_repository_is_found(string text, bool found) =>
        Assert.Equal(found, Storage().IsMatch(text));

    [Fact]
    public void Domain_knows_neither_Infrastructure_nor_Web_and_Infrastructure_not_Web()
    {
        Assert.DoesNotContain(
            typeof(Article).Assembly.GetReferencedAssemblies(),
            name => name.Name is "FactCheck.Infrastructure" or "factcheck"
                || name.Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                || name.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(FactCheckDb).Assembly.GetReferencedAssemblies(), name => name.Name == "factcheck");
    }

    private static bool KnowsInfrastructure(string text) =>
        text.Contains("FactCheck.Infrastructure", StringComparison.Ordinal);

    private static List<(string Name, string Text)> SourcesOf(string project)
    {
        string folder = Path.Combine(Root(), "src", project);
        List<(string, string)> files =
        [
            .. Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml")
                .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
                .Select(path => (Path.GetFileName(path), File.ReadAllText(path))),
        ];
        Assert.True(files.Count > 5, $"No sources were found under {folder}.");
        return files;
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the project's folder.");
    }

    [GeneratedRegex(@"\bI\w+Repository\b|\bFactCheckDb\b|\bDbContext\b")]
    private static partial Regex Storage();
}
