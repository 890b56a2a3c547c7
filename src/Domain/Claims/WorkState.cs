namespace FactCheck.Domain.Claims;

/// <summary>
/// Where the work on a claim stands: New → InReview → Decided (or AwaitingSecondReview → Decided or Disputed → Decided, where
/// the desk works with two reviews); Decided → Reopened → InReview; from anywhere Closed, which reopens too.
/// </summary>
public enum WorkState
{
    /// <summary>Nobody has looked at it.</summary>
    New,

    /// <summary>Somebody works on it.</summary>
    InReview,

    /// <summary>One person has judged, another must.</summary>
    AwaitingSecondReview,

    /// <summary>Two people disagree.</summary>
    Disputed,

    /// <summary>Judged.</summary>
    Decided,

    /// <summary>Was decided or closed and must be judged anew.</summary>
    Reopened,

    /// <summary>Out of the work, for a <see cref="CloseCause"/>.</summary>
    Closed,
}

/// <summary>Why a claim was closed.</summary>
public enum CloseCause
{
    /// <summary>The text attributes nothing here.</summary>
    NotAClaim,

    /// <summary>Another claim says the same.</summary>
    Duplicate,

    /// <summary>No longer stands in the work: found no longer, or the article was withdrawn.</summary>
    Withdrawn,
}
