using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>Content before its reporting clause, or around it: "…," said X. «…», — сказал X. « …, a déclaré X, … ».</summary>
internal static class ContentBeforeVerb
{
    /// <summary>A reporting clause right after a quotation.</summary>
    public static bool ApplyAfterQuotation(Reading r, VerbGroup group) => ApplyBefore(r, group, afterQuotation: true);

    /// <summary>A reporting clause after a comma or dash.</summary>
    public static bool Apply(Reading r, VerbGroup group) => ApplyBefore(r, group, afterQuotation: false);

    /// <summary>
    /// A reporting clause that stands inside the quotation marks, as French and Russian set it: comma (and dash), verb,
    /// subject, then comma, dash or the end.
    /// </summary>
    public static bool ApplyInsideQuotation(Reading r, VerbGroup group, Quotation quote)
    {
        Passage p = r.P;
        int mark = BeforePronoun(p, group.First - 1);
        if (p.Pack.Settings.BareClause || !group.Row.Has(Frames.Quote) || group.Form.Kind is FormKind.Gerund or FormKind.Infinitive || group.Passive
            || mark <= quote.Open + 1 || !(p.IsComma(mark) || p.IsDash(mark)))
        {
            return false;
        }

        if (!TrySubjectAfter(r, group, quote.Close - 1, out Phrase subject, out int tail))
        {
            return false;
        }

        tail = SkipTail(r, group, tail); // «…, — заявила она агентству. — …»
        if (!(p.IsComma(tail) || p.IsDash(tail) || p.IsMark(tail, '.') || tail >= quote.Close))
        {
            return false;
        }

        int leftLast = r.Boundary.Trim(quote.Open, mark);
        int rightFirst = tail;
        while (rightFirst < quote.Close && p.IsPunctuation(rightFirst))
        {
            rightFirst++;
        }

        List<TextSpan> content = [new TextSpan(p[quote.Open].Start, p[leftLast].End)];
        if (rightFirst < quote.Close)
        {
            content.Add(new TextSpan(p[rightFirst].Start, p[quote.Close].End));
        }

        Add(r, group, new Subject(subject, null, !subject.Exists), content, "quotation-around", 0.95, default);
        return true;
    }

    private static bool ApplyBefore(Reading r, VerbGroup group, bool afterQuotation)
    {
        Passage p = r.P;
        if (!group.Row.Has(Frames.Quote) || group.Form.Kind is FormKind.Gerund or FormKind.Infinitive || group.Passive || group.First <= r.Sentence.First
            || p.HasConjunction(group.First))
        {
            return false;
        }

        Subject subject;
        int anchor;
        int tail;
        int before = BeforePronoun(p, group.First - 1);
        if (IsAnchor(p, before) && !(p.Pack.Settings.BareClause && group.Row.Has(Frames.Addressee) && QuoteBefore(p, before) < 0))
        {
            anchor = before;
            if (!TrySubjectAfter(r, group, r.Sentence.Last, out Phrase right, out tail))
            {
                return false;
            }

            subject = new Subject(right, null, !right.Exists);
        }
        else
        {
            Phrase left = r.Sources.Left(group.First, r.Sentence.First);
            anchor = left.First - 1;
            if (!left.Exists || anchor < r.Sentence.First || !IsAnchor(p, anchor))
            {
                return false;
            }

            subject = new Subject(left, null, false);
            tail = r.SkipAdverbials(group.Last + 1, r.Sentence.Last);
            if (group.Row.Has(Frames.Infinitive) && (p.Pack.Settings.BareClause ? p.Is(tail, WordClass.InfinitiveMarker) : ObjectPhrase.IsInfinitive(p, tail)))
            {
                return false; // "X has pledged to …": what follows is the content
            }
        }

        tail = SkipTail(r, group, tail);
        if (tail <= r.Sentence.Last && !EndsClause(r, tail))
        {
            return false;
        }

        bool quoted = QuoteBefore(p, anchor) >= 0;
        if (afterQuotation != quoted)
        {
            return false;
        }

        int first = r.Boundary.Start(r.Sentence, anchor);
        int last = r.Boundary.Trim(first, anchor);
        if (!quoted && p.Pack.Settings.BareClause && subject.Phrase.First > group.Verb && r.Sources.Plausibility(subject.Phrase) == 0)
        {
            return false; // ", threatened a harsh response"
        }

        bool asked = !quoted && p.Pack.Settings.BareClause && p.Is(first, WordClass.CueParticiple); // "Asked whether he would go, X smiled"
        asked |= !quoted && FrenchParticiple.Is(p, first); // « Interrogé par la radio, le député a dit … »
        if (last < first || asked || (!quoted && !IsEnough(r, group, first, last, tail, inverted: subject.Phrase.First > group.Verb)))
        {
            return false;
        }

        List<TextSpan> content = [new TextSpan(r.Boundary.StartOffset(first), p[last].End)];
        int clauseLast = Math.Min(tail, r.Sentence.Last + 1) - 1;
        AddContinuation(r, tail, quoted, content);
        TextSpan parenthesis = new(p[anchor].Start, p[Math.Min(tail, r.Sentence.Last)].End);
        Add(r, group, subject, content, "clause-before", quoted ? 0.96 : 0.9, clauseLast >= group.Verb ? parenthesis : default);
        return true;
    }

