using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>Content that is a phrase the verb governs: denied Y, described Y as Z, promised to Y, urged Y to Z.</summary>
internal static class GovernedContent
{
    /// <summary>Adds the attribution if there is one.</summary>
    public static bool Apply(Reading r, VerbGroup group)
    {
        Passage p = r.P;
        CueVerb row = group.Row;
        if (!row.Has(Frames.Object | Frames.Infinitive | Frames.ObjectInfinitive | Frames.Preposition | Frames.Predicate))
        {
            return false;
        }

        if (group.Passive)
        {
            return ApplyPassive(r, group);
        }

        if (group is { Form.Kind: FormKind.Finite } && group.First == group.Verb && p.Pack.Settings.BareClause && EnglishAgreement.IsBroken(p, group.Verb, r.Sentence.First))
        {
            return false; // "the loyalty pledge to support": a noun
        }

        if (group.ToInfinitive || (group.IsGerund && p.Pack.Settings.BareClause && p.Is(group.First - 1, WordClass.Preposition | WordClass.AnyCueVerb)))
        {
            return false; // "to describe Y", "for criticising Y": nobody is said to have done it
        }

        int from = group.Last + 1;
        Subject subject;
        if (p.Pack.Settings.SubjectAfterVerb && !group.IsGerund)
        {
            if (!TrySplit(r, group, from, out subject, out from))
            {
                return false;
            }
        }
        else if (!Subject.TryBefore(r, group, out subject) || subject.Implicit)
        {
            return false;
        }

        from = SkipAdverbs(p, from);
        bool named = p.Pack.Settings.BareClause && row.Stance == Stance.Describes && subject.Phrase.Exists && subject.Phrase.First > r.Sentence.First && p.Folded(subject.Phrase.First - 1) is "what";
        if (from > r.Sentence.Last || (!named && subject.Phrase.Exists && p.Is(subject.Phrase.First - 1, WordClass.Relative | WordClass.Question) && !p.Is(subject.Phrase.First - 1, WordClass.Complementiser)))
        {
            return false; // "what he denies"; but "in what she called an outrage"
        }

        if (p.Pack.Settings.BareClause && ObjectPhrase.IsNaming(p, group, subject.Phrase))
        {
            return false;
        }

        int content = from;
        string rule;
        double likelihood;
        bool marker = p.Is(from, WordClass.InfinitiveMarker) || ObjectPhrase.IsInfinitive(p, from);
        int governed = OpenerFinder.Governed(p, from, row, out bool letter);
        if (row.Has(Frames.Infinitive) && (marker || (governed > 0 && ObjectPhrase.IsInfinitive(p, from + governed))))
        {
            content = p.Is(from, WordClass.InfinitiveMarker) ? from + 1 : from + governed;
            rule = "verb-infinitive";
            likelihood = 0.83;
        }
        else if (row.Has(Frames.Preposition) && (governed > 0 || letter))
        {
            content = from + governed;
            rule = "verb-preposition";
            likelihood = 0.84;
        }
        else if (row.Has(Frames.ObjectInfinitive) && ObjectPhrase.OpensObject(p, from) && ObjectPhrase.HasInfinitive(r, from, row))
        {
            rule = "verb-object-infinitive";
            likelihood = 0.86;
        }
        else if (row.Has(Frames.Predicate) && ObjectPhrase.OpensObject(p, from) && ObjectPhrase.HasPredicate(r, from, row))
        {
            rule = "verb-predicate";
            likelihood = 0.84;
        }
        else if (row.Has(Frames.Object) && (ObjectPhrase.OpensObject(p, from) || ObjectPhrase.PredicateFirst(p, from, row)) && (row.Reliability > Reliability.Low || ObjectPhrase.NamesDocument(p, subject.Phrase)))
        {
            rule = "verb-object";
            likelihood = 0.8;
        }
        else
        {
            return false;
        }

        int last = r.Boundary.End(content, r.Sentence, phrase: true);
        if (subject.IsSubordinate(r))
        {
            last = r.Boundary.ToComma(content, last);
        }

        if (subject.Relative && p.Pack.Settings.BareClause)
        {
            last = ObjectPhrase.ToPredicate(p, content, r.Boundary.ToComma(content, last));
        }

        if (last < content)
        {
            return false;
        }

        int plausible = subject.Phrase.Exists ? r.Sources.Plausibility(subject.Phrase) : 1;
        if (plausible == 0 && row.Reliability < Reliability.High)
        {
            return false;
        }

        TextSpan span = r.PointsBack(content, last) && r.TryPreviousSentence(out TextSpan before) ? before : p.Span(content, last);
        r.Findings.Add(VerbFinding.New(r, group, subject, [span], rule,
            likelihood * r.Trust(row, subject.Phrase, subject.Implicit) * (row.Reliability == Reliability.Low && rule != "verb-predicate" && !ObjectPhrase.NamesDocument(p, subject.Phrase) ? 0.8 : 1)));
        return true;
    }

