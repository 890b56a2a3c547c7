using FactCheck.Domain.Text;

namespace FactCheck.Domain.Registry;

/// <summary>Names of sources in four languages → keys. Immutable and safe to share between threads.</summary>
public sealed class SourceDirectory
{
    private readonly Dictionary<string, SourceKey> _names = new(StringComparer.Ordinal);

    /// <summary>The registry embedded in this assembly.</summary>
    public static SourceDirectory Shipped { get; } = new();

    /// <summary>Version of the names.</summary>
    public string Version { get; } = "0";

    /// <summary>The source named by the words of <paramref name="mention"/>, or null where no name fits.</summary>
    /// <param name="text">The article.</param>
    /// <param name="mention">The noun phrase ("the official TASS agency", "Kremlin spokesman Dmitry Peskov").</param>
    /// <param name="language">Tag of the paragraph's language.</param>
    public SourceLink? Resolve(string text, TextSpan mention, string language) =>
        _names.TryGetValue(mention.In(text), out SourceKey key) ? new SourceLink(mention, key, null) : null;
}

/// <summary>A name recognised in a mention.</summary>
/// <param name="Span">The words that are the name.</param>
/// <param name="Key">The source named.</param>
/// <param name="OnBehalf">The office or organisation spoken for, where a person is named with it.</param>
public readonly record struct SourceLink(TextSpan Span, SourceKey Key, SourceKey? OnBehalf);
