using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Infrastructure.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace FactCheck.Infrastructure.Database;

/// <summary>The names of now. Names are only ever added, so their number says whether what is kept is still good.</summary>
internal sealed class SourceNames(FactCheckDb db, KeptSourceNames kept, ILogger<SourceNames> log) : ISourceNames
{
    public async Task<SourceDirectory> CurrentAsync(CancellationToken cancellationToken)
    {
        int names = await db.SourceNames.CountAsync(name => !name.IsShipped, cancellationToken);
        int sources = await db.Sources.CountAsync(source => !source.IsShipped, cancellationToken);
        if (names == 0 && sources == 0)
        {
            return SourceDirectory.Shipped;
        }

        string place = db.Database.GetConnectionString() ?? "";
        if (kept.Find(place, names, sources) is { } known)
        {
            return known;
        }

        SourceDirectory built = Build(await GetRegistryNamesHandler.ReadAsync(db, cancellationToken));
        kept.Keep(place, names, sources, built);
        return built;
    }

    private SourceDirectory Build(RegistryNames added)
    {
        try
        {
            return SourceDirectory.Shipped.With(added.Names, added.Sources);
        }
        catch (RegistryFormatException)
        {
            // A newer registry may ship a name that an editor once gave to another source: leave such names out, one by one.
            SourceDirectory directory = SourceDirectory.Shipped.With([], added.Sources);
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

    public SourceDirectory? Find(string place, int names, int sources) =>
        _entry is { } entry && entry.Place == place && entry.Names == names && entry.Sources == sources ? entry.Directory : null;

    public void Keep(string place, int names, int sources, SourceDirectory directory) =>
        _entry = new Entry(place, names, sources, directory);

    private sealed record Entry(string Place, int Names, int Sources, SourceDirectory Directory);
}
