using System.Collections.Concurrent;
using System.Reflection;

namespace FactCheck.Domain.Languages;

/// <summary>The language packs shipped with the product. Each is loaded when it is first needed.</summary>
public sealed class LanguagePacks
{
    private readonly ConcurrentDictionary<string, Lazy<LanguagePack>> _packs = new(StringComparer.Ordinal);

    private LanguagePacks(Assembly assembly)
    {
        string[] names = assembly.GetManifestResourceNames();
        const string end = "/language.json";
        foreach (string name in names.Where(n => n.StartsWith("Languages/", StringComparison.Ordinal) && n.EndsWith(end, StringComparison.Ordinal)))
        {
            string tag = name["Languages/".Length..^end.Length];
            _packs[tag] = new Lazy<LanguagePack>(() => LanguagePackReader.Read(tag, file =>
                assembly.GetManifestResourceStream($"Languages/{tag}/{file}")
                    ?? throw new LanguagePackException($"{tag}/{file}: no such file")));
        }

        Tags = [.. _packs.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>The packs embedded in this assembly.</summary>
    public static LanguagePacks Shipped { get; } = new(typeof(LanguagePacks).Assembly);

    /// <summary>BCP 47 tags that can be read, sorted.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Reading direction of a language, <c>ltr</c> or <c>rtl</c>; <c>ltr</c> for one without a pack.</summary>
    public string Direction(string tag) => Find(tag)?.Settings.Direction ?? "ltr";

    /// <summary>The pack of a tag, or of its language where the tag has a region; null if there is none.</summary>
    internal LanguagePack? Find(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        string key = tag.ToLowerInvariant();
        int region = key.IndexOfAny(['-', '_']);
        return _packs.TryGetValue(key, out Lazy<LanguagePack>? pack) || (region > 0 && _packs.TryGetValue(key[..region], out pack))
            ? pack.Value
            : null;
    }
}
