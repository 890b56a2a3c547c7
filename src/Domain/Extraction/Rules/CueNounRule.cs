using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>Cue nouns: "the ministry's claim that …", «заявление МИД о том, что …», "قوله إن …", "reports that …".</summary>
internal static class CueNounRule
{
    /// <summary>Reads the noun at a token; returns whether an attribution was found.</summary>
    public static bool Apply(Reading r, int at)
    {
        Passage p = r.P;
        // "the news agency that …": the noun is part of a name
        if (p.Entry(at) is not { Nouns.Length: > 0 } entry || p.Quotations.IsInside(at) || (!p.Pack.Writing.HasCase && at > r.Sentence.First && p.Is(at - 1, WordClass.RoleOrganisation)))
        {
            return false;
        }

        if (p.Is(at, WordClass.Spurious) || p.Is(at + 1, WordClass.CuePrepositional) && !p.Is(at + 1, WordClass.Preposition) || IsPartOfCue(r, at) || IsSpeaker(r, at))
        {
            return false;
        }

        foreach (NounForm form in entry.Nouns)
        {
            if (form.Rest.Length > 0 && !p.Matches(at + 1, form.Rest))
            {
                continue;
            }

            if ((form.Noun.Frames.HasFlag(Frames.Clause) && Clause(r, at, form)) || NounPhraseContent.Apply(r, at, form))
            {
                return true;
            }
        }

        return false;
    }

