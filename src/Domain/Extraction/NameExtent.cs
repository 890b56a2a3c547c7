using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// The name that a source phrase holds, also where the phrase was cut within the name («البيت» of «البيت الأبيض»), or goes on
/// with the words of another source ("the agency, citing the ministry").
/// </summary>
internal sealed class NameExtent(Passage p, SourceDirectory directory)
{
    private const int Farthest = 6;

    /// <summary>The links of a phrase; none where it names no source.</summary>
    public IReadOnlyList<SourceLink> Resolve(Phrase phrase, TextSpan span)
    {
        IReadOnlyList<SourceLink> links = directory.ResolveAll(p.Text, span, p.Pack.Tag);
        if (!phrase.Exists || links.Count > 1)
        {
            return links;
        }

        if (!p.Pack.Writing.HasCase && (links.Count == 0 || IsOfficeOfSomebody(links[0])) && Longer(phrase, links) is { } longer)
        {
            return [longer];
        }

        return links.Count == 0 && BeforeCue(phrase) is { } before ? [before] : links;
    }

    private bool IsOfficeOfSomebody(SourceLink link) => link.OnBehalf is null && directory.KindOf(link.Key) != SourceKind.Person;

    private SourceLink? Longer(Phrase phrase, IReadOnlyList<SourceLink> links)
    {
        SourceLink? best = null;
        int end = p[phrase.Last].End;
        for (int last = phrase.Last + 1; last <= phrase.Last + Farthest && p.IsWord(last) && !p.Is(last, WordClass.Complementiser); last++)
        {
            TextSpan wider = new(p.WordStart(phrase.First), p[last].End);
            if (directory.Resolve(p.Text, wider, p.Pack.Tag) is { } link && Continues(link, end, links))
            {
                best = link;
            }
        }

        return best;
    }

    // The name itself runs over the end of the phrase, or the phrase is the office of the person named after it.
    private bool Continues(SourceLink link, int end, IReadOnlyList<SourceLink> links)
    {
        bool over = links.Count == 0 && link.Span.Start < end && link.Span.End > end && directory.IsListed(link.Key);
        bool holder = link.Span.Start >= end && directory.KindOf(link.Key) == SourceKind.Person && link.OnBehalf is { } office
            && (links.Count == 0 || (links[0].Key == office && directory.CountryOf(office) is var country && (country < 0 || country == directory.CountryOf(link.Key))));
        return over || holder;
    }

    private SourceLink? BeforeCue(Phrase phrase)
    {
        for (int i = phrase.First + 1; i <= phrase.Last; i++)
        {
            if (p.StartsPrepositional(i, clauses: false))
            {
                return directory.Resolve(p.Text, p.Span(phrase.First, i - 1), p.Pack.Tag);
            }
        }

        return null;
    }
}
