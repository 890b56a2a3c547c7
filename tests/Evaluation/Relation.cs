using FactCheck.Domain.Extraction;
using FactCheck.Domain.Text;

namespace FactCheck.Evaluation;

/// <summary>The three labels of a relation, in the order of the scorer.</summary>
internal enum Label
{
    Source,
    Cue,
    Content,
}

/// <summary>One relation of a document, expected or found.</summary>
/// <param name="Spans">The spans of each <see cref="Label"/>, UTF-16 offsets in text order.</param>
/// <param name="Keys">The keys of the sources that it names, those spoken for included.</param>
/// <param name="Optional">Whether gold leaves it open: neither missed nor wrong.</param>
/// <param name="Found">What the engine says of it; null for an expected one.</param>
internal sealed record Relation(
    IReadOnlyList<IReadOnlyList<TextSpan>> Spans,
    IReadOnlySet<string> Keys,
    bool Optional = false,
    Attribution? Found = null)
{
    public IReadOnlyList<TextSpan> this[Label label] => Spans[(int)label];

    public static Relation Of(Attribution found) => new(
        [found.Source, found.Cue, found.Content],
        found.Mentions.SelectMany(m => new[] { m.Key?.Value, m.OnBehalf?.Value }).OfType<string>().ToHashSet(StringComparer.Ordinal),
        Found: found);
}

/// <summary>An annotated document of a gold file.</summary>
internal sealed record GoldDocument(string Name, string? Language, string Text, IReadOnlyList<Relation> Relations);
