using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>Content after its verb: "X said that …", «X заявил, что …», "قال X إن …", "X said: “…”", "X said he …".</summary>
internal static class ContentAfterVerb
{
    /// <summary>Adds the attribution if there is one.</summary>
    public static bool Apply(Reading r, VerbGroup group)
    {
        Passage p = r.P;
        if (!group.Row.Has(Frames.Clause | Frames.Bare | Frames.Quote | Frames.Preposition | Frames.ObjectInfinitive))
        {
            return false;
        }

        int from = group.Last + 1;
        if (group.Clitic == from)
        {
            from++;
        }

        Opener opener = OpenerFinder.Find(r, from, group.Row);
        if (opener.Kind == OpenerKind.None)
        {
            return BareClauseContent.Apply(r, group, from);
        }

        if (opener.Kind == OpenerKind.Question && p.IsComma(opener.At - 1) && r.Sources.Left(group.First, r.Sentence.First) is { Exists: true } left && p.IsComma(left.First - 1))
        {
            return false; // "Two were hurt, police said, when the wall fell"
        }

        if (group.Passive && group.Form.Kind == FormKind.Participle && !AllowsPassive(r, group, opener))
        {
            return false;
        }

        if (IsAsked(r, group, opener))
        {
            int end = r.Boundary.ToComma(opener.Content, r.Boundary.End(opener.Content, r.Sentence));
            Add(r, group, new Subject(Phrase.None, null, true), [p.Span(opener.Content, end)], "verb-question", 0.85);
            return true;
        }

        if (!TrySubject(r, group, from, opener.At, out Subject subject))
        {
            return group.Row.Has(Frames.Bare) && BareClauseContent.Apply(r, group, from);
        }

        if (opener.Kind == OpenerKind.Preposition && opener.At > from && !subject.Phrase.Exists && p.Pack.Writing.HasCase)
        {
            return false;
        }

        if (opener.Kind == OpenerKind.Complementiser && opener.At > from && group.Row.Has(Frames.Object) && !p.Pack.Writing.HasCase
            && p.Is(opener.At - 1, WordClass.CueNoun) && opener.At - 1 > subject.Phrase.Last)
        {
            return false; // "رفض المزاعم بأن": the noun with its clause is the object
        }

        if (opener.Kind == OpenerKind.Preposition && group.Row.Has(Frames.Object | Frames.ObjectInfinitive) && group.Row.Stance != Stance.Warns)
        {
            int objectFrom = p.Pack.Settings.SubjectAfterVerb && subject.Phrase.First >= from ? subject.Phrase.Last + 1 : from;
            if (r.SkipAdverbials(objectFrom, opener.At) < opener.At)
            {
                return false; // an object stands before the preposition: all of it is content
            }
        }

        (int first, int last) = Extent(r, opener);
        if (subject.Relative || subject.IsSubordinate(r))
        {
            last = r.Boundary.ToComma(first, last);
        }

        if (last < first)
        {
            return false;
        }

        double likelihood = opener.Kind switch
        {
            OpenerKind.Complementiser => 0.95,
            OpenerKind.Quote => 0.95,
            OpenerKind.Colon => 0.93,
            OpenerKind.Question => 0.8,
            OpenerKind.Relay => 0.93,
            _ => 0.84,
        };
        string rule = opener.Kind switch
        {
            OpenerKind.Complementiser => "verb-clause",
            OpenerKind.Quote => "verb-quotation",
            OpenerKind.Colon => "verb-colon",
            OpenerKind.Question => "verb-question",
            OpenerKind.Relay => "verb-relay",
            _ => "verb-preposition",
        };
        var content = new TextSpan(ContentStart(p, first, opener), p[last].End);
        Add(r, group, subject, [content], rule, likelihood);
        return true;
    }

    /// <summary>Adds the finding of a verb with its content after it.</summary>
    public static void Add(Reading r, VerbGroup group, Subject subject, List<TextSpan> content, string rule, double likelihood)
    {
        List<TextSpan> cue = group.Pieces(r.P);
        if (!r.P.Pack.Writing.HasCase && subject.Phrase.Exists && subject.Phrase.Last < group.First && r.P.Is(subject.Phrase.First - 1, WordClass.Auxiliary))
        {
            cue.Insert(0, r.P.Span(subject.Phrase.First - 1, subject.Phrase.First - 1)); // "كانت الحكومة قد أعلنت"
        }

        double weak = group.Row.Reliability == Reliability.Low && rule is "verb-preposition" or "verb-bare" ? 0.8 : 1;
        r.Findings.Add(VerbFinding.New(r, group, subject, content, rule, likelihood * weak * r.Trust(group.Row, subject.Phrase, subject.Implicit), cue: cue));
    }

    private static int ContentStart(Passage p, int first, Opener opener)
    {
        if (opener.Suffix)
        {
            return p.SuffixStart(first, p.Entry(first)!.Suffix);
        }

        return opener.Kind == OpenerKind.Preposition || p.HasConjunction(first) ? p.WordStart(first) : p[first].Start;
    }

