using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>The sources that the desk keeps. Changes to what it returns are saved by <see cref="History.IHistory.SaveAsync"/>.</summary>
public interface ISourceRepository
{
    /// <summary>A source with its names; null if the key is unknown.</summary>
    Task<Source?> FindAsync(SourceKey key, CancellationToken cancellationToken);

    /// <summary>Every source with its names, by key; for loading the shipped registry.</summary>
    Task<IReadOnlyDictionary<SourceKey, Source>> AllAsync(CancellationToken cancellationToken);

    /// <summary>How those of some keys that are registered stand.</summary>
    Task<IReadOnlyDictionary<SourceKey, SourceStanding>> StandingAsync(
        IReadOnlyCollection<SourceKey> keys, CancellationToken cancellationToken);

    /// <summary>
    /// The sources that have a name, not withdrawn, in a language or in <c>mul</c>, compared after folding by <c>FoldedText</c>; with
    /// <c>mul</c>, in any language.
    /// </summary>
    Task<IReadOnlyList<Source>> FindByNameAsync(string language, string name, CancellationToken cancellationToken);

    /// <summary>Takes away a name that its source has given up.</summary>
    void Remove(SourceName name);

    /// <summary>Adds a new source.</summary>
    void Add(Source source);
}

/// <summary>Whether and to what a key may be linked.</summary>
/// <param name="MergedInto">The source that it was merged into; null if none.</param>
/// <param name="IsRetired">Whether it was retired.</param>
public readonly record struct SourceStanding(SourceKey? MergedInto, bool IsRetired)
{
    /// <summary>Whether claims may be linked to it.</summary>
    public bool IsInUse => MergedInto is null && !IsRetired;
}
