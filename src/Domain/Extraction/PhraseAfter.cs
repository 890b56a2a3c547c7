using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Extraction;

/// <summary>The noun phrase that begins at a token: a source after its cue, with its apposition.</summary>
internal sealed class PhraseAfter(Passage p)
{
    private const int LongestApposition = 18;
    private const WordClass Finite = PhraseWords.Finite;
    private const WordClass ClauseOpeners = PhraseWords.ClauseOpeners;
    private const WordClass NounLike = PhraseWords.NounLike;

    /// <summary>The phrase that begins at a token, for a source after its cue.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="ceiling">The last token it may hold.</param>
    /// <param name="governed">Prepositions of the verb, which end the phrase.</param>
    public Phrase Find(int from, int ceiling, IReadOnlyList<string[]> governed)
    {
        ceiling = Math.Min(ceiling, from + SourceFinder.MaxTokens - 1);
        int last = from - 1;
        for (int i = from; i <= ceiling; i++)
        {
            if (p.IsPunctuation(i))
            {
                int end = NamePunctuation(i, ceiling, from);
                if (end < 0)
                {
                    break;
                }

                last = i = end;
                continue;
            }

            if (i > from && p.HasConjunction(i) && p.Is(i, Finite) && !p.Is(i, NounLike))
            {
                break;
            }

            if (Ends(i, from, governed))
            {
                break;
            }

            last = i;
            if (i == from && p.Is(i, WordClass.PronounPersonal | WordClass.PronounClitic)
                && !(p.Is(i, WordClass.Possessive) && PhraseWords.IsNominal(p, i + 1) && p[i + 1].Kind == TokenKind.Word))
            {
                break;
            }
        }

        while (last >= from && p.Is(last, WordClass.Coordinator | WordClass.Preposition | WordClass.Article | WordClass.Adverb) && !p.Is(last, NounLike))
        {
            last--;
        }

        return last >= from ? new Phrase(from, last) : Phrase.None;
    }

    /// <summary>The phrase from a token with its commas' apposition ("Keir Starmer, the Labour leader").</summary>
    public Phrase WithApposition(Phrase phrase, int ceiling)
    {
        if (!phrase.Exists || !p.IsComma(phrase.Last + 1))
        {
            return phrase;
        }

        int from = phrase.Last + 2;
        if (RussianParticiple.Is(p, from))
        {
            return phrase; // set apart by commas: no part of the source
        }

        bool name = p.Pack.Writing.HasCase && p.IsCapital(from) && (HasRole(phrase) || (p.Is(phrase.First, WordClass.Article) && p.IsCapital(from + 1)));
        bool title = p.Pack.Writing.HasCase && p.IsCapital(phrase.Last) && p.IsWord(from) && p.Entry(from) is null && !p.IsCapital(from)
            && p.Is(from + 1, WordClass.Preposition); // « Pierre Gonzalez, organisateur de la Convention »
        bool opens = (name || title || p.Is(from, WordClass.Article | WordClass.Determiner | WordClass.Role | WordClass.Title)) && !p.Is(from, ClauseOpeners | Finite & ~WordClass.CueFinite)
            && !p.HasPrepositionLetter(from) && !p.HasConjunction(from);
        if (!opens)
        {
            return phrase;
        }

        Phrase apposition = Find(from, ceiling, []);
        int next = apposition.Last + 1;
        bool closed = next > ceiling || p.IsComma(next) || p.IsMark(next, '.') || p.IsMark(next, ':')
            || (p.Pack.Settings.BareClause && p.Is(next, WordClass.Relative)); // "…, a professor who"
        if (!apposition.Exists || apposition.Length > (name ? 5 : LongestApposition) || !closed)
        {
            return phrase;
        }

        // "Sanjiv Bhasin, Director, IIFL Securities."
        Phrase office = p.IsComma(next) && p.IsCapital(next + 1) ? Find(next + 1, ceiling, []) : Phrase.None;
        bool ends = office.Exists && office.Length <= 6 && (office.Last + 1 > ceiling || p.IsMark(office.Last + 1, '.'));
        return new Phrase(phrase.First, ends ? office.Last : apposition.Last);
    }


