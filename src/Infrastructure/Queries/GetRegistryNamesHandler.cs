using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Database;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Queries;

internal sealed class GetRegistryNamesHandler(FactCheckDb db) : IRequestHandler<GetRegistryNames, RegistryNames>
{
    public Task<RegistryNames> Handle(GetRegistryNames request, CancellationToken cancellationToken) =>
        ReadAsync(db, cancellationToken);

    /// <summary>What editors added.</summary>
    public static async Task<RegistryNames> ReadAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        List<RegisteredSource> sources = await db.Sources.AsNoTracking()
            .Where(source => !source.IsShipped)
            .OrderBy(source => source.Key)
            .Select(source => new RegisteredSource
            {
                Key = source.Key,
                Kind = source.Kind,
                Name = source.Name,
                Country = source.Country,
                Parent = source.Parent,
                Website = source.Website,
                OnBehalf = source.OnBehalf,
            })
            .ToListAsync(cancellationToken);
        return new RegistryNames(
            sources,
            await NamesAsync(db.SourceNames.Where(name => !name.IsShipped), cancellationToken),
            await NamesAsync(db.SourceNames.Where(name => name.IsShipped && name.IsWithdrawn), cancellationToken),
            await RedirectsAsync(db, cancellationToken));
    }

    private static Task<List<RegisteredName>> NamesAsync(IQueryable<SourceName> names, CancellationToken cancellationToken) => names
        .AsNoTracking()
        .OrderBy(name => name.Source).ThenBy(name => name.Language).ThenBy(name => name.Text)
        .Select(name => new RegisteredName(name.Source, name.Language, name.Text, name.Form))
        .ToListAsync(cancellationToken);

    // What a source was merged into may have been merged or retired itself.
    private static async Task<Dictionary<SourceKey, SourceKey?>> RedirectsAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        Dictionary<SourceKey, SourceKey?> next = await db.Sources.AsNoTracking()
            .Where(source => source.MergedInto != null || source.IsRetired)
            .ToDictionaryAsync(source => source.Key, source => source.MergedInto, cancellationToken);
        Dictionary<SourceKey, SourceKey?> ends = [];
        foreach (SourceKey key in next.Keys)
        {
            SourceKey? end = key;
            for (int steps = 0; end is { } at && next.TryGetValue(at, out SourceKey? further); steps++)
            {
                end = steps < next.Count ? further : null;
            }

            ends.Add(key, end);
        }

        return ends;
    }
}
