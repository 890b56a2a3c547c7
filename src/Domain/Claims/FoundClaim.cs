using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Claims;

/// <summary>A claim as the engine finds it: one attribution, with those that relay it as further entries of its chain.</summary>
internal sealed record FoundClaim(Attribution Attribution, IReadOnlyList<FoundSource> Sources, string FoundBy)
{
    /// <summary>Reads the attributions of an article as claims, in text order.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="extraction">What the engine found in it.</param>
    /// <param name="registered">The keys that may be linked.</param>
    public static IReadOnlyList<FoundClaim> Read(
        string text, ExtractionResult extraction, IReadOnlySet<SourceKey> registered)
    {
        IReadOnlyList<Attribution> all = extraction.Attributions;
        ILookup<int, int> relays = Enumerable.Range(0, all.Count)
            .Where(i => IsRelay(all, i))
            .ToLookup(i => all[i].Relays!.Value);
        string foundBy = Article.VersionsOf(extraction);
        return
        [
            .. Enumerable.Range(0, all.Count)
                .Where(i => !IsRelay(all, i))
                .Select(i => new FoundClaim(all[i], Chain(text, all, i, relays, registered), foundBy)),
        ];
    }

    /// <summary>The keys of sources that an extraction would link.</summary>
    public static IReadOnlyCollection<SourceKey> KeysOf(ExtractionResult extraction) =>
    [
        .. extraction.Attributions
            .SelectMany(attribution => attribution.Mentions)
            .SelectMany(mention => new[] { mention.Key, mention.OnBehalf })
            .OfType<SourceKey>()
            .Distinct(),
    ];

    // A chain that leads back into itself, out of the result or on and on is no chain: its attributions are claims of their own.
    private static bool IsRelay(IReadOnlyList<Attribution> all, int index)
    {
        int at = index;
        for (int steps = 0; steps <= MaxChain; steps++)
        {
            if (all[at].Relays is not { } inner)
            {
                return at != index;
            }

            if (inner < 0 || inner >= all.Count)
            {
                return false;
            }

            at = inner;
        }

        return false;
    }

    private const int MaxChain = 20;

    private static List<FoundSource> Chain(
        string text, IReadOnlyList<Attribution> all, int root, ILookup<int, int> relays, IReadOnlySet<SourceKey> registered)
    {
        List<FoundSource> chain = [.. Mentioned(text, all[root], SourceRole.Speaker, registered)];
        Queue<int> outward = new(relays[root]);
        while (outward.TryDequeue(out int relay))
        {
            chain.AddRange(Mentioned(text, all[relay], SourceRole.Relay, registered));
            foreach (int further in relays[relay])
            {
                outward.Enqueue(further);
            }
        }

        return chain;
    }

    private static IEnumerable<FoundSource> Mentioned(
        string text, Attribution attribution, SourceRole role, IReadOnlySet<SourceKey> registered)
    {
        IReadOnlyList<TextSpan> cue = role == SourceRole.Relay ? attribution.Cue : [];
        if (attribution.Mentions.Count == 0)
        {
            if (attribution.Source.Count > 0 || role == SourceRole.Relay)
            {
                TextSpan? phrase = attribution.Source.Count > 0 ? attribution.Source[0] : null;
                yield return FoundSource.Of(text, role, phrase, cue, null, "", registered);
            }

            yield break;
        }

        foreach (SourceMention mention in attribution.Mentions)
        {
            yield return FoundSource.Of(text, role, mention.Span, cue, mention.Key, mention.Why, registered);
        }

        foreach (SourceMention mention in attribution.Mentions
            .Where(mention => mention.OnBehalf is not null)
            .DistinctBy(mention => mention.OnBehalf))
        {
            yield return FoundSource.Of(
                text, SourceRole.OnBehalf, mention.Span, [], mention.OnBehalf, mention.Why, registered);
        }
    }
}

/// <summary>An entry of a chain of sources as the engine finds it.</summary>
internal sealed record FoundSource(
    SourceRole Role, TextSpan? Mention, string MentionText, IReadOnlyList<TextSpan> Cue, SourceKey? Source, string Why)
{
    /// <summary>The longest text of a mention that is kept, in UTF-16 code units.</summary>
    public const int MaxMention = 500;

    /// <summary>The longest reason for a link that is kept, in UTF-16 code units.</summary>
    public const int MaxWhy = 200;

    public static FoundSource Of(
        string text,
        SourceRole role,
        TextSpan? mention,
        IReadOnlyList<TextSpan> cue,
        SourceKey? key,
        string why,
        IReadOnlySet<SourceKey> registered)
    {
        bool canLink = key is { } known && registered.Contains(known);
        string reason = key is null || canLink ? why : $"names {key}, which is not registered";
        string words = mention is { } span ? span.In(text) : "";
        return new FoundSource(role, mention, Cut(words, MaxMention), cue, canLink ? key : null, Cut(reason, MaxWhy));
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
