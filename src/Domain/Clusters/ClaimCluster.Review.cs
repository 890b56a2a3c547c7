using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.Clusters;

/// <content>What people may do to a cluster. Each method guards its rules, changes the cluster and returns the event.</content>
public sealed partial class ClaimCluster
{
    /// <summary>A person says that all claims of the cluster are one statement.</summary>
    /// <exception cref="RuleBrokenException">It was merged, holds one claim only, or is confirmed already.</exception>
    internal HistoryEntry Confirm(string? why, DateTimeOffset now)
    {
        GuardStands();
        if (In.Count < 2)
        {
            throw new RuleBrokenException(
                "cluster-too-small", "One claim alone is no cluster; add another claim that says the same, then confirm it.");
        }

        if (In.All(member => member.State == MemberState.Confirmed))
        {
            throw new RuleBrokenException(
                "cluster-is-confirmed", "This cluster is confirmed already; take out what does not belong to it, or leave it.");
        }

        return Change(
            HistoryEventTypes.ClusterConfirmed,
            now,
            () =>
            {
                foreach (ClusterMember member in In)
                {
                    member.State = MemberState.Confirmed;
                }
            },
            why);
    }

    /// <summary>A person takes claims out. Two or more of them stay together in a cluster of their own.</summary>
    /// <exception cref="RuleBrokenException">The cluster was merged, a claim is not in it, or none would be left.</exception>
    internal (HistoryEntry Entry, ClaimCluster? Other, HistoryEntry? OtherEntry) Split(
        IReadOnlyCollection<ClaimId> leaving, string? why, DateTimeOffset now)
    {
        GuardStands();
        foreach (ClaimId claim in leaving)
        {
            if (Find(claim) is not { IsIn: true })
            {
                throw new RuleBrokenException(
                    "claim-not-in-cluster", $"Claim {claim} is not in this cluster; choose among the claims that are.");
            }
        }

        ClusterMember[] gone = [.. In.Where(member => leaving.Contains(member.ClaimId))];
        if (gone.Length == In.Count)
        {
            throw new RuleBrokenException(
                "split-leaves-nothing", "That would take every claim out; leave at least one in the cluster.");
        }

        ClaimCluster? other = gone.Length > 1 ? New(now) : null;
        HistoryEntry? otherEntry = other?.Change(
            HistoryEventTypes.ClusterSplit,
            now,
            () =>
            {
                foreach (ClusterMember member in gone)
                {
                    other.Put(member.ClaimId, member.State);
                }
            },
            why,
            isNew: true);
        HistoryEntry entry = Change(
            HistoryEventTypes.ClusterSplit,
            now,
            () =>
            {
                foreach (ClusterMember member in gone)
                {
                    member.State = MemberState.Apart;
                }
            },
            why);
        return (entry, other, otherEntry);
    }

    /// <summary>A person puts a claim in, for the first time or again.</summary>
    /// <exception cref="RuleBrokenException">The cluster was merged, or the claim is in it.</exception>
    internal HistoryEntry Join(ClaimId claim, string? why, DateTimeOffset now)
    {
        GuardStands();
        return Find(claim) is { IsIn: true }
            ? throw new RuleBrokenException("claim-in-cluster", "This claim is in the cluster already; there is nothing to add.")
            : Change(HistoryEventTypes.ClusterJoined, now, () => Put(claim, MemberState.Confirmed), why);
    }

    /// <summary>A person says that another cluster is the same statement: its claims move here, and it leads here from now on.</summary>
    /// <exception cref="RuleBrokenException">One of the two was merged already, or they are one.</exception>
    internal (HistoryEntry Entry, HistoryEntry OtherEntry) Merge(ClaimCluster other, string? why, DateTimeOffset now)
    {
        GuardStands();
        if (other.Id == Id)
        {
            throw new RuleBrokenException("cluster-is-itself", "A cluster cannot be merged with itself; choose another one.");
        }

        other.GuardStands();
        ClusterMember[] moving = [.. other._members.OrderBy(member => member.Place)];
        HistoryEntry otherEntry = other.Change(
            HistoryEventTypes.ClusterMerged,
            now,
            () =>
            {
                other._members.Clear();
                other.MergedInto = Id;
            },
            why);
        HistoryEntry entry = Change(
            HistoryEventTypes.ClusterMerged,
            now,
            () =>
            {
                foreach (ClusterMember member in moving)
                {
                    // Who is in one of the two is in; who was taken out of either and is in neither stays out.
                    if (member.IsIn || Find(member.ClaimId) is null)
                    {
                        Put(member.ClaimId, member.State);
                    }
                }
            },
            why);
        return (entry, otherEntry);
    }

    private void GuardStands()
    {
        if (MergedInto is { } target)
        {
            throw new RuleBrokenException("cluster-is-merged", $"This cluster was merged into {target}; go on with that one.");
        }
    }
}
