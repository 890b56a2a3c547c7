using System.Text;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;

namespace FactCheck.Domain.Tests.Languages;

/// <summary>The loader of language packs is strict, and says where a fault stands and what is allowed.</summary>
public class PackFilesTests
{
    private const string VerbHeader = "id\tstance\tframes\treliability\tfinite\tparticiple\tgerund\tinfinitive\tpassive\tparticle\tprepositions\texample\tsource\tcontent\n";
    private const string Verb = "xx.say\tstates\tclause\thigh\tsays\t\t\t\t\t\t\tIt says that it rains.\tIt\tit rains\n";
    private const string PrepositionalHeader = "id\tkind\tforms\texclude\texample\tsource\tcontent\n";
    private const string NounHeader = "id\tstance\tframes\tforms\tlinkers\texample\tsource\tcontent\n";

    [Fact]
    public void A_pack_without_fault_is_read()
    {
        LanguagePack pack = Read();

        Assert.Equal("xx@3", pack.Version);
        Assert.Equal("xx.say", Assert.Single(pack.Rows.Verbs).Id);
        Assert.True(pack.Find("says")!.Classes.HasFlag(WordClass.CueFinite));
        Assert.True(pack.Find("that")!.Classes.HasFlag(WordClass.Complementiser));
        Assert.Null(pack.Find("rains"));
    }

