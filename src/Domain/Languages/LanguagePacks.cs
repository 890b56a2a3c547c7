namespace FactCheck.Domain.Languages;

/// <summary>The language packs shipped with the product.</summary>
public sealed class LanguagePacks
{
    /// <summary>The packs embedded in this assembly, loaded once.</summary>
    public static LanguagePacks Shipped { get; } = new();

    /// <summary>BCP 47 tags that can be read, sorted.</summary>
    public IReadOnlyList<string> Tags { get; } = ["ar", "en", "fr", "ru"];
}
