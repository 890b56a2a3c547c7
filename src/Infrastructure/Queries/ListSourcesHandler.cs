using FactCheck.Domain.Claims;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class ListSourcesHandler(FactCheckDb db) : IRequestHandler<ListSources, Page<SourceRow>>
{
    public async Task<Page<SourceRow>> Handle(ListSources request, CancellationToken cancellationToken)
    {
        IQueryable<Source> fitting = Fitting(request);
        int total = await fitting.CountAsync(cancellationToken);
        List<SourceRow> rows = await Rows(Sorted(fitting, request.Sort).Skip(request.Paging.Skip).Take(request.Paging.Size))
            .ToListAsync(cancellationToken);
        return new Page<SourceRow>(rows, total, request.Paging);
    }

    private IQueryable<Source> Fitting(ListSources request)
    {
        IQueryable<Source> sources = db.Sources.AsNoTracking();
        if (request.Kind is { } kind)
        {
            sources = sources.Where(source => source.Kind == kind);
        }

        if (!string.IsNullOrWhiteSpace(request.Country))
        {
            sources = sources.Where(source => source.Country == request.Country);
        }

        if (request.InUse)
        {
            sources = sources.Where(source => source.MergedInto == null && !source.IsRetired);
        }

        foreach (string word in SearchText.Words(request.Text))
        {
            sources = sources.Where(source =>
                EF.Property<string>(source, DerivedColumns.SourceName).Contains(word)
                || db.SourceNames.Any(name => name.Source == source.Key
                    && EF.Property<string>(name, DerivedColumns.AliasText).Contains(word)));
        }

        return sources;
    }

    private IQueryable<Source> Sorted(IQueryable<Source> sources, SourceSort sort) => (sort switch
    {
        SourceSort.Claims => sources
            .OrderByDescending(source => db.Claims.Count(claim => claim.WorkState != WorkState.Closed
                && db.ClaimSources.Any(entry => entry.ClaimId == claim.Id && entry.Source == source.Key)))
            .ThenBy(source => EF.Property<string>(source, DerivedColumns.SourceName)),
        SourceSort.Country => sources
            .OrderBy(source => source.Country).ThenBy(source => EF.Property<string>(source, DerivedColumns.SourceName)),
        SourceSort.Kind => sources
            .OrderBy(source => source.Kind).ThenBy(source => EF.Property<string>(source, DerivedColumns.SourceName)),
        _ => sources.OrderBy(source => EF.Property<string>(source, DerivedColumns.SourceName)),
    }).ThenBy(source => source.Key);

    private IQueryable<SourceRow> Rows(IQueryable<Source> sources) => sources.Select(source => new SourceRow(
        source.Key,
        source.Name,
        source.Kind,
        source.Country,
        source.Parent,
        db.Sources.Where(parent => parent.Key == source.Parent).Select(parent => parent.Name).FirstOrDefault(),
        source.IsShipped,
        source.MergedInto,
        source.IsRetired,
        db.Claims.Count(claim => claim.WorkState != WorkState.Closed
            && db.ClaimSources.Any(entry => entry.ClaimId == claim.Id && entry.Source == source.Key))));
}
