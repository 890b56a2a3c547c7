using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// Finds where reported content ends: at the sentence, a further reporting verb of the same speaker, an attribution that
/// closes the sentence, or the return to the narrator. Looks at a bounded number of places.
/// </summary>
internal sealed class ContentBoundary(Passage p)
{
    private const int MaxBreaks = 40;
    private const WordClass SomeVerb = WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.CueFinite;

    private readonly Continuation _reports = new(p);

    /// <summary>The last token of a content clause that begins at <paramref name="from"/>.</summary>
    /// <param name="from">First token.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="phrase">Whether the content is a phrase, not a clause: then a relative clause or a new clause ends it too.</param>
    public int End(int from, Sentence sentence, bool phrase = false)
    {
        int last = sentence.Last;
        int breaks = 0;
        for (int i = p.Landmarks.NextBreak(from); i <= sentence.Last; i = p.Landmarks.NextBreak(i + 1))
        {
            int quote = p.Quotations.OpenedBy(i);
            if (quote >= 0 && p.Quotations.All[quote].Inner > 3)
            {
                i = Math.Min(sentence.Last, p.Quotations.All[quote].Close);
                continue;
            }

            if (p.IsMark(i, ';') && i > from && !phrase)
            {
                last = i - 1;
                break;
            }

            bool comma = p.IsComma(i);
            bool coordinator = p.Is(i, WordClass.Coordinator);
            bool joined = p.HasConjunction(i);
            bool gerund = i > from && p.Is(i, WordClass.CueGerund) && !p.Pack.Writing.HasCase;
            bool prepositional = i > from + 1 && p.Is(i, WordClass.CuePrepositional);
            if (!comma && !coordinator && !joined && !gerund && !prepositional && !p.IsDash(i) && !StartsPhraseCue(i))
            {
                continue;
            }

            if (++breaks > MaxBreaks)
            {
                break;
            }

            if (i > from && Cuts(i, from, sentence, phrase))
            {
                last = i - 1;
                break;
            }
        }

        return Trim(from, last);
    }

    /// <summary>The last token before a comma that stands outside quotations; what a relative clause reports ends there.</summary>
    public int ToComma(int from, int last)
    {
        for (int i = from; i <= last; i++)
        {
            if (p.Quotations.OpenedBy(i) is >= 0 and var quote)
            {
                i = p.Quotations.All[quote].Close;
            }
            else if (p.IsComma(i))
            {
                return Trim(from, i);
            }
        }

        return last;
    }

    /// <summary>The last token without closing punctuation, brackets and marks that opened inside being kept.</summary>
    public int Trim(int from, int last)
    {
        while (last >= from && p.IsPunctuation(last))
        {
            int quote = p.Quotations.ClosedBy(last);
            if (quote >= 0 && p.Quotations.All[quote].Open >= from)
            {
                break;
            }

            if (p[last].Mark is ')' or ']' or '%' or '$' or '€' or '°' or '+' && !p.IsMark(from, ')'))
            {
                break;
            }

            last--;
        }

        while (last > from && p.Is(last, WordClass.Coordinator) && p.Pack.Writing.HasCase)
        {
            last--;
        }

        return last;
    }

    /// <summary>The first token of content that opens a sentence: after connectives, coordinators and a dateline.</summary>
    public int Start(Sentence sentence, int before)
    {
        int from = AfterDateline(sentence, before);
        while (from < before && (p.Is(from, WordClass.Connective | WordClass.Coordinator) || p.IsComma(from) || p.IsDash(from) || p[from].Mark is '•' or '*')
            && p.Quotations.OpenedBy(from) < 0)
        {
            from++;
        }

        return from;
    }

    /// <summary>Where content that opens a sentence begins: after a conjunction written onto its first word.</summary>
    public int StartOffset(int first)
    {
        if (p.HasConjunction(first))
        {
            return p.WordStart(first);
        }

        // an unknown word at the start of a sentence that begins with و: nearly always "and"
        bool unknown = !p.Pack.Writing.HasCase && p[first].Kind == TokenKind.Word && p.Entry(first) is null
            && p.Folded(first) is { Length: > 4 } word && word[0] == '\u0648';
        return unknown ? p.AfterLetters(first, 1) : p[first].Start;
    }

