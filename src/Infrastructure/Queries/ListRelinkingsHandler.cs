using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Relinking;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class ListRelinkingsHandler(FactCheckDb db) : IRequestHandler<ListRelinkings, Page<RelinkingRow>>
{
    public async Task<Page<RelinkingRow>> Handle(ListRelinkings request, CancellationToken cancellationToken)
    {
        IQueryable<RelinkingBatch> batches = request.Open
            ? db.RelinkingBatches.Where(batch =>
                batch.State != RelinkingState.Done && batch.State != RelinkingState.Cancelled)
            : db.RelinkingBatches;
        return new Page<RelinkingRow>(
            await RelinkingRows.ReadAsync(
                db,
                batches.OrderByDescending(batch => batch.CreatedAt).ThenBy(batch => batch.Id)
                    .Skip(request.Paging.Skip).Take(request.Paging.Size),
                cancellationToken),
            await batches.CountAsync(cancellationToken),
            request.Paging);
    }
}
