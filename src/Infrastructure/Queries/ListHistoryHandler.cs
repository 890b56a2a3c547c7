using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Database.History;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class ListHistoryHandler(FactCheckDb db) : IRequestHandler<ListHistory, Page<HistoryRow>>
{
    public async Task<Page<HistoryRow>> Handle(ListHistory request, CancellationToken cancellationToken)
    {
        int total = await db.HistoryEvents.CountAsync(cancellationToken);
        IQueryable<HistoryEvent> page = db.HistoryEvents
            .OrderByDescending(e => e.Sequence).Skip(request.Paging.Skip).Take(request.Paging.Size);
        List<RecordedEvent> rows = await HistoryRows.WithPayload(db, page).ToListAsync(cancellationToken);
        return new Page<HistoryRow>(
            [.. rows.OrderByDescending(row => row.Event.Sequence).Select(row => HistoryRow.Of(row.Event, row.Payload))],
            total,
            request.Paging);
    }
}