    // A clause, or the first words of one that goes on after the parenthesis ("The dam, the engineer said, was built on sand").
    private static bool IsEnough(Reading r, VerbGroup group, int first, int last, int tail, bool inverted)
    {
        // « …, a souligné la même source. »: nothing but a report is said in this order
        if (inverted && r.P.Pack.Writing is Text.Scripts.LatinScript { IsElided: true } && last - first >= 4 && group.Row.Reliability >= Reliability.Medium && tail >= r.Sentence.Last)
        {
            return true;
        }

        if (last - first >= 2 && (r.HasFiniteVerb(first, last) || group.Row.Reliability == Reliability.High))
        {
            return true;
        }

        Passage p = r.P;
        return (p.IsComma(tail) || p.IsDash(tail)) && tail + 2 <= r.Sentence.Last && p.IsWord(tail + 1)
            && !p.Is(tail + 1, WordClass.CueGerund | WordClass.Relative | WordClass.Coordinator | WordClass.Subordinator)
            && !p.Is(first, WordClass.Adverb | WordClass.Connective | WordClass.Time | WordClass.Preposition | WordClass.Subordinator)
            && (r.HasFiniteVerb(tail + 1, Math.Min(r.Sentence.Last, tail + 12)) || !p.Pack.Settings.BareClause);
    }

    private static void Add(Reading r, VerbGroup group, Subject subject, List<TextSpan> content, string rule, double likelihood, TextSpan parenthesis) =>
        r.Findings.Add(VerbFinding.New(r, group, subject, content, rule, likelihood * r.Trust(group.Row, subject.Phrase, subject.Implicit), parenthesis));

    // "…, he said, and …" goes on after the clause; "…," he said, "…" too
    private static void AddContinuation(Reading r, int tail, bool quoted, List<TextSpan> content)
    {
        Passage p = r.P;
        int at = tail;
        while (at <= r.Sentence.Last && (p.IsComma(at) || p.IsDash(at) || p.IsMark(at, ':') || p.IsMark(at, '.')))
        {
            at++;
        }

        if (at <= r.Sentence.Last && p.StartsPrepositional(at, clauses: false, PrepositionalKind.Citing))
        {
            int end = r.Boundary.End(at, r.Sentence);
            content.Add(p.Span(at, end)); // "…, Tass reported, citing the navy": the citing is part of what Tass reported
            return;
        }

        if (at > r.Sentence.Last || at == tail && p.Quotations.OpenedBy(at) < 0)
        {
            return;
        }

        int quote = p.Quotations.OpenedBy(at);
        if (quote >= 0)
        {
            content.Add(new TextSpan(p[at].Start, p[p.Quotations.All[quote].Close].End));
            return;
        }

        if (quoted || p.Is(at, WordClass.CueGerund | WordClass.Relative | WordClass.Subordinator | WordClass.Coordinator) || p.StartsPrepositional(at, clauses: true))
        {
            return;
        }

        if (p.Pack.Settings.BareClause && (p.Folded(at) is "without" || (p.Folded(at) is [_, _, _, .., 'i', 'n', 'g'] && !p.IsCapital(at))))
        {
            return; // "…, the palace said, without giving details": of the speaker
        }

        int last = r.Boundary.End(at, r.Sentence);
        if (p.Pack.Settings.BareClause && p.IsCapital(at) && !r.HasFiniteVerb(at, last))
        {
            return; // "…, sources told the Mirror, BBC and Times"
        }

        if (last > at)
        {
            content.Add(p.Span(at, last));
        }
    }

