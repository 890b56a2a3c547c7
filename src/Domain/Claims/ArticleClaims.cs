using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Claims;

/// <summary>Fulfils for claims what articles ask for. Registered as <see cref="IArticleClaims"/>, one instance a request.</summary>
public sealed class ArticleClaims : IArticleClaims
{
    private readonly IClaimRepository _claims;
    private readonly ISourceRepository _sources;
    private readonly ComposedOffices _offices;
    private readonly IHistory _history;
    private readonly TimeProvider _time;

    /// <summary>Over the ports of one request.</summary>
    public ArticleClaims(
        IClaimRepository claims, ISourceRepository sources, ComposedOffices offices, IHistory history, TimeProvider time) =>
        (_claims, _sources, _offices, _history, _time) = (claims, sources, offices, history, time);

    /// <inheritdoc/>
    public Task RegisterOfficesAsync(ExtractionResult extraction, CancellationToken cancellationToken) =>
        _offices.RegisterAsync(FoundClaim.KeysOf(extraction), cancellationToken);

    /// <inheritdoc/>
    public async Task<int> TakeInAsync(Article article, ExtractionResult extraction, CancellationToken cancellationToken)
    {
        IReadOnlyList<FoundClaim> found = await ReadAsync(article, extraction, cancellationToken).ConfigureAwait(false);
        foreach (FoundClaim claim in found)
        {
            Add(article, claim);
        }

        return found.Count;
    }

    /// <inheritdoc/>
    public async Task<ReExtractionCounts> BringInLineAsync(
        Article article, ExtractionResult extraction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        IReadOnlyList<FoundClaim> found = await ReadAsync(article, extraction, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Claim> known = await _claims.OfArticleAsync(article.Id, cancellationToken).ConfigureAwait(false);
        Dictionary<FoundClaim, Claim> pairs = Pair(found, known);
        HashSet<Claim> met = [.. pairs.Values];
        int added = 0, updated = 0, unchanged = 0, withdrawn = 0;
        foreach (FoundClaim claim in found)
        {
            if (!pairs.TryGetValue(claim, out Claim? same))
            {
                Add(article, claim);
                added++;
            }
            else if (!same.IsTouched)
            {
                bool changed = Record(same.FindAnew(article, claim, _time.GetUtcNow()));
                updated += changed ? 1 : 0;
                unchanged += changed ? 0 : 1;
            }
        }

        foreach (Claim lost in known.Where(claim => !claim.IsTouched && !met.Contains(claim)))
        {
            withdrawn += Record(lost.Lose(Article.VersionsOf(extraction), _time.GetUtcNow())) ? 1 : 0;
        }

        return new ReExtractionCounts(added, updated, unchanged, known.Count(claim => claim.IsTouched), withdrawn);
    }

    /// <inheritdoc/>
    public Task<int> CountAsync(ArticleId article, CancellationToken cancellationToken) =>
        _claims.CountAsync(article, cancellationToken);

    /// <summary>
    /// Which known claim each found one is: that with the same content and cue; else one whose cue, and then whose content,
    /// begins or ends at the same place, as when an engine or a person moved the other end. Each is paired once.
    /// </summary>
    private static Dictionary<FoundClaim, Claim> Pair(IReadOnlyList<FoundClaim> found, IReadOnlyList<Claim> known)
    {
        Dictionary<FoundClaim, Claim> pairs = new(ReferenceEqualityComparer.Instance);
        HashSet<Claim> taken = [];
        foreach (Func<IReadOnlyList<TextSpan>, IReadOnlyList<TextSpan>, string?> key in Keys)
        {
            // What a person touched comes first, so that it is never doubled by a new claim.
            ILookup<string, Claim> byKey = known
                .Where(claim => !taken.Contains(claim) && key(claim.Content, claim.Cue) is not null)
                .OrderByDescending(claim => claim.IsTouched)
                .ThenBy(claim => claim.WorkState == WorkState.Closed)
                .ToLookup(claim => key(claim.Content, claim.Cue)!, StringComparer.Ordinal);
            foreach (FoundClaim claim in found.Where(claim => !pairs.ContainsKey(claim)))
            {
                if (key(claim.Attribution.Content, claim.Attribution.Cue) is { } value
                    && byKey[value].FirstOrDefault(candidate => !taken.Contains(candidate)) is { } same)
                {
                    pairs[claim] = same;
                    taken.Add(same);
                }
            }
        }

        return pairs;
    }

    private static readonly Func<IReadOnlyList<TextSpan>, IReadOnlyList<TextSpan>, string?>[] Keys =
    [
        (content, cue) => $"{string.Join(',', content)} {string.Join(',', cue)}",
        (_, cue) => cue.Count > 0 ? FormattableString.Invariant($"{cue[0].Start}") : null,
        (_, cue) => cue.Count > 0 ? FormattableString.Invariant($"{cue[^1].End}") : null,
        (content, _) => FormattableString.Invariant($"{content[0].Start} {content[^1].End}"),
    ];

    private async Task<IReadOnlyList<FoundClaim>> ReadAsync(
        Article article, ExtractionResult extraction, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<SourceKey, SourceStanding> known =
            await _sources.StandingAsync(FoundClaim.KeysOf(extraction), cancellationToken).ConfigureAwait(false);
        return FoundClaim.Read(article.Text, extraction, known.Where(key => key.Value.IsInUse).Select(key => key.Key).ToHashSet());
    }

    private void Add(Article article, FoundClaim found)
    {
        (Claim claim, HistoryEntry entry) = Claim.Find(article, found, _time.GetUtcNow());
        _claims.Add(claim);
        _history.Record(entry);
    }

    private bool Record(HistoryEntry? entry)
    {
        if (entry is not null)
        {
            _history.Record(entry);
        }

        return entry is not null;
    }
}
