using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>A content clause without complementiser, as English has it: "said another 30 people had been injured".</summary>
internal static class BareClauseContent
{
    /// <summary>Adds the attribution if a clause follows the verb.</summary>
    public static bool Apply(Reading r, VerbGroup group, int from)
    {
        Passage p = r.P;
        bool told = group.Passive && group.Row.Has(Frames.Addressee) && !group.IsGerund && (p.Is(from, WordClass.PronounPersonal | WordClass.Possessive | WordClass.Article) || p.Folded(Math.Min(from, p.Count - 1)) is "there");
        told |= group.Passive && group.Row.Has(Frames.Bare) && group.First > r.Sentence.First && p.Folded(group.First - 1) is "it";
        if (!p.Pack.Settings.BareClause || !(told || (group.Row.Has(Frames.Bare) && !group.Passive)))
        {
            return false;
        }

        if (group.IsGerund && group.Row.Reliability < Reliability.High && p.Is(group.First - 1, WordClass.Preposition))
        {
            return false; // "by adding a few communities"
        }

        int first = SkipOccasion(r, r.SkipAdverbials(from, r.Sentence.Last));
        if (group.Row.Has(Frames.Addressee) && !told)
        {
            Phrase addressee = r.Sources.Right(first, r.Sentence.Last, []);
            for (int i = addressee.First + 1; addressee.Exists && i <= addressee.Last; i++)
            {
                if (p.Is(i, WordClass.Possessive | WordClass.Article) && !p.Is(i - 1, WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner | WordClass.Article))
                {
                    addressee = new Phrase(addressee.First, i - 1); // "told parliament his country would"
                }
            }

            if (addressee.Exists && !r.HasFiniteVerb(addressee.Last + 1, Math.Min(addressee.Last + 1, r.Sentence.Last)))
            {
                first = r.SkipAdverbials(addressee.Last + 1, r.Sentence.Last);
            }
        }

        if (first > r.Sentence.Last || !p.IsWord(first) || p.Is(first, WordClass.Coordinator | WordClass.Relative | WordClass.InfinitiveMarker)
            || (p.Is(first, WordClass.Auxiliary | WordClass.Modal) && !InRelativeClause(r, group))
            || (p.Is(first, WordClass.Preposition) && !p.Is(first, WordClass.Determiner | WordClass.Subordinator) && group.Row.Reliability < Reliability.High))
        {
            return false;
        }

        var subject = new Subject(Phrase.None, null, true);
        if (!told && (!Subject.TryBefore(r, group, out subject) || subject.Implicit))
        {
            return false;
        }

        if (subject.Phrase.Exists && p.IsComma(subject.Phrase.First - 1) && p.Is(first, WordClass.Preposition | WordClass.Subordinator) && !p.Is(first, WordClass.Determiner | WordClass.Approximator)
            && subject.Phrase.Last < group.First)
        {
            return false; // "…, the lawmaker said after a closed briefing": what is said stands before
        }

        int last = r.Boundary.End(first, r.Sentence);
        if (subject.Relative || subject.IsSubordinate(r) || InRelativeClause(r, group))
        {
            last = r.Boundary.ToComma(first, last);
        }

        bool certain = group.Row.Reliability == Reliability.High && last - first >= 3 && !p.Is(first, WordClass.Preposition | WordClass.Adverb);
        if (last - first < 1 || !(certain || r.HasFiniteVerb(first, Math.Min(last, first + 18))) || IsAdverbial(p, first, last)
            || ((told || group.Row.Reliability == Reliability.Low || group.Row.Has(Frames.Object)) && !OpensClause(p, first, last)))
        {
            return false;
        }

        ContentAfterVerb.Add(r, group, subject, [p.Span(first, last)], "verb-bare", 0.89);
        return true;
    }

    // "said on its website the quake …": where it was said
    private static int SkipOccasion(Reading r, int from)
    {
        Passage p = r.P;
        if (!p.Is(from, WordClass.Preposition))
        {
            return from;
        }

        for (int i = from + 1; i < Math.Min(r.Sentence.Last - 2, from + 5); i++)
        {
            if (p.Is(i, WordClass.Occasion | WordClass.RoleDocument) && p.Is(i + 1, WordClass.Article | WordClass.Determiner | WordClass.PronounPersonal | WordClass.Time))
            {
                return r.SkipAdverbials(i + 1, r.Sentence.Last);
            }

            if (!p.IsWord(i) || p.Is(i, WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.PronounPersonal))
            {
                break;
            }
        }

        return from;
    }

    // "the bill, which critics say will harm the press"
    private static bool InRelativeClause(Reading r, VerbGroup group)
    {
        Phrase subject = r.Sources.Left(group.First, r.Sentence.First);
        return subject.Exists && subject.First > r.Sentence.First && r.P.Is(subject.First - 1, WordClass.Relative);
    }

    // a subject and its verb, nothing between that opens another clause ("found the man who was missing" is none)
    private static bool OpensClause(Passage p, int first, int last)
    {
        for (int i = first; i <= Math.Min(last, first + 14); i++)
        {
            if (i > first && (p.Is(i, WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.CueFinite) || Landmarks.LooksPast(p, i)) && !p.Is(i, WordClass.Role | WordClass.Preposition) && !p.IsCapital(i))
            {
                return true;
            }

            if (p.IsPunctuation(i) && p.Quotations.OpenedBy(i) < 0 && p.Quotations.ClosedBy(i) < 0 && p[i].Mark is not ('\'' or '’' or '.' or '%')
                || p.Is(i, WordClass.Relative | WordClass.Subordinator | WordClass.InfinitiveMarker | WordClass.CueGerund))
            {
                return false;
            }
        }

        return false;
    }

    // "said on a call with reporters": no clause, only where or of what
    private static bool IsAdverbial(Passage p, int first, int last)
    {
        if (!p.Is(first, WordClass.Preposition) || p.Is(first, WordClass.Determiner | WordClass.Subordinator | WordClass.Approximator))
        {
            return false;
        }

        for (int i = first; i <= last; i++)
        {
            if (p.IsComma(i) || (p.Is(i, WordClass.Verb | WordClass.Auxiliary | WordClass.Modal) && !p.Is(i, WordClass.Role)))
            {
                return false;
            }
        }

        return true;
    }
}
