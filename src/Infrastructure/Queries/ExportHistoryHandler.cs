using System.Runtime.CompilerServices;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.History;
using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Database.History;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class ExportHistoryHandler(FactCheckDb db) : IRequestHandler<ExportHistory, IAsyncEnumerable<HistoryRow>>
{
    private const int PageSize = 500;

    public Task<IAsyncEnumerable<HistoryRow>> Handle(ExportHistory request, CancellationToken cancellationToken) =>
        Task.FromResult(ReadAsync(request, cancellationToken));

    private async IAsyncEnumerable<HistoryRow> ReadAsync(
        ExportHistory request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (IQueryable<HistoryEvent> events, HashSet<HistoryStream>? streams) = await WantedAsync(request, cancellationToken);
        long after = 0;
        while (true)
        {
            long from = after;
            List<RecordedEvent> page = await HistoryRows.WithPayload(db, events.Where(e => e.Sequence > from))
                .Take(PageSize)
                .ToListAsync(cancellationToken);
            foreach (RecordedEvent row in page.Where(row => streams is null || streams.Contains(row.Event.Stream)))
            {
                yield return HistoryRow.Of(row.Event, row.Payload);
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = page[^1].Event.Sequence;
        }
    }

    // An article's claims may be thousands, too many to name in one query: their events are picked out while streaming.
    private async Task<(IQueryable<HistoryEvent> Events, HashSet<HistoryStream>? Streams)> WantedAsync(
        ExportHistory request, CancellationToken cancellationToken)
    {
        if (request.Stream is not { } stream)
        {
            return (db.HistoryEvents, null);
        }

        if (!request.IncludeClaims || stream.Kind != StreamKind.Article || !ArticleId.TryParse(stream.Id, null, out ArticleId article))
        {
            return (db.HistoryEvents.Where(e => e.StreamKind == stream.Kind && e.StreamId == stream.Id), null);
        }

        List<ClaimId> claims = await db.Claims
            .Where(claim => claim.ArticleId == article).Select(claim => claim.Id).ToListAsync(cancellationToken);
        return (
            db.HistoryEvents.Where(e => e.StreamKind == StreamKind.Article || e.StreamKind == StreamKind.Claim),
            [stream, .. claims.Select(Claim.StreamOf)]);
    }
}
