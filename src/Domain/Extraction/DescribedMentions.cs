using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// Mentions that describe their source instead of naming it: "the ministry" after "the Foreign Ministry", "the agency",
/// "the president", "the defence ministry" in an article about one country, a last name after a full name.
/// </summary>
internal sealed class DescribedMentions(Passage p, SourceDirectory directory, TextNames names, EarlierMentions earlier)
{
    private const int LongestDescription = 5;
    private const int MostCountries = 3;
    private const int FarthestDocument = 80;
    private readonly Candidates _candidates = new();
    private readonly List<int> _countries = [];

    /// <summary>The mention linked, or open with its candidates, or without any.</summary>
    public SourceMention Resolve(in MentionDescription description, Phrase phrase, TextSpan span)
    {
        if (description.Exists && !description.HasUnknown)
        {
            return Described(description, phrase, span);
        }

        if (IssuedBefore(phrase, span) is { } issued)
        {
            return issued;
        }

        return phrase.Length < LongestDescription && SameWords(description, phrase, span) is { } same ? same
            : description.Exists && Guarded(description, span) is { } guarded ? guarded
            : None(span);
    }

    // «صحيفة» without its article is no earlier newspaper.
    private bool IsIndefinite(Phrase phrase) => !p.Pack.Writing.HasCase && phrase.Length == 1 && p.Is(phrase.First, WordClass.Role)
        && p.Folded(phrase.First) is not ['ا' or 'ل', 'ل', ..];

    private static SourceMention None(TextSpan span) => new(span, null, null, SourceMention.NotRegistered);

    private SourceMention Described(in MentionDescription description, Phrase phrase, TextSpan span)
    {
        _candidates.Clear();
        if (description.Functions != MentionFunctions.Head || description.Kinds != DescribedKinds.None)
        {
            AddFitting(description, span.Start);
        }
        else if (earlier.Latest is { Linked: { } last } mention)
        {
            AddIfFitting(description, last.Key!.Value, last.OnBehalf, mention.Span, loosely: false); // "the leader" is who spoke last
        }

        if (_candidates.Count == 0 && !description.IsPerson && description.Kinds != DescribedKinds.None)
        {
            AddLatest(description);
        }

        _candidates.Join(description.IsPerson || (description.Functions & MentionFunctions.Holder) != MentionFunctions.None);
        if (_candidates.Count == 1)
        {
            return _candidates.Mention(span, "earlier mention", p.Text);
        }

        SourceMention? open = _candidates.Count > 1 ? _candidates.Open(span) : null;
        if (open is not null && (description.Kinds & (DescribedKinds.Agency | DescribedKinds.Outlet)) != DescribedKinds.None)
        {
            return open; // that one of two agencies was called an agency does not tell which is meant
        }

        if (SameWords(description, phrase, span) is { Key: not null } same)
        {
            return same;
        }

        if (open is not null)
        {
            return open;
        }

        if (description.Office >= 0)
        {
            return OfCountry(description, span);
        }

        return directory.NotEnough(description) is { } key ? NotEnough(description, key, phrase, span) : None(span);
    }

    // A name that is an ordinary word too, or that others bear: it counts in an article about its own country, in capitals.
    private SourceMention NotEnough(in MentionDescription description, SourceKey key, Phrase phrase, TextSpan span)
    {
        bool written = description.Weak >= 0 && p.Pack.Writing.HasCase && p.IsCapital(phrase.Last) && phrase.Length > 1;
        return written && directory.CountryOf(key) is >= 0 and var country && country == names.Country()
            ? new SourceMention(span, key, null, "name, in an article about its country")
            : new SourceMention(span, null, null, "open: " + key);
    }

    // Words that no table knows stand beside it ("the iPhone maker"): only the latest source can be meant, if no other fits.
    private SourceMention? Guarded(in MentionDescription description, TextSpan span)
    {
        const DescribedKinds Telling = DescribedKinds.Agency | DescribedKinds.Outlet | DescribedKinds.Company;
        if (description.IsPerson || (description.Kinds & Telling) == DescribedKinds.None || earlier.Latest is not { Linked: { } latest })
        {
            return null;
        }

        _candidates.Clear();
        AddFitting(description, span.Start);
        return _candidates.Count == 1 && directory.Fits(description, latest.Key!.Value, latest.OnBehalf, loosely: false)
            ? _candidates.Mention(span, "earlier mention", p.Text)
            : _candidates.Count > 1 ? _candidates.Open(span) : null;
    }

    // "The statement" after a sentence in which one source made a statement.
    private SourceMention? IssuedBefore(Phrase phrase, TextSpan span)
    {
        if (phrase.Length > 2 || !p.Is(phrase.Last, WordClass.RoleDocument) || IsIndefinite(phrase))
        {
            return null;
        }

        for (int i = phrase.First - 1; i >= Math.Max(0, phrase.First - FarthestDocument); i--)
        {
            if (p.IsWord(i) && earlier.SameWord(p.Folded(i), p.Folded(phrase.Last)))
            {
                return OfSentence(i, span);
            }
        }

        return null;
    }

