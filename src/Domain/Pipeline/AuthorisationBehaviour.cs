using System.Reflection;
using MediatR;

namespace FactCheck.Domain.Pipeline;

/// <summary>
/// Refuses a request whose <see cref="AllowAttribute"/> names none of the sender's roles. Registered as the first open
/// <see cref="IPipelineBehavior{TRequest,TResponse}"/>, before <see cref="ValidationBehaviour{TRequest,TResponse}"/>, so that
/// somebody who may not ask learns nothing from what is wrong with the question.
/// </summary>
/// <typeparam name="TRequest">The request.</typeparam>
/// <typeparam name="TResponse">Its answer.</typeparam>
public sealed class AuthorisationBehaviour<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly IReadOnlyList<Role>? Allowed = typeof(TRequest).GetCustomAttribute<AllowAttribute>()?.Roles;

    private readonly ICurrentUser _user;

    /// <summary>A behaviour for the requests of one user.</summary>
    public AuthorisationBehaviour(ICurrentUser user) => _user = user;

    /// <summary>Passes the request on, or refuses it.</summary>
    /// <exception cref="ForbiddenException">The user's roles do not allow it.</exception>
    /// <exception cref="InvalidOperationException">The request does not say who may send it.</exception>
    public Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        IReadOnlyList<Role> allowed = Allowed ?? throw new InvalidOperationException(
            $"{typeof(TRequest).Name} does not say who may send it: it lacks [Allow(…)].");
        return _user.Id is not null && _user.Roles.Any(allowed.Contains)
            ? next()
            : throw new ForbiddenException(typeof(TRequest).Name, allowed);
    }
}
