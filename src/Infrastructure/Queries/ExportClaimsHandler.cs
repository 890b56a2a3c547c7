using System.Runtime.CompilerServices;
using FactCheck.Domain.Claims;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class ExportClaimsHandler(FactCheckDb db) : IRequestHandler<ExportClaims, IAsyncEnumerable<ClaimRow>>
{
    private const int PageSize = 500;

    public Task<IAsyncEnumerable<ClaimRow>> Handle(ExportClaims request, CancellationToken cancellationToken) =>
        Task.FromResult(ReadAsync(request.Search, cancellationToken));

    private async IAsyncEnumerable<ClaimRow> ReadAsync(
        SearchClaims search, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IQueryable<Claim> fitting = new SearchClaimsHandler(db).Fitting(search);
        DateTimeOffset after = DateTimeOffset.UnixEpoch;
        while (true)
        {
            // Claims of one article share their millisecond: a part ends with all of them, so that none is left between two.
            DateTimeOffset from = after;
            List<DateTimeOffset> times = await fitting.Where(claim => claim.CreatedAt > from)
                .OrderBy(claim => claim.CreatedAt).Select(claim => claim.CreatedAt).Take(PageSize).ToListAsync(cancellationToken);
            if (times.Count == 0)
            {
                yield break;
            }

            after = times[^1];
            DateTimeOffset to = after;
            List<ClaimRow> rows = await ClaimRows.ReadAsync(
                db,
                fitting.Where(claim => claim.CreatedAt > from && claim.CreatedAt <= to).OrderBy(claim => claim.CreatedAt).ThenBy(claim => claim.Id),
                cancellationToken);
            foreach (ClaimRow row in rows)
            {
                yield return row;
            }
        }
    }
}
