using FactCheck.Domain.Extraction;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Tests.InMemory;

/// <summary>Attributions made by hand from the words of a text.</summary>
internal static class Attributions
{
    public static TextSpan Find(string text, string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' does not stand in the text.");
        return new TextSpan(at, at + words.Length);
    }

    public static Attribution Of(
        string text, string source, string cue, string content, string? key = null, string? onBehalf = null, int? relays = null)
    {
        TextSpan phrase = source.Length == 0 ? default : Find(text, source);
        return new Attribution
        {
            Source = source.Length == 0 ? [] : [phrase],
            Cue = [Find(text, cue)],
            Content = [Find(text, content)],
            Kind = QuotationKind.Indirect,
            Stance = Stance.States,
            Likelihood = 0.9,
            Rule = "verb",
            CueId = "en/say",
            Relays = relays,
            Mentions = key is null
                ? []
                : [new SourceMention(phrase, new SourceKey(key), onBehalf is null ? null : new SourceKey(onBehalf), "name")],
        };
    }
}
