using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.Tests.InMemory;

/// <summary>Somebody who sends requests in a test.</summary>
internal sealed class TestUser(string? id, string name, params Role[] roles) : ICurrentUser
{
    public static TestUser Rana { get; } = new("rana", "Rana Haddad", Role.Reviewer);

    public static TestUser Émile { get; } = new("emile", "Émile Durand", Role.Editor);

    public static TestUser Nobody { get; } = new(null, "");

    public string? Id => id;

    public string Name => name;

    public IReadOnlyCollection<Role> Roles => roles;

    public Channel Channel => Channel.Page;

    public string? OnBehalfOf => null;

    public string? Batch => null;
}
