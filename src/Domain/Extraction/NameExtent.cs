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
    private readonly List<SightedName> _sighted = [];

    /// <summary>The links of a phrase; none where it names no source, then with what it says of it.</summary>
    public IReadOnlyList<SourceLink> Resolve(Phrase phrase, TextSpan span, out MentionDescription description)
    {
        IReadOnlyList<SourceLink> links = directory.ResolveAll(p.Text, span, p.Pack.Tag, out description);
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

    private bool IsOfficeOfSomebody(SourceLink link) => link.OnBehalf is null && directory.KindOf(link.Key) is SourceKind.Office or SourceKind.Ministry;

    private SourceLink? Longer(Phrase phrase, IReadOnlyList<SourceLink> links)
    {
        int end = p[phrase.Last].End;
        int last = phrase.Last;
        while (last < phrase.Last + Farthest && p.IsWord(last + 1) && !p.Is(last + 1, WordClass.Complementiser))
        {
            last++;
        }

        if (last == phrase.Last || p.Is(phrase.Last + 1, WordClass.CueFinite | WordClass.Preposition))
        {
            return null;
        }

        _sighted.Clear();
        directory.SightNames(p.Text, p.Span(phrase.First, last), p.Pack.Tag, _sighted);
        SourceLink? best = null;
        foreach (SightedName name in _sighted)
        {
            bool runsOver = name.Span.End > end && name.Sight == NameSight.Source;
            if (runsOver && directory.Resolve(p.Text, new TextSpan(p.WordStart(phrase.First), name.Span.End), p.Pack.Tag) is { } link
                && Continues(link, end, links))
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
