using System.Diagnostics.CodeAnalysis;

namespace FactCheck.Domain.Articles;

/// <summary>Id of a publication: a UUID, version 7, made by us.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct PublicationId(Guid Value) : IParsable<PublicationId>
{
    /// <summary>A new id; ids of later times sort later as text.</summary>
    public static PublicationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static PublicationId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PublicationId result)
    {
        bool parsed = Guid.TryParse(s, out Guid value);
        result = new PublicationId(value);
        return parsed;
    }

    /// <summary>The UUID in lower-case hexadecimal with hyphens.</summary>
    public override string ToString() => Value.ToString("D");
}