    // "People have been advised by the Department to follow …": the agent is the source, what stands around it the content
    private static bool ApplyPassive(Reading r, VerbGroup group)
    {
        Passage p = r.P;
        int by = group.Last + 1;
        if (group.Form.Kind != FormKind.Participle || !p.Is(by, WordClass.Agent) || !group.Row.Has(Frames.Object | Frames.ObjectInfinitive))
        {
            return false;
        }

        Phrase agent = r.Sources.Right(by + 1, r.Sentence.Last, group.Row.Prepositions);
        Phrase left = r.Sources.Left(group.First, r.Sentence.First);
        if (!agent.Exists || !left.Exists || r.Sources.Plausibility(agent) == 0)
        {
            return false;
        }

        List<TextSpan> content = [p.Span(left.First, left.Last)];
        int rest = agent.Last + 1;
        if (rest <= r.Sentence.Last && p.IsWord(rest))
        {
            int last = r.Boundary.End(rest, r.Sentence, phrase: true);
            if (last >= rest)
            {
                content.Add(p.Span(rest, last));
            }
        }

        r.Findings.Add(VerbFinding.New(r, group, new Subject(agent, null, false), content, "passive-agent", 0.7 * r.Trust(group.Row, agent, false)));
        return true;
    }

    // verb, subject, object (Arabic)
    private static bool TrySplit(Reading r, VerbGroup group, int from, out Subject subject, out int rest)
    {
        Passage p = r.P;
        rest = from;
        bool particle = group.First > r.Sentence.First && p.Entry(group.First - 1) is { Suffix: > 0 } && !p.HasConjunction(group.First);
        if (particle || from > r.Sentence.Last || p.IsPunctuation(from) || p.Is(from, WordClass.Preposition) || p.MatchLength(from, group.Row.Prepositions) > 0)
        {
            return Subject.TryBefore(r, group, out subject);
        }

        if (Subject.TryBetween(r, group, out subject))
        {
            return true;
        }

        Phrase left = p.HasConjunction(group.First) ? Phrase.None : r.Sources.Left(group.First, r.Sentence.First);
        if (left.Exists)
        {
            subject = new Subject(left, null, false);
            return true;
        }

        Phrase right = r.Sources.Right(from, r.Sentence.Last, group.Row.Prepositions);
        if (!right.Exists)
        {
            subject = default;
            return false;
        }

        if (p.Is(right.First, WordClass.CueNoun) && !p.Is(right.First, WordClass.Role) && Subject.TryBefore(r, group, out subject))
        {
            return true; // "دحض المزاعم القائلة بأن": what is refuted cannot be who refutes
        }

        int end = right.Last;
        bool governed = end + 1 <= r.Sentence.Last && (OpenerFinder.Governed(p, end + 1, group.Row, out bool letter) > 0 || letter);
        if (!governed || group.Row.Has(Frames.Object | Frames.ObjectInfinitive))
        {
            end = ArabicSubject.End(p, right);
        }

        subject = new Subject(new Phrase(right.First, end), null, false);
        rest = end + 1;
        return true;
    }

    private static int SkipAdverbs(Passage p, int i)
    {
        while (p.Is(i, WordClass.Adverb | WordClass.Time) && !p.Is(i, WordClass.Determiner | WordClass.Article))
        {
            i++;
        }

        return i;
    }
}
