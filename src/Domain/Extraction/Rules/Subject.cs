using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>Who says it, for a verb: beside it, taken over from the sentence, or nobody named.</summary>
/// <param name="Phrase">The source's tokens.</param>
/// <param name="Span">The source where it is no run of tokens.</param>
/// <param name="Implicit">Whether the verb has no subject in its sentence.</param>
/// <param name="Relative">Whether the verb stands in a relative clause, which a comma ends.</param>
internal readonly record struct Subject(Phrase Phrase, TextSpan? Span, bool Implicit, bool Relative = false)
{
    /// <summary>The subject before the verb, or taken over; false where the verb cannot have one.</summary>
    public static bool TryBefore(Reading r, VerbGroup group, out Subject subject)
    {
        Passage p = r.P;
        if (group.Clitic >= 0)
        {
            subject = Clitic(p, group.Clitic);
            return true;
        }

        if (group.IsGerund && p.Pack.Settings.BareClause && group.First - 2 > r.Sentence.First && p.Folded(group.First - 1) is "as")
        {
            Phrase quoted = r.Sources.Left(group.First - 1, r.Sentence.First); // "quoted X as saying"
            subject = new Subject(quoted, null, !quoted.Exists);
            return quoted.Exists;
        }

        if (group.IsGerund || group.ToInfinitive)
        {
            return Inherited(r, group.Verb, out subject, allowImplicit: group.IsGerund && !p.Pack.Writing.HasCase);
        }

        int before = group.First - 1;
        if (!p.Pack.Writing.HasCase && before >= r.Sentence.First && !p.HasConjunction(group.First))
        {
            if (p.Entry(before) is { Suffix: > 0 and var letters } && p.Is(before, WordClass.Complementiser | WordClass.Coordinator | WordClass.Subordinator | WordClass.Connective))
            {
                // "لكنها اقترحت": the pronoun attached to the particle is the subject
                subject = new Subject(Phrase.None, new TextSpan(p.SuffixStart(before, letters), p[before].End), false);
                return true;
            }

            if (p.Is(before, WordClass.Relative))
            {
                int end = p.IsComma(before - 1) ? before - 2 : before - 1;
                int start = end;
                while (start > r.Sentence.First && end - start < 8 && p.IsWord(start - 1) && !p.HasConjunction(start) && !p.Is(start - 1, WordClass.Preposition | WordClass.Verb | WordClass.AnyCueVerb | WordClass.Complementiser | WordClass.Coordinator))
                {
                    start--;
                }

                subject = new Subject(start <= end && p.IsWord(start) ? new Phrase(start, end) : Phrase.None, null, start > end, Relative: true);
                return true;
            }
        }

        Phrase left = r.Sources.Left(group.First, r.Sentence.First);
        if (left is { Exists: true, Length: 1 } && p.Pack.Writing is Text.Scripts.LatinScript { IsElided: true } && p.Folded(left.First) is "on")
        {
            subject = new Subject(Phrase.None, null, true); // « On raconte que »: nobody is named
            return true;
        }

        if (left.Exists)
        {
            bool relative = false;
            if (left.Length == 1 && p.Is(left.First, WordClass.Relative) && !p.Is(left.First, WordClass.Article))
            {
                int clause = p.IsComma(left.First - 1) ? left.First - 1 : left.First;
                Phrase antecedent = clause > r.Sentence.First ? r.Sources.Left(clause, r.Sentence.First) : Phrase.None;
                left = antecedent.Exists ? WithoutPreposition(p, antecedent) : left;
                relative = true;
            }

            subject = new Subject(left, null, false, relative);
            return true;
        }

        int previous = group.First - 1;
        while (previous > r.Sentence.First && p.Is(previous, WordClass.Adverb))
        {
            previous--;
        }

        bool coordinated = p.Is(previous, WordClass.Coordinator) || p.HasConjunction(group.First) || p.IsComma(previous);
        if (coordinated && group.First > r.Sentence.First)
        {
            return Inherited(r, group.Verb, out subject, allowImplicit: !p.Pack.Writing.HasCase);
        }

        subject = new Subject(Phrase.None, null, true);
        return !p.Pack.Writing.HasCase || group.Form.Kind == FormKind.Passive;
    }

    /// <summary>The subject between the verb and its particle ("جدد الوزير التأكيد على"); false where none stands there.</summary>
    public static bool TryBetween(Reading r, VerbGroup group, out Subject subject)
    {
        int from = group.Verb + group.Form.Rest.Length + 1;
        Phrase inner = r.P.Pack.Settings.SubjectAfterVerb && group.Particle is < int.MaxValue and var particle && particle > from
            ? r.Sources.Right(from, particle - 1, [])
            : Phrase.None;
        subject = new Subject(inner, null, false);
        return inner.Exists;
    }

    /// <summary>"While X said that A, B": the comma ends a clause that opens the sentence (English).</summary>
    public bool IsSubordinate(Reading r) =>
        r.P.Pack.Settings.BareClause && Phrase.Exists && Phrase.First == r.Sentence.First + 1 && r.P.Is(r.Sentence.First, WordClass.Subordinator);

    // "according to X, which …", "by X, who …"
    private static Phrase WithoutPreposition(Passage p, Phrase phrase)
    {
        int first = phrase.First;
        while (p.Pack.Settings.BareClause && first < phrase.Last && (p.Is(first, WordClass.Preposition | WordClass.CuePrepositional) || p.Entry(first) is { Prepositional.Length: > 0 }) && !p.Is(first, WordClass.Article | WordClass.Determiner | WordClass.Role | WordClass.Approximator))
        {
            first++;
        }

        return new Phrase(first, phrase.Last);
    }

    /// <summary>An inverted pronoun.</summary>
    public static Subject Clitic(Passage p, int clitic) =>
        p.Is(clitic, WordClass.PronounIndefinite) ? new Subject(Phrase.None, null, true) : new Subject(new Phrase(clitic, clitic), null, false);

    /// <summary>The subject of the sentence's attribution before, or of the sentence.</summary>
    public static bool Inherited(Reading r, int verb, out Subject subject, bool allowImplicit)
    {
        if (r.TryInherit(verb, out Phrase source, out TextSpan? span))
        {
            subject = new Subject(source, span, !source.Exists && span is null);
            return true;
        }

        subject = new Subject(Phrase.None, null, true);
        return allowImplicit;
    }
}
