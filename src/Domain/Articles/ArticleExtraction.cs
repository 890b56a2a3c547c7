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
}
