namespace FactCheck.Domain.Pipeline;

/// <summary>Who sends the request that is being handled. One instance a request.</summary>
public interface ICurrentUser
{
    /// <summary>Stable id of the user; null where nobody is signed in.</summary>
    string? Id { get; }

    /// <summary>The name shown to others and kept in history; empty where nobody is signed in.</summary>
    string Name { get; }

    /// <summary>The roles held; empty where nobody is signed in.</summary>
    IReadOnlyCollection<Role> Roles { get; }

    /// <summary>The way by which the request came in.</summary>
    Channel Channel { get; }

    /// <summary>On whose behalf the user acts, as a service does for a person; null for themselves.</summary>
    string? OnBehalfOf { get; }

    /// <summary>Id of the batch that the request is part of; null if none.</summary>
    string? Batch { get; }
}