    private static bool IsAnchor(Passage p, int i) => p.IsComma(i) || p.IsDash(i) || p.Quotations.ClosedBy(i) >= 0 || p[Math.Max(i, 0)].Mark is '!' or '?' or '…';

    private static int QuoteBefore(Passage p, int anchor)
    {
        for (int i = anchor; i >= 0 && i > anchor - 3 && p.IsPunctuation(i); i--)
        {
            if (p.Quotations.ClosedBy(i) is >= 0 and var quote)
            {
                return quote;
            }
        }

        return -1;
    }

    // « …, nous assure l'ancien président »: an object pronoun before the verb
    private static int BeforePronoun(Passage p, int i) => p.Is(i, WordClass.ObjectPronoun) ? i - 1 : i;

    // « a expliqué à l'AFP Pierre Gonzalez »: who was told, one name or noun, before the subject
    private static int AfterAddressee(Passage p, int from, int ceiling)
    {
        if (p.Pack.Writing is not Text.Scripts.LatinScript { IsElided: true } || !p.Is(from, WordClass.AddresseePreposition))
        {
            return from;
        }

        int told = from + 1;
        while (told < ceiling && p.Is(told, WordClass.Article))
        {
            told++;
        }

        bool one = p.Is(told, WordClass.Role) || (p.IsCapital(told) && p[told].Is(TokenFlags.AllCapitals));
        return one && told < ceiling && (p.IsCapital(told + 1) || p.Is(told + 1, WordClass.Article | WordClass.Determiner | WordClass.Possessive)) ? told + 1 : from;
    }

    private static bool TrySubjectAfter(Reading r, VerbGroup group, int ceiling, out Phrase subject, out int tail)
    {
        Passage p = r.P;
        int from = group.Last + 1;
        if (group.Clitic >= 0)
        {
            subject = Subject.Clitic(p, group.Clitic).Phrase;
            tail = Math.Max(from, group.Clitic + 1);
            tail = r.SkipAdverbials(tail, ceiling);
            return true;
        }

        Phrase place = RussianSubject.Place(r, group, from, ceiling);
        if (place.Exists)
        {
            subject = place;
            tail = r.SkipAdverbials(place.Last + 1, ceiling);
            return true;
        }

        from = r.SkipAdverbials(from, ceiling);
        from = RussianSubject.AfterAddressee(p, AfterAddressee(p, from, ceiling), ceiling);
        subject = r.Sources.Right(from, ceiling, []);
        if (subject.Exists)
        {
            subject = r.Sources.WithApposition(subject, ceiling);
        }

        tail = r.SkipAdverbials(Math.Max(from, subject.Last + 1), ceiling);
        return subject.Exists;
    }

    // what may still stand in the reporting clause: an addressee, a place, an occasion
    private static int SkipTail(Reading r, VerbGroup group, int tail)
    {
        Passage p = r.P;
        int limit = Math.Min(r.Sentence.Last, tail + 24);
        if (tail <= limit && p.IsWord(tail) && (p.Is(tail, WordClass.Preposition | WordClass.AddresseePreposition | WordClass.PlaceOpener | WordClass.Subordinator)
            || p.HasPrepositionLetter(tail) || group.Row.Has(Frames.Addressee) || p.Is(tail, WordClass.CueGerund | WordClass.Adverb | WordClass.Occasion)))
        {
            while (tail <= limit && !EndsClause(r, tail))
            {
                tail++;
            }
        }

        return tail;
    }

    private static bool EndsClause(Reading r, int i)
    {
        Passage p = r.P;
        return i > r.Sentence.Last || p.IsComma(i) || p.IsDash(i) || p[i].Mark is '.' or ';' or ':' or '!' or '?' or ')' || p.Quotations.OpenedBy(i) >= 0
            || p.Is(i, WordClass.Coordinator | WordClass.Relative) || (p.HasConjunction(i) && p.Is(i, WordClass.AnyCueVerb)) || p.StartsPrepositional(i, clauses: true);
    }
}
