using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>The way that every command on one source begins: load, compare versions.</summary>
internal static class SourceChange
{
    /// <summary>The source.</summary>
    /// <exception cref="NotFoundException">The key is unknown.</exception>
    /// <exception cref="ChangedByOtherException">Somebody changed it since the sender saw it.</exception>
    public static async Task<Source> LoadAsync(
        ISourceRepository sources, IHistory history, string key, int expectedVersion, CancellationToken cancellationToken)
    {
        Source source = await sources.FindAsync(new SourceKey(key), cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("source", key);
        await ExpectedVersion.CheckAsync(
            history, source.Stream, source.Version, expectedVersion, cancellationToken).ConfigureAwait(false);
        return source;
    }
}
