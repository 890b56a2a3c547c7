using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <content>What becomes of a whole source.</content>
public sealed partial class Source
{
    /// <summary>
    /// The source that it was merged into; null if none. Whatever its names and key lead to from now on is the other; its names
    /// stay here, so that the merge can be undone.
    /// </summary>
    public SourceKey? MergedInto { get; private set; }

    /// <summary>Whether an editor retired it: extraction links to it no longer and nobody can choose it; claims linked stay so.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Whether claims may be linked to it.</summary>
    public bool IsInUse => MergedInto is null && !IsRetired;

    /// <summary>Makes it lead to another source.</summary>
    /// <exception cref="RuleBrokenException">It is merged already.</exception>
    internal HistoryEntry MergeInto(Source other, string? why)
    {
        GuardNotMerged("merged");
        return Change(HistoryEventTypes.SourceMerged, () => MergedInto = other.Key) with { Why = why };
    }

    /// <summary>Undoes a merge.</summary>
    /// <exception cref="RuleBrokenException">It is not merged.</exception>
    internal HistoryEntry Unmerge(string? why) => MergedInto is null
        ? throw new RuleBrokenException("source-is-not-merged", $"{Name} ({Key}) is not merged into another source; there is nothing to undo.")
        : Change(HistoryEventTypes.SourceUnmerged, () => MergedInto = null) with { Why = why };

    /// <summary>Takes it out of use.</summary>
    /// <exception cref="RuleBrokenException">It is merged or retired already.</exception>
    internal HistoryEntry Retire(string? why)
    {
        GuardNotMerged("retired");
        return IsRetired
            ? throw new RuleBrokenException("source-is-retired", $"{Name} ({Key}) is retired already; reinstate it to use it again.")
            : Change(HistoryEventTypes.SourceRetired, () => IsRetired = true) with { Why = why };
    }

    /// <summary>Takes it into use again.</summary>
    /// <exception cref="RuleBrokenException">It is not retired.</exception>
    internal HistoryEntry Reinstate(string? why) => IsRetired
        ? Change(HistoryEventTypes.SourceReinstated, () => IsRetired = false) with { Why = why }
        : throw new RuleBrokenException("source-is-in-use", $"{Name} ({Key}) is not retired; there is nothing to reinstate.");

    private void GuardNotMerged(string what)
    {
        if (MergedInto is { } other)
        {
            throw new RuleBrokenException(
                "source-is-merged", $"{Name} ({Key}) is merged into {other} and cannot be {what}; undo that merge first.");
        }
    }
}
