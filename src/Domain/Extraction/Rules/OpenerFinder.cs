using FactCheck.Domain.Languages;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>What opens a content after its verb.</summary>
internal enum OpenerKind
{
    None,
    Complementiser,
    Question,
    Quote,
    Colon,
    Preposition,

    /// <summary>The preposition is part of the content ("نقلت A عن B قوله إن C").</summary>
    Relay,
}

/// <summary>An opener of content.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="At">Its token, where the gap after the verb ends.</param>
/// <param name="Content">First token of the content.</param>
/// <param name="Suffix">Whether the content begins with a pronoun attached to the complementiser (Arabic أنه).</param>
internal readonly record struct Opener(OpenerKind Kind, int At, int Content, bool Suffix);

/// <summary>Looks for the complementiser, quotation, colon or governed preposition that opens the content of a verb.</summary>
internal static class OpenerFinder
{
    private const int Window = 30;
    private const WordClass Stops = WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.CueFinite | WordClass.CueGerund | WordClass.Subordinator;

    /// <summary>The first opener from a token on that no other clause stands before.</summary>
    public static Opener Find(Reading r, int from, CueVerb row)
    {
        Passage p = r.P;
        int limit = Math.Min(r.Sentence.Last, from + Window);
        int commas = 0;
        for (int k = from; k <= limit; k++)
        {
            if (p.IsPunctuation(k))
            {
                int quote = p.Quotations.OpenedBy(k);
                if (quote >= 0)
                {
                    Quotation q = p.Quotations.All[quote];
                    if (k == from && q is { Inner: <= 4, Closed: true } && NamesSubject(p, q, row))
                    {
                        k = q.Close; // «Источник сообщил «Коммерсанту», что …»
                        continue;
                    }

                    if (k > from && q.Inner <= 4 && q.Closed && q.Close < r.Sentence.Last && (!p.IsPunctuation(q.Close + 1) || p.IsMark(q.Close + 1, ':') || p.Is(k - 1, WordClass.RoleOrganisation))
                        && !p.IsComma(k - 1) && !p.IsMark(k - 1, ':'))
                    {
                        k = q.Close; // a name in quotation marks
                        continue;
                    }

                    return row.Has(Frames.Quote | Frames.Clause) ? new Opener(OpenerKind.Quote, k, k, false) : default;
                }

                if (p.Quotations.ClosedBy(k) >= 0 && k <= from + 3)
                {
                    continue; // the verb itself stood in quotation marks
                }

                if (p.IsMark(k, ':') && row.Has(Frames.Clause) && p.Is(k + 1, WordClass.Complementiser))
                {
                    return Clause(p, k, k + 1);
                }

                if (p.IsMark(k, ':'))
                {
                    return row.Has(Frames.Quote | Frames.Clause) && k - from < Window ? new Opener(OpenerKind.Colon, k, k + 1, false) : default;
                }

                if (p.IsMark(k, '('))
                {
                    int close = k;
                    while (close <= limit && close < k + 10 && !p.IsMark(close, ')'))
                    {
                        close++;
                    }

                    k = close;
                    continue;
                }

                if (k > from && p[k].Mark is '-' or '\u2013' or '\u2014' && DashAfter(p, k, limit) is > 0 and var dash)
                {
                    k = dash;
                    continue; // "أعلن الوزير -اليوم السبت- أن …"
                }

                if (p.IsComma(k) && p.Pack.Settings.BareClause && p.StartsPrepositional(k + 1, clauses: false, PrepositionalKind.Citing))
                {
                    k = NextComma(p, k + 1, limit); // "TRT said, citing officials, that"
                    continue;
                }

                if (p.IsComma(k) && ++commas <= 2)
                {
                    continue;
                }

                return default;
            }

            WordClass cls = p.Class(k);
            int governed = Governed(p, k, row, out bool letter);
            if (governed > 0 && row.Has(Frames.Relay) && k < r.Sentence.Last)
            {
                return new Opener(OpenerKind.Relay, k, k, false);
            }

            if (governed > 0 || letter)
            {
                int after = k + governed;
                int clause = p.IsComma(after) ? after + 1 : after;
                if (!letter && clause <= r.Sentence.Last && p.Is(clause, WordClass.Complementiser) && row.Has(Frames.Clause | Frames.Preposition | Frames.ObjectInfinitive))
                {
                    return Clause(p, k, clause);
                }

                if (!letter && p.Is(clause, WordClass.Question) && row.Has(Frames.Clause | Frames.Preposition))
                {
                    return new Opener(OpenerKind.Question, k, clause, false);
                }

                if (row.Has(Frames.Preposition) && after <= r.Sentence.Last && (p.IsWord(after) || p.Quotations.OpenedBy(after) >= 0))
                {
                    return new Opener(OpenerKind.Preposition, k, after, false);
                }
            }

            if ((cls & WordClass.Complementiser) != 0 && row.Has(Frames.Clause) && !IsDemonstrative(p, k))
            {
                return Clause(p, k, k);
            }

            if ((cls & WordClass.Question) != 0 && row.Has(Frames.Clause) && !(p.Pack.Settings.BareClause && k > from && (cls & WordClass.Relative) != 0 && HasPreposition(p, from, k)) && (k == from || p.IsComma(k - 1) || row.Has(Frames.Addressee)) && k < from + 6)
            {
                return new Opener(OpenerKind.Question, k, k, false);
            }

            if ((cls & Stops) != 0 && (cls & (WordClass.Spurious | WordClass.Role | WordClass.Title | WordClass.Preposition | WordClass.Article)) == 0 && !p.IsSentenceInnerName(k, r.Sentence.First))
            {
                return default;
            }

            if ((cls & WordClass.Relative) != 0 && (cls & (WordClass.Complementiser | WordClass.Article)) == 0)
            {
                int clauseEnd = p.Pack.Settings.SubjectAfterVerb ? RelativeEnd(p, k, limit) : -1;
                if (clauseEnd < 0)
                {
                    return default;
                }

                k = clauseEnd - 1;
            }
        }

        return default;
    }

