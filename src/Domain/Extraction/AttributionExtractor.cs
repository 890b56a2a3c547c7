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
        LanguagePack main = MainPack(text, language);
        if (!Pool.TryTake(out Reading? reading))
        {
            reading = new Reading();
        }

        try
        {
            var attributions = new List<Attribution>();
            foreach ((TextSpan part, LanguagePack pack) in language is null ? Parts(text, main) : [(new TextSpan(0, text.Length), main)])
            {
                Append(attributions, Read(reading, text, part, pack));
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

    private LanguagePack MainPack(string text, string? language)
    {
        if (language is not null)
        {
            return _packs.Find(language) ?? throw new UnsupportedLanguageException(language, LanguageDetector.NameOf(language), _packs.Tags);
        }

        DetectedLanguage detected = LanguageDetector.Detect(text);
        return _packs.Find(detected.Tag) ?? throw new UnsupportedLanguageException(detected.Tag, detected.Name, _packs.Tags);
    }

    // Runs of paragraphs in one language. A short paragraph, or one whose language has no pack, goes with those before it.
    private IEnumerable<(TextSpan Part, LanguagePack Pack)> Parts(string text, LanguagePack main)
    {
        int start = 0;
        int from = 0;
        LanguagePack current = main;
        bool first = true;
        while (from < text.Length)
        {
            int end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end + 1;
            if (end - from >= ShortestToDetect && LanguageDetector.Detect(text.AsSpan(from, end - from)) is { IsSure: true } detected
                && _packs.Find(detected.Tag) is { } pack)
            {
                if (pack != current && !first)
                {
                    yield return (new TextSpan(start, from), current);
                    start = from;
                }

                current = pack;
                first = false;
            }

            from = end;
        }

        yield return (new TextSpan(start, text.Length), current);
    }

    private List<Attribution> Read(Reading reading, string text, TextSpan part, LanguagePack pack)
    {
        reading.P.Read(text, part, pack);
        reading.Findings.Clear();
        reading.Consumed = -1;
        for (int sentence = 0; sentence < reading.P.Sentences.Count; sentence++)
        {
            reading.MoveTo(sentence);
            PointingBackRule.Apply(reading);
            for (int token = reading.Sentence.First; token <= reading.Sentence.Last; token++)
            {
                if (reading.P.Entry(token) is null || token <= reading.Consumed)
                {
                    continue;
                }

                foreach (Func<Reading, int, bool> rule in TokenRules)
                {
                    if (rule(reading, token))
                    {
                        break;
                    }
                }
            }
        }

        return AttributionAssembly.Assemble(reading, _directory);
    }
}
