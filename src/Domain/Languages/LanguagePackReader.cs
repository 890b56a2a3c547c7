using System.Text.Json;
using FactCheck.Domain.Extraction;

namespace FactCheck.Domain.Languages;

/// <summary>Reads the folder of a language strictly: a fault names file, line, column and what is allowed.</summary>
internal static class LanguagePackReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Dictionary<string, Stance> Stances =
        Enum.GetValues<Stance>().ToDictionary(s => s.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, Reliability> Reliabilities =
        Enum.GetValues<Reliability>().ToDictionary(r => r.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, PrepositionalKind> Kinds =
        Enum.GetValues<PrepositionalKind>().ToDictionary(k => k.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, Frames> VerbFrames = new()
    {
        ["clause"] = Frames.Clause,
        ["bare"] = Frames.Bare,
        ["quote"] = Frames.Quote,
        ["object"] = Frames.Object,
        ["preposition"] = Frames.Preposition,
        ["infinitive"] = Frames.Infinitive,
        ["object-infinitive"] = Frames.ObjectInfinitive,
        ["addressee"] = Frames.Addressee,
        ["relay"] = Frames.Relay,
        ["predicate"] = Frames.Predicate,
    };

    private static readonly Dictionary<string, Frames> NounFrames = new()
    {
        ["clause"] = Frames.Clause,
        ["quote"] = Frames.Quote,
        ["document"] = Frames.Document,
        ["preposition"] = Frames.Preposition,
        ["infinitive"] = Frames.Infinitive,
        ["object"] = Frames.Object,
    };

    private static readonly Dictionary<string, WordClass> WordClasses = new()
    {
        ["complementiser"] = WordClass.Complementiser,
        ["question"] = WordClass.Question,
        ["article"] = WordClass.Article,
        ["determiner"] = WordClass.Determiner,
        ["possessive"] = WordClass.Possessive,
        ["preposition"] = WordClass.Preposition,
        ["coordinator"] = WordClass.Coordinator,
        ["subordinator"] = WordClass.Subordinator,
        ["relative"] = WordClass.Relative,
        ["auxiliary"] = WordClass.Auxiliary,
        ["modal"] = WordClass.Modal,
        ["negation"] = WordClass.Negation,
        ["connective"] = WordClass.Connective,
        ["adverb"] = WordClass.Adverb,
        ["time"] = WordClass.Time,
        ["verb"] = WordClass.Verb,
        ["place-opener"] = WordClass.PlaceOpener,
        ["addressee-preposition"] = WordClass.AddresseePreposition,
        ["spurious"] = WordClass.Spurious,
        ["be"] = WordClass.Be | WordClass.Auxiliary,
        ["have"] = WordClass.Have | WordClass.Auxiliary,
        ["infinitive-marker"] = WordClass.InfinitiveMarker,
        ["agent"] = WordClass.Agent,
        ["reflexive"] = WordClass.Reflexive,
        ["occasion"] = WordClass.Occasion,
        ["approximator"] = WordClass.Approximator,
        ["object-pronoun"] = WordClass.ObjectPronoun,
        ["noun"] = WordClass.Noun,
    };

    private static readonly Dictionary<string, WordClass> RoleTypes = new()
    {
        ["person"] = WordClass.RolePerson,
        ["organisation"] = WordClass.RoleOrganisation,
        ["document"] = WordClass.RoleDocument,
        ["group"] = WordClass.RoleGroup,
        ["title"] = WordClass.Title,
    };

    private static readonly Dictionary<string, WordClass> PronounTypes = new()
    {
        ["personal"] = WordClass.PronounPersonal,
        ["clitic"] = WordClass.PronounClitic,
        ["demonstrative"] = WordClass.PronounDemonstrative,
        ["indefinite"] = WordClass.PronounIndefinite,
        ["first"] = WordClass.PronounFirst,
    };

    /// <summary>Reads and compiles a pack.</summary>
    /// <param name="tag">The folder's name.</param>
    /// <param name="open">Opens a file of the folder.</param>
    /// <exception cref="LanguagePackException">A fault in the data.</exception>
    public static LanguagePack Read(string tag, Func<string, Stream> open)
    {
        LanguageSettings settings = ReadSettings(tag, open);
        var lexicon = new LexiconBuilder(settings.Script == "Arabic");
        PackTable Table(string name, params string[] columns)
        {
            using Stream stream = open(name);
            return PackTable.Read($"{tag}/{name}", stream, columns);
        }

        foreach ((string file, string column, Dictionary<string, WordClass> allowed) in new[]
        {
            ("words.tsv", "class", WordClasses), ("roles.tsv", "type", RoleTypes), ("pronouns.tsv", "type", PronounTypes),
        })
        {
            foreach (PackTable.Row row in Table(file, column, "forms").Rows)
            {
                WordClass cls = row.OneOf(column, row.Required(column), allowed);
                foreach (string form in row.List("forms"))
                {
                    lexicon.AddClass(form, cls);
                }
            }
        }

        foreach (PackTable.Row row in Table("abbreviations.tsv", "forms").Rows)
        {
            foreach (string form in row.List("forms"))
            {
                lexicon.AddClass(form.TrimEnd('.'), WordClass.Abbreviation);
            }
        }

        var rows = new PackRows(
            ReadVerbs(Table("verbs.tsv", "id", "stance", "frames", "reliability", "finite", "participle", "gerund", "infinitive",
                "passive", "particle", "prepositions", "example", "source", "content"), tag, lexicon),
            ReadPrepositional(Table("prepositional.tsv", "id", "kind", "forms", "exclude", "example", "source", "content"), tag, lexicon),
            ReadNouns(Table("nouns.tsv", "id", "stance", "frames", "forms", "linkers", "example", "source", "content"), tag, lexicon));
        return new LanguagePack(settings, lexicon.Build(), rows);
    }

    private static LanguageSettings ReadSettings(string tag, Func<string, Stream> open)
    {
        try
        {
            using Stream stream = open("language.json");
            LanguageSettings settings = JsonSerializer.Deserialize<LanguageSettings>(stream, Json)
                ?? throw new LanguagePackException($"{tag}/language.json: is null");
            return settings.Tag == tag
                ? settings
                : throw new LanguagePackException($"{tag}/language.json: tag is '{settings.Tag}'; expected '{tag}', the folder's name");
        }
        catch (JsonException e)
        {
            throw new LanguagePackException($"{tag}/language.json: {e.Message}");
        }
    }

    private static List<CueVerb> ReadVerbs(PackTable table, string tag, LexiconBuilder lexicon)
    {
        var verbs = new List<CueVerb>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (PackTable.Row row in table.Rows)
        {
            Frames frames = Combine(row, VerbFrames);
            var verb = new CueVerb(
                Id(row, tag, ids),
                row.OneOf("stance", row.Required("stance"), Stances),
                frames,
                row.OneOf("reliability", row.Required("reliability"), Reliabilities),
                Phrases(row, "particle"),
                Phrases(row, "prepositions"),
                Example(row));
            int forms = 0;
            foreach ((string column, FormKind kind) in new[]
            {
                ("finite", FormKind.Finite), ("participle", FormKind.Participle), ("gerund", FormKind.Gerund),
                ("infinitive", FormKind.Infinitive), ("passive", FormKind.Passive),
            })
            {
                foreach (string form in row.List(column))
                {
                    lexicon.AddVerb(form, verb, kind);
                    forms++;
                }
            }

            if (forms == 0)
            {
                throw row.Fault("finite", "is empty, and so are all other forms");
            }

            verbs.Add(verb);
        }

        return verbs;
    }

    private static List<PrepositionalCue> ReadPrepositional(PackTable table, string tag, LexiconBuilder lexicon)
    {
        var cues = new List<PrepositionalCue>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (PackTable.Row row in table.Rows)
        {
            var cue = new PrepositionalCue(
                Id(row, tag, ids),
                row.OneOf("kind", row.Required("kind"), Kinds),
                row.List("exclude").Select(Text.FoldedText.Fold).ToHashSet(StringComparer.Ordinal),
                Example(row));
            _ = row.Required("forms");
            foreach (string form in row.List("forms"))
            {
                lexicon.AddPrepositional(form, cue);
            }

            cues.Add(cue);
        }

        return cues;
    }

    private static List<CueNoun> ReadNouns(PackTable table, string tag, LexiconBuilder lexicon)
    {
        var nouns = new List<CueNoun>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (PackTable.Row row in table.Rows)
        {
            var noun = new CueNoun(
                Id(row, tag, ids),
                row.OneOf("stance", row.Required("stance"), Stances),
                Combine(row, NounFrames),
                Phrases(row, "linkers"),
                Example(row));
            _ = row.Required("forms");
            foreach (string form in row.List("forms"))
            {
                lexicon.AddNoun(form, noun);
            }

            nouns.Add(noun);
        }

        return nouns;
    }

    private static string Id(PackTable.Row row, string tag, HashSet<string> ids)
    {
        string id = row.Required("id");
        if (!id.StartsWith(tag + ".", StringComparison.Ordinal))
        {
            throw row.Fault("id", $"is '{id}'; it must begin with '{tag}.'");
        }

        return ids.Add(id) ? id : throw row.Fault("id", $"'{id}' was given before");
    }

    private static Frames Combine(PackTable.Row row, Dictionary<string, Frames> allowed)
    {
        _ = row.Required("frames");
        return row.List("frames").Aggregate(Frames.None, (all, frame) => all | row.OneOf("frames", frame, allowed));
    }

    private static string[][] Phrases(PackTable.Row row, string column) =>
        [.. row.List(column).Select(form => LexiconBuilder.Words(form.TrimEnd('+'))).OrderByDescending(words => words.Length)];

    private static CueExample Example(PackTable.Row row)
    {
        string text = row.Required("example");
        string content = row.Required("content");
        string source = row.Required("source");
        foreach (string part in content.Split(" … ").Append(source == "-" ? "" : source))
        {
            if (!text.Contains(part, StringComparison.Ordinal))
            {
                throw row.Fault("example", $"does not hold '{part}'");
            }
        }

        return new CueExample(text, source == "-" ? null : source, content);
    }
}
