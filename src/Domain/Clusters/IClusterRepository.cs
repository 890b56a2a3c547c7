using FactCheck.Domain.Claims;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Clusters;

/// <summary>The clusters that the desk keeps. Changes to what it returns are saved by <see cref="History.IHistory.SaveAsync"/>.</summary>
public interface IClusterRepository
{
    /// <summary>A cluster with its members; null if the id is unknown.</summary>
    Task<ClaimCluster?> FindAsync(ClusterId id, CancellationToken cancellationToken);

    /// <summary>The clusters that some claims are in (not those that they were taken out of), each once.</summary>
    Task<IReadOnlyList<ClaimCluster>> OfClaimsAsync(IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken);

    /// <summary>Adds a new cluster.</summary>
    void Add(ClaimCluster cluster);
}

/// <summary>Claims as they are compared, and the index that finds those worth comparing.</summary>
public interface IClaimIndex
{
    /// <summary>Claims by id, those that exist, in no order.</summary>
    Task<IReadOnlyList<ComparableClaim>> FindAsync(IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken);

    /// <summary>Open claims of an origin that share a fingerprint with a claim, most shared first.</summary>
    /// <param name="claim">The claim; it is no candidate itself.</param>
    /// <param name="origin">Its origin.</param>
    /// <param name="fingerprints">Its fingerprints (<see cref="ClaimFingerprint"/>).</param>
    /// <param name="atMost">How many are wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<ComparableClaim>> CandidatesAsync(
        ClaimId claim, SourceKey origin, IReadOnlyList<long> fingerprints, int atMost, CancellationToken cancellationToken);

    /// <summary>Claims that are new or changed and not compared yet, newest first; those without fingerprints are given theirs.</summary>
    Task<IReadOnlyList<ComparableClaim>> PendingAsync(int atMost, CancellationToken cancellationToken);

    /// <summary>Notes that a claim was compared, unless somebody has changed it since; its version stays.</summary>
    Task NoteComparedAsync(ComparableClaim claim, CancellationToken cancellationToken);
}

/// <summary>Where it is noted that comparing had to wait.</summary>
public interface IClusteringLog
{
    /// <summary>Comparing failed after a change was saved; the claims stay pending until the next submission or start.</summary>
    void Postponed(Exception why);
}
