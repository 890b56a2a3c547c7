using System.Diagnostics.CodeAnalysis;

namespace FactCheck.Domain.Articles;

/// <summary>Id of an article: a UUID, version 7, made by us.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ArticleId(Guid Value) : IParsable<ArticleId>
{
    /// <summary>A new id; ids of later times sort later as text.</summary>
    public static ArticleId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static ArticleId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ArticleId result)
    {
        bool parsed = Guid.TryParse(s, out Guid value);
        result = new ArticleId(value);
        return parsed;
    }

    /// <summary>The UUID in lower-case hexadecimal with hyphens.</summary>
    public override string ToString() => Value.ToString("D");
}
