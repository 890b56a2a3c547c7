using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>A source that a text names somewhere, in a source phrase or elsewhere.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Sight">Whether it is named itself, or only its country or somebody of the same family name.</param>
/// <param name="First">Where it is named first.</param>
/// <param name="Last">Where it is named last.</param>
/// <param name="OnBehalf">The office that stands before a person's name somewhere.</param>
internal readonly record struct NamedInText(SourceKey Key, NameSight Sight, int First, int Last, SourceKey? OnBehalf);

/// <summary>
/// The names that a passage holds anywhere, read when first asked for: what "the agency" or a family name can stand for,
/// and which country the article is about. At most <see cref="Most"/> different ones are kept.
/// </summary>
internal sealed class TextNames(Passage p, SourceDirectory directory)
{
    /// <summary>The most names kept; a text that has more makes short mentions ambiguous anyway.</summary>
    private const int Most = 128;

    private List<NamedInText>? _names;

    /// <summary>The different names in the order of their first places.</summary>
    public List<NamedInText> All => _names ??= Read();

    /// <summary>Whether somebody else of a registered person's family name stands before a place.</summary>
    public bool HasNamesake(SourceKey person, int before)
    {
        foreach (NamedInText name in All)
        {
            if (name.Sight == NameSight.Namesake && name.First < before && name.Key == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The office that a person is named with anywhere before a place; null if none.</summary>
    public SourceKey? OfficeOf(SourceKey person, int before)
    {
        foreach (NamedInText name in All)
        {
            if (name.Sight == NameSight.Source && name.First < before && name.Key == person)
            {
                return name.OnBehalf;
            }
        }

        return null;
    }

    /// <summary>
    /// The country of the article: the only one that names, capitals, adjectives, offices and their holders anywhere in it
    /// point to, by more than a single adjective; -1 where several do or none.
    /// </summary>
    public int Country()
    {
        int only = -1;
        int sights = 0;
        foreach (NamedInText name in All)
        {
            if (CountryOf(name) is not (>= 0 and var country))
            {
                continue;
            }

            if (sights > 0 && country != only)
            {
                return -1;
            }

            only = country;
            sights += name.Sight == NameSight.Source || name.Last > name.First ? 2 : 1;
        }

        return sights > 1 ? only : -1;
    }

    /// <summary>Adds the countries pointed to before a place, at most as many as the list may hold.</summary>
    public void AddCountries(int before, int most, List<int> into)
    {
        foreach (NamedInText name in All)
        {
            if (name.First < before && CountryOf(name) is >= 0 and var country && !into.Contains(country) && into.Count < most)
            {
                into.Add(country);
            }
        }
    }

    private int CountryOf(NamedInText name) => name.Sight != NameSight.Namesake
        && directory.KindOf(name.Key) is SourceKind.Government or SourceKind.Ministry or SourceKind.Office or SourceKind.Person
            ? directory.CountryOf(name.Key) : -1;

    private List<NamedInText> Read()
    {
        var names = new List<NamedInText>();
        var index = new Dictionary<(SourceKey, NameSight), int>();
        var sighted = new List<SightedName>();
        foreach (Sentence sentence in p.Sentences)
        {
            sighted.Clear();
            directory.SightNames(p.Text, p.Span(sentence.First, sentence.Last), p.Pack.Tag, sighted);
            foreach (SightedName name in sighted)
            {
                if (index.TryGetValue((name.Key, name.Sight), out int at))
                {
                    names[at] = names[at] with { Last = name.Span.Start, OnBehalf = names[at].OnBehalf ?? name.OnBehalf };
                }
                else if (names.Count < Most)
                {
                    index.Add((name.Key, name.Sight), names.Count);
                    names.Add(new NamedInText(name.Key, name.Sight, name.Span.Start, name.Span.Start, name.OnBehalf));
                }
            }
        }

        return names;
    }
}
