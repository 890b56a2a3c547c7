using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;

namespace FactCheck.Domain.Claims;

/// <summary>What every command on one claim answers.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Version">Its version now.</param>
/// <param name="WorkState">Where the work on it stands now.</param>
/// <param name="Status">Its accepted status now.</param>
public sealed record ClaimChanged(ClaimId Claim, int Version, WorkState WorkState, VerificationStatus Status)
{
    internal static ClaimChanged Of(Claim claim) => new(claim.Id, claim.Version, claim.WorkState, claim.Status);
}

/// <summary>The way that every command on one claim goes: load, compare versions, change, record, save.</summary>
internal static class ClaimChange
{
    public static async Task<ClaimChanged> RunAsync(
        IClaimRepository claims,
        IHistory history,
        ClaimId id,
        int expectedVersion,
        Func<Claim, Task<HistoryEntry>> change,
        CancellationToken cancellationToken)
    {
        Claim claim = await claims.FindAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new NotFoundException("claim", id.ToString());
        await ExpectedVersion.CheckAsync(
            history, claim.Stream, claim.Version, expectedVersion, cancellationToken).ConfigureAwait(false);
        history.Record(await change(claim).ConfigureAwait(false));
        await history.SaveAsync(cancellationToken).ConfigureAwait(false);
        return ClaimChanged.Of(claim);
    }
}
