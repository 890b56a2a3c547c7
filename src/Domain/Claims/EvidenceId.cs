using System.Diagnostics.CodeAnalysis;

namespace FactCheck.Domain.Claims;

/// <summary>Id of a piece of evidence: a UUID, version 7, made by us.</summary>
/// <param name="Value">The UUID.</param>
public readonly record struct EvidenceId(Guid Value) : IParsable<EvidenceId>
{
    /// <summary>A new id; ids of later times sort later as text.</summary>
    public static EvidenceId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static EvidenceId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EvidenceId result)
    {
        bool parsed = Guid.TryParse(s, out Guid value);
        result = new EvidenceId(value);
        return parsed;
    }

    /// <summary>The UUID in lower-case hexadecimal with hyphens.</summary>
    public override string ToString() => Value.ToString("D");
}
