using FactCheck.Domain.Text;

namespace FactCheck.Web.Controllers;

/// <summary>Spans that are picked in a text, to be changed by marking.</summary>
/// <param name="Text">The text, or the part of it that is at hand.</param>
/// <param name="Language">Its language.</param>
/// <param name="Offset">Where <paramref name="Text"/> begins in the article.</param>
public sealed record PickedModel(
    string Text, string Language, IReadOnlyList<TextSpan> Content, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Source, int Offset)
{
    /// <summary>The words of spans, as far as they lie in the text at hand.</summary>
    public string Words(IReadOnlyList<TextSpan> spans) => string.Join(" … ", spans
        .Select(span => new TextSpan(span.Start - Offset, span.End - Offset))
        .Where(span => span.Start >= 0 && span.End <= Text.Length)
        .Select(span => span.In(Text)));
}