    private int SentenceOf(int token)
    {
        int low = 0;
        int high = p.Sentences.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = p.Sentences[middle].Last < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // The only linked source within the sentence of a token.
    private SourceMention? OfSentence(int token, TextSpan span)
    {
        int at = SentenceOf(token);
        _candidates.Clear();
        foreach (EarlierMention before in earlier.All)
        {
            if (before.Phrase.First >= p.Sentences[at].First && before.Phrase.Last <= p.Sentences[at].Last)
            {
                if (before.Linked is not { Key: { } key } linked)
                {
                    return null;
                }

                _candidates.Add(key, linked.OnBehalf, before.Span);
            }
        }

        return _candidates.Count > 0 ? _candidates.Mention(span, "issued by", p.Text) : null;
    }

    // An office without its country: the article's.
    private SourceMention OfCountry(in MentionDescription description, TextSpan span)
    {
        int country = description.Country >= 0 ? description.Country : names.Country();
        if (directory.InCountry(description, country) is { } key)
        {
            return new SourceMention(span, key, null, "office of the country that the article is about");
        }

        _countries.Clear();
        names.AddCountries(span.Start, MostCountries + 1, _countries);
        _candidates.Clear();
        foreach (int other in _countries)
        {
            if (directory.InCountry(description, other) is { } possible)
            {
                _candidates.Add(possible, null, default);
            }
        }

        return _candidates.Count > 0 ? _candidates.Open(span) : None(span);
    }

    private void AddFitting(in MentionDescription description, int before)
    {
        List<EarlierMention> all = earlier.All;
        for (int k = all.Count - 1; k >= 0; k--)
        {
            foreach (SourceMention mention in all[k].Mentions)
            {
                if (mention.Key is { } key)
                {
                    AddIfFitting(description, key, mention.OnBehalf, all[k].Span, loosely: false);
                }
            }
        }

        foreach (NamedInText name in names.All)
        {
            if (name.Sight == NameSight.Source && name.First < before)
            {
                AddIfFitting(description, name.Key, name.OnBehalf, default, loosely: false);
            }
        }
    }

    private void AddIfFitting(in MentionDescription description, SourceKey key, SourceKey? onBehalf, TextSpan where, bool loosely)
    {
        if (!directory.Fits(description, key, onBehalf, loosely))
        {
            return;
        }

        // "the ministry" after its minister is the ministry
        bool body = !description.IsPerson && (description.Functions & (MentionFunctions.Holder | MentionFunctions.Minister)) == MentionFunctions.None;
        if (body && directory.KindOf(key) == SourceKind.Person)
        {
            if (onBehalf is { } office)
            {
                _candidates.Add(office, null, where);
            }

            return;
        }

        _candidates.Add(key, onBehalf, where);
    }

    private void AddLatest(in MentionDescription description)
    {
        if (earlier.Latest is { Linked: { } latest } mention)
        {
            AddIfFitting(description, latest.Key!.Value, latest.OnBehalf, mention.Span, loosely: true);
        }
    }

    // Earlier phrases that hold all words of this one; null where there are none.
    private SourceMention? SameWords(in MentionDescription description, Phrase phrase, TextSpan span)
    {
        if (phrase.Length >= LongestDescription || IsIndefinite(phrase))
        {
            return null;
        }

        bool body = (description.Exists && !description.IsPerson && description.Functions == MentionFunctions.None) || NamesBody(phrase);
        ulong beginnings = earlier.Beginnings(phrase);
        _candidates.Clear();
        for (int k = earlier.All.Count - 1; k >= 0; k--)
        {
            EarlierMention before = earlier.All[k];
            if ((beginnings & ~before.Beginnings) != 0 || !earlier.HoldsAll(before.Phrase, phrase))
            {
                continue;
            }

            if (before.Linked is not { } linked)
            {
                if (_candidates.Count == 0 && before.Phrase.Length > phrase.Length)
                {
                    return None(span); // the latest that is called so is not registered
                }

                continue;
            }

            if (body && directory.KindOf(linked.Key!.Value) == SourceKind.Person)
            {
                if (linked.OnBehalf is { } office)
                {
                    _candidates.Add(office, null, before.Span);
                }

                continue;
            }

            _candidates.Add(linked.Key!.Value, linked.OnBehalf, before.Span);
        }

        return _candidates.Count > 0 ? _candidates.Mention(span, "earlier mention", p.Text) : null;
    }

    // "the Commission" after its president's name is the body
    private bool NamesBody(Phrase phrase)
    {
        int last = phrase.Last;
        return p.Is(last, WordClass.RoleOrganisation) && !p.Is(last, WordClass.RolePerson);
    }
}
