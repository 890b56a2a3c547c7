namespace FactCheck.Domain.Claims;

/// <summary>How sure a reviewer is. Never to be mixed up with the engine's likelihood.</summary>
public enum Confidence
{
    /// <summary>Leaning.</summary>
    Low,

    /// <summary>Fairly sure.</summary>
    Moderate,

    /// <summary>Sure.</summary>
    High,
}
