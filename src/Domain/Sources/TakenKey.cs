using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>One key is one source's, for ever.</summary>
internal static class TakenKey
{
    /// <summary>Refuses a key that a source has.</summary>
    /// <exception cref="RuleBrokenException">It is taken; names by whom.</exception>
    public static async Task RefuseAsync(ISourceRepository sources, SourceKey key, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(key, cancellationToken).ConfigureAwait(false) is { } taken)
        {
            throw new RuleBrokenException(
                "key-is-taken", $"The key {key} is taken by {taken.Name}; add a name to that source, or choose another key.");
        }
    }
}