    private static (int First, int Last) Extent(Reading r, Opener opener)
    {
        Passage p = r.P;
        int first = opener.Content;
        Sentence sentence = r.Sentence;
        if (first > sentence.Last || (opener.Kind == OpenerKind.Colon && first == sentence.Last + 1))
        {
            // "X said:" and the quotation in the next paragraph
            int next = sentence.Last + 1;
            if (opener.Kind != OpenerKind.Colon || p.Quotations.OpenedBy(next) is not (>= 0 and var following))
            {
                return (0, -1);
            }

            return (next, p.Quotations.All[following].Close);
        }

        int quote = p.Quotations.OpenedBy(first);
        if (quote >= 0 && opener.Kind is OpenerKind.Quote or OpenerKind.Colon)
        {
            int close = Math.Min(p.Quotations.All[quote].Close, p.Count - 1);
            if (close >= sentence.Last || p.IsPunctuation(close + 1) || (p.Is(close + 1, WordClass.Coordinator) && p.Is(close + 2, WordClass.CueFinite | WordClass.Auxiliary)))
            {
                return (first, close);
            }
        }

        return (first, r.Boundary.End(first, sentence, phrase: opener.Kind == OpenerKind.Preposition));
    }

    // "People have been advised by the Department to follow": an agent after the participle
    private static bool AllowsPassive(Reading r, VerbGroup group, Opener opener) =>
        opener.Kind == OpenerKind.Complementiser && opener.At == group.Last + 1
        && (r.P.Is(group.First - 1, WordClass.PronounPersonal | WordClass.PronounClitic | WordClass.PronounDemonstrative)
            || (r.P.Pack.Settings.BareClause && group.Row.Has(Frames.Addressee)))
        || opener.Kind == OpenerKind.Question && opener.At == group.Last + 1 && r.P.Pack.Settings.BareClause && group.Row.Has(Frames.Addressee);

    private static bool TrySubject(Reading r, VerbGroup group, int from, int gapEnd, out Subject subject)
    {
        if (Subject.TryBetween(r, group, out subject))
        {
            return true;
        }

        Passage p = r.P;
        if (group.Passive)
        {
            subject = new Subject(Phrase.None, null, true);
            return true;
        }

        int gapLast = gapEnd - 1;
        while (gapLast >= from && p.IsComma(gapLast))
        {
            gapLast--;
        }

        bool gap = gapLast >= from;
        if (p.Pack.Settings.SubjectAfterVerb && !group.IsGerund)
        {
            int start = r.SkipAdverbials(from, gapLast);
            if (gap && start <= gapLast && TryRightSubject(r, group, start, gapLast, out subject))
            {
                return true;
            }

            return Subject.TryBefore(r, group, out subject);
        }

        bool before = Subject.TryBefore(r, group, out subject);
        if (!gap || group.Clitic >= 0)
        {
            return before;
        }

        bool adverbial = p.Is(from, WordClass.Adverb | WordClass.Time | WordClass.Preposition | WordClass.PlaceOpener | WordClass.AddresseePreposition | WordClass.Negation)
            || p.HasPrepositionLetter(from) || p.IsPunctuation(from);
        if (before && (adverbial || group.Row.Has(Frames.Addressee) || !p.Pack.Settings.BareClause))
        {
            return true;
        }

        // inverted: verb, subject, complementiser
        Phrase right = r.Sources.Right(from, gapLast, group.Row.Prepositions);
        if (!before && right.Exists && !adverbial)
        {
            subject = new Subject(r.Sources.WithApposition(right, gapLast), null, false);
            return true;
        }

        return false;
    }

    private static bool TryRightSubject(Reading r, VerbGroup group, int start, int gapLast, out Subject subject)
    {
        Passage p = r.P;
        subject = default;
        start = ArabicSubject.AfterAddressee(p, start, gapLast);
        bool told = !p.Pack.Writing.HasCase && p.Is(start, WordClass.AddresseePreposition); // "أكد لوكالة رويترز أن"
        if (told || p.Is(start, WordClass.Preposition) || (p.HasPrepositionLetter(start) && p.Is(start, WordClass.AddresseePreposition | WordClass.Pronoun | WordClass.RoleOrganisation)))
        {
            return false;
        }

        Phrase right = r.Sources.Right(start, gapLast, group.Row.Prepositions);
        if (!right.Exists)
        {
            return false;
        }

        if (group.Row.Has(Frames.Addressee | Frames.Object | Frames.ObjectInfinitive))
        {
            int end = ArabicSubject.End(p, right);
            if (end < right.Last && ArabicSubject.IsDefinite(p, end + 1)
                && (p.Is(end + 1, WordClass.Role) || group.Row.Has(Frames.Object | Frames.ObjectInfinitive)))
            {
                right = new Phrase(right.First, end); // "أبلغ المدير الصحفيين أن": who is told follows
            }
        }

        subject = new Subject(r.Sources.WithApposition(right, gapLast), null, false);
        return true;
    }

    // "Asked whether he would go, the minister …": who was asked follows, who asked is not named
    private static bool IsAsked(Reading r, VerbGroup group, Opener opener) =>
        r.P.Pack.Settings.BareClause && opener.Kind == OpenerKind.Question && opener.At == group.Last + 1 && group.Row.Has(Frames.Addressee)
        && group.First == group.Verb && r.P.Is(group.Verb, WordClass.CueParticiple)
        && (group.First == r.Sentence.First || r.P.IsComma(group.First - 1) || r.P.Is(group.First - 1, WordClass.Subordinator));
}