    // the dash that closes a parenthesis of a few words before a complementiser; -1 if there is none
    private static int DashAfter(Passage p, int open, int limit)
    {
        for (int i = open + 1; i <= Math.Min(limit - 1, open + 10); i++)
        {
            if (p[i].Mark is '-' or '\u2013' or '\u2014')
            {
                return p.Is(i + 1, WordClass.Complementiser) || p.IsMark(i + 1, ':') || p.Quotations.OpenedBy(i + 1) >= 0 ? i : -1;
            }

            if (!p.IsWord(i))
            {
                return -1;
            }
        }

        return -1;
    }

    // «Источник сообщил «Коммерсанту», что …», "أشارت «سبوتنيك» إلى أن": what the marks hold is a name
    private static bool NamesSubject(Passage p, Quotation q, CueVerb row)
    {
        int next = p.IsComma(q.Close + 1) ? q.Close + 2 : q.Close + 1;
        return p.Is(next, WordClass.Complementiser) || (next == q.Close + 1 && p.MatchLength(next, row.Prepositions) > 0)
            || (p.IsMark(next, ':') && p.Quotations.OpenedBy(next + 1) >= 0);
    }

    // "tells the story of a man who": of the noun, no question
    private static bool HasPreposition(Passage p, int from, int before)
    {
        for (int i = from; i < before; i++)
        {
            if (p.Is(i, WordClass.Preposition) && !p.Is(i, WordClass.Time))
            {
                return true;
            }
        }

        return false;
    }

    private static int NextComma(Passage p, int from, int limit)
    {
        while (from <= limit && !p.IsComma(from))
        {
            from++;
        }

        return from;
    }

    // verb, subject, relative clause, complementiser (Arabic): the clause ends with a comma or at the complementiser
    private static int RelativeEnd(Passage p, int from, int limit)
    {
        for (int i = from + 1; i <= Math.Min(limit, from + 14); i++)
        {
            if (p.IsComma(i) || (p.Is(i, WordClass.Complementiser) && i > from + 2))
            {
                return i;
            }
        }

        return -1;
    }

    private static Opener Clause(Passage p, int gapEnd, int complementiser)
    {
        int suffix = p.Entry(complementiser)?.Suffix ?? 0;
        return new Opener(OpenerKind.Complementiser, gapEnd, suffix > 0 ? complementiser : AfterComplementiser(p, complementiser), suffix > 0);
    }

    /// <summary>The token after a complementiser of one word or several ("selon laquelle").</summary>
    public static int AfterComplementiser(Passage p, int complementiser)
    {
        int next = complementiser + 1;
        while (p.Is(next, WordClass.InPhrase) && p.Is(next, WordClass.Complementiser))
        {
            next++;
        }

        return next;
    }

    // "that day", "that is": where the word after cannot begin a clause
    private static bool IsDemonstrative(Passage p, int k) =>
        p.Is(k, WordClass.Determiner) && (p.IsPunctuation(k + 1) && p.Quotations.OpenedBy(k + 1) < 0);

    /// <summary>Length of a preposition that the verb governs at a token; one written onto the word gives 0 and <paramref name="letter"/>.</summary>
    public static int Governed(Passage p, int k, CueVerb row, out bool letter)
    {
        letter = false;
        if (row.Prepositions.Count == 0)
        {
            return 0;
        }

        int length = p.MatchLength(k, row.Prepositions);
        if (length == 0 && !p.Pack.Writing.HasCase)
        {
            for (int i = 0; i < row.Prepositions.Count; i++)
            {
                letter = letter || (row.Prepositions[i] is [{ Length: 1 } one] && p.TakeGovernedLetter(k, one[0]));
            }
        }

        return length;
    }
}
