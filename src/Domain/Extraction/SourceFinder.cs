using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// Finds the noun phrase that names a source beside a cue: with title, apposition and restrictive modifiers, without relative
/// clauses and adverbs (shared guidelines, item 1). Every walk is bounded, so that time stays linear in the text.
/// </summary>
internal sealed class SourceFinder(Passage p)
{
    /// <summary>The longest source phrase, in tokens.</summary>
    public const int MaxTokens = 32;

    private const WordClass Finite = WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.CueFinite;
    private const WordClass ClauseOpeners = WordClass.Complementiser | WordClass.Relative | WordClass.Subordinator | WordClass.Question;
    private const WordClass NounLike = WordClass.Role | WordClass.CueNoun | WordClass.Title;

    /// <summary>The phrase that ends just before a verb group, for subject before verb.</summary>
    /// <param name="before">The first token of the verb group.</param>
    /// <param name="floor">The first token of the sentence.</param>
    public Phrase Left(int before, int floor)
    {
        floor = Math.Max(floor, before - MaxTokens);
        int last = SkipAdverbialsLeft(before - 1, floor);
        if (last < floor)
        {
            return Phrase.None;
        }

        int appositionEnd = -1;
        if (p.IsComma(last) || p.IsDash(last))
        {
            int open = PreviousBreak(last - 1, floor);
            if (open < floor || open <= floor && !p.IsComma(open))
            {
                return Phrase.None;
            }

            int inner = open + 1;
            if (!p.Is(inner, ClauseOpeners | WordClass.Connective | WordClass.Adverb | WordClass.Preposition | WordClass.AnyCueVerb | WordClass.Time | WordClass.Coordinator)
                && last - inner <= 16)
            {
                appositionEnd = last - 1;
            }

            last = open - 1;
            if (last < floor)
            {
                return Phrase.None;
            }
        }

        int first = WalkLeft(last, floor);
        if (first > last)
        {
            return Phrase.None;
        }

        first = TrimLeft(first, last, first == floor || !p.IsWord(first - 1) || p.Is(first - 1, ClauseOpeners | WordClass.Coordinator));
        if (first > last || (first == last && appositionEnd < 0 && p.Is(first, WordClass.Article | WordClass.Possessive) && !p.Is(first, WordClass.Pronoun | WordClass.Role)))
        {
            return Phrase.None;
        }

        return new Phrase(first, Math.Max(appositionEnd, last));
    }

