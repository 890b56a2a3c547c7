using FactCheck.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database.History;

/// <summary>An event with its payload; null where that row is missing.</summary>
internal sealed record RecordedEvent(HistoryEvent Event, HistoryPayload? Payload);

/// <summary>Events joined with what they say.</summary>
internal static class HistoryRows
{
    /// <summary>In the order of the sequence.</summary>
    public static IQueryable<RecordedEvent> WithPayload(FactCheckDb db, IQueryable<HistoryEvent> events) =>
        from recorded in events.AsNoTracking()
        join payload in db.HistoryPayloads.AsNoTracking() on recorded.Sequence equals payload.Sequence into payloads
        from payload in payloads.DefaultIfEmpty()
        orderby recorded.Sequence
        select new RecordedEvent(recorded, payload);
}