    // «выразил надежду, что»: the noun belongs to the verb's cue
    private static bool IsPartOfCue(Reading r, int at)
    {
        int start = r.P[at].Start;
        for (int i = r.Findings.Count - 1; i >= 0 && r.Findings[i].Sentence == r.SentenceIndex; i--)
        {
            foreach (TextSpan piece in r.Findings[i].Cue)
            {
                if (piece.Start <= start && start < piece.End)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "تشير الأنباء إلى أن": the noun is what says it
    private static bool IsSpeaker(Reading r, int at) =>
        r.P.Entry(at) is { Suffix: 0 } &&
        r.Findings.Count > 0 && r.Findings[^1] is { Rule: "verb-clause" } said && said.Sentence == r.SentenceIndex && said.Source.Exists
        && at == said.Source.First && said.CueToken < at;

    private static bool Clause(Reading r, int at, NounForm form)
    {
        Passage p = r.P;
        int last = at + form.Rest.Length;
        int opener = FindComplementiser(r, last + 1);
        if (opener < 0)
        {
            return false;
        }

        int suffix = p.Entry(opener)?.Suffix ?? 0;
        int first = suffix > 0 ? opener : OpenerFinder.AfterComplementiser(p, opener);
        int end = r.Boundary.End(first, r.Sentence);
        if (!r.HasFiniteVerb(r.Sentence.First, at - 1))
        {
            end = r.Boundary.ToComma(first, end); // the noun is the sentence's subject: its predicate follows
        }

        if (end < first)
        {
            return false;
        }

        Phrase source = Phrase.None;
        TextSpan? span = null;
        Phrase told = form.PronounIsSource ? Told(r, at) : Phrase.None;
        if (told.Exists)
        {
            source = told;
        }
        else if (form.PronounIsSource)
        {
            int length = p.Entry(last)!.Suffix;
            span = new TextSpan(p.SuffixStart(last, length), p[last].End);
        }
        else
        {
            source = Possessor(r, at, last, opener, form);
        }

        TextSpan cue = p.Span(at, last);
        if (span is { } pronoun)
        {
            cue = new TextSpan(cue.Start, pronoun.Start);
        }

        bool named = source.Exists || span is not null;
        if (!named && p.Pack.Settings.BareClause && r.Findings.Count > 0 && r.Findings[^1].Content[0].Start == p[first].Start)
        {
            return false; // "said in a report that": the clause is the verb's
        }

        if (!named && !IsAdjacent(p, last + 1, opener))
        {
            return false; // "reports that" with nobody named: nothing may stand between
        }

        r.Findings.Add(new Finding
        {
            Source = source,
            SourceSpan = span,
            Cue = [cue],
            Content = [new TextSpan(suffix > 0 ? p.SuffixStart(opener, suffix) : p[first].Start, p[end].End)],
            CueToken = at,
            Sentence = r.SentenceIndex,
            Stance = form.Noun.Stance,
            Rule = "noun-clause",
            CueId = form.Noun.Id,
            Likelihood = named ? 0.86 : 0.7,
        });
        return true;
    }

    // nothing but a comma, a preposition and a pointing pronoun («слухи о том, что», "شكوك في أن")
    private static bool IsAdjacent(Passage p, int from, int opener)
    {
        for (int i = from; i < opener; i++)
        {
            if (!p.IsComma(i) && !p.Is(i, WordClass.Preposition | WordClass.PronounDemonstrative))
            {
                return false;
            }
        }

        return opener - from <= 3;
    }

    // «заявление министра о том, что»: the pointing pronoun and its preposition belong to nobody
    private static int BeforePointer(Passage p, int last)
    {
        int pronoun = p.IsComma(last) ? last - 1 : last;
        return p.Is(pronoun, WordClass.PronounDemonstrative) && p.Is(pronoun - 1, WordClass.Preposition) ? pronoun - 2 : last;
    }

    private static int FindComplementiser(Reading r, int from)
    {
        Passage p = r.P;
        int limit = Math.Min(r.Sentence.Last, from + 10);
        for (int i = from; i <= limit; i++)
        {
            if (p.Is(i, WordClass.Complementiser) && !(p.Pack.Settings.BareClause && p.Is(i + 1, WordClass.Verb | WordClass.Auxiliary | WordClass.Modal)))
            {
                return i;
            }

            if ((p.IsPunctuation(i) && !(p.IsComma(i) && p.Is(i + 1, WordClass.Complementiser))) || p.Is(i, WordClass.Relative) && !p.Is(i, WordClass.Complementiser) || p.Is(i, WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.CueFinite) && !p.Is(i, WordClass.Role))
            {
                return -1;
            }
        }

        return -1;
    }

    private static Phrase Possessor(Reading r, int at, int last, int opener, NounForm form)
    {
        Passage p = r.P;
        int next = last + 1;
        int linker = p.MatchLength(next, form.Noun.Linkers);
        bool bare = form.Noun.Linkers.Count == 0 && next < opener && p.IsWord(next) && !p.Is(next, WordClass.Preposition | WordClass.PlaceOpener);
        if (linker > 0 || bare)
        {
            Phrase right = r.Sources.Right(next + linker, BeforePointer(p, opener - 1), []);
            if (right.Exists)
            {
                return right;
            }
        }

        Phrase owner = Owner(r, at);
        return owner.Exists ? owner : Told(r, at);
    }

    /// <summary>Whose the noun is: "the ministry's claim", "his repeated claim".</summary>
    public static Phrase Owner(Reading r, int at)
    {
        Passage p = r.P;
        int before = at - 1;
        if (!p.Pack.Settings.BareClause)
        {
            return Phrase.None;
        }

        for (int i = before; i > Math.Max(r.Sentence.First - 1, before - 3); i--)
        {
            if (p[i].Mark is '\'' or '\u2019' && !p[i].Is(TokenFlags.SpaceBefore) && i > r.Sentence.First)
            {
                return OwnerBefore(r, i); // "the miners' claim"
            }

            if (!p.IsWord(i))
            {
                break;
            }

            if (p.Is(i, WordClass.Possessive) && !p.Is(i, WordClass.Relative))
            {
                return new Phrase(i, i);
            }

            if (p.Folded(i) is "'s" || p.Folded(i) is "'")
            {
                return i - 1 >= r.Sentence.First ? OwnerBefore(r, i) : Phrase.None;
            }

            if (p.Is(i, WordClass.Article | WordClass.Preposition | WordClass.Coordinator | WordClass.Verb | WordClass.Auxiliary | WordClass.Modal))
            {
                break;
            }
        }

        return Phrase.None;
    }

    private static Phrase OwnerBefore(Reading r, int genitive)
    {
        Phrase left = r.Sources.Left(genitive, r.Sentence.First);
        int first = left.First;
        for (int i = left.First; i < left.Last; i++)
        {
            if (r.P.Is(i, WordClass.Preposition) && !r.P.Folded(i).SequenceEqual("of"))
            {
                first = i + 1;
            }
            else if (i > first && r.P.Is(i, WordClass.Article | WordClass.Possessive) && !r.P.Is(i - 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner))
            {
                first = i; // "resented the paper's": a verb that no list holds stands before
            }
        }

        return left.Exists ? new Phrase(first, left.Last) : left;
    }

    // "نقلت الوكالة عن هيونداي القول إن": the source stands before the noun, after عن
    private static Phrase Told(Reading r, int at)
    {
        Passage p = r.P;
        if (p.Pack.Writing.HasCase)
        {
            return Phrase.None;
        }

        for (int i = at - 1; i >= Math.Max(r.Sentence.First, at - 12); i--)
        {
            if (p.Folded(i).SequenceEqual("عن"))
            {
                return i + 1 < at ? new Phrase(i + 1, at - 1) : Phrase.None;
            }

            if (p.IsComma(i) || p.Is(i, WordClass.Complementiser))
            {
                break;
            }
        }

        return Phrase.None;
    }
}
