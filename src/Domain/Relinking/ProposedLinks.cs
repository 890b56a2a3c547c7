using FactCheck.Domain.Articles;
using FactCheck.Domain.Claims;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Relinking;

/// <summary>A change of one link, before it is numbered.</summary>
internal sealed record ProposedLink(
    ClaimId? Claim, PublicationId? Publication, int Position, string MentionText, SourceKey? From, SourceKey? To, string Why);

/// <summary>Which links of one article a batch would change.</summary>
internal static class ProposedLinks
{
    /// <summary>
    /// Entries that the engine linked to <paramref name="from"/> (null: left unlinked) and that it would link to another source
    /// by now. Entries that a person decided on are never among them.
    /// </summary>
    /// <param name="claims">All claims of the article.</param>
    /// <param name="extraction">What the engine finds in the article with the names of now.</param>
    /// <param name="from">The source linked before; null for none.</param>
    /// <param name="to">The only source to link to; null for any.</param>
    public static IEnumerable<ProposedLink> ByNames(
        IReadOnlyList<Claim> claims, ExtractionResult extraction, SourceKey? from, SourceKey? to)
    {
        Dictionary<TextSpan, SourceMention> mentions = [];
        foreach (SourceMention mention in extraction.Attributions.SelectMany(found => found.Mentions))
        {
            if (mention.Key is not null)
            {
                mentions.TryAdd(mention.Span, mention);
            }
        }

        foreach (Claim claim in claims)
        {
            foreach (ClaimSource entry in claim.Sources.OrderBy(entry => entry.Position))
            {
                if (entry.LinkedBy == ClaimOrigin.Engine
                    && entry.Source == from
                    && entry.Mention is { } span
                    && Named(mentions, claim, entry, span) is { } named
                    && KeyFor(entry, named) is { } key
                    && key != from
                    && (to is null || key == to))
                {
                    yield return new ProposedLink(claim.Id, null, entry.Position, entry.MentionText, from, key, named.Why);
                }
            }
        }
    }

    /// <summary>Every entry and publication that is linked to a source, whoever linked it.</summary>
    public static IEnumerable<ProposedLink> Everything(Article article, IReadOnlyList<Claim> claims, SourceKey from, SourceKey to)
    {
        foreach (Publication publication in article.Publications.Where(known => known.Outlet == from))
        {
            yield return new ProposedLink(null, publication.Id, 0, "", from, to, "");
        }

        foreach (Claim claim in claims)
        {
            foreach (ClaimSource entry in claim.Sources.Where(entry => entry.Source == from).OrderBy(entry => entry.Position))
            {
                yield return new ProposedLink(claim.Id, null, entry.Position, entry.MentionText, from, to, entry.Why);
            }
        }
    }

    /// <summary>What takes changes back that were made.</summary>
    public static IEnumerable<ProposedLink> Reversed(IEnumerable<LinkProposal> applied) =>
        applied.Select(made => new ProposedLink(
            made.Claim, made.Publication, made.Position, made.MentionText, made.To, made.From, made.From is null ? SourceMention.NotRegistered : made.Why));

    // A claim whose spans somebody moved, or that shares its mention with others, is found by the same words at the same place.
    private static SourceMention? Named(
        Dictionary<TextSpan, SourceMention> mentions, Claim claim, ClaimSource entry, TextSpan span)
    {
        if (mentions.TryGetValue(span, out SourceMention? same))
        {
            return same;
        }

        // A source phrase that names several is one entry while none of them is known, and one for each afterwards.
        SourceMention[] inside = [.. mentions.Values.Where(mention => span.Start <= mention.Span.Start && mention.Span.End <= span.End)];
        return inside.Length == 1 && claim.Sources.Count(other => other.Mention == entry.Mention) == 1 ? inside[0] : null;
    }

    private static SourceKey? KeyFor(ClaimSource entry, SourceMention mention) =>
        entry.Role == SourceRole.OnBehalf ? mention.OnBehalf : mention.Key;
}
