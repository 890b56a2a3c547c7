using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using MediatR;

namespace FactCheck.Domain.Clusters;

/// <summary>One cluster with its claims side by side.</summary>
/// <param name="Cluster">The cluster; an unknown id is a <see cref="NotFoundException"/>.</param>
[Allow(Role.Reviewer, Role.Editor, Role.Auditor, Role.Administrator)]
public sealed record GetCluster(ClusterId Cluster) : IRequest<ClusterDetails>;

/// <summary>A cluster for reading and deciding.</summary>
/// <param name="Cluster">What stands in lists too.</param>
/// <param name="MergedInto">The cluster that took over its claims; null unless it was merged into another.</param>
/// <param name="Members">The claims that are in it, the first one first; closed ones too.</param>
/// <param name="Apart">The claims that people took out of it.</param>
public sealed record ClusterDetails(
    ClusterRow Cluster, ClusterId? MergedInto, IReadOnlyList<ClusterMemberRow> Members, IReadOnlyList<ClusterMemberRow> Apart);

/// <summary>A claim of a cluster, for reading.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="State">How it stands to the cluster.</param>
/// <param name="Place">Its place in the cluster, from 1.</param>
public sealed record ClusterMemberRow(ClaimRow Claim, MemberState State, int Place);