    // "MOSCOW, May 5 (Reuters) - …", "(موسكو) …", "МОСКВА, 5 мая — ТАСС. …"
    private int AfterDateline(Sentence sentence, int before)
    {
        int first = sentence.First;
        if (!p[first].Is(TokenFlags.LineBefore))
        {
            return first;
        }

        if (p.IsMark(first, '('))
        {
            for (int i = first + 1; i < Math.Min(before, first + 6); i++)
            {
                if (p.IsMark(i, ')'))
                {
                    return i + 1;
                }
            }

            return first;
        }

        if (!p.Pack.Writing.HasCase)
        {
            // "طوكيو 15 - 7 (اف ب) - …"
            for (int i = first + 2; i < Math.Min(before, first + 11); i++)
            {
                if (p.IsMark(i - 1, ')') && p.IsDash(i))
                {
                    return i + 1;
                }
            }

            return first;
        }

        if (!p.IsCapital(first) || !p[first].Is(TokenFlags.AllCapitals))
        {
            return first;
        }

        for (int i = first + 1; i < Math.Min(before, first + 14); i++)
        {
            if (p.IsDash(i) && (p.IsMark(i - 1, ')') || p[i - 1].Kind == TokenKind.Number || p.IsCapital(i - 1) || p.Is(i - 1, WordClass.Time)))
            {
                return i + 1;
            }
        }

        return first;
    }

    private bool StartsPhraseCue(int i) => p.Entry(i) is { Prepositional.Length: > 0 };

    private bool Cuts(int at, int from, Sentence sentence, bool phrase)
    {
        int i = at;
        bool comma = p.IsComma(i) || p.IsDash(i);
        if (comma)
        {
            i++;
        }

        bool coordinator = p.Is(i, WordClass.Coordinator);
        bool joined = p.HasConjunction(i);
        if (coordinator && !joined)
        {
            i++;
        }

        while (p.Is(i, WordClass.Adverb) && !p.Is(i, WordClass.AnyCueVerb) && i < at + 5)
        {
            i++;
        }

        if (i > sentence.Last)
        {
            return false;
        }

        // ", according to X" that closes the sentence or stands between commas
        if (!coordinator && p.StartsPrepositional(i, comma))
        {
            return !p.StartsPrepositional(i, clauses: false, PrepositionalKind.Citing); // who cites is still speaking
        }

        if (p.Is(i, WordClass.CueGerund) && (comma || joined || !p.Pack.Writing.HasCase) && _reports.IsReport(i, FormKind.Gerund))
        {
            return true;
        }

        // "and added that", «и добавил, что», "وأضاف أن"
        if ((coordinator || joined) && (_reports.IsFurtherReport(i) || (comma && _reports.IsFurtherAct(i))))
        {
            return true;
        }

        if (phrase && comma && (p.Is(i, WordClass.Relative | WordClass.Subordinator) || _reports.IsComment(i, coordinator)) || (comma && _reports.IsSummary(i)))
        {
            return true;
        }

        if (phrase && comma && !coordinator && FrenchParticiple.Is(p, i))
        {
            return true; // « a refusé l'accord, jugé trop favorable »
        }

        if (phrase && (coordinator || joined) && p.Is(i, SomeVerb) && !p.Is(i, WordClass.Role | WordClass.Article))
        {
            return true;
        }

        // ", while the Arab League condemned": a clause opener, a short subject, a reporting verb
        if (comma && (coordinator || p.Is(i, WordClass.Subordinator)))
        {
            int subject = p.Is(i, WordClass.Subordinator) ? i + 1 : i;
            for (int k = subject + 1; k <= Math.Min(sentence.Last, subject + 8); k++)
            {
                if (p.IsPunctuation(k) || p.Is(k, WordClass.Verb | WordClass.Relative | WordClass.Complementiser))
                {
                    break;
                }

                if (p.Is(k, WordClass.CueFinite) && !p.Is(k, WordClass.Role) && (_reports.IsReport(k, FormKind.Finite) || _reports.IsSure(k)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
