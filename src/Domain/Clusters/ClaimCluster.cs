using System.Text.Json.Nodes;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.Clusters;

/// <summary>
/// Claims that are one statement of one origin, found again. A claim is in one cluster at most. Decisions stay with each claim: a
/// cluster shows them side by side and is counted once. Never deleted. What people may do to it stands in
/// <c>ClaimCluster.Review.cs</c>.
/// </summary>
public sealed partial class ClaimCluster
{
    private readonly List<ClusterMember> _members = [];

    private ClaimCluster()
    {
    }

    /// <summary>Id of the cluster.</summary>
    public ClusterId Id { get; private set; }

    /// <summary>The cluster that took over its claims; null unless it was merged into another.</summary>
    public ClusterId? MergedInto { get; private set; }

    /// <summary>When it was made, in UTC, in whole milliseconds.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last changed, in UTC, in whole milliseconds.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts the cluster's events; the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Its claims and those taken out of it.</summary>
    public IReadOnlyList<ClusterMember> Members => _members;

    /// <summary>The claims that are in it, the first one first.</summary>
    public IReadOnlyList<ClusterMember> In => [.. _members.Where(member => member.IsIn).OrderBy(member => member.Place)];

    /// <summary>The stream of the cluster's events.</summary>
    public HistoryStream Stream => StreamOf(Id);

    /// <summary>The stream of a cluster's events.</summary>
    public static HistoryStream StreamOf(ClusterId id) => new(StreamKind.Cluster, id.ToString());

    /// <summary>What history says of a cluster: every stored field.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Fields()
    {
        Dictionary<string, JsonNode?> fields = new(StringComparer.Ordinal)
        {
            ["changedAt"] = ChangedAt.ToUnixTimeMilliseconds(),
            ["createdAt"] = CreatedAt.ToUnixTimeMilliseconds(),
            ["mergedInto"] = MergedInto?.ToString(),
        };
        foreach (ClusterMember member in _members)
        {
            fields[$"members/{member.ClaimId}"] = member.ToJson();
        }

        return fields;
    }

    /// <summary>The entry of a claim, in the cluster or taken out of it; null if it never was in.</summary>
    internal ClusterMember? Find(ClaimId claim) => _members.Find(member => member.ClaimId == claim);

    /// <summary>A cluster of claims that the engine takes for one statement.</summary>
    internal static (ClaimCluster Cluster, HistoryEntry Entry) Suggest(IReadOnlyList<ClaimId> claims, DateTimeOffset now)
    {
        ClaimCluster cluster = New(now);
        HistoryEntry entry = cluster.Change(
            HistoryEventTypes.ClusterSuggested,
            now,
            () =>
            {
                foreach (ClaimId claim in claims)
                {
                    cluster.Put(claim, MemberState.Suggested);
                }
            },
            isNew: true);
        return (cluster, ByTheEngine(entry));
    }

    /// <summary>The engine takes a further claim for the same statement.</summary>
    /// <exception cref="InvalidOperationException">The claim is in it already, or a person took it out.</exception>
    internal HistoryEntry Suggest(ClaimId claim, DateTimeOffset now) => Find(claim) is not null || MergedInto is not null
        ? throw new InvalidOperationException("The claim is in this cluster, or a person took it out; the engine must leave it alone.")
        : ByTheEngine(Change(HistoryEventTypes.ClusterSuggested, now, () => Put(claim, MemberState.Suggested)));

    /// <summary>
    /// A claim that only the engine put in no longer says the same and leaves. So does the last one left, if nobody confirmed it
    /// and nobody was taken out: one claim alone is no cluster.
    /// </summary>
    /// <exception cref="InvalidOperationException">A person put the claim in, or it is not in.</exception>
    internal HistoryEntry Leave(ClaimId claim, DateTimeOffset now) => Find(claim) is not { State: MemberState.Suggested } member
        ? throw new InvalidOperationException("Only a claim that the engine put in leaves by itself.")
        : ByTheEngine(Change(
            HistoryEventTypes.ClusterLeft,
            now,
            () =>
            {
                _members.Remove(member);
                if (_members is [{ State: MemberState.Suggested }])
                {
                    _members.Clear();
                }
            }));

    private static ClaimCluster New(DateTimeOffset now) => new() { Id = ClusterId.New(now), CreatedAt = Instants.InMilliseconds(now) };

    private static HistoryEntry ByTheEngine(HistoryEntry entry) => entry with { PackVersion = SameStatement.Version };

    private void Put(ClaimId claim, MemberState state)
    {
        if (Find(claim) is { } known)
        {
            known.State = state;
            return;
        }

        _members.Add(new ClusterMember
        {
            ClusterId = Id,
            ClaimId = claim,
            Place = _members.Select(member => member.Place).DefaultIfEmpty().Max() + 1,
            State = state,
        });
    }

    private HistoryEntry Change(string type, DateTimeOffset now, Action change, string? why = null, bool isNew = false)
    {
        IReadOnlyDictionary<string, JsonNode?> before = isNew ? new Dictionary<string, JsonNode?>() : Fields();
        change();
        ChangedAt = Instants.InMilliseconds(now);
        Version++;
        return new HistoryEntry(Stream, Version, type, FieldChange.Between(before, Fields()), why);
    }
}
