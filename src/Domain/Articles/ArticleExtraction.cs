using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Sources;

namespace FactCheck.Domain.Articles;

/// <summary>
/// The engine with the names of now. Registered as itself, one instance a request; needs <see cref="LanguagePacks"/> registered
/// as a single instance (<see cref="LanguagePacks.Shipped"/>).
/// </summary>
public sealed class ArticleExtraction
{
    private readonly LanguagePacks _packs;
    private readonly ISourceNames _names;

    /// <summary>Over the packs and names of one request.</summary>
    public ArticleExtraction(LanguagePacks packs, ISourceNames names) => (_packs, _names) = (packs, names);

    /// <summary>Finds the attributions of a text.</summary>
    /// <param name="text">See <see cref="ArticleText"/>.</param>
    /// <param name="language">BCP 47 tag; null to detect it.</param>
    /// <param name="cancellationToken">Ends the wait for the names.</param>
    /// <exception cref="UnsupportedLanguageException">No pack reads the language.</exception>
    public async Task<ExtractionResult> RunAsync(string text, string? language, CancellationToken cancellationToken) =>
        new AttributionExtractor(_packs, await _names.CurrentAsync(cancellationToken).ConfigureAwait(false))
            .Extract(text, language);

    /// <summary>
    /// Finds the attributions of a text whose main language is known from an earlier run: paragraphs in other languages are
    /// read as such where detection finds the same main language, and else all is read in the known one.
    /// </summary>
    /// <param name="text">See <see cref="ArticleText"/>.</param>
    /// <param name="language">BCP 47 tag of the main language.</param>
    /// <param name="cancellationToken">Ends the wait for the names.</param>
    /// <exception cref="UnsupportedLanguageException">No pack reads the language any longer.</exception>
    public async Task<ExtractionResult> RunAgainAsync(string text, string language, CancellationToken cancellationToken)
    {
        AttributionExtractor extractor = new(_packs, await _names.CurrentAsync(cancellationToken).ConfigureAwait(false));
        try
        {
            ExtractionResult detected = extractor.Extract(text);
            if (detected.Language == language)
            {
                return detected;
            }
        }
        catch (UnsupportedLanguageException)
        {
            // Detection can fail where a person named the language.
        }

        return extractor.Extract(text, language);
    }
}
