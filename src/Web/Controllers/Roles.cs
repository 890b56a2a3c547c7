using System.Reflection;
using System.Security.Claims;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Web.Controllers;

/// <summary>Roles as sign-in names them, and what a page may offer to whom.</summary>
public static class Roles
{
    /// <summary>The role of someone signed in; a user has one.</summary>
    public static Role Of(ClaimsPrincipal user) =>
        Enum.GetValues<Role>().Reverse().FirstOrDefault(role => user.IsInRole(role.ToString()));

    /// <summary>Whether a page should offer what <typeparamref name="TRequest"/> does. The desk itself decides again.</summary>
    public static bool MaySend<TRequest>(ClaimsPrincipal user) =>
        For<TRequest>().Any(role => user.IsInRole(role.ToString()));

    /// <summary>The roles that may send a request.</summary>
    public static IReadOnlyList<Role> For<TRequest>() => typeof(TRequest).GetCustomAttribute<AllowAttribute>()?.Roles ?? [];
}
