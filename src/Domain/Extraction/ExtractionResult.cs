namespace FactCheck.Domain.Extraction;

/// <summary>What the engine found in one text.</summary>
/// <param name="Language">BCP 47 tag of the text's main language.</param>
/// <param name="Attributions">In text order; none twice.</param>
/// <param name="EngineVersion">Version of the rules.</param>
/// <param name="PackVersion">Version of the language pack, <c>tag@number</c>.</param>
/// <param name="RegistryVersion">Version of the source names used.</param>
public sealed record ExtractionResult(
    string Language,
    IReadOnlyList<Attribution> Attributions,
    string EngineVersion,
    string PackVersion,
    string RegistryVersion);

/// <summary>A text in a language that no pack reads.</summary>
public sealed class UnsupportedLanguageException : Exception
{
    /// <summary>Names the language found or asked for, and what is supported.</summary>
    /// <param name="language">BCP 47 tag, or "und" where none could be told.</param>
    /// <param name="languageName">Its English name.</param>
    /// <param name="supported">Tags of the packs.</param>
    public UnsupportedLanguageException(string language, string languageName, IReadOnlyList<string> supported)
        : base($"The language {languageName} ({language}) is not supported; supported are {string.Join(", ", supported)}.")
    {
        Language = language;
        LanguageName = languageName;
        Supported = supported;
    }

    /// <summary>BCP 47 tag, or "und".</summary>
    public string Language { get; }

    /// <summary>English name of the language.</summary>
    public string LanguageName { get; }

    /// <summary>Tags of the languages that can be read.</summary>
    public IReadOnlyList<string> Supported { get; }
}
