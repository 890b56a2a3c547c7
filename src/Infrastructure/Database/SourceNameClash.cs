using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Infrastructure.Database;

/// <summary>
/// Two editors may give one name to two sources at the same moment, each having found it free. Whoever saves second is
/// refused: the check is made again while the sequencer row is held, when nobody else can save.
/// </summary>
internal static class SourceNameClash
{
    public static async Task RefuseAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        List<SourceName> added = [.. db.ChangeTracker.Entries<SourceName>()
            .Where(entry => entry.State == EntityState.Added && !entry.Entity.IsShipped)
            .Select(entry => entry.Entity)];
        // What this very change takes away from a source, as a split does, it may give to another.
        HashSet<(SourceKey Source, string Text)> given = [.. db.ChangeTracker.Entries<SourceName>()
            .Where(entry => entry.State == EntityState.Deleted || (entry.State == EntityState.Modified && entry.Entity.IsWithdrawn))
            .Select(entry => (entry.Entity.Source, SearchText.Fold(entry.Entity.Text)))];
        foreach (SourceName name in added)
        {
            List<SourceKey> others = await SourceRepository.KeysWithName(db, name.Language, name.Text)
                .Where(key => key != name.Source)
                .ToListAsync(cancellationToken);
            others.RemoveAll(key => given.Contains((key, SearchText.Fold(name.Text))));
            if (others.Count > 0)
            {
                throw new RuleBrokenException(
                    "name-is-taken",
                    $"Somebody else gave the name '{name.Text}' to {others[0]} at this moment; look at that source first.");
            }
        }
    }
}
