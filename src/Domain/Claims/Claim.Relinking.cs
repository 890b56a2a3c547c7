using FactCheck.Domain.History;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Claims;

/// <summary>A change of one link that a batch makes.</summary>
/// <param name="Position">Place of the entry in the chain.</param>
/// <param name="From">The source that it must be linked to now; null for none.</param>
/// <param name="To">The source that it gets; null for none.</param>
/// <param name="Why">How the engine makes the link.</param>
internal readonly record struct LinkChange(int Position, SourceKey? From, SourceKey? To, string Why);

/// <content>What a batch that an editor agreed to may do to a claim, whatever state it is in: its outcome stays as it is.</content>
public sealed partial class Claim
{
    /// <summary>Links entries anew, in one event.</summary>
    /// <param name="changes">The changes; one whose entry is linked otherwise by now is left out.</param>
    /// <param name="onlyEngine">Whether links that a person set are left alone.</param>
    /// <param name="why">What the batch is.</param>
    /// <param name="now">The time.</param>
    /// <returns>The event, null if nothing fits any longer; and the positions changed.</returns>
    internal (HistoryEntry? Entry, IReadOnlySet<int> Changed) Relink(
        IReadOnlyList<LinkChange> changes, bool onlyEngine, string why, DateTimeOffset now)
    {
        List<(ClaimSource Entry, LinkChange Change)> fitting =
        [
            .. from change in changes
               join entry in _sources on change.Position equals entry.Position
               where entry.Source == change.From && (!onlyEngine || entry.LinkedBy == ClaimOrigin.Engine)
               select (entry, change),
        ];
        return fitting.Count == 0
            ? (null, new HashSet<int>())
            : (Change(
                HistoryEventTypes.ClaimRelinked,
                now,
                () =>
                {
                    foreach ((ClaimSource entry, LinkChange change) in fitting)
                    {
                        entry.Source = change.To;
                        entry.Why = entry.LinkedBy == ClaimOrigin.Engine ? change.Why : entry.Why;
                    }
                },
                why), fitting.Select(pair => pair.Entry.Position).ToHashSet());
    }
}
