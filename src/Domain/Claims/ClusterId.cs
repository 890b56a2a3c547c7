using System.Diagnostics.CodeAnalysis;

namespace FactCheck.Domain.Claims;

/// <summary>
/// Id of a cluster of claims that are one statement: a UUID, version 7, made by us. Stands here because lists of claims name it;
/// what a cluster is stands in <c>Clusters</c>.
/// </summary>
/// <param name="Value">The UUID.</param>
public readonly record struct ClusterId(Guid Value) : IParsable<ClusterId>
{
    /// <summary>A new id; ids of later times sort later as text.</summary>
    public static ClusterId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static ClusterId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ClusterId result)
    {
        bool parsed = Guid.TryParse(s, out Guid value);
        result = new ClusterId(value);
        return parsed;
    }

    /// <summary>The UUID in lower-case hexadecimal with hyphens.</summary>
    public override string ToString() => Value.ToString("D");
}