    /// <summary>The phrase that begins at a token, for a source after its cue.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="ceiling">The last token it may hold.</param>
    /// <param name="governed">Prepositions of the verb, which end the phrase.</param>
    public Phrase Right(int from, int ceiling, IReadOnlyList<string[]> governed)
    {
        ceiling = Math.Min(ceiling, from + MaxTokens - 1);
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

            if (EndsRight(i, from, governed))
            {
                break;
            }

            last = i;
            if (p.Is(i, WordClass.PronounPersonal | WordClass.PronounClitic) && i == from)
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
        bool name = p.Pack.Writing.HasCase && p.IsCapital(from) && HasRole(phrase) && !p.IsCapital(phrase.Last + 1);
        bool opens = (name || p.Is(from, WordClass.Article | WordClass.Determiner | WordClass.Role | WordClass.Title)) && !p.Is(from, ClauseOpeners | Finite & ~WordClass.CueFinite)
            && !p.HasPrepositionLetter(from) && !p.HasConjunction(from);
        if (!opens)
        {
            return phrase;
        }

        Phrase apposition = Right(from, ceiling, []);
        int next = apposition.Last + 1;
        bool closed = next > ceiling || p.IsComma(next) || p.IsMark(next, '.') || p.IsMark(next, ':');
        if (!apposition.Exists || apposition.Length > (name ? 5 : 14) || !closed)
        {
            return phrase;
        }

        // "Sanjiv Bhasin, Director, IIFL Securities."
        Phrase office = p.IsComma(next) && p.IsCapital(next + 1) ? Right(next + 1, ceiling, []) : Phrase.None;
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

    /// <summary>How plainly the phrase names somebody who can speak: 0 not at all, to 3.</summary>
    public int Plausibility(Phrase phrase)
    {
        int best = 0;
        for (int i = phrase.First; i <= phrase.Last; i++)
        {
            WordClass cls = p.Class(i);
            if ((cls & (WordClass.Role | WordClass.Title | WordClass.PronounPersonal | WordClass.PronounClitic)) != 0)
            {
                return 3;
            }

            if (p.IsCapital(i) && (i > phrase.First || !IsSentenceStart(i) || cls == WordClass.None))
            {
                best = Math.Max(best, 2);
            }
            else if ((cls & (WordClass.PronounIndefinite | WordClass.PronounDemonstrative | WordClass.Relative)) != 0)
            {
                best = Math.Max(best, 1);
            }
        }

        return best > 0 || p.Pack.Writing.HasCase ? best : 1;
    }

    private bool IsSentenceStart(int i) => i == 0 || p[i].Is(TokenFlags.LineBefore) || p[i - 1].Mark is '.' or '!' or '?';

    private int SkipAdverbialsLeft(int i, int floor)
    {
        int steps = 0;
        while (i >= floor && steps++ < 6)
        {
            if (p.Is(i, WordClass.Time))
            {
                i--;
                if (p.Is(i, WordClass.Preposition) && i > floor)
                {
                    i--;
                }

                continue;
            }

            if (p.Is(i, WordClass.Adverb) && !p.Is(i, NounLike | WordClass.Pronoun))
            {
                i--;
                continue;
            }

            if (p.Is(i, WordClass.ObjectPronoun) && !p.Is(i, WordClass.Article) && i > floor && p.IsWord(i - 1) && !p.Is(i - 1, ClauseOpeners | WordClass.Coordinator))
            {
                i--; // « L'homme lui expliqua »
                continue;
            }

            // "the minister in an interview said"
            if (p.Is(i, WordClass.Occasion) && i - 2 > floor && (p.Is(i - 1, WordClass.Preposition) || p.Is(i - 2, WordClass.Preposition)))
            {
                i -= p.Is(i - 1, WordClass.Preposition) ? 2 : 3;
                continue;
            }

            if (p.Quotations.OpenedBy(i) is >= 0 and var quote && p.Quotations.All[quote].Inner <= 3)
            {
                i--; // the verb stands in quotation marks
                continue;
            }

            // "the ministry in a statement said": preposition, up to two small words, a document
            if (p.Is(i, WordClass.RoleDocument) && i - 2 > floor && p.Is(i - 2, WordClass.Preposition)
                && p.Is(i - 1, WordClass.Article | WordClass.Determiner | WordClass.Possessive))
            {
                i -= 3;
                continue;
            }

            break;
        }

        return i;
    }

    // The comma or dash that opens what a comma or dash before the verb closes.
    private int PreviousBreak(int from, int floor)
    {
        for (int i = from; i >= floor; i--)
        {
            if (p.IsComma(i) || p.IsDash(i))
            {
                return i;
            }

            if (p.IsMark(i, ';') || p.IsMark(i, ':'))
            {
                return -1;
            }
        }

        return -1;
    }

    private int WalkLeft(int last, int floor)
    {
        int i = last;
        for (; i >= floor; i--)
        {
            if (p.IsPunctuation(i))
            {
                int quote = p.Quotations.ClosedBy(i);
                if (quote >= 0 && p.Quotations.All[quote] is { Inner: <= 6 } q && q.Open >= floor && !p.IsPunctuation(i - 1)
                    && (i < last ? IsNominal(i + 1) : p.Is(q.Open - 1, WordClass.RoleOrganisation)))
                {
                    i = q.Open;
                    continue;
                }

                if (p.IsMark(i, ')') && Bracket(i, floor) is var open and >= 0)
                {
                    i = open;
                    continue;
                }

                if (p[i].Mark is '&' or '.' or '\'' && i > floor && p.IsWord(i - 1) && i < last)
                {
                    continue;
                }

                break;
            }

            WordClass cls = p.Class(i);
            bool noun = (cls & NounLike) != 0 || (i == last && i > floor && p.Is(i - 1, WordClass.Article) && p.Pack.Writing is LatinScript) || (p.Pack.Settings.BareClause && i > floor && p.Is(i - 1, WordClass.Article | WordClass.Determiner | WordClass.Possessive | WordClass.Preposition)
                && !p.Is(i - 1, WordClass.Pronoun | WordClass.ObjectPronoun | WordClass.Relative) && (cls & (WordClass.Auxiliary | WordClass.Modal | ClauseOpeners)) == 0) || (p.IsCapital(i) && i > floor && !IsSentenceStart(i) && (cls & WordClass.Auxiliary) == 0);
            if ((cls & (WordClass.PronounPersonal | WordClass.PronounClitic)) != 0 && !noun)
            {
                return i == last ? i : i + 1;
            }

            if ((cls & ClauseOpeners) != 0 && !noun)
            {
                return i == last && (cls & (WordClass.Relative | WordClass.PronounDemonstrative)) != 0 ? i : i + 1;
            }

            if ((cls & Finite) != 0 && !noun && (cls & (WordClass.Preposition | WordClass.Article | WordClass.Determiner)) == 0)
            {
                return i + 1;
            }

            if ((cls & (WordClass.Connective | WordClass.Adverb)) != 0 && !noun && (cls & (WordClass.Preposition | WordClass.Determiner | WordClass.Coordinator)) == 0)
            {
                return i + 1;
            }

            if ((cls & WordClass.Coordinator) != 0 && (i == last || JoinsClauses(i, floor)))
            {
                return i + 1;
            }
        }

        return i + 1;
    }

    private bool IsNominal(int i) => p.IsWord(i) && !p.Is(i, Finite | ClauseOpeners | WordClass.Preposition);

    private int Bracket(int close, int floor)
    {
        for (int i = close - 1; i >= floor && i > close - 10; i--)
        {
            if (p.IsMark(i, '('))
            {
                return i;
            }
        }

        return -1;
    }

    // Whether "and" joins clauses: a finite verb stands before it in the sentence.
    private bool JoinsClauses(int coordinator, int floor)
    {
        for (int i = coordinator - 1; i >= floor; i--)
        {
            if (p.Is(i, Finite) && !p.Is(i, NounLike | WordClass.Preposition) && !p.IsSentenceInnerName(i, floor))
            {
                return true;
            }

            if (p.IsPunctuation(i) && p.IsComma(i))
            {
                return true;
            }
        }

        return false;
    }

    // Opening connectives, and an adverbial before the subject ("In a statement the ministry", "On Monday Trump").
    private int TrimLeft(int first, int last, bool clauseStart)
    {
        while (first <= last && p.Is(first, WordClass.Coordinator | WordClass.Connective | WordClass.Adverb | WordClass.Subordinator)
            && !p.Is(first, WordClass.Article | WordClass.Determiner | WordClass.Role | WordClass.Pronoun | WordClass.Preposition))
        {
            first++;
        }

        while (first <= last && p.Is(first, WordClass.Time) && first < last)
        {
            first++;
        }

        if (first > last || !clauseStart || p.Is(first, WordClass.Approximator) || !p.Is(first, WordClass.Preposition | WordClass.PlaceOpener) || p.Is(first, WordClass.Role))
        {
            return first;
        }

        int k = first + 1;
        while (k <= last && p.Is(k, WordClass.Time))
        {
            k++;
        }

        if (k > first + 1)
        {
            return k;
        }

        if (p.Pack.Writing is CyrillicScript)
        {
            return first + 1; // «в Дохе заявили»: the place stands for who is there
        }

        for (k = first + 2; k <= last; k++)
        {
            if (p.Is(k, WordClass.Article | WordClass.Determiner | WordClass.Possessive | WordClass.Title | WordClass.PronounPersonal)
                && !p.Is(k - 1, WordClass.Preposition | WordClass.Article | WordClass.Determiner | WordClass.Coordinator))
            {
                return k;
            }

            if (p.IsCapital(k) && p.Pack.Writing.HasCase && !p.IsCapital(k - 1) && k - 2 > first && !p.Is(k - 1, WordClass.Preposition | WordClass.Article | WordClass.Determiner | WordClass.Coordinator)
                && !p.Is(k - 2, WordClass.Preposition))
            {
                return k;
            }
        }

        return last + 1;
    }

    // Quotation marks, brackets and points that belong to a name; -1 where the phrase ends.
    private int NamePunctuation(int i, int ceiling, int from)
    {
        int quote = p.Quotations.OpenedBy(i);
        if (quote >= 0 && p.Quotations.All[quote] is { Inner: <= 6, Closed: true } q && q.Close <= ceiling
            && (i == from ? !IsStop(q.Close + 1, ceiling) || q.Inner <= 3 : p.Is(i - 1, WordClass.RoleOrganisation | WordClass.RoleDocument | WordClass.RolePerson)
                || (q.Inner <= 3 && IsNominal(i - 1) && !IsStop(q.Close + 1, ceiling))))
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

    private bool EndsRight(int i, int from, IReadOnlyList<string[]> governed)
    {
        WordClass cls = p.Class(i);
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
            return true;
        }

        if (i > from && p.Pack.Settings.BareClause && (cls & (WordClass.Article | WordClass.Determiner | WordClass.PronounPersonal)) != 0
            && !p.Is(i - 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner))
        {
            return true; // "told Reuters the port": a new phrase
        }

        if ((cls & (WordClass.Adverb | WordClass.Connective)) != 0 && (cls & (WordClass.Preposition | WordClass.Determiner | WordClass.Coordinator)) == 0)
        {
            return true;
        }

        if ((cls & WordClass.AddresseePreposition) != 0 && i > from && (cls & WordClass.Article) == 0 && p.Pack.Writing is not LatinScript { IsElided: true })
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
            return i == from ? (cls & WordClass.Preposition) != 0 : adverbial;
        }

        if ((cls & WordClass.Coordinator) != 0)
        {
            return i == from || p.Is(i + 1, Finite | ClauseOpeners | WordClass.AnyCueVerb | WordClass.Adverb) || !p.IsWord(i + 1);
        }

        return false;
    }
}
