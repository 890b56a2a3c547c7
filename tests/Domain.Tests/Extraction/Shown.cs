using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Tests.Extraction;

/// <summary>An attribution as the words of its text: what cases and examples are written in.</summary>
public sealed record Shown(string Source, string Cue, string Content)
{
    /// <summary>Stands between the parts of a span.</summary>
    public const string Between = " … ";

    private static readonly AttributionExtractor Extractor = new(LanguagePacks.Shipped, SourceDirectory.Shipped);

    /// <summary>What the shipped packs find in a text.</summary>
    public static IReadOnlyList<Attribution> Find(string text, string language) => Extractor.Extract(text, language).Attributions;

    /// <summary>The words of an attribution; <c>-</c> for none.</summary>
    public static Shown Of(Attribution attribution, string text)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        return new(Words(attribution.Source, text), Words(attribution.Cue, text), Words(attribution.Content, text));
    }

    /// <summary>The words of a label, its parts divided by <see cref="Between"/>.</summary>
    public static string Words(IReadOnlyList<TextSpan> parts, string text)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Count == 0 ? "-" : string.Join(Between, parts.Select(part => part.In(text)));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Source} | {Cue} | {Content}";
}
