using System.Collections.Concurrent;
using FactCheck.Domain.Extraction.Rules;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>Finds the attributions of a text. A pure function: same text and packs in, same attributions out.</summary>
public sealed class AttributionExtractor
{
    /// <summary>Version of the rules; part of why an attribution was found.</summary>
    public const string Version = "1";

    /// <summary>Findings below this likelihood are not reported.</summary>
    public const double LeastLikelihood = 0.5;

    /// <summary>The rules, in the order in which they are tried at each token; the first that finds something ends the token.</summary>
    private static readonly Func<Reading, int, bool>[] TokenRules =
    [
        PrepositionalRule.Apply,
        VerbRule.Apply,
        CueNounRule.Apply,
    ];

    /// <summary>Shorter paragraphs are read in the language of those around them, in code units.</summary>
    private const int ShortestToDetect = 80;

    private static readonly ConcurrentBag<Reading> Pool = [];
    private readonly LanguagePacks _packs;
    private readonly SourceDirectory _directory;

    /// <summary>An extractor over packs and a directory of source names; cheap, safe to share between threads.</summary>
    public AttributionExtractor(LanguagePacks packs, SourceDirectory directory)
    {
        _packs = packs;
        _directory = directory;
    }

    /// <summary>Finds the attributions of <paramref name="text"/> in time linear in its length.</summary>
    /// <param name="text">At most 1,000,000 code units by the callers' limit; without NUL and lone surrogates.</param>
    /// <param name="language">BCP 47 tag; null to detect it, paragraph by paragraph where a text mixes languages.</param>
    /// <exception cref="UnsupportedLanguageException">No pack reads the language.</exception>
    public ExtractionResult Extract(string text, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Pool.TryTake(out Reading? reading))
        {
            reading = new Reading();
        }

        try
        {
            List<Attribution> attributions;
            LanguagePack main;
            if (language is not null)
            {
                main = Pack(language, null);
                attributions = Read(reading, text, new TextSpan(0, text.Length), main);
            }
            else
            {
                attributions = [];
                List<(int Start, string Tag)> runs = reading.LanguageRuns;
                runs.Clear();
                DetectedLanguage detected = LanguageDetector.DetectParagraphs(text, ShortestToDetect, runs);
                main = Pack(detected.Tag, detected.Name);
                ReadParts(reading, text, main, attributions);
            }

            return new ExtractionResult(main.Tag, attributions, Version, main.Version, _directory.Version);
        }
        finally
        {
            Pool.Add(reading);
        }
    }

    // Attributions say which other they relay by index: a further part's indexes follow those before.
    private static void Append(List<Attribution> all, List<Attribution> part)
    {
        int offset = all.Count;
        foreach (Attribution attribution in part)
        {
            all.Add(offset > 0 && attribution.Relays is { } relayed ? attribution with { Relays = relayed + offset } : attribution);
        }
    }

    private LanguagePack Pack(string tag, string? name) =>
        _packs.Find(tag) ?? throw new UnsupportedLanguageException(tag, name ?? LanguageDetector.NameOf(tag), _packs.Tags);

    // Runs of paragraphs in one language. A short paragraph, or one whose language has no pack, goes with those before it.
    private void ReadParts(Reading reading, string text, LanguagePack main, List<Attribution> attributions)
    {
        int start = 0;
        LanguagePack? current = null;
        foreach ((int from, string tag) in reading.LanguageRuns)
        {
            LanguagePack? pack = _packs.Find(tag);
            if (pack is not null && current is not null && pack != current)
            {
                Append(attributions, Read(reading, text, new TextSpan(start, from), current));
                start = from;
            }

            current = pack ?? current;
        }

        Append(attributions, Read(reading, text, new TextSpan(start, text.Length), current ?? main));
    }

    private List<Attribution> Read(Reading reading, string text, TextSpan part, LanguagePack pack)
    {
        reading.P.Read(text, part, pack);
        reading.Begin();
        List<int> cues = reading.P.Cues;
        int cue = 0;
        for (int sentence = 0; sentence < reading.P.Sentences.Count; sentence++)
        {
            reading.MoveTo(sentence);
            _ = ColonRule.Apply(reading) || PointingBackRule.Apply(reading);
            for (; cue < cues.Count && cues[cue] <= reading.Sentence.Last; cue++)
            {
                if (cues[cue] > reading.Consumed)
                {
                    ApplyFirst(reading, cues[cue]);
                }
            }
        }

        return AttributionAssembly.Assemble(reading, _directory);
    }

    private static void ApplyFirst(Reading reading, int token)
    {
        foreach (Func<Reading, int, bool> rule in TokenRules)
        {
            if (rule(reading, token))
            {
                break;
            }
        }
    }
}
