using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.History;

/// <summary>
/// The only way to save a change: with its events, in one transaction, sequenced under the single sequencer row, which is locked
/// before the head of the chain is read (see <see cref="HistoryChain.Seal"/>).
/// </summary>
public interface IHistory
{
    /// <summary>Notes an event; events get their places in the order of these calls.</summary>
    void Record(HistoryEntry entry);

    /// <summary>Saves all that was loaded, added and changed through the repositories, and the events, or nothing.</summary>
    /// <exception cref="ChangedByOtherException">A thing loaded has been changed by somebody else meanwhile.</exception>
    /// <exception cref="RuleBrokenException">Somebody else saved the same text, key or name at this moment.</exception>
    Task SaveAsync(CancellationToken cancellationToken);

    /// <summary>The newest change of a thing; null if it has no history.</summary>
    Task<OtherChange?> LastChangeAsync(HistoryStream stream, CancellationToken cancellationToken);
}
