using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Tests.Extraction;

/// <summary>Texts read up to sentences and quotations, for the tests of both.</summary>
internal static class ReadingTexts
{
    /// <summary>Reads a text with a shipped pack.</summary>
    public static Passage Read(string text, string language)
    {
        var passage = new Passage();
        passage.Read(text, new TextSpan(0, text.Length), LanguagePacks.Shipped.Find(language)!);
        return passage;
    }
}
