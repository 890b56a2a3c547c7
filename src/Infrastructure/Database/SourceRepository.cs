using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

internal sealed class SourceRepository(FactCheckDb db) : ISourceRepository
{
    private const string EveryLanguage = "mul";

    public Task<Source?> FindAsync(SourceKey key, CancellationToken cancellationToken) =>
        Whole(db.Sources).SingleOrDefaultAsync(source => source.Key == key, cancellationToken);

    public async Task<IReadOnlyDictionary<SourceKey, Source>> AllAsync(CancellationToken cancellationToken) =>
        await Whole(db.Sources).ToDictionaryAsync(source => source.Key, cancellationToken);

    public async Task<IReadOnlyDictionary<SourceKey, SourceStanding>> StandingAsync(
        IReadOnlyCollection<SourceKey> keys, CancellationToken cancellationToken)
    {
        Dictionary<SourceKey, SourceStanding> known = [];
        foreach (SourceKey[] some in keys.Distinct().Chunk(200))
        {
            foreach (var source in await db.Sources
                .Where(source => some.Contains(source.Key))
                .Select(source => new { source.Key, source.MergedInto, source.IsRetired })
                .ToListAsync(cancellationToken))
            {
                known.Add(source.Key, new SourceStanding(source.MergedInto, source.IsRetired));
            }
        }

        return known;
    }

    public async Task<IReadOnlyList<Source>> FindByNameAsync(
        string language, string name, CancellationToken cancellationToken)
    {
        List<SourceKey> keys = await KeysWithName(db, language, name).ToListAsync(cancellationToken);
        return await Whole(db.Sources).Where(source => keys.Contains(source.Key))
            .OrderBy(source => source.Key).ToListAsync(cancellationToken);
    }

    public void Remove(SourceName name) => db.SourceNames.Remove(name);

    public void Add(Source source) => db.Sources.Add(source);

    /// <summary>Keys of the sources that have a name, not withdrawn, in a language or in all; with <c>mul</c>, in any.</summary>
    public static IQueryable<SourceKey> KeysWithName(FactCheckDb db, string language, string name)
    {
        string folded = SearchText.Fold(name);
        IQueryable<SourceName> names = db.SourceNames
            .Where(known => !known.IsWithdrawn && EF.Property<string>(known, DerivedColumns.AliasText) == folded);
        if (language != EveryLanguage)
        {
            names = names.Where(known => known.Language == language || known.Language == EveryLanguage);
        }

        return names.Select(known => known.Source).Distinct();
    }

    /// <summary>Sources with all their names, in the order of language and text.</summary>
    public static IQueryable<Source> Whole(IQueryable<Source> sources) =>
        sources.Include(source => source.Names.OrderBy(n => n.Language).ThenBy(n => n.Text)).AsSplitQuery();
}
