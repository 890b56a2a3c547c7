using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>What may follow reported content in its sentence: a further report, or a comment of the writer.</summary>
internal sealed class Continuation(Passage p)
{
    /// <summary>"criticised the plan, shifting his tone", "criticised the plan, but he would sign it": the writer goes on.</summary>
    public bool IsComment(int i, bool coordinator) => p.Pack.Settings.BareClause
        && (coordinator ? p.Is(i, WordClass.PronounPersonal) : p.IsWord(i) && !p.IsCapital(i) && p.Folded(i) is [_, _, _, .., 'i', 'n', 'g'] && !p.Is(i, WordClass.Preposition | WordClass.Role));

    /// <summary>"…, a charge Beijing rejected": the writer takes it up in a word of its own.</summary>
    public bool IsSummary(int i) => p.Pack.Settings.BareClause && p.Folded(i) is "a" or "an"
        && (p.Is(i + 1, WordClass.CueNoun) && IsSummaryEnd(i + 2) || (p.Is(i + 2, WordClass.CueNoun) && IsSummaryEnd(i + 3)));

    private bool IsSummaryEnd(int i) => p.IsWord(i) && (p.IsCapital(i) || p.Is(i, WordClass.Article | WordClass.Pronoun | WordClass.Relative) || Landmarks.LooksPast(p, i));

    /// <summary>Whether a form of the word is a report without anything beside it.</summary>
    public bool IsSure(int i)
    {
        foreach (VerbForm form in p.Entry(i)!.Verbs)
        {
            if (form is { Kind: FormKind.Finite, Rest.Length: 0, Verb.Reliability: >= Reliability.Medium } && form.Verb.Particles.Count == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a form of the kind reports, or has an opener of content near.</summary>
    public bool IsReport(int i, FormKind kind)
    {
        foreach (VerbForm form in p.Entry(i)!.Verbs)
        {
            if (form.Kind == kind && (kind == FormKind.Gerund || form.Verb.Has(Frames.Clause | Frames.Quote)) && (form.Verb.Reliability >= Reliability.Medium || HasOpenerNear(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>", and blamed the delay on fog": after a comma, a verb that takes an object reports as well.</summary>
    public bool IsFurtherAct(int i)
    {
        if (!p.Pack.Settings.BareClause || !p.Is(i, WordClass.CueFinite) || p.Is(i, WordClass.Role | WordClass.CueNoun) || p.Entry(i) is not { } entry)
        {
            return false;
        }

        foreach (VerbForm form in entry.Verbs)
        {
            if (form is { Kind: FormKind.Finite, Rest.Length: 0, Verb.Reliability: >= Reliability.Medium } && form.Verb.Particles.Count == 0
                && form.Verb.Has(Frames.Object | Frames.ObjectInfinitive))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a coordinated verb reports something more of the same speaker.</summary>
    public bool IsFurtherReport(int i)
    {
        int verb = i;
        while (verb < i + 4 && p.Is(verb, WordClass.Auxiliary | WordClass.Adverb) && !p.Is(verb, WordClass.CueFinite))
        {
            verb++;
        }

        if (!p.Is(verb, WordClass.CueFinite | WordClass.CueParticiple) || p.Is(verb, WordClass.Role) || p.Entry(verb) is not { } entry)
        {
            return false;
        }

        bool joined = p.HasConjunction(i);
        foreach (VerbForm form in entry.Verbs)
        {
            if (form.Kind is FormKind.Finite or FormKind.Participle && form.Rest.Length == 0
                && ((joined && form.Verb.Reliability >= Reliability.Medium) || form.Verb.Has(Frames.Clause) && (HasOpenerNear(verb) || (form.Verb.Has(Frames.Bare) && form.Verb.Reliability == Reliability.Medium && p.Is(verb + 1, WordClass.Article | WordClass.PronounPersonal)) || form.Verb is { Reliability: Reliability.High, Particles.Count: 0 })
                    || (p.Pack.Settings.BareClause && form.Verb.Stance == Stance.Describes && QuotesSoon(verb))
                    || (form.Verb.Particles.Count > 0 && p.MatchLength(verb + 1, form.Verb.Particles) > 0)))
            {
                return true;
            }
        }

        return false;
    }

    // "and called the reports “fabricated”"
    private bool QuotesSoon(int verb)
    {
        for (int k = verb + 1; k <= Math.Min(p.Count - 1, verb + 8) && !p.IsComma(k); k++)
        {
            if (p.Quotations.OpenedBy(k) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasOpenerNear(int verb)
    {
        for (int k = verb + 1; k <= Math.Min(p.Count - 1, verb + 4); k++)
        {
            if (p.Is(k, WordClass.Complementiser) || p.Quotations.OpenedBy(k) >= 0 || p.IsMark(k, ':'))
            {
                return true;
            }
        }

        return false;
    }
}
