using System.Text.RegularExpressions;
using System.Xml.Linq;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Web.Localisation;
using Xunit;

namespace FactCheck.Web.Tests.Pages;

/// <summary>The words of the pages exist in every language, and every word that a page asks for exists.</summary>
public sealed partial class ResourceParityTests
{
    private static readonly string Web = RepositoryFolder("src/Web");

    public static TheoryData<string> Languages => [.. PageLanguage.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_keys_and_no_empty_text(string tag)
    {
        Dictionary<string, string> english = Read("en");
        Dictionary<string, string> other = Read(tag);

        Assert.Empty(english.Keys.Except(other.Keys));
        Assert.Empty(other.Keys.Except(english.Keys));
        Assert.Empty(other.Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_translation_fills_the_same_places(string tag)
    {
        Dictionary<string, string> english = Read("en");

        Assert.Empty(Read(tag).Where(text => !Places(text.Value).SetEquals(Places(english[text.Key]))).Select(text => text.Key));
    }

    [Theory]
    [InlineData("ar", @"\p{IsArabic}")]
    [InlineData("ru", @"\p{IsCyrillic}")]
    public void Translations_are_written_in_the_script_of_their_language(string tag, string script)
    {
        string[] sameEverywhere = ["Preferences.Digits.Latin", "Preferences.Digits.Arabic", "Channel.Api", "History.Sequence"];

        Assert.Empty(Read(tag).Where(text => !sameEverywhere.Contains(text.Key) && !Regex.IsMatch(text.Value, script)).Select(text => text.Key));
    }

    [Fact]
    public void No_text_holds_a_stray_bidi_control()
    {
        IEnumerable<string> stray = PageLanguage.All
            .SelectMany(language => Read(language.Tag).Select(text => (Name: $"{language.Tag} {text.Key}", text.Value)))
            .Where(text => text.Value.Any(c => c is >= '\u202A' and <= '\u202E'))
            .Select(text => text.Name);

        Assert.Empty(stray);
    }

    [Fact]
    public void Every_key_that_a_page_names_exists()
    {
        Dictionary<string, string> english = Read("en");
        string[] named =
        [
            .. new[] { "Views", "Controllers" }
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Web, folder), "*.cs*", SearchOption.AllDirectories))
                .SelectMany(file => NamedKey().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)),
        ];

        Assert.True(named.Length > 200, "The search for keys finds too few: it is broken.");
        Assert.Empty(named.Except(english.Keys));
    }

    [Fact]
    public void Every_value_that_pages_show_has_a_word()
    {
        Dictionary<string, string> english = Read("en");
        IEnumerable<string> needed =
        [
            .. Keys<VerificationStatus>(), .. Keys<AttributionFinding>(), .. Keys<Confidence>(), .. Keys<WorkState>(),
            .. Keys<CloseCause>(), .. Keys<SourceRole>(), .. Keys<QuotationKind>(), .. Keys<Stance>(), .. Keys<EvidenceStance>(),
            .. Keys<SourceKind>(), .. Keys<NameForm>(), .. Keys<Role>(), .. Keys<Channel>(),
            .. Keys<VerificationStatus>().Select(key => key + ".Hint"),
            .. Keys<AttributionFinding>().Select(key => key + ".Hint"),
            .. Keys<Role>().Select(key => key + ".Hint"),
            .. Enum.GetNames<Stance>().Select(name => "Claim.Judged." + name),
            .. Enum.GetNames<StreamKind>().Select(name => "Stream." + name),
            .. Keys<MemberState>(), .. Keys<ClusterState>(),
            .. Enum.GetNames<ClusterSort>().Select(name => "Clusters.Sort." + name),
            .. Enum.GetNames<ClaimSort>().Select(name => "Claims.Sort." + name),
            .. typeof(HistoryEventTypes).GetFields().Select(field => "Event." + field.GetRawConstantValue()),
        ];

        Assert.Empty(needed.Except(english.Keys));
    }

    private static IEnumerable<string> Keys<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{typeof(T).Name}.{name}");

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, string> Read(string tag) =>
        XDocument.Load(Path.Combine(Web, "Resources", tag == "en" ? "UiText.resx" : $"UiText.{tag}.resx"))
            .Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    internal static string RepositoryFolder(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository."), path);
    }

    [GeneratedRegex("""(?:\bT|\bWords|\bwords)\[\s*"([A-Z][A-Za-z]*\.[\w.\-]+)"[,\]]""")]
    private static partial Regex NamedKey();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
