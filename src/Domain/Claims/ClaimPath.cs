using FactCheck.Domain.Articles;
using FactCheck.Domain.Registry;

namespace FactCheck.Domain.Claims;

/// <summary>
/// The way that a claim came to the reader, from the outside in: the outlets that published it, the relays that passed it on
/// (the outermost first), further speakers, and at the end its origin, the first to say it.
/// </summary>
/// <param name="Steps">
/// The steps in that order. A source that plays two parts (an agency that publishes its own report) has a step for each. Those
/// spoken for and those told are no steps.
/// </param>
public sealed record ClaimPath(IReadOnlyList<ClaimPathStep> Steps)
{
    /// <summary>The first to say it; null where the text attributes it to nobody in particular.</summary>
    public ClaimPathStep? Origin => Steps is [.., { Part: ClaimPathPart.Origin } origin] ? origin : null;

    /// <summary>Those who passed it on, the outermost first.</summary>
    public IReadOnlyList<ClaimPathStep> Relays => Of(ClaimPathPart.Relay);

    /// <summary>The outlets that published it, in the order in which the publications were added.</summary>
    public IReadOnlyList<ClaimPathStep> Outlets => Of(ClaimPathPart.Outlet);

    /// <summary>The path of a claim.</summary>
    /// <param name="chain">Its chain of sources, in any order; the speaker with the lowest position is the origin.</param>
    /// <param name="publications">Where its article stood; publications without a known outlet are no steps.</param>
    public static ClaimPath Of(IEnumerable<ClaimSourceRow> chain, IEnumerable<PublicationRow> publications)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(publications);
        List<ClaimSourceRow> entries = [.. chain.OrderBy(entry => entry.Position)];
        List<ClaimSourceRow> speakers = [.. entries.Where(entry => entry.Role == SourceRole.Speaker)];
        return new ClaimPath(
        [
            .. publications
                .Where(publication => publication.Outlet is not null)
                .DistinctBy(publication => publication.Outlet)
                .Select(publication => new ClaimPathStep(
                    ClaimPathPart.Outlet, publication.Outlet, publication.OutletName, "", null)),
            .. entries
                .Where(entry => entry.Role == SourceRole.Relay)
                .Reverse()
                .Select(entry => Step(ClaimPathPart.Relay, entry)),
            .. speakers.Skip(1).Select(entry => Step(ClaimPathPart.Speaker, entry)),
            .. speakers.Take(1).Select(entry => Step(ClaimPathPart.Origin, entry)),
        ]);
    }

    private List<ClaimPathStep> Of(ClaimPathPart part) => [.. Steps.Where(step => step.Part == part)];

    private static ClaimPathStep Step(ClaimPathPart part, ClaimSourceRow entry) =>
        new(part, entry.Source, entry.SourceName, entry.MentionText, entry.Position);
}

/// <summary>One step on the way of a claim.</summary>
/// <param name="Part">What part the source plays.</param>
/// <param name="Source">Key of the source; null where none is linked.</param>
/// <param name="SourceName">Canonical name of the source; null where none is linked.</param>
/// <param name="MentionText">The words of the mention; empty for an outlet and where the text does not name it.</param>
/// <param name="Position">Place in the claim's chain of sources, 1 or more; null for an outlet.</param>
public sealed record ClaimPathStep(
    ClaimPathPart Part, SourceKey? Source, string? SourceName, string MentionText, int? Position);

/// <summary>What part a source plays on the way of a claim.</summary>
public enum ClaimPathPart
{
    /// <summary>Published the article.</summary>
    Outlet,

    /// <summary>Passed on what was said.</summary>
    Relay,

    /// <summary>Says it together with the origin.</summary>
    Speaker,

    /// <summary>The first to say it.</summary>
    Origin,
}
