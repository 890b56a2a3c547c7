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
        string tag = language ?? "en";
        LanguagePack pack = _packs.Find(tag) ?? throw new UnsupportedLanguageException(tag, tag, _packs.Tags);
        if (!Pool.TryTake(out Reading? reading))
        {
            reading = new Reading();
        }

        try
        {
            IReadOnlyList<Attribution> attributions = Read(reading, text, new TextSpan(0, text.Length), pack);
            return new ExtractionResult(pack.Tag, attributions, Version, pack.Version, _directory.Version);
        }
        finally
        {
            Pool.Add(reading);
        }
    }

    private List<Attribution> Read(Reading reading, string text, TextSpan part, LanguagePack pack)
    {
        reading.P.Read(text, part, pack);
        reading.Findings.Clear();
        reading.Consumed = -1;
        for (int sentence = 0; sentence < reading.P.Sentences.Count; sentence++)
        {
            reading.MoveTo(sentence);
            if (PointingBackRule.Apply(reading))
            {
                continue;
            }

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
