namespace FactCheck.Domain.Pipeline;

/// <summary>The sender's roles do not allow the request (answered with 403).</summary>
public sealed class ForbiddenException : Exception
{
    /// <summary>Says what was refused and who may.</summary>
    /// <param name="request">Name of the request.</param>
    /// <param name="allowed">The roles that may send it.</param>
    public ForbiddenException(string request, IReadOnlyList<Role> allowed)
        : base($"Your roles do not allow {request}; it takes one of: {string.Join(", ", allowed)}.")
    {
        Request = request;
        Allowed = allowed;
    }

    /// <summary>Name of the request that was refused.</summary>
    public string Request { get; }

    /// <summary>The roles that may send it.</summary>
    public IReadOnlyList<Role> Allowed { get; }
}
