using System.ComponentModel;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Clusters;

namespace FactCheck.Web.Api;

/// <summary>A cluster in a list.</summary>
public sealed record ClusterItem(
    string Id,
    string ContentText,
    string Lang,
    string? Origin,
    string? OriginName,
    ClusterState State,
    int TimesFound,
    IReadOnlyList<VerificationStatus> Statuses,
    bool Differs,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    int Version)
{
    internal static ClusterItem Of(ClusterRow row) => new(
        row.Id.ToString(), row.ContentText, row.Language, row.Origin?.Value, row.OriginName, row.State, row.TimesFound,
        row.Statuses, row.Differs, row.CreatedAt, row.ChangedAt, row.Version);
}

/// <summary>A claim of a cluster.</summary>
public sealed record ClusterMemberItem(ClaimItem Claim, MemberState State, int Place)
{
    internal static ClusterMemberItem Of(ClusterMemberRow row) => new(ClaimItem.Of(row.Claim), row.State, row.Place);
}

/// <summary>A cluster with its claims.</summary>
public sealed record ClusterAnswer(
    ClusterItem Cluster,
    [property: Description("The cluster that took over its claims; null unless it was merged.")] string? MergedInto,
    IReadOnlyList<ClusterMemberItem> Members,
    [property: Description("Claims that people took out; the engine never suggests them here again.")] IReadOnlyList<ClusterMemberItem> Apart)
{
    internal static ClusterAnswer Of(ClusterDetails cluster) => new(
        ClusterItem.Of(cluster.Cluster),
        cluster.MergedInto?.ToString(),
        [.. cluster.Members.Select(ClusterMemberItem.Of)],
        [.. cluster.Apart.Select(ClusterMemberItem.Of)]);
}

/// <summary>What a change to a cluster left behind.</summary>
public sealed record ClusterChange(
    string Id,
    int Version,
    [property: Description("Splitting: the cluster of those that left together; merging: the emptied one.")] string? Other);

/// <summary>Claims that leave a cluster.</summary>
public sealed record SplitRequest(IReadOnlyList<string>? Claims, string? Reason = null);

/// <summary>A cluster whose claims move.</summary>
public sealed record MergeRequest(string? Other, string? Reason = null);

/// <summary>A claim that comes in.</summary>
public sealed record JoinRequest(string? Claim, string? Reason = null);
