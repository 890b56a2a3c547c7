using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace FactCheck.Infrastructure.Database;

/// <summary>The names of now. Every change of a source counts its version up, so their sum says whether what is kept is still good.</summary>
internal sealed class SourceNames(FactCheckDb db, KeptSourceNames kept, ILogger<SourceNames> log) : ISourceNames
{
    public async Task<SourceDirectory> CurrentAsync(CancellationToken cancellationToken)
    {
        long versions = await db.Sources.SumAsync(source => (long)source.Version, cancellationToken);
        string place = db.Database.GetConnectionString() ?? "";
        if (kept.Find(place, versions) is { } known)
        {
            return known;
        }

        RegistryNames added = await GetRegistryNamesHandler.ReadAsync(db, cancellationToken);
        SourceDirectory built = added.IsEmpty ? SourceDirectory.Shipped : Build(added);
        kept.Keep(place, versions, built);
        return built;
    }

    private SourceDirectory Build(RegistryNames added)
    {
        RegistryCuts cuts = new(added.Withdrawn, added.Redirects);
        try
        {
            return SourceDirectory.Shipped.With(added.Names, added.Sources, cuts);
        }
        catch (RegistryFormatException)
        {
            // A newer registry may ship a name that an editor once gave to another source: leave such names out, one by one.
            SourceDirectory directory = SourceDirectory.Shipped.With([], added.Sources, cuts);
            foreach (RegisteredName name in added.Names)
            {
                try
                {
                    directory = directory.With([name]);
                }
                catch (RegistryFormatException error)
                {
                    log.LogWarning("The name '{Name}' of {Source} is left out: {Reason}", name.Text, name.Key, error.Message);
                }
            }

            return directory;
        }
    }
}

/// <summary>The directory built last, shared by all requests.</summary>
internal sealed class KeptSourceNames
{
    private volatile Entry? _entry;

    public SourceDirectory? Find(string place, long versions) =>
        _entry is { } entry && entry.Place == place && entry.Versions == versions ? entry.Directory : null;

    public void Keep(string place, long versions, SourceDirectory directory) => _entry = new Entry(place, versions, directory);

    private sealed record Entry(string Place, long Versions, SourceDirectory Directory);
}
