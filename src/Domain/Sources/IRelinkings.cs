using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>
/// What changes of sources ask of the links of earlier claims. Stated here and fulfilled by <c>Relinking</c>, since claims know
/// sources and not the other way round. What is asked for is saved together with the change that asks for it, and worked off
/// in the background.
/// </summary>
public interface IRelinkings
{
    /// <summary>
    /// Has earlier claims without a link looked through for those that names given now lead to; an editor agrees to the
    /// changes before they are made.
    /// </summary>
    /// <param name="to">The source that got the names; null for all sources.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Id of the work; null where no claim lacks a link, so that there is nothing to look through.</returns>
    Task<RelinkingId?> ProposeAsync(SourceKey? to, CancellationToken cancellationToken);

    /// <summary>
    /// Has earlier claims looked through for those that the engine linked to one source and that its names lead to another by
    /// now; an editor agrees to the changes before they are made.
    /// </summary>
    Task<RelinkingId> ProposeSplitAsync(SourceKey from, SourceKey to, CancellationToken cancellationToken);

    /// <summary>Has all claims and publications of one source moved to another.</summary>
    Task<RelinkingId> MoveAsync(SourceKey from, SourceKey to, CancellationToken cancellationToken);

    /// <summary>Has what the newest <see cref="MoveAsync"/> from one source to another moved brought back.</summary>
    /// <returns>Id of the work; null where nothing had been moved.</returns>
    Task<RelinkingId?> MoveBackAsync(SourceKey from, SourceKey to, CancellationToken cancellationToken);
}

/// <summary>Id of a batch of link changes.</summary>
/// <param name="Value">The value, a version 7 UUID.</param>
public readonly record struct RelinkingId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static RelinkingId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
