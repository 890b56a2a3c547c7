using FactCheck.Domain.Text;

namespace FactCheck.Domain.Registry;

/// <content>What mentions say that no name resolves: they are read beside what else the text names.</content>
public sealed partial class SourceDirectory
{
    private const DescribedKinds NoKind = DescribedKinds.None;

    /// <summary>Adds the names that stand in a sentence, in text order.</summary>
    internal void SightNames(string text, TextSpan sentence, string language, List<SightedName> into)
    {
        int before = into.Count;
        new NameScan(_trie, _table, Base(language), into).Read(text, sentence);
        if (_cuts.Redirects.Count > 0)
        {
            for (int i = into.Count - 1; i >= before; i--)
            {
                if (_cuts.Follow(into[i].Key) is { } key)
                {
                    into[i] = into[i] with { Key = key, OnBehalf = _cuts.Follow(into[i].OnBehalf) };
                }
                else
                {
                    into.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>Index of the country of a source; -1 where it has none.</summary>
    internal int CountryOf(SourceKey key) => _table.CountryOf(key);

    /// <summary>Whether a source has a row of its own, and is not composed of office and country.</summary>
    internal bool IsListed(SourceKey key) => _table.IndexOf(key) >= 0;

    /// <summary>What kind of entity a key stands for.</summary>
    internal SourceKind KindOf(SourceKey key) => _table.KindOf(key);

    /// <summary>The described office in a country; null where none is described or it does not go with it.</summary>
    internal SourceKey? InCountry(in MentionDescription description, int country) =>
        description.Office >= 0 && country >= 0 ? _cuts.Follow(_table.Compose(description.Office, country, -1, false)) : null;

    /// <summary>The key of the person or source whose name is not enough by itself; null where none was described.</summary>
    internal SourceKey? NotEnough(in MentionDescription description) =>
        description.Person >= 0 ? _table.Source(description.Person).Key
        : description.Weak >= 0 ? _table.Source(description.Weak).Key
        : null;

    /// <summary>Whether a source could be the one described.</summary>
    /// <param name="description">What the mention says.</param>
    /// <param name="key">The source.</param>
    /// <param name="onBehalf">Whom the source speaks for, if it is a person.</param>
    /// <param name="loosely">Whether kinds count that the word stands for now and then: "the agency" for an organisation.</param>
    internal bool Fits(in MentionDescription description, SourceKey key, SourceKey? onBehalf, bool loosely)
    {
        if (NotEnough(description) is { } named)
        {
            return named == key;
        }

        SourceKind kind = _table.KindOf(key);
        SourceKey body = kind == SourceKind.Person && onBehalf is { } office ? office : key;
        int country = _table.CountryOf(body);
        if (description.Country >= 0 && description.Country != country)
        {
            return false;
        }

        if (description.Office >= 0)
        {
            return Holds(description.Office, country, body) || (kind == SourceKind.Person && Holds(description.Office, _table.CountryOf(key), key, description));
        }

        return description.Kinds == NoKind
            ? description.Functions != MentionFunctions.None && Does(description.Functions, key, kind, body)
            : (Kinds(kind, loosely) & description.Kinds) != NoKind;
    }

    private static DescribedKinds Kinds(SourceKind kind, bool loosely) => kind switch
    {
        SourceKind.Agency => DescribedKinds.Agency | (loosely ? DescribedKinds.Outlet | DescribedKinds.Company : NoKind),
        SourceKind.Outlet => DescribedKinds.Outlet | (loosely ? DescribedKinds.Company : NoKind),
        SourceKind.Company => DescribedKinds.Company | (loosely ? DescribedKinds.Organisation | DescribedKinds.Agency : NoKind),
        SourceKind.Organisation => DescribedKinds.Organisation | (loosely ? DescribedKinds.Agency : NoKind),
        SourceKind.Office => loosely ? DescribedKinds.Agency : NoKind,
        SourceKind.Ministry => DescribedKinds.Ministry,
        _ => NoKind,
    };

    private bool Holds(int office, int country, SourceKey body) =>
        country >= 0 && _table.Compose(office, country, -1, false) == body;

    // "the president" after a president's name: the person is known for the office.
    private bool Holds(int office, int country, SourceKey person, in MentionDescription description) =>
        country >= 0 && (description.Functions & (MentionFunctions.Holder | MentionFunctions.Minister)) != MentionFunctions.None
        && _table.Compose(office, country, -1, false) is { } key && _table.Persons.TryGetValue(person, out PersonOffice? known) && known.Knows(key);

    private bool Does(MentionFunctions functions, SourceKey key, SourceKind kind, SourceKey body)
    {
        if (kind != SourceKind.Person)
        {
            return false;
        }

        bool speaks = _table.Persons.TryGetValue(key, out PersonOffice? office) && office.Role == PersonRole.Spokesperson;
        return ((functions & MentionFunctions.Spokesperson) != MentionFunctions.None && speaks)
            || ((functions & MentionFunctions.Minister) != MentionFunctions.None && !speaks && _table.KindOf(body) == SourceKind.Ministry)
            || (functions == MentionFunctions.Head && !speaks);
    }
}
