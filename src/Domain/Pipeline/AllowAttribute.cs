namespace FactCheck.Domain.Pipeline;

/// <summary>
/// Says on a request which roles may send it. Every request carries it; <see cref="AuthorisationBehaviour{TRequest,TResponse}"/>
/// refuses one that does not. Roles do not include each other: each that may is named.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AllowAttribute : Attribute
{
    /// <summary>Names the roles.</summary>
    /// <param name="roles">At least one.</param>
    public AllowAttribute(params Role[] roles) => Roles = roles;

    /// <summary>The roles that may send the request.</summary>
    public IReadOnlyList<Role> Roles { get; }
}
