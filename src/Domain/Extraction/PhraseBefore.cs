using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Extraction;

/// <summary>The noun phrase that ends just before a verb: the subject of subject-verb order.</summary>
internal sealed class PhraseBefore(Passage p)
{
    private const WordClass Finite = PhraseWords.Finite;
    private const WordClass ClauseOpeners = PhraseWords.ClauseOpeners;
    private const WordClass NounLike = PhraseWords.NounLike;

    /// <summary>The phrase that ends just before a verb group, for subject before verb.</summary>
    /// <param name="before">The first token of the verb group.</param>
    /// <param name="floor">The first token of the sentence.</param>
    public Phrase Find(int before, int floor)
    {
        floor = Math.Max(floor, before - SourceFinder.MaxTokens);
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

            if (IsFrenchObject(i) && i > floor)
            {
                i--; // « et lui demande », « m'a demandé »
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

    // French pronouns that are never a subject right before a verb; a comma makes of "lui" an emphasis
    private bool IsFrenchObject(int i) =>
        p.Is(i, WordClass.ObjectPronoun) && p.Pack.Writing is LatinScript { IsElided: true } && p.Folded(i) is "lui" or "leur" or "me" or "m'" or "te" or "t'" or "en" or "y";

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
                    && (i < last ? PhraseWords.IsNominal(p, i + 1) : p.Is(q.Open - 1, WordClass.RoleOrganisation | WordClass.RolePerson)))
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
                && !p.Is(i - 1, WordClass.Pronoun | WordClass.ObjectPronoun | WordClass.Relative) && (cls & (WordClass.Auxiliary | WordClass.Modal | ClauseOpeners)) == 0) || (p.IsCapital(i) && i > floor && !p.IsSentenceStart(i) && (cls & WordClass.Auxiliary) == 0);
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

            if ((cls & WordClass.InPhrase) != 0 && (cls & WordClass.Connective) != 0)
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

        // «Ранее в Кремле заявили», «В ответ в Дохе заявили»
        clauseStart |= p.Pack.Writing is CyrillicScript && p.Is(first - 1, WordClass.Adverb | WordClass.Connective | WordClass.Time);
        bool partitive = p.Folded(first) is "des" && p.Is(first, WordClass.Article); // « Des chercheurs affirment »
        if (first > last || !clauseStart || partitive || p.Is(first, WordClass.Approximator) || !p.Is(first, WordClass.Preposition | WordClass.PlaceOpener) || p.Is(first, WordClass.Role))
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
            // «в Дохе заявили»: the place stands for who is there; «с удовольствием заявили» names nobody
            return p.Folded(first) is "с" or "со" ? last + 1 : Math.Max(first + 1, RussianPhrase.AfterOpening(p, first + 1, last));
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
}
