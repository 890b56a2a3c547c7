using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>
/// Reporting verbs: tries each row that a form belongs to, first with content after the verb (clause, quotation), then
/// before it (", said X"), then with the phrase the verb governs.
/// </summary>
internal static class VerbRule
{
    /// <summary>Reads the verb at a token; returns whether an attribution was found.</summary>
    public static bool Apply(Reading r, int verb)
    {
        Passage p = r.P;
        if (p.Entry(verb) is not { Verbs.Length: > 0 } entry || (p.Is(verb, WordClass.Spurious) && !DocumentFormula.Follows(p, verb))
            || (!p.Pack.Writing.HasCase && !p.Is(verb, WordClass.AnyCueVerb)))
        {
            return false;
        }

        // a capitalised word inside a sentence is a name ("States", "Post")
        if (p.IsSentenceInnerName(verb, r.Sentence.First) && !p[verb - 1].Is(TokenFlags.AllCapitals) && p.IsCapital(verb) && p.Quotations.ClosedBy(verb - 1) < 0)
        {
            return false;
        }

        // "the accused": an article makes a noun of it
        if (verb > r.Sentence.First && p.Is(verb - 1, WordClass.Article | WordClass.Possessive) && !p.Is(verb - 1, WordClass.ObjectPronoun | WordClass.Pronoun))
        {
            return false;
        }

        if (p.Pack.Settings.BareClause && verb > r.Sentence.First && (IsPluralNoun(p, verb) || IsAttributive(p, verb, r.Sentence.First) || p.Folded(verb - 1).SequenceEqual("'s") || p[verb - 1].Mark is '\'' or '’'))
        {
            return false;
        }

        int quote = p.Quotations.Around(verb);
        bool quoted = quote >= 0 && p.Quotations.IsInside(verb) && p.Quotations.All[quote].Inner > 3;
        foreach (VerbForm form in entry.Verbs)
        {
            if (!VerbGroup.TryRead(p, verb, form, r.Sentence.First, out VerbGroup group))
            {
                continue;
            }

            if (form.Kind == FormKind.Finite && verb > r.Sentence.First && group.First == verb && p.Pack.Writing.HasCase
                && p.Is(verb - 1, WordClass.Preposition) && !p.Is(verb - 1, WordClass.ObjectPronoun | WordClass.Adverb | WordClass.Subordinator | WordClass.Relative | WordClass.Pronoun)
                && !p.Is(verb - 2, WordClass.Relative | WordClass.Pronoun))
            {
                continue; // "a string of contests"
            }

            if (form.Kind == FormKind.Finite && group.First == verb && p.Pack.Settings.BareClause && p.Is(verb, WordClass.CueNoun | WordClass.RoleDocument)
                && EnglishAgreement.IsBroken(p, verb, r.Sentence.First))
            {
                continue; // "the jobs report cheered": a noun
            }

            if (quoted)
            {
                if (ContentBeforeVerb.ApplyInsideQuotation(r, group, p.Quotations.All[quote]) || Quoted(r, group, p.Quotations.All[quote]))
                {
                    return true;
                }

                continue;
            }

            bool inverted = (p.IsComma(group.First - 1) || p.IsDash(group.First - 1))
                && (group.Clitic >= 0 || !HasSubjectAndClause(r, group)) && (group.Clitic >= 0 || !p.Pack.Settings.BareClause || !r.Sources.Left(group.First, r.Sentence.First).Exists);
            if (DocumentFormula.Apply(r, group) || ContentBeforeVerb.ApplyAfterQuotation(r, group) || (inverted && ContentBeforeVerb.Apply(r, group)) || ContentAfterVerb.Apply(r, group) || ContentBeforeVerb.Apply(r, group) || GovernedContent.Apply(r, group))
            {
                r.Consumed = Math.Max(r.Consumed, verb + form.Rest.Length);
                return true;
            }
        }

        return false;
    }

    // What somebody quoted says of others: "“Beijing believes that …”, he said"; only plain clauses with a subject of their own.
    private static bool Quoted(Reading r, VerbGroup group, Quotation quote)
    {
        Passage p = r.P;
        if (group.IsGerund || group.ToInfinitive || group.Row.Reliability == Reliability.Low)
        {
            return false;
        }

        int before = r.Findings.Count;
        Sentence outer = r.Narrow(group.Verb, quote);
        bool found = group.First >= r.Sentence.First && ContentAfterVerb.Apply(r, group);
        r.Widen(outer);
        if (found && r.Findings[^1] is var finding
            && (!finding.Source.Exists || (finding.Rule == "verb-bare" && p.Is(finding.Source.First, WordClass.PronounPersonal)) || p.Is(finding.Source.First, WordClass.PronounFirst | WordClass.PronounClitic | WordClass.PronounIndefinite) || r.Sources.Plausibility(finding.Source) < 2
                || finding.Rule is not ("verb-clause" or "verb-bare")))
        {
            r.Findings.RemoveRange(before, r.Findings.Count - before);
            return false;
        }

        return found;
    }

    // «Источник, знакомый с делом, сообщил газете, что …»: the comma before the verb closes what stands about its subject
    private static bool HasSubjectAndClause(Reading r, VerbGroup group) =>
        OpenerFinder.Find(r, group.Last + 1, group.Row).Kind == OpenerKind.Complementiser && r.Sources.Left(group.First, r.Sentence.First).Exists;

    // "300 pledged delegates", "a possibly contested election", "the party's last contested election"
    private static bool IsAttributive(Passage p, int verb, int floor)
    {
        if (p.Folded(verb) is not [.., 'e', 'd'])
        {
            return false;
        }

        int before = verb - 1;
        while (before > floor && p.Is(before, WordClass.Adverb))
        {
            before--;
        }

        return before < verb - 1 ? p.Is(before, WordClass.Article | WordClass.Possessive) || p.Folded(before) is "'s" : p[before].Kind == TokenKind.Number && p.IsWord(verb + 1) && !p.Is(verb + 1, WordClass.Article | WordClass.Complementiser | WordClass.Pronoun | WordClass.Preposition);
    }

    // "many promises", "three contests": a plural cannot be the subject of a verb in -s
    private static bool IsPluralNoun(Passage p, int verb) =>
        p.Folded(verb) is [.., not 's', 's'] && ((p.Folded(verb - 1).Contains('-') && !p.IsCapital(verb - 1)) || p.Is(verb - 1, WordClass.Determiner) && !p.Is(verb - 1, WordClass.PronounDemonstrative) || p[verb - 1].Kind == TokenKind.Number);
}
