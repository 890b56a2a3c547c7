using System.Security.Claims;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Access;

/// <summary>Who sends the request that is being handled: the person signed in, or the process where there is no HTTP request.</summary>
internal sealed class CurrentUser(IHttpContextAccessor accessor, ProcessSeat seat) : ICurrentUser
{
    private ClaimsPrincipal? Person => accessor.HttpContext?.User;

    private bool Elsewhere => accessor.HttpContext is null;

    /// <inheritdoc/>
    public string? Id => Elsewhere ? seat.User.Id : Person?.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <inheritdoc/>
    public string Name => Elsewhere ? seat.User.Name : Person?.Identity?.Name ?? "";

    /// <inheritdoc/>
    public IReadOnlyCollection<Role> Roles => Elsewhere ? [seat.User.Role] : RolesOf(Person);

    /// <inheritdoc/>
    public Channel Channel => Elsewhere
        ? seat.User.Channel
        : accessor.HttpContext!.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Channel.Api : Channel.Page;

    /// <inheritdoc/>
    public string? OnBehalfOf => null;

    /// <inheritdoc/>
    public string? Batch => Elsewhere ? seat.User.Batch : null;

    private static Role[] RolesOf(ClaimsPrincipal? person) =>
    [
        .. (person?.FindAll(ClaimTypes.Role) ?? [])
            .Select(claim => Enum.TryParse(claim.Value, out Role role) ? role : (Role?)null)
            .OfType<Role>(),
    ];
}

/// <summary>As whom the process itself acts: loading the shipped registry, verifying from the command line.</summary>
/// <param name="Batch">Id of the batch that it works on; null if none.</param>
internal sealed record ProcessUser(string Id, string Name, Role Role, Channel Channel, string? Batch = null)
{
    public static ProcessUser System { get; } = new("system", "FactCheck", Role.Administrator, Channel.System);

    public static ProcessUser CommandLine { get; } = new("command-line", Environment.UserName, Role.Auditor, Channel.CommandLine);
}

/// <summary>Who acts in one scope outside of HTTP requests.</summary>
internal sealed class ProcessSeat(ProcessUser user)
{
    public ProcessUser User { get; set; } = user;
}
