namespace FactCheck.Domain.Clusters;

/// <summary>
/// Numbers by which claims that may say the same are found without comparing each with each: shingles of three words (Broder 1997,
/// "On the resemblance and containment of documents"), of which winnowing keeps the smallest in every window of three (Schleimer,
/// Wilkerson, Aiken 2003, "Winnowing: Local Algorithms for Document Fingerprinting"). Two contents with a common run of
/// <see cref="SureRun"/> words share a fingerprint for certain. The whole content has one too, for those of fewer than three
/// words. Fingerprints only find candidates; <see cref="SameStatement"/> decides.
/// </summary>
public static class ClaimFingerprint
{
    /// <summary>Words a shingle.</summary>
    public const int ShingleLength = 3;

    /// <summary>Shingles a window.</summary>
    public const int Window = 3;

    /// <summary>A common run of so many words is found for certain.</summary>
    public const int SureRun = ShingleLength + Window - 1;

    // FNV-1a; the same on every machine and in every version, since the numbers are stored.
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The fingerprints of a content, each once, in ascending order; none for a content without words.</summary>
    /// <param name="language">BCP 47 tag of the content; stands in every fingerprint, so that languages never meet.</param>
    /// <param name="content">The words attributed.</param>
    public static IReadOnlyList<long> Of(string language, string content)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(content);
        return Of(language, StatementText.Read(language, content).Words);
    }

    internal static IReadOnlyList<long> Of(string language, IReadOnlyList<StatementWord> words)
    {
        if (words.Count == 0)
        {
            return [];
        }

        long[] shingles = Shingles(language, words);
        SortedSet<long> kept = [Hash(language, words, 0, words.Count, whole: true)];
        int last = Math.Max(0, shingles.Length - Window);
        for (int from = 0; from <= last && shingles.Length > 0; from++)
        {
            long least = shingles[from];
            for (int i = from + 1; i < Math.Min(from + Window, shingles.Length); i++)
            {
                least = Math.Min(least, shingles[i]);
            }

            kept.Add(least);
        }

        return [.. kept];
    }

    /// <summary>The hashes of all runs of three words, in order; none for fewer words.</summary>
    internal static long[] Shingles(string language, IReadOnlyList<StatementWord> words)
    {
        long[] shingles = new long[Math.Max(0, words.Count - ShingleLength + 1)];
        for (int i = 0; i < shingles.Length; i++)
        {
            shingles[i] = Hash(language, words, i, ShingleLength, whole: false);
        }

        return shingles;
    }

    private static long Hash(string language, IReadOnlyList<StatementWord> words, int from, int count, bool whole)
    {
        ulong hash = Add(Basis, language);
        hash = Add(hash, whole ? "=" : "~");
        for (int i = from; i < from + count; i++)
        {
            hash = Add(hash, words[i].Text);
        }

        // The last letters move only the low bits of FNV; mixed, the smallest of a window is a fair pick.
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccd;
        hash ^= hash >> 33;
        return unchecked((long)hash);
    }

    private static ulong Add(ulong hash, string word)
    {
        unchecked
        {
            foreach (char c in word)
            {
                hash = (hash ^ c) * Prime;
            }

            return (hash ^ 0x1F) * Prime;
        }
    }
}
