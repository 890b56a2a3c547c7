namespace FactCheck.Domain.Registry;

/// <summary>What editors took away from the shipped registry.</summary>
/// <param name="Withdrawn">Shipped names that no longer name their source.</param>
/// <param name="Redirects">What a key leads to instead: the source that it was merged into, or null where it was retired.</param>
public sealed record RegistryCuts(
    IReadOnlyCollection<RegisteredName> Withdrawn, IReadOnlyDictionary<SourceKey, SourceKey?> Redirects)
{
    /// <summary>Nothing taken away.</summary>
    public static RegistryCuts None { get; } = new([], new Dictionary<SourceKey, SourceKey?>());

    /// <summary>Where a key leads; null where to nothing.</summary>
    public SourceKey? Follow(SourceKey? key) =>
        key is { } known && Redirects.TryGetValue(known, out SourceKey? other) ? other : key;

    /// <summary>The link with its keys followed; null where it leads to nothing.</summary>
    internal SourceLink? Follow(SourceLink? link) =>
        link is { } found && Follow(found.Key) is { } key ? found with { Key = key, OnBehalf = Follow(found.OnBehalf) } : null;

    /// <summary>The links with their keys followed, without those that lead to nothing.</summary>
    internal IReadOnlyList<SourceLink> Follow(IReadOnlyList<SourceLink> links)
    {
        if (Redirects.Count == 0)
        {
            return links;
        }

        List<SourceLink> followed = new(links.Count);
        foreach (SourceLink link in links)
        {
            if (Follow(link) is { } left && !followed.Exists(known => known.Key == left.Key))
            {
                followed.Add(left);
            }
        }

        return followed;
    }

    /// <summary>Takes the withdrawn names out of tables, which must be a copy of their own.</summary>
    internal void TakeFrom(RegistryData data)
    {
        var gone = Withdrawn.Select(name => (name.Key, name.Language, name.Text)).ToHashSet();
        for (int i = 0; i < data.Sources.Count && gone.Count > 0; i++)
        {
            RegisteredSource source = data.Sources[i];
            if (source.Names.Any(IsGone))
            {
                data.Sources[i] = source with { Names = [.. source.Names.Where(name => !IsGone(name))] };
            }
        }

        for (int i = 0; i < data.Countries.Count && gone.Count > 0; i++)
        {
            CountryNames country = data.Countries[i];
            var state = new SourceKey("state:" + country.Country);
            data.Countries[i] = country with
            {
                Names = [.. country.Names.Where(IsKept)],
                Capitals = [.. country.Capitals.Where(IsKept)],
                Adjectives = [.. country.Adjectives.Where(IsKept)],
            };

            bool IsKept(string name) => !gone.Contains((state, country.Language, NameInflection.Plain(name)));
        }

        bool IsGone(RegisteredName name) => gone.Contains((name.Key, name.Language, name.Text));
    }
}
