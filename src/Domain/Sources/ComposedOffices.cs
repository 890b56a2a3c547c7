using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Sources;

/// <summary>
/// Offices that no table lists and that extraction composes of a country and a portfolio ("the Chadian ministry of health"):
/// registered when they are first named, as the shipped registry would. Registered as itself, one instance a request.
/// </summary>
public sealed class ComposedOffices
{
    private readonly ISourceRepository _sources;
    private readonly ISourceNames _names;
    private readonly IHistory _history;

    /// <summary>Over the ports of one request.</summary>
    public ComposedOffices(ISourceRepository sources, ISourceNames names, IHistory history) =>
        (_sources, _names, _history) = (sources, names, history);

    /// <summary>Registers those of some keys that are composed and not registered yet, and saves that.</summary>
    /// <param name="keys">Keys that an extraction names.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RegisterAsync(IReadOnlyCollection<SourceKey> keys, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<SourceKey, SourceStanding> known =
            await _sources.StandingAsync(keys, cancellationToken).ConfigureAwait(false);
        List<SourceKey> missing = [.. keys.Where(key => !known.ContainsKey(key)).Distinct().OrderBy(key => key.Value, StringComparer.Ordinal)];
        if (missing.Count == 0)
        {
            return;
        }

        SourceDirectory directory = await _names.CurrentAsync(cancellationToken).ConfigureAwait(false);
        foreach (SourceKey key in missing)
        {
            if (directory.Find(key) is not { } office || !await ParentIsThereAsync(office, cancellationToken).ConfigureAwait(false))
            {
                continue;
            }

            (Source source, HistoryEntry entry) = Source.Register(
                key,
                new SourceParticulars(office.Kind, office.Name, office.Country, office.Parent, office.Website, office.OnBehalf),
                office.Names.Select(name => new NewName(name.Language, name.Text, name.Form)),
                isShipped: true);
            _sources.Add(source);
            _history.Record(entry);
            try
            {
                await _history.SaveAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (RuleBrokenException taken) when (taken.Rule == "key-is-taken")
            {
                // Somebody else's article named it at this moment: it is there, which is all that is wanted.
            }
        }
    }

    private async Task<bool> ParentIsThereAsync(RegisteredSource office, CancellationToken cancellationToken) =>
        office.Parent is not { } parent
        || (await _sources.StandingAsync([parent], cancellationToken).ConfigureAwait(false)).ContainsKey(parent);
}
