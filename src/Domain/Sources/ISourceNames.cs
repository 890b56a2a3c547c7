using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>The names by which extraction recognises sources now.</summary>
public interface ISourceNames
{
    /// <summary>
    /// The shipped names together with the editors' (<see cref="GetRegistryNames"/>); kept until an editor changes one. Names
    /// that a newer shipped registry gives to another source are passed over.
    /// </summary>
    Task<SourceDirectory> CurrentAsync(CancellationToken cancellationToken);
}
