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
        List<RegisteredName> names = await db.SourceNames.AsNoTracking()
            .Where(name => !name.IsShipped)
            .OrderBy(name => name.Source).ThenBy(name => name.Language).ThenBy(name => name.Text)
            .Select(name => new RegisteredName(name.Source, name.Language, name.Text, name.Form))
            .ToListAsync(cancellationToken);
        return new RegistryNames(sources, names);
    }
}