    [Theory]
    [InlineData("verbs.tsv", "id\tstance\n", "xx/verbs.tsv:1: columns are id, stance; expected id, stance, frames")]
    [InlineData("verbs.tsv", "", "xx/verbs.tsv: no header row")]
    [InlineData("verbs.tsv", VerbHeader + "# note\nxx.say\tshouts\tclause\thigh\tsays\t\t\t\t\t\t\tIt says.\tIt\tIt\n", "xx/verbs.tsv:3: stance is 'shouts'; allowed: states, confirms, denies")]
    [InlineData("verbs.tsv", VerbHeader + "xx.say\tstates\tsong\thigh\tsays\t\t\t\t\t\t\tIt says.\tIt\tIt\n", "xx/verbs.tsv:2: frames is 'song'; allowed: clause, bare, quote")]
    [InlineData("verbs.tsv", VerbHeader + "xx.say\tstates\t\thigh\tsays\t\t\t\t\t\t\tIt says.\tIt\tIt\n", "xx/verbs.tsv:2: frames is empty")]
    [InlineData("verbs.tsv", VerbHeader + "xx.say\tstates\tclause\tsome\tsays\t\t\t\t\t\t\tIt says.\tIt\tIt\n", "xx/verbs.tsv:2: reliability is 'some'; allowed: low, medium, high")]
    [InlineData("verbs.tsv", VerbHeader + Verb + Verb, "xx/verbs.tsv:3: id 'xx.say' was given before")]
    [InlineData("verbs.tsv", VerbHeader + "fr.say\tstates\tclause\thigh\tsays\t\t\t\t\t\t\tIt says.\tIt\tIt\n", "xx/verbs.tsv:2: id is 'fr.say'; it must begin with 'xx.'")]
    [InlineData("verbs.tsv", VerbHeader + "xx.say\tstates\tclause\thigh\t\t\t\t\t\t\t\tIt says.\tIt\tIt\n", "xx/verbs.tsv:2: finite is empty, and so are all other forms")]
    [InlineData("verbs.tsv", VerbHeader + "xx.say\tstates\tclause\thigh\tsays\n", "xx/verbs.tsv:2: example is empty")]
    [InlineData("verbs.tsv", VerbHeader + "xx.say\tstates\tclause\thigh\tsays\t\t\t\t\t\t\tIt says that it rains.\tIt\tit snows\n", "xx/verbs.tsv:2: example does not hold 'it snows'")]
    [InlineData("verbs.tsv", VerbHeader + "xx.say\tstates\tclause\thigh\tsays\t\t\t\t\t\t\tIt says that it rains.\tHe\tit rains\n", "xx/verbs.tsv:2: example does not hold 'He'")]
    [InlineData("verbs.tsv", VerbHeader + "xx.say\tstates\tclause\thigh\tsays\t\t\t\t\t\t\tIt says.\tIt\tIt\tmore\n", "xx/verbs.tsv:2: 15 cells; expected 14")]
    [InlineData("verbs.tsv", VerbHeader + "xx.say\tstates\tclause\thigh\tsa\u202Eys\t\t\t\t\t\t\tIt says.\tIt\tIt\n", "xx/verbs.tsv:2: holds the direction control U+202E")]
    [InlineData("prepositional.tsv", PrepositionalHeader + "xx.prep\tbefore\tby\t\tIt rains by him.\thim\tIt rains\n", "xx/prepositional.tsv:2: kind is 'before'; allowed: according, citing, relayed, as, bare")]
    [InlineData("prepositional.tsv", PrepositionalHeader + "xx.prep\tciting\t\t\tIt rains by him.\thim\tIt rains\n", "xx/prepositional.tsv:2: forms is empty")]
    [InlineData("nouns.tsv", NounHeader + "xx.noun\tstates\tbare\tclaim\t\tHis claim.\t-\tHis\n", "xx/nouns.tsv:2: frames is 'bare'; allowed: clause, quote, document, preposition")]
    [InlineData("words.tsv", "class\tforms\nglue\tand\n", "xx/words.tsv:2: class is 'glue'; allowed: complementiser, question")]
    [InlineData("words.tsv", "class\tforms\n\tand\n", "xx/words.tsv:2: class is empty")]
    [InlineData("roles.tsv", "type\tforms\nanimal\tcat\n", "xx/roles.tsv:2: type is 'animal'; allowed: person, organisation")]
    [InlineData("pronouns.tsv", "type\tforms\nfourth\tshe\n", "xx/pronouns.tsv:2: type is 'fourth'; allowed: personal, clitic")]
    [InlineData("abbreviations.tsv", "words\nDr.\n", "xx/abbreviations.tsv:1: columns are words; expected forms")]
    public void A_fault_in_a_table_is_named_with_file_line_and_what_is_allowed(string file, string content, string message)
    {
        LanguagePackException fault = Assert.Throws<LanguagePackException>(() => Read(file, content));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "xx/language.json: ")]
    [InlineData("null", "xx/language.json: is null")]
    [InlineData("{}", "xx/language.json: ")]
    [InlineData("""{"tag":"yy","name":"Y","version":1,"script":"Latin","direction":"ltr","quotes":[],"reviewed":"no","origin":"own"}""", "xx/language.json: tag is 'yy'; expected 'xx', the folder's name")]
    [InlineData("""{"tag":"xx","name":"X","version":1,"script":"Latin","direction":"ltr","quotes":[],"reviewed":"no","origin":"own","colour":"red"}""", "xx/language.json: ")]
    [InlineData("""{"tag":"xx","name":"X","version":"one","script":"Latin","direction":"ltr","quotes":[],"reviewed":"no","origin":"own"}""", "xx/language.json: ")]
    public void A_fault_in_the_settings_is_named_with_the_file(string content, string message)
    {
        LanguagePackException fault = Assert.Throws<LanguagePackException>(() => Read("language.json", content));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("class\tforms\ncoordinator\t"), 0xC3, 0x28, (byte)'\n'];

        Assert.ThrowsAny<ArgumentException>(() => LanguagePackReader.Read("xx", file => file == "words.tsv" ? new MemoryStream(bytes) : Open(file, null, "")));
    }

    private static LanguagePack Read(string? file = null, string content = "") =>
        LanguagePackReader.Read("xx", name => Open(name, file, content));

    private static MemoryStream Open(string name, string? file, string content) => new(Encoding.UTF8.GetBytes(name == file ? content : name switch
    {
        "language.json" => """{"tag":"xx","name":"X","version":3,"script":"Latin","direction":"ltr","quotes":["«»"],"reviewed":"no","origin":"own"}""",
        "verbs.tsv" => VerbHeader + Verb,
        "prepositional.tsv" => PrepositionalHeader,
        "nouns.tsv" => NounHeader,
        "words.tsv" => "class\tforms\ncomplementiser\tthat\n",
        "roles.tsv" or "pronouns.tsv" => "type\tforms\n",
        "abbreviations.tsv" => "forms\n",
        _ => throw new InvalidOperationException(name),
    }));
}
