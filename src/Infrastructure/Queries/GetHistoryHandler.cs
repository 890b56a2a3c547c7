using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Infrastructure.Database;
using FactCheck.Infrastructure.Database.History;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetHistoryHandler(FactCheckDb db) : IRequestHandler<GetHistory, Page<HistoryRow>>
{
    public async Task<Page<HistoryRow>> Handle(GetHistory request, CancellationToken cancellationToken)
    {
        IQueryable<HistoryEvent> events = db.HistoryEvents
            .Where(e => e.StreamKind == request.Stream.Kind && e.StreamId == request.Stream.Id);
        int total = await events.CountAsync(cancellationToken);
        IQueryable<HistoryEvent> page = events
            .OrderByDescending(e => e.Sequence).Skip(request.Paging.Skip).Take(request.Paging.Size);
        List<RecordedEvent> rows = await HistoryRows.WithPayload(db, page).ToListAsync(cancellationToken);
        return new Page<HistoryRow>(
            [.. rows.OrderByDescending(row => row.Event.Sequence).Select(row => HistoryRow.Of(row.Event, row.Payload))],
            total,
            request.Paging);
    }
}
