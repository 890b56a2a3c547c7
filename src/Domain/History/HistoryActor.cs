using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.History;

/// <summary>Who makes a change, how and with which software.</summary>
/// <param name="UserId">Stable id of the user.</param>
/// <param name="UserName">Name that the user has now.</param>
/// <param name="Role">The role in which the user acts.</param>
/// <param name="OnBehalfOf">On whose behalf; null for their own.</param>
/// <param name="Channel">The way by which the request came in.</param>
/// <param name="Batch">The batch that it is part of; null if none.</param>
/// <param name="SoftwareVersion">Version of the product.</param>
public sealed record HistoryActor(
    string UserId, string UserName, Role Role, string? OnBehalfOf, Channel Channel, string? Batch, string SoftwareVersion)
{
    /// <summary>The sender of the request that is being handled, in the highest role held.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in, or the user has no role.</exception>
    public static HistoryActor Of(ICurrentUser user, string softwareVersion)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Id is null || user.Roles.Count == 0
            ? throw new InvalidOperationException("Only somebody with a role can make history.")
            : new HistoryActor(
                user.Id, user.Name, user.Roles.Max(), user.OnBehalfOf, user.Channel, user.Batch, softwareVersion);
    }
}
