using System.Globalization;
using System.Reflection;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;

namespace FactCheck.Domain.Tests.Architecture;

/// <summary>Who may use whom inside Domain (docs/architecture.md, section 2).</summary>
public sealed class ArrowsTests
{
    private const string Root = "FactCheck.Domain";
    private const string PlantedRoot = "FactCheck.Domain.Tests.Architecture.Planted";

    private static readonly string[] Engine = ["Text", "Languages", "Registry", "Extraction"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Languages"] = ["Text"],
        ["Registry"] = ["Text", "Languages"],
        ["Extraction"] = ["Text", "Languages", "Registry"],
        ["Pipeline"] = Engine,
        ["History"] = [.. Engine, "Pipeline"],
        ["Access"] = ["Pipeline", "History"],
        ["Sources"] = [.. Engine, "Pipeline", "History"],
        ["Articles"] = [.. Engine, "Pipeline", "History", "Sources"],
        ["Claims"] = [.. Engine, "Pipeline", "History", "Sources", "Articles"],
        ["Relinking"] = [.. Engine, "Pipeline", "History", "Sources", "Articles", "Claims"],
        ["Clusters"] = [.. Engine, "Pipeline", "History", "Sources", "Articles", "Claims", "Relinking"],
        ["Reliability"] = [.. Engine, "Pipeline", "History", "Sources", "Articles", "Claims"],
    };

    private static readonly Type[] NotForTheEngine =
    [
        typeof(File), typeof(Directory), typeof(FileStream), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeProvider),
        typeof(System.Diagnostics.Stopwatch), typeof(Random), typeof(System.Net.Http.HttpClient), typeof(Console),
    ];

    [Fact]
    public void Inside_Domain_nobody_uses_what_stands_above() =>
        Assert.Empty(Violations(typeof(Article).Assembly, Root));

    [Fact]
    public void A_planted_arrow_in_the_wrong_direction_is_found()
    {
        string violation = Assert.Single(Violations(typeof(ArrowsTests).Assembly, PlantedRoot));
        Assert.Contains("Intruder", violation, StringComparison.Ordinal);
        Assert.Contains("Secret", violation, StringComparison.Ordinal);
    }

    [Fact]
    public void The_engine_uses_the_base_library_alone_without_files_clock_or_culture() =>
        Assert.Empty(EngineFaults(typeof(Article).Assembly, Root));

    [Fact]
    public void A_planted_engine_part_that_does_is_found()
    {
        List<string> faults = EngineFaults(typeof(ArrowsTests).Assembly, PlantedRoot);
        foreach (string used in new[] { "System.DateTime", "System.IO.File", "MediatR.Unit", "CurrentCulture" })
        {
            Assert.Contains(faults, fault => fault.Contains(used, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Domain_knows_MediatR_and_FluentValidation_and_nothing_else() => Assert.DoesNotContain(
        typeof(Article).Assembly.GetReferencedAssemblies().Select(name => name.Name!),
        name => !IsBaseLibrary(name) && name is not ("MediatR" or "FluentValidation"));

    [Fact]
    public void Every_folder_of_Domain_has_its_arrows_named() => Assert.DoesNotContain(
        Types(typeof(Article).Assembly, Root).Select(type => FolderOf(type, Root)), folder => !Allowed.ContainsKey(folder));

    private static List<string> Violations(Assembly assembly, string root) =>
    [
        .. from type in Types(assembly, root)
           let folder = FolderOf(type, root)
           from used in TypeReferences.Of(type)
           where used.Assembly == assembly && IsUnder(used, root)
           let target = FolderOf(used, root)
           where target != folder && !Allowed[folder].Contains(target) && !IsVocabularyOfCues(folder, used)
           select $"{type.FullName} uses {used.FullName}",
    ];

    // A language pack gives each cue its stance; the word for it is an attribution's, and holds no behaviour.
    private static bool IsVocabularyOfCues(string folder, Type used) => folder == "Languages" && used == typeof(Stance);

    private static List<string> EngineFaults(Assembly assembly, string root)
    {
        List<string> faults = [];
        foreach (Type type in Types(assembly, root).Where(type => Engine.Contains(FolderOf(type, root))))
        {
            faults.AddRange(TypeReferences.Of(type)
                .Where(used => NotForTheEngine.Contains(used)
                    || (used.Assembly != assembly && !IsBaseLibrary(used.Assembly.GetName().Name!)))
                .Select(used => $"{type.FullName} uses {used.FullName}"));
            faults.AddRange(TypeReferences.MembersOf(type)
                .Where(member => member.DeclaringType == typeof(CultureInfo) && member.Name.Contains("Current", StringComparison.Ordinal))
                .Select(member => $"{type.FullName} uses {member.Name}"));
        }

        return faults;
    }

    private static IEnumerable<Type> Types(Assembly assembly, string root) =>
        assembly.GetTypes().Where(type => IsUnder(type, root));

    private static bool IsUnder(Type type, string root) =>
        type.Namespace?.StartsWith(root + ".", StringComparison.Ordinal) is true;

    private static string FolderOf(Type type, string root) => type.Namespace![(root.Length + 1)..].Split('.')[0];

    private static bool IsBaseLibrary(string name) =>
        name is "mscorlib" or "netstandard" or "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
