using FactCheck.Domain.Pipeline;
using MediatR;

namespace FactCheck.Domain.History;

/// <summary>Every event, or those of one thing, oldest first, streamed in bounded memory.</summary>
/// <param name="Stream">The thing; null for everything.</param>
/// <param name="IncludeClaims">With an article: also the events of its claims, in the order of the global sequence.</param>
[Allow(Role.Auditor, Role.Editor, Role.Administrator)]
public sealed record ExportHistory(HistoryStream? Stream = null, bool IncludeClaims = false)
    : IRequest<IAsyncEnumerable<HistoryRow>>;