    private bool HasRole(Phrase phrase)
    {
        for (int i = phrase.First; i <= phrase.Last; i++)
        {
            if (p.Is(i, WordClass.RolePerson | WordClass.RoleOrganisation))
            {
                return true;
            }
        }

        return false;
    }

    // Quotation marks, brackets and points that belong to a name; -1 where the phrase ends.
    private int NamePunctuation(int i, int ceiling, int from)
    {
        int quote = p.Quotations.OpenedBy(i);
        if (quote >= 0 && p.Quotations.All[quote] is { Inner: <= 6, Closed: true } q && q.Close <= ceiling
            && (i == from ? !IsStop(q.Close + 1, ceiling) || q.Inner <= 3 : p.Is(i - 1, WordClass.RoleOrganisation | WordClass.RoleDocument | WordClass.RolePerson)
                || (q.Inner <= 3 && PhraseWords.IsNominal(p, i - 1) && !IsStop(q.Close + 1, ceiling))))
        {
            return q.Close;
        }

        if (p.IsMark(i, '(') && i > from)
        {
            for (int k = i + 1; k <= Math.Min(ceiling, i + 8); k++)
            {
                if (p.IsMark(k, ')'))
                {
                    return k;
                }
            }
        }

        if (p.IsMark(i, '.') && i > from && i < ceiling && !p[i].Is(TokenFlags.SpaceBefore) && p.IsCapital(i + 1)
            && (p.Is(i - 1, WordClass.Abbreviation | WordClass.Title) || p[i - 1].Is(TokenFlags.OneLetter)))
        {
            return i; // "M. Peskov", "George W. Bush"
        }

        return p[i].Mark is '&' or '/' && i > from && i < ceiling ? i : -1;
    }

    private bool IsStop(int i, int ceiling) => i > ceiling || (p.IsPunctuation(i) && !p.IsMark(i, '('));

    // Whether a time, an occasion or a document follows a preposition, articles and up to two adjectives apart.
    // "in a report" is an adverbial, "of the report" is not: only a preposition of place tells where.
    private bool OpensAdverbial(int next, bool place)
    {
        for (int words = 0; words < 3 && p.IsWord(next); next++)
        {
            if (p.Is(next, WordClass.Time | WordClass.Occasion) || (words == 0 && ((place && p.Is(next, WordClass.RoleDocument | WordClass.CueNoun)) || p.Is(next, WordClass.PlaceOpener) || p[next].Kind == TokenKind.Number)))
            {
                return true;
            }

            if (p.Is(next, WordClass.Preposition | WordClass.RolePerson | WordClass.RoleOrganisation) || p.IsCapital(next))
            {
                return false;
            }

            words += p.Is(next, WordClass.Article | WordClass.Determiner | WordClass.Possessive) ? 0 : 1;
        }

        return false;
    }

    // "لمراسله", "لصحيفتها": to whom it is said, with a possessive pronoun
    private bool IsAddressee(int i) =>
        !p.Pack.Writing.HasCase && p.Folded(i) is { Length: > 4 } word && word[0] == 'ل' && !p.Is(i, NounLike)
        && (word[^1] == 'ه' || word.EndsWith("ها", StringComparison.Ordinal) || word.EndsWith("هم", StringComparison.Ordinal));

    // "عادل صبري لوكالة رويترز": after a name, an outlet with ل is who was told; after a title it is the office ("المدير العام لوكالة")
    private bool IsToldToOutlet(int i) =>
        !p.Pack.Writing.HasCase && p.HasPrepositionLetter(i) && p.Text[p.WordStart(i) - 1] == 'ل' && p.Is(i, WordClass.RoleOrganisation)
        && p.IsWord(i - 1) && p.Entry(i - 1) is null && !p.Folded(i - 1).StartsWith("ال", StringComparison.Ordinal);

