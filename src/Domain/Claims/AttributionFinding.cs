namespace FactCheck.Domain.Claims;

/// <summary>Whether the named source said it.</summary>
public enum AttributionFinding
{
    /// <summary>Not looked into yet.</summary>
    NotChecked,

    /// <summary>Said so in these words.</summary>
    Verbatim,

    /// <summary>Said so in other words.</summary>
    Paraphrase,

    /// <summary>Said something near it that the text bends.</summary>
    Distorted,

    /// <summary>Somebody else said it.</summary>
    Misattributed,

    /// <summary>No trace of it was found.</summary>
    NotFound,

    /// <summary>The source says that it never said so.</summary>
    Denied,
}
