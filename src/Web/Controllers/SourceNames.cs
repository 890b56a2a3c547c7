using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using MediatR;

namespace FactCheck.Web.Controllers;

/// <summary>Finds the source that somebody means by a name typed.</summary>
public static class SourceNames
{
    /// <summary>How many candidates a form offers.</summary>
    public const int MaxCandidates = 12;

    /// <summary>Sources whose name or key holds the words.</summary>
    public static async Task<IReadOnlyList<SourceRow>> FindAsync(IMediator desk, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length > 200)
        {
            return [];
        }

        return (await desk.Send(new ListSources(new Paging(1, MaxCandidates), words.Trim(), Sort: SourceSort.Claims, InUse: true), cancellationToken)).Items;
    }

    /// <summary>The key of the source chosen, or else of the one that the words typed name outright; null where neither says one.</summary>
    public static async Task<string?> ChosenAsync(IMediator desk, string? chosen, string? typed, CancellationToken cancellationToken)
    {
        if (SourceKey.IsValid(chosen))
        {
            return chosen;
        }

        return Blank.ToNull(typed) is { } words ? Exact(await FindAsync(desk, words, cancellationToken), words) : null;
    }

    /// <summary>
    /// The key that a filter means by a name or key typed: null where nothing is typed, and a key of none where nothing fits, so that
    /// the list stays empty.
    /// </summary>
    public static async Task<string?> FilterKeyAsync(IMediator desk, string? typed, CancellationToken cancellationToken)
    {
        if (Blank.ToNull(typed) is not { } words)
        {
            return null;
        }

        return Exact(await FindAsync(desk, words, cancellationToken), words) ?? (SourceKey.IsValid(words) ? words : "no-such-source");
    }

    /// <summary>The key of the one candidate that the words name outright, or null.</summary>
    public static string? Exact(IReadOnlyList<SourceRow> candidates, string words)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        string wanted = (words ?? "").Trim();
        SourceRow? named = candidates.FirstOrDefault(source => source.Key.Value == wanted)
            ?? (candidates.Count == 1 ? candidates[0] : null);
        if (named is not null)
        {
            return named.Key.Value;
        }

        SourceRow[] alike = [.. candidates.Where(source => source.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))];
        return alike.Length == 1 ? alike[0].Key.Value : null;
    }
}
