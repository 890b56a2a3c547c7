using FactCheck.Domain.Pipeline;
using MediatR;

namespace FactCheck.Domain.History;

/// <summary>Recomputes the whole chain and replays it against the tables.</summary>
[Allow(Role.Auditor, Role.Editor, Role.Administrator)]
public sealed record VerifyHistory : IRequest<VerifyHistoryResult>;

/// <summary>What verification found.</summary>
/// <param name="Events">How many events were read.</param>
/// <param name="Streams">How many things they tell of.</param>
/// <param name="Head">The newest event, with its hash.</param>
/// <param name="BreakCount">How many breaks there are; 0 when history is sound.</param>
/// <param name="Breaks">The first <see cref="HistoryVerification.MaxBreaks"/> of them.</param>
public sealed record VerifyHistoryResult(
    long Events, int Streams, HistoryHead Head, int BreakCount, IReadOnlyList<HistoryBreak> Breaks)
{
    /// <summary>Whether nothing is broken.</summary>
    public bool IsSound => BreakCount == 0;
}

internal sealed class VerifyHistoryHandler(IHistoryLog log) : IRequestHandler<VerifyHistory, VerifyHistoryResult>
{
    public Task<VerifyHistoryResult> Handle(VerifyHistory request, CancellationToken cancellationToken) =>
        log.ReadAsync(view => HistoryVerification.RunAsync(view, cancellationToken), cancellationToken);
}
