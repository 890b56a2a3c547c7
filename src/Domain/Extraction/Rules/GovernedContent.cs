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

        if (p.Pack.Settings.BareClause && IsNaming(p, group, subject.Phrase))
        {
            return false;
        }

        int content = from;
        string rule;
        double likelihood;
        bool marker = p.Is(from, WordClass.InfinitiveMarker) || IsInfinitive(p, from);
        int governed = OpenerFinder.Governed(p, from, row, out bool letter);
        if (row.Has(Frames.Infinitive) && (marker || (governed > 0 && IsInfinitive(p, from + governed))))
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
        else if (row.Has(Frames.ObjectInfinitive) && OpensObject(p, from) && HasInfinitive(r, from, row))
        {
            rule = "verb-object-infinitive";
            likelihood = 0.86;
        }
        else if (row.Has(Frames.Predicate) && OpensObject(p, from) && HasPredicate(r, from, row))
        {
            rule = "verb-predicate";
            likelihood = 0.84;
        }
        else if (row.Has(Frames.Object) && (OpensObject(p, from) || PredicateFirst(p, from, row)) && (row.Reliability > Reliability.Low || NamesDocument(p, subject.Phrase)))
        {
            rule = "verb-object";
            likelihood = 0.8;
        }
        else
        {
            return false;
        }

        int last = r.Boundary.End(content, r.Sentence, phrase: true);
        if (ContentAfterVerb.IsSubordinate(r, subject))
        {
            last = r.Boundary.ToComma(content, last);
        }

        if (subject.Relative && p.Pack.Settings.BareClause)
        {
            last = ToPredicate(p, content, r.Boundary.ToComma(content, last));
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
            likelihood * r.Trust(row, subject.Phrase, subject.Implicit) * (row.Reliability == Reliability.Low && rule != "verb-predicate" && !NamesDocument(p, subject.Phrase) ? 0.8 : 1)));
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

        r.Findings.Add(VerbFinding.New(r, group, new Subject(agent, null, false), content, "passive-agent", 0.8 * r.Trust(group.Row, agent, false)));
        return true;
    }

    // "a company called Z", "an account named Z": a participle after what it names
    private static bool IsNaming(Passage p, VerbGroup group, Phrase subject)
    {
        if (group.Form.Kind != FormKind.Finite || group.First != group.Verb || !subject.Exists || subject.Last != group.First - 1 || p.Folded(group.Verb) is not [.., 'e', 'd'])
        {
            return false;
        }

        for (int i = subject.Last; i >= subject.First; i--)
        {
            if (p.IsCapital(i) || p.Is(i, WordClass.RolePerson | WordClass.RoleGroup))
            {
                return false;
            }

            if (p.Folded(i) is "a" or "an" or "another")
            {
                return true;
            }
        }

        return false;
    }

    // an ordinary verb reports where a poll, study or record is its subject ("the survey showed a small lead")
    private static bool NamesDocument(Passage p, Phrase subject)
    {
        for (int i = subject.First; p.Pack.Settings.BareClause && subject.Exists && i <= subject.Last; i++)
        {
            if (p.Is(i, WordClass.RoleDocument))
            {
                return true;
            }
        }

        return false;
    }

    // "supporters who endorsed the plan are …": the main clause's verb ends a relative clause without comma
    private static int ToPredicate(Passage p, int from, int last)
    {
        for (int i = from + 1; i <= last; i++)
        {
            if (p.Quotations.OpenedBy(i) is >= 0 and var quote)
            {
                i = p.Quotations.All[quote].Close;
            }
            else if (p.Is(i, WordClass.Relative | WordClass.Complementiser | WordClass.Subordinator | WordClass.Pronoun))
            {
                return last;
            }
            else if (p.Is(i, WordClass.Verb | WordClass.Auxiliary | WordClass.Modal) && !p.Is(i, WordClass.Role | WordClass.Preposition) && !p.IsCapital(i))
            {
                return i - 1;
            }
        }

        return last;
    }

    // "dismissed as “absurd” the reports that …": what it is called stands before a long object
    private static bool PredicateFirst(Passage p, int from, CueVerb row) =>
        p.Pack.Settings.BareClause && row.Stance is Stance.Denies or Stance.Describes && p.Folded(from) is "as" && p.Quotations.OpenedBy(from + 1) >= 0;

    // "sees Y as Z": within the clause, before another verb
    private static bool HasPredicate(Reading r, int from, CueVerb row)
    {
        Passage p = r.P;
        for (int i = from + 1; i <= Math.Min(r.Sentence.Last - 1, from + 16); i++)
        {
            if (p.MatchLength(i, row.Prepositions) > 0)
            {
                return !p.Is(i + 1, WordClass.PronounPersonal);
            }

            if (p.IsComma(i) || p.Is(i, WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.InfinitiveMarker) && !p.Is(i, WordClass.Role | WordClass.Preposition))
            {
                return false;
            }
        }

        return false;
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

    private static bool OpensObject(Passage p, int i)
    {
        if (p.Quotations.OpenedBy(i) >= 0)
        {
            return true;
        }

        return p.IsWord(i) && !p.HasConjunction(i)
            && (!p.Is(i, WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Complementiser | WordClass.Auxiliary | WordClass.Modal | WordClass.Relative)
                || p.Is(i, WordClass.Article | WordClass.Determiner | WordClass.Possessive));
    }

    /// <summary>Whether a word is an infinitive: Russian ones end in -ть, -ти, -чь, French ones in -er, -ir, -re; those that are cues are listed.</summary>
    public static bool IsInfinitive(Passage p, int i)
    {
        if (!p.IsWord(i))
        {
            return false;
        }

        ReadOnlySpan<char> word = p.Folded(i);
        if (p.Pack.Writing is CyrillicScript)
        {
            return word.Length > 3 && (word.EndsWith("ть", StringComparison.Ordinal) || word.EndsWith("ти", StringComparison.Ordinal)
                || word.EndsWith("чь", StringComparison.Ordinal) || word.EndsWith("ться", StringComparison.Ordinal));
        }

        return p.Pack.Writing is LatinScript { IsElided: true } && word.Length > 3
            && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal) || word.EndsWith("re", StringComparison.Ordinal));
    }

    private static bool HasInfinitive(Reading r, int from, CueVerb row)
    {
        Passage p = r.P;
        if (!p.Pack.Writing.HasCase)
        {
            return true;
        }

        for (int i = from + 1; i <= Math.Min(r.Sentence.Last, from + 16); i++)
        {
            if (p.Is(i, WordClass.InfinitiveMarker) || IsInfinitive(p, i) || p.MatchLength(i, row.Prepositions) > 0)
            {
                return true;
            }

            if (p.IsComma(i) || p.Is(i, WordClass.Relative))
            {
                return false;
            }
        }

        return false;
    }
}
