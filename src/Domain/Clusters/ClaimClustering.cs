using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;

namespace FactCheck.Domain.Clusters;

/// <summary>
/// Compares new and changed claims with those of the same origin and suggests clusters. Each claim in a transaction of its own,
/// after the change that it follows is saved; what is not done stays pending and is done the next time. Registered as itself,
/// one instance a request.
/// </summary>
public sealed class ClaimClustering
{
    /// <summary>The most claims that one is compared with.</summary>
    public const int MostCandidates = 100;

    private const int Attempts = 5;

    private readonly IClusterRepository _clusters;
    private readonly IClaimIndex _index;
    private readonly ISourceNames _names;
    private readonly IHistory _history;
    private readonly TimeProvider _time;

    /// <summary>Over the ports of one request.</summary>
    public ClaimClustering(
        IClusterRepository clusters, IClaimIndex index, ISourceNames names, IHistory history, TimeProvider time) =>
        (_clusters, _index, _names, _history, _time) = (clusters, index, names, history, time);

    /// <summary>Compares what is pending, newest first.</summary>
    /// <param name="atMost">How many claims at most.</param>
    /// <param name="cancellationToken">Ends the work between two claims.</param>
    /// <returns>How many claims were compared.</returns>
    public async Task<int> CatchUpAsync(int atMost, CancellationToken cancellationToken)
    {
        IReadOnlyList<ComparableClaim> pending = await _index.PendingAsync(atMost, cancellationToken).ConfigureAwait(false);
        int compared = 0;
        SourceDirectory? names = null;
        foreach (ComparableClaim claim in pending)
        {
            names ??= await _names.CurrentAsync(cancellationToken).ConfigureAwait(false);
            if (await CompareAsync(claim, names, cancellationToken).ConfigureAwait(false))
            {
                await _index.NoteComparedAsync(claim, cancellationToken).ConfigureAwait(false);
                compared++;
            }
        }

        return compared;
    }

    // Whoever saves second finds the cluster changed and looks at it anew; a claim that others change on and on stays pending.
    private async Task<bool> CompareAsync(ComparableClaim claim, SourceDirectory names, CancellationToken cancellationToken)
    {
        Statement statement = new(claim);
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                if (await StaysAsync(statement, names, cancellationToken).ConfigureAwait(false) is false)
                {
                    await FindClusterAsync(statement, names, cancellationToken).ConfigureAwait(false);
                }

                return true;
            }
            catch (Exception e) when (e is ChangedByOtherException or RuleBrokenException)
            {
                // The next attempt loads what the other one saved.
            }
        }

        return false;
    }

    // Whether the claim is in a cluster where it belongs, or where people want it.
    private async Task<bool> StaysAsync(Statement statement, SourceDirectory names, CancellationToken cancellationToken)
    {
        ClaimId id = statement.Claim.Id;
        IReadOnlyList<ClaimCluster> own = await _clusters.OfClaimsAsync([id], cancellationToken).ConfigureAwait(false);
        if (own is not [{ } cluster, ..])
        {
            return false;
        }

        if (cluster.Find(id)!.State == MemberState.Confirmed || statement.Claim.IsClosed
            || await FitsAsync(statement, cluster, names, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        _history.Record(cluster.Leave(id, _time.GetUtcNow()));
        await _history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return false;
    }

    private async Task FindClusterAsync(Statement statement, SourceDirectory names, CancellationToken cancellationToken)
    {
        ComparableClaim claim = statement.Claim;
        if (claim.IsClosed || claim.Origin is not { } origin || statement.Words.Count < SameStatement.LeastWords)
        {
            return;
        }

        IReadOnlyList<ComparableClaim> candidates = await _index.CandidatesAsync(
            claim.Id, origin, statement.Fingerprints, MostCandidates, cancellationToken).ConfigureAwait(false);
        ClaimId[] same = [.. candidates
            .Where(candidate => SameStatement.Holds(statement, new Statement(candidate), names))
            .Select(candidate => candidate.Id)];
        if (same.Length == 0)
        {
            return;
        }

        IReadOnlyList<ClaimCluster> clusters = await _clusters.OfClaimsAsync(same, cancellationToken).ConfigureAwait(false);
        foreach (ClaimCluster cluster in clusters.OrderByDescending(cluster => same.Count(id => cluster.Find(id) is { IsIn: true })))
        {
            if (cluster.Find(claim.Id) is null
                && await FitsAsync(statement, cluster, names, cancellationToken).ConfigureAwait(false))
            {
                _history.Record(cluster.Suggest(claim.Id, _time.GetUtcNow()));
                await _history.SaveAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        // A match of no cluster makes a new one with it. Those that a person parted from the claim are in a cluster always.
        ClaimId[] free = [.. same.Where(id => clusters.All(cluster => cluster.Find(id) is not { IsIn: true })).Take(1)];
        if (free.Length > 0)
        {
            (ClaimCluster made, HistoryEntry entry) = ClaimCluster.Suggest([.. free, claim.Id], _time.GetUtcNow());
            _clusters.Add(made);
            _history.Record(entry);
            await _history.SaveAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // Whether a claim says the same as at least half of the others; of a very large cluster the first ones speak for all.
    private async Task<bool> FitsAsync(
        Statement statement, ClaimCluster cluster, SourceDirectory names, CancellationToken cancellationToken)
    {
        ClaimId[] others =
        [
            .. cluster.In.Select(member => member.ClaimId).Where(id => id != statement.Claim.Id).Take(MostCandidates),
        ];
        IReadOnlyList<ComparableClaim> claims = await _index.FindAsync(others, cancellationToken).ConfigureAwait(false);
        int fitting = claims.Count(other => SameStatement.Holds(statement, new Statement(other), names));
        return 2 * fitting >= others.Length;
    }
}
