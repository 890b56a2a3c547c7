namespace FactCheck.Domain.Claims;

/// <summary>Whether the statement holds, judged as the source made it (of a denial: that it is not so).</summary>
public enum VerificationStatus
{
    /// <summary>Not judged yet.</summary>
    Unverified,

    /// <summary>Holds.</summary>
    Supported,

    /// <summary>Holds in the main.</summary>
    MostlySupported,

    /// <summary>Holds in part.</summary>
    Mixed,

    /// <summary>Gives a wrong picture, though its words may hold.</summary>
    Misleading,

    /// <summary>Does not hold.</summary>
    Refuted,

    /// <summary>Can be neither shown nor refuted with what can be had.</summary>
    Unverifiable,

    /// <summary>Is nothing that could be checked: an opinion, a wish, a prophecy.</summary>
    NotCheckable,
}
