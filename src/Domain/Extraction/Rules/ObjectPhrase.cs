using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>What the phrase that a cue verb governs looks like: whether there is one, and where a clause about it ends.</summary>
internal static class ObjectPhrase
{
    /// <summary>"a company called Z", "an account named Z": a participle after what it names.</summary>
    public static bool IsNaming(Passage p, VerbGroup group, Phrase subject)
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

    /// <summary>An ordinary verb reports where a poll, study or record is its subject ("the survey showed a small lead").</summary>
    public static bool NamesDocument(Passage p, Phrase subject)
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

    /// <summary>"supporters who endorsed the plan are …": the main clause's verb ends a relative clause without comma.</summary>
    public static int ToPredicate(Passage p, int from, int last)
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
            else if (PhraseWords.IsPlainVerb(p, i))
            {
                return i - 1;
            }
        }

        return last;
    }

    /// <summary>"dismissed as “absurd” the reports that …": what it is called stands before a long object.</summary>
    public static bool PredicateFirst(Passage p, int from, CueVerb row) =>
        p.Pack.Settings.BareClause && row.Stance is Stance.Denies or Stance.Describes && p.Folded(from) is "as" && p.Quotations.OpenedBy(from + 1) >= 0;

    /// <summary>"sees Y as Z": within the clause, before another verb.</summary>
    public static bool HasPredicate(Reading r, int from, CueVerb row)
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

    /// <summary>Whether a noun phrase or quotation begins at a token.</summary>
    public static bool OpensObject(Passage p, int i)
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

    /// <summary>Whether an infinitive follows the object that begins at a token.</summary>
    public static bool HasInfinitive(Reading r, int from, CueVerb row)
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
