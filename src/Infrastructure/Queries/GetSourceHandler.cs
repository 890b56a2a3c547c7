using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetSourceHandler(FactCheckDb db) : IRequestHandler<GetSource, SourceDetails>
{
    public async Task<SourceDetails> Handle(GetSource request, CancellationToken cancellationToken)
    {
        var key = new SourceKey(request.Source);
        Source source = await SourceRepository.Whole(db.Sources.AsNoTracking())
            .SingleOrDefaultAsync(known => known.Key == key, cancellationToken)
            ?? throw new NotFoundException("source", request.Source);
        List<SourceReference> mergedHere = await References(db.Sources.Where(other => other.MergedInto == key))
            .ToListAsync(cancellationToken);
        SourceKey?[] above = [key, .. mergedHere.Select(other => (SourceKey?)other.Key)];
        List<SourceReference> children = await References(
            db.Sources.Where(child => above.Contains(child.Parent) && child.MergedInto == null && child.Key != key))
            .ToListAsync(cancellationToken);
        SourceKey[] named = [.. new[] { source.Parent, source.OnBehalf, source.MergedInto }.OfType<SourceKey>()];
        List<SourceReference> others = await References(db.Sources.Where(known => named.Contains(known.Key)))
            .ToListAsync(cancellationToken);
        return new SourceDetails(
            source.Key,
            source.Name,
            source.Kind,
            source.Country,
            Named(others, source.Parent),
            children,
            source.Website,
            Named(others, source.OnBehalf),
            source.Notes,
            source.IsShipped,
            source.Kept,
            [.. source.Names
                .OrderBy(name => name.Language, StringComparer.Ordinal)
                .ThenBy(name => name.Text, StringComparer.Ordinal)
                .Select(name => new SourceNameRow(name.Language, name.Text, name.Form, name.IsShipped, name.IsWithdrawn))],
            Named(others, source.MergedInto),
            mergedHere,
            source.IsRetired,
            source.Version);
    }

    private static SourceReference? Named(List<SourceReference> others, SourceKey? key) =>
        key is null ? null : others.Find(other => other.Key == key) ?? new SourceReference(key.Value, key.Value.Value);

    private static IQueryable<SourceReference> References(IQueryable<Source> sources) => sources
        .OrderBy(source => EF.Property<string>(source, DerivedColumns.SourceName)).ThenBy(source => source.Key)
        .Select(source => new SourceReference(source.Key, source.Name));
}
