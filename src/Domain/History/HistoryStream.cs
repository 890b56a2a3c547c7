namespace FactCheck.Domain.History;

/// <summary>The thing whose changes a stream of events tells.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Id">Its id as text, at most 100 characters.</param>
public readonly record struct HistoryStream(StreamKind Kind, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Id}";
}

/// <summary>Sorts of things that have a history.</summary>
public enum StreamKind
{
    /// <summary>A claim.</summary>
    Claim,

    /// <summary>A source.</summary>
    Source,

    /// <summary>An article.</summary>
    Article,

    /// <summary>A setting of the desk.</summary>
    Setting,

    /// <summary>A user.</summary>
    User,

    /// <summary>A name that is no source's.</summary>
    Name,

    /// <summary>A cluster of claims that are one statement.</summary>
    Cluster,
}
