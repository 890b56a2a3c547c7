using FactCheck.Domain.Text;

namespace FactCheck.Domain.Registry;

/// <summary>Puts the parts of one mention together: the person if one is named, else the office, organisation or state.</summary>
internal readonly ref struct MentionReader
{
    private readonly ReadOnlySpan<NameWord> _words;
    private readonly ReadOnlySpan<NameElement> _elements;
    private readonly SourceTable _table;
    private readonly string _language;
    private readonly int _country;

    public MentionReader(
        ReadOnlySpan<NameWord> words, ReadOnlySpan<NameElement> elements, SourceTable table, string language, int country)
    {
        _words = words;
        _elements = elements;
        _table = table;
        _language = language;
        _country = country;
    }

    /// <summary>What the mention names; null where nothing fits.</summary>
    public SourceLink? Link()
    {
        int end = PartEnd(0);
        if (PersonIn(0, end, true) is { } first)
        {
            return first;
        }

        SourceLink? head = OfficeIn(0, end, out bool function, out bool name);
        if (head is not null && IsElsewhere(end))
        {
            return null;
        }

        int next = end;
        for (int part = 0; part < 2 && next < _elements.Length && (head is null ? name || IsFunctionAlone(end) : function); part++)
        {
            int nextEnd = PartEnd(next);
            if (head is not null && PersonIn(next, nextEnd, false) is { } person)
            {
                return person with { OnBehalf = head.Value.Key };
            }

            if (head is null && end == next && IsFunctionAlone(end) && PersonIn(next, nextEnd, false) is { } named)
            {
                return named;
            }

            if (head is null && OfficeIn(next, nextEnd, out bool held, out _) is { } office && held)
            {
                return office;
            }

            next = nextEnd;
        }

        return head;
    }

    // "Its spokeswoman, Maria Zakharova": nothing but what the person does.
    private bool IsFunctionAlone(int end)
    {
        bool function = false;
        for (int i = 0; i < end; i++)
        {
            NameRole role = _elements[i].Entry.Role;
            bool does = role is NameRole.Spokesperson or NameRole.Head or NameRole.Minister or NameRole.OfficeHolder;
            function |= does;
            if (!does && role is not (NameRole.Article or NameRole.Official or NameRole.Filler))
            {
                return false;
            }
        }

        return function;
    }

    // "Police in Lebanon, Ohio": the place after the comma says that the one before is another.
    private bool IsElsewhere(int end)
    {
        if (end >= _elements.Length || _elements[end - 1].Entry.Role is not (NameRole.Country or NameRole.Capital))
        {
            return false;
        }

        int last = PartEnd(end);
        NameElement place = _elements[end];
        return last == end + 1 && place.Entry.Role == NameRole.Unknown && (_words[place.First].Marks & WordMarks.Capital) != 0;
    }

    private int PartEnd(int start)
    {
        int end = start + 1;
        while (end < _elements.Length && (_words[_elements[end].First].Marks & WordMarks.Divided) == 0)
        {
            end++;
        }

        return Math.Min(end, _elements.Length);
    }

    private SourceLink? OfficeIn(int start, int end, out bool function, out bool name)
    {
        SourceLink? link = Read(start, end, out function, out name);
        if (link is not null)
        {
            return link;
        }

        for (int i = start + 1; i < end - 1; i++)
        {
            if (_elements[i].Entry.Role == NameRole.In)
            {
                return Read(start, i, out function, out name);
            }
        }

        return null;
    }

    private SourceLink? Read(int start, int end, out bool function, out bool name)
    {
        ReadOnlySpan<NameElement> part = _elements[start..end];
        for (int i = 0; i < part.Length; i++)
        {
            if (part[i].Entry.Role == NameRole.Person)
            {
                function = name = false;
                return SpokenFor(part, i);
            }
        }

        var reading = new MentionReading(part, _words, _table, _language);
        SourceKey? key = reading.Office(-1, _country);
        function = reading.HasFunction;
        name = reading.IsPersonalName;
        return key is null || reading.IsFormer || reading.Last < 0
            ? null
            : new SourceLink(SpanOf(part[reading.First], part[reading.Last]), key.Value, null);
    }

    // "Putin's spokesman", «المتحدث باسم بوتين»: the office of the person named.
    private SourceLink? SpokenFor(ReadOnlySpan<NameElement> part, int person)
    {
        bool speaks = false;
        for (int i = 0; i < part.Length; i++)
        {
            NameRole role = part[i].Entry.Role;
            speaks |= role == NameRole.Spokesperson;
            if (i != person && role is not (NameRole.Spokesperson or NameRole.Of or NameRole.Article or NameRole.Indefinite or NameRole.Filler
                or NameRole.Possessive or NameRole.Title))
            {
                return null;
            }
        }

        RegisteredSource source = _table.Source(part[person].Entry.Value);
        return speaks && source.OnBehalf is { } office ? new SourceLink(SpanOf(part[person], part[person]), office, null) : null;
    }

    private SourceLink? PersonIn(int start, int end, bool withApposition)
    {
        int at = end - 1;
        while (at >= start && _elements[at].Entry.Role != NameRole.Person)
        {
            at--;
        }

        if (at < start || at < end - 1)
        {
            return null;
        }

        ReadOnlySpan<NameElement> part = _elements[start..end];
        NameElement element = _elements[at];
        RegisteredSource source = _table.Source(element.Entry.Value);
        PersonOffice office = _table.Persons[source.Key];
        bool familyOnly = (element.Entry.Terms & NameTerms.Family) != 0;
        if (Governed(start, at, office) || (familyOnly && !Introduced(start, at)))
        {
            return null;
        }

        if (!AccountedFor(start, at, out bool former))
        {
            return null;
        }

        int home = source.Country is null ? -1 : _table.CountryIndex[source.Country];
        var reading = new MentionReading(part, _words, _table, _language);
        SourceKey? named = reading.Office(at - start, home);
        named = reading.HasFunction && named != source.Key ? named : null;
        if ((element.Entry.Terms & NameTerms.Weak) != 0 && !(named is { } held && office.Knows(held)))
        {
            return null;
        }

        SourceKey? onBehalf = former ? null : named ?? source.OnBehalf;
        if (withApposition && end < _elements.Length && named is null
            && OfficeIn(end, PartEnd(end), out bool inOffice, out _) is { } apposition && inOffice)
        {
            onBehalf = apposition.Key;
        }

        return new SourceLink(SpanOf(element, element), source.Key, onBehalf) { IsByFamilyName = familyOnly && named is null };
    }

    // Whether the person stands in somebody else's phrase: "an aide to X", « le porte-parole de X », «пресс-секретарь X».
    private bool Governed(int start, int at, PersonOffice office)
    {
        if (at == start)
        {
            return false;
        }

        NameRole before = _elements[at - 1].Entry.Role;
        return before is NameRole.Of or NameRole.In or NameRole.And
            || (before == NameRole.Spokesperson && office.Role == PersonRole.Head && _language is "ru" or "ar")
            || (before is NameRole.Deputy or NameRole.Staff && office.Role == PersonRole.Head && _language is "ru" or "ar");
    }

    private bool Introduced(int start, int at) => at == start || _elements[at - 1].Entry.Role is not (NameRole.Unknown or NameRole.Person);

    // Before a full name English and French may have any description; in Russian and Arabic it could be a genitive.
    private bool AccountedFor(int start, int at, out bool former)
    {
        former = false;
        bool unknown = false;
        for (int i = start; i < at; i++)
        {
            NameRole role = _elements[i].Entry.Role;
            former |= role == NameRole.Former;
            unknown |= role == NameRole.Unknown;
            if (role is NameRole.And || (role == NameRole.Person && _elements[i + 1].Entry.Role != NameRole.Possessive && _language == "en"))
            {
                return false;
            }
        }

        bool full = (_elements[at].Entry.Terms & NameTerms.Family) == 0;
        return !unknown || (full && _language is not ("ru" or "ar"));
    }

    private TextSpan SpanOf(NameElement first, NameElement last) => new(_words[first.First].Start, _words[last.Last].End);
}