    // Whether the agent of the participle before a word of time follows within three words.
    private bool HasAgentSoon(int time)
    {
        int i = time + 1;
        while (i <= time + 3 && p.IsWord(i) && !p.Is(i, WordClass.Agent | Finite))
        {
            i++;
        }

        return p.Is(i, WordClass.Agent) && !p.Is(i, Finite) && p.IsWord(i + 1);
    }

    private bool Ends(int i, int from, IReadOnlyList<string[]> governed)
    {
        if (i > from && (IsAddressee(i) || IsToldToOutlet(i)))
        {
            return true;
        }

        WordClass cls = p.Class(i);
        if (i > from && p.Pack.Writing is CyrillicScript && (cls & (WordClass.AddresseePreposition | WordClass.InPhrase)) == WordClass.AddresseePreposition && !p.Is(i - 1, WordClass.Preposition))
        {
            return true; // «заявил министр журналистам»
        }

        bool noun = (cls & NounLike) != 0 || (p.Pack.Writing.HasCase && p.IsCapital(i));
        if (i > from && p.MatchLength(i, governed) > 0)
        {
            return true;
        }

        if (noun && !(i > from && p.StartsPrepositional(i, clauses: false)))
        {
            return i > from && p.PrepositionLetter(i) == 'ل' && (cls & WordClass.RoleGroup) != 0;
        }

        if ((cls & ClauseOpeners) != 0 || p.StartsPrepositional(i, clauses: false))
        {
            return true;
        }

        if ((cls & (Finite | WordClass.CueGerund)) != 0 && (cls & (WordClass.Preposition | WordClass.Article | WordClass.Determiner)) == 0)
        {
            return true;
        }

        if ((cls & WordClass.Time) != 0)
        {
            bool adjective = p.Is(i - 1, WordClass.Article | WordClass.Determiner) && p.IsWord(i + 1) && p[i + 1].Kind == TokenKind.Word
                && !p.Is(i + 1, WordClass.Time | WordClass.Preposition | Finite | ClauseOpeners | WordClass.Coordinator); // « un dernier décompte »
            return i == from || !(adjective || HasAgentSoon(i)); // "a report published on Monday by the ministry"
        }

        if (i > from && p.Pack.Settings.BareClause && (cls & (WordClass.Article | WordClass.Determiner | WordClass.PronounPersonal)) != 0
            && !p.Is(i - 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner))
        {
            return true; // "told Reuters the port": a new phrase
        }

        if ((cls & (WordClass.Adverb | WordClass.Connective)) != 0 && (cls & (WordClass.Preposition | WordClass.Determiner | WordClass.Coordinator)) == 0)
        {
            return !(i > from && p.Pack.Writing is LatinScript && p.Is(i - 1, WordClass.Article | WordClass.Determiner) && p.IsWord(i + 1)); // « la même source »
        }

        if ((cls & (WordClass.AddresseePreposition | WordClass.InPhrase | WordClass.Article)) == WordClass.AddresseePreposition && i > from && p.Pack.Writing is not LatinScript { IsElided: true })
        {
            return true;
        }

        if ((cls & WordClass.Preposition) != 0 || p.HasPrepositionLetter(i))
        {
            if (i == from && (cls & WordClass.Article) != 0)
            {
                return false; // « des sources »
            }

            bool adverbial = OpensAdverbial((cls & WordClass.Preposition) != 0 ? i + 1 : i, place: (cls & WordClass.PlaceOpener) != 0 || !p.Pack.Writing.HasCase);
            bool goesOn = p.Is(i + 1, WordClass.Time) && HasAgentSoon(i + 1);
            return i == from ? (cls & WordClass.Preposition) != 0 : adverbial && !goesOn;
        }

        if ((cls & WordClass.Coordinator) != 0)
        {
            return i == from || p.Is(i + 1, Finite | ClauseOpeners | WordClass.AnyCueVerb | WordClass.Adverb) || !p.IsWord(i + 1);
        }

        return false;
    }
}
