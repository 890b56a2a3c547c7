namespace FactCheck.Domain.Pipeline;

/// <summary>Somebody else changed the thing since the sender saw it (answered with 409, the other change shown).</summary>
public sealed class ChangedByOtherException : Exception
{
    /// <summary>Carries the other change.</summary>
    /// <param name="expectedVersion">The version that the sender saw.</param>
    /// <param name="other">The newest change, which the sender has not seen.</param>
    public ChangedByOtherException(int expectedVersion, OtherChange other)
        : base(other is null ? null : $"{other.Who} changed this at {other.When:u}; look at the change and send yours again with version {other.CurrentVersion}.")
    {
        ArgumentNullException.ThrowIfNull(other);
        ExpectedVersion = expectedVersion;
        Other = other;
    }

    /// <summary>The version that the sender saw.</summary>
    public int ExpectedVersion { get; }

    /// <summary>The change that the sender has not seen.</summary>
    public OtherChange Other { get; }
}

/// <summary>Somebody else's change.</summary>
/// <param name="Who">Name of the person.</param>
/// <param name="When">When, in UTC.</param>
/// <param name="What">Type of the history event, such as <c>claim.assessed</c>.</param>
/// <param name="Why">The reason given; null if none.</param>
/// <param name="CurrentVersion">The version that the thing has now.</param>
/// <param name="Fields">What the change altered.</param>
public sealed record OtherChange(
    string Who, DateTimeOffset When, string What, string? Why, int CurrentVersion, IReadOnlyList<ChangedField> Fields);

/// <summary>One altered field.</summary>
/// <param name="Field">Its name in history, such as <c>verificationStatus</c> or <c>sources/1</c>.</param>
/// <param name="From">Value before as JSON text; null if it had none.</param>
/// <param name="To">Value after as JSON text; null if it has none.</param>
public sealed record ChangedField(string Field, string? From, string? To);
