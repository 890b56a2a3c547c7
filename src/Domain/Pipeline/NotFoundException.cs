namespace FactCheck.Domain.Pipeline;

/// <summary>No thing has the id asked for (answered with 404).</summary>
public sealed class NotFoundException : Exception
{
    /// <summary>Names the thing.</summary>
    /// <param name="kind">What was looked for: "claim", "article", "source".</param>
    /// <param name="id">The id asked for.</param>
    public NotFoundException(string kind, string id)
        : base($"There is no {kind} {id}.")
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>What was looked for.</summary>
    public string Kind { get; }

    /// <summary>The id asked for.</summary>
    public string Id { get; }
}
