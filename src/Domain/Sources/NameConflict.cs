using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>One name in one language leads to one source.</summary>
internal static class NameConflict
{
    /// <summary>Refuses a name that another source has.</summary>
    /// <exception cref="RuleBrokenException">Another source has it; both are named.</exception>
    public static async Task CheckAsync(
        ISourceRepository sources, SourceKey key, string sourceName, NewName name, CancellationToken cancellationToken)
    {
        IReadOnlyList<Source> holders =
            await sources.FindByNameAsync(name.Language, name.Text, cancellationToken).ConfigureAwait(false);
        if (holders.FirstOrDefault(holder => holder.Key != key) is { } other)
        {
            throw new RuleBrokenException(
                "name-is-taken",
                $"'{name.Text}' in {name.Language} is a name of {other.Name} ({other.Key}) and cannot also be one of {sourceName} ({key}); use a fuller name that tells them apart.");
        }
    }
}
