using System.Text.Json.Nodes;
using FactCheck.Domain.Claims;

namespace FactCheck.Domain.Clusters;

/// <summary>A claim in a cluster, or one that a person took out of it.</summary>
public sealed class ClusterMember
{
    /// <summary>The cluster.</summary>
    public required ClusterId ClusterId { get; init; }

    /// <summary>The claim.</summary>
    public required ClaimId ClaimId { get; init; }

    /// <summary>Counts those that ever came in, from 1; the lowest is the first.</summary>
    public required int Place { get; init; }

    /// <summary>How it stands to the cluster.</summary>
    public MemberState State { get; internal set; }

    /// <summary>Whether it is in the cluster.</summary>
    public bool IsIn => State != MemberState.Apart;

    internal JsonObject ToJson() => new() { ["place"] = Place, ["state"] = State.ToString() };
}

/// <summary>How a claim stands to a cluster.</summary>
public enum MemberState
{
    /// <summary>The engine put it in; nobody has confirmed that.</summary>
    Suggested,

    /// <summary>A person says that it is the same statement.</summary>
    Confirmed,

    /// <summary>A person took it out; the engine never suggests it for this cluster again.</summary>
    Apart,
}
