namespace FactCheck.Domain.Claims;

/// <summary>Who made an entry.</summary>
public enum ClaimOrigin
{
    /// <summary>The engine.</summary>
    Engine,

    /// <summary>A person.</summary>
    Person,
}
