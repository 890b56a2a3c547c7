using FactCheck.Domain.Relinking;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetNextRelinkingHandler(FactCheckDb db) : IRequestHandler<GetNextRelinking, RelinkingAtWork?>
{
    public Task<RelinkingAtWork?> Handle(GetNextRelinking request, CancellationToken cancellationToken) => db.RelinkingBatches.AsNoTracking()
        .Where(batch => batch.State == RelinkingState.Gathering || batch.State == RelinkingState.Applying)
        .OrderBy(batch => batch.CreatedAt)
        .Select(batch => new RelinkingAtWork(batch.Id, batch.RequestedById, batch.RequestedByName, batch.RequestedAs))
        .FirstOrDefaultAsync(cancellationToken);
}
