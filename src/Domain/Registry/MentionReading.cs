namespace FactCheck.Domain.Registry;

/// <summary>
/// What one part of a mention (between commas, brackets and dashes) is made of, and what it therefore names. Every word
/// must be accounted for: a word that no table knows makes the part name nothing, unless it is the personal name of an
/// office-holder.
/// </summary>
internal ref struct MentionReading
{
    private const int MostModifiers = 2;

    private readonly ReadOnlySpan<NameElement> _elements;
    private readonly ReadOnlySpan<NameWord> _words;
    private readonly SourceTable _table;
    private readonly string _language;

    private int _country = -1;
    private int _secondCountry = -1;
    private int _office = -1;
    private int _source = -1;
    private int _impliedCountry = -1;
    private int _sourceAt = -1;
    private int _modifiers;
    private int _bodyAt = -1;
    private bool _countryNamed;
    private bool _adjective;
    private bool _feminine;
    private bool _capital;
    private bool _bareWeak;
    private bool _sourceWeak;
    private bool _holder;
    private bool _broken;
    private int _firstUnknown = -1;
    private int _lastKnown = -1;
    private MentionWords _seen = MentionWords.None;

    public MentionReading(ReadOnlySpan<NameElement> elements, ReadOnlySpan<NameWord> words, SourceTable table, string language)
    {
        _elements = elements;
        _words = words;
        _table = table;
        _language = language;
    }

    /// <summary>The first element that belongs to what was named.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>The last element that belongs to what was named.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>Whether the part speaks of somebody who once held the office.</summary>
    public readonly bool IsFormer => (_seen & MentionWords.Former) != 0;

    /// <summary>Whether the part names a person's function.</summary>
    public readonly bool HasFunction =>
        _holder || (_seen & (MentionWords.Minister | MentionWords.Spokesperson | MentionWords.Head | MentionWords.Deputy)) != 0;

    /// <summary>Whether the part consists of nothing but words that could be somebody's name.</summary>
    public readonly bool IsPersonalName
    {
        get
        {
            foreach (NameElement element in _elements)
            {
                if (element.Entry.Role is not (NameRole.Unknown or NameRole.Title) || !CouldBeName(element))
                {
                    return false;
                }
            }

            return _elements.Length is > 1 and < 6;
        }
    }

    /// <summary>Reads the part, leaving out one element (the person that the rest is about), and gives the key it names.</summary>
    /// <param name="without">Index of the element to leave out; -1 for none.</param>
    /// <param name="country">Country to use where the part names none; -1 for none.</param>
    public SourceKey? Office(int without, int country)
    {
        for (int i = 0; i < _elements.Length && !_broken; i++)
        {
            if (i != without)
            {
                Take(i);
            }
        }

        bool strangers = _firstUnknown >= 0 && (without < 0 || _firstUnknown < without);
        if (_broken || (_seen & MentionWords.And) != 0 || (strangers && !(HasFunction || (_seen & MentionWords.Journalist) != 0)))
        {
            return null;
        }

        if (strangers && _firstUnknown < _lastKnown)
        {
            return null;
        }

        if (_source >= 0)
        {
            return _modifiers == 0 || HasTypeBefore(_sourceAt) ? NamedSource() : null;
        }

        if (_modifiers > 0)
        {
            return null;
        }

        if (_office >= 0)
        {
            return Composed(_country >= 0 ? _country : _impliedCountry >= 0 ? _impliedCountry : country);
        }

        return without < 0 && _countryNamed && !_bareWeak && !_adjective && _seen == MentionWords.None && _firstUnknown < 0
            && _secondCountry < 0 ? _table.State(_country) : null;
    }

    private void Take(int i)
    {
        NameElement element = _elements[i];
        NameEntry entry = element.Entry;
        switch (entry.Role)
        {
            case NameRole.Unknown:
                if (IsModifier(i))
                {
                    _modifiers++;
                    return;
                }

                _firstUnknown = _firstUnknown < 0 ? i : _firstUnknown;
                _broken |= !CouldBeName(element) || IsModified(i);
                return;
            case NameRole.Of or NameRole.In:
                _broken |= _firstUnknown >= 0 || _modifiers > 0;
                return;
            case NameRole.Article:
                _broken |= i > 0 && _modifiers > 0;
                return;
            case NameRole.Person:
                _broken = true;
                return;
            case NameRole.Source:
                TakeSource(entry);
                _sourceAt = i;
                break;
            case NameRole.Adjective when _language == "ar" && _firstUnknown >= 0 && _office >= 0 && _country >= 0:
                return;
            case NameRole.Country or NameRole.Capital or NameRole.Adjective:
                _feminine |= (_words[element.Last].Marks & WordMarks.Feminine) != 0;
                TakeCountry(entry);
                break;
            case NameRole.Office or NameRole.OfficeHolder or NameRole.Topic:
                TakeOffice(entry);
                break;
            case NameRole.Official:
                _seen |= IsNoun(i) ? MentionWords.Staff : MentionWords.None;
                return;
            case NameRole.Ministry or NameRole.Minister or NameRole.Spokesperson or NameRole.Head or NameRole.Deputy
                or NameRole.Journalist or NameRole.Staff or NameRole.AgencyWord or NameRole.OutletWord
                or NameRole.BodyWord or NameRole.CompanyWord or NameRole.Former or NameRole.And:
                _seen |= MentionWord.Of(entry.Role);
                _bodyAt = entry.Role == NameRole.BodyWord ? i : _bodyAt;
                _lastKnown = i;
                if (entry.Role is not (NameRole.Ministry or NameRole.Minister))
                {
                    return;
                }

                break;
            default:
                return;
        }

        _lastKnown = i;
        First = Math.Min(First, i);
        Last = i;
    }

    // "The disaster agency AFAD", "Germany's mass-circulation Bild newspaper": English nouns and adjectives before a name.
    private readonly bool IsModifier(int i)
    {
        WordMarks marks = _words[_elements[i].First].Marks;
        return _language == "en" && i > 0 && _source < 0 && _modifiers < MostModifiers
            && (marks & (WordMarks.Cased | WordMarks.Capital | WordMarks.Participle)) == WordMarks.Cased && _elements[0].Entry.Role
            is NameRole.Article or NameRole.Indefinite or NameRole.Adjective or NameRole.Country or NameRole.Capital or NameRole.Filler;
    }

    private readonly bool HasTypeBefore(int source)
    {
        const MentionWords Others = MentionWords.Staff | MentionWords.Journalist | MentionWords.Head | MentionWords.Deputy | MentionWords.Spokesperson;
        return (_seen & Others) == 0 && ((source > 0 && IsType(_elements[source - 1].Entry.Role))
            || (source + 1 == _elements.Length - 1 && IsType(_elements[^1].Entry.Role)));
    }

    private static bool IsType(NameRole role) =>
        role is NameRole.AgencyWord or NameRole.OutletWord or NameRole.BodyWord or NameRole.CompanyWord;

    // In English what follows "American" or "Moscow" is no person's name ("president of American Airlines").
    private readonly bool IsModified(int i) =>
        _language == "en" && i > 0 && (_elements[i - 1].Entry.Role is NameRole.Adjective or NameRole.Capital
            || (_elements[i - 1].Entry.Role == NameRole.Country && (_seen & MentionWords.Topic) == 0));

    // "A Kremlin official" is somebody, "the official agency" is not.
    private readonly bool IsNoun(int i) =>
        i == _elements.Length - 1 || _elements[i + 1].Entry.Role is NameRole.Unknown or NameRole.Person or NameRole.In or NameRole.Of;

    private void TakeSource(NameEntry entry)
    {
        if (_source < 0 || _source == entry.Value || _table.IsWithin(entry.Value, _source))
        {
            _sourceWeak = (entry.Terms & NameTerms.Weak) != 0 && (_source < 0 || _sourceWeak);
            _source = entry.Value;
        }
        else
        {
            _broken |= !_table.IsWithin(_source, entry.Value);
        }
    }

    private void TakeCountry(NameEntry entry)
    {
        _adjective |= entry.Role == NameRole.Adjective;
        _capital |= entry.Role == NameRole.Capital;
        _countryNamed |= entry.Role != NameRole.Adjective;
        _bareWeak |= (entry.Terms & NameTerms.Weak) != 0;
        if (_country < 0 || _country == entry.Value)
        {
            _country = entry.Value;
        }
        else
        {
            _broken |= _secondCountry >= 0 && _secondCountry != entry.Value;
            _secondCountry = entry.Value;
        }
    }

    private void TakeOffice(NameEntry entry)
    {
        _seen |= entry.Role == NameRole.Topic ? MentionWords.Topic : MentionWords.None;
        if (entry.Role == NameRole.OfficeHolder && _table.IsPresidency(entry.Value))
        {
            if (_office >= 0 && _office != entry.Value)
            {
                _seen |= MentionWords.Head;
                return;
            }
        }
        else if (_holder && _table.IsPresidency(_office))
        {
            _seen |= MentionWords.Head;
            _office = -1;
        }

        _broken |= _office >= 0 && _office != entry.Value;
        _office = entry.Value;
        _holder |= entry.Role == NameRole.OfficeHolder;
        _impliedCountry = entry.Country >= 0 ? entry.Country : _impliedCountry;
    }

    private readonly SourceKey? NamedSource()
    {
        RegisteredSource source = _table.Source(_source);
        bool presidentOf = _office >= 0 && _holder && _table.IsPresidency(_office) && source.Kind != SourceKind.Government;
        int home = _table.CountryOf(_source);
        bool itsOwn = _office >= 0 && home >= 0 && _table.Compose(_office, home, -1, false) == source.Key;
        bool fits = (_office < 0 || presidentOf || itsOwn)
            && (_seen & (MentionWords.Ministry | MentionWords.Minister | MentionWords.Staff | MentionWords.Topic | MentionWords.Former)) == 0
            && ((_seen & MentionWords.Agency) == 0 || source.Kind is SourceKind.Agency)
            && ((_seen & MentionWords.Outlet) == 0 || source.Kind is SourceKind.Outlet or SourceKind.Agency)
            && ((_seen & MentionWords.Journalist) == 0 || source.Kind is SourceKind.Outlet or SourceKind.Agency)
            && ((_seen & MentionWords.Body) == 0 || source.Kind is SourceKind.Company or SourceKind.Organisation or SourceKind.Outlet
                or SourceKind.Agency)
            && !(_language == "en" && _bodyAt > _sourceAt && source.Kind is SourceKind.Agency or SourceKind.Outlet) // the Reuters Institute
            && (_secondCountry < 0) && (_country < 0 || _table.CountryOf(_source) == _country);
        bool clear = !_sourceWeak || _country >= 0 || (_seen & (MentionWords.Agency | MentionWords.Outlet | MentionWords.Body)) != 0;
        return fits && clear ? source.Key : null;
    }

    private readonly SourceKey? Composed(int country)
    {
        bool topic = (_seen & MentionWords.Topic) != 0;
        bool ministry = (_seen & (MentionWords.Ministry | MentionWords.Minister)) != 0;
        bool bare = topic && !ministry && _language == "ar" && _adjective && _feminine;
        bool deputyHead = _holder && (_seen & (MentionWords.Deputy | MentionWords.Spokesperson)) == MentionWords.Deputy && _table.IsHeadship(_office);
        const MentionWords Foreign = MentionWords.Journalist | MentionWords.Staff | MentionWords.Agency | MentionWords.Outlet | MentionWords.Body | MentionWords.Former;
        if ((_seen & Foreign) != 0 || (topic && !ministry && !bare) || (ministry && !topic) || deputyHead
            || country < 0)
        {
            return null;
        }

        return _table.Compose(_office, country, _secondCountry, _capital && !_adjective);
    }

    private readonly bool CouldBeName(NameElement element)
    {
        NameWord word = _words[element.First];
        return (word.Marks & WordMarks.Cased) == 0
            ? (word.Marks & WordMarks.Arabic) != 0
            : (word.Marks & WordMarks.Capital) != 0;
    }
}
