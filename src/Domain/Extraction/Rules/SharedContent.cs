using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>What a cited source says where somebody passes it on: «Газета пишет, что Z, ссылаясь на Y».</summary>
internal static class SharedContent
{
    /// <summary>How far after the verb its complementiser may stand, in tokens.</summary>
    private const int ClauseReach = 8;

    /// <summary>Adds the attribution of a cited source, where what another source says in the sentence is what it says.</summary>
    public static bool Add(Reading r, int at, Phrase source, TextSpan span, TextSpan cue, PrepositionalForm form)
    {
        Passage p = r.P;
        for (int i = r.Findings.Count - 1; i >= 0 && i >= r.Findings.Count - 4 && r.Findings[i].Sentence == r.SentenceIndex; i--)
        {
            Finding said = r.Findings[i];
            if (said.IsRelay || !TryShare(r, at, source, said, out List<TextSpan> content))
            {
                continue;
            }

            r.Findings.Add(New(r, at, source, span, cue, form, content));
            return true;
        }

        return false;
    }

    /// <summary>
    /// Adds the attribution of a source cited between a speaker and the verb: « L'agence, citant une source, rapporte que Z ».
    /// </summary>
    public static bool AddAhead(Reading r, int at, Phrase source, TextSpan span, TextSpan cue, PrepositionalForm form)
    {
        Passage p = r.P;
        int verb = source.Last + 2;
        if (at == r.Sentence.First || !p.IsComma(source.Last + 1) || !p.Is(verb, WordClass.CueFinite | WordClass.Auxiliary | WordClass.Negation))
        {
            return false;
        }

        for (int i = verb + 1; i <= Math.Min(r.Sentence.Last - 1, verb + ClauseReach); i++)
        {
            if (p.Is(i, WordClass.Complementiser))
            {
                int first = OpenerFinder.AfterComplementiser(p, i);
                int last = r.Boundary.End(first, r.Sentence);
                if (last < first)
                {
                    return false;
                }

                r.Findings.Add(New(r, at, source, span, cue, form, [new TextSpan(p[first].Start, p[last].End)]));
                return true;
            }
        }

        return false;
    }

    // What the speaker says, without the citing phrase itself.
    private static bool TryShare(Reading r, int at, Phrase source, Finding said, out List<TextSpan> content)
    {
        Passage p = r.P;
        content = [.. said.Content];
        if (said.Rule == "pointing-back")
        {
            return true;
        }

        TextSpan last = content[^1];
        if (last.Start >= p.WordStart(at) - 1 && last.Start <= p[at].End && content.Count > 1)
        {
            content.RemoveAt(content.Count - 1);
            return true;
        }

        if (last.Start >= p[at].Start - 1 && last.Start <= p[at].End)
        {
            int first = source.Last + 1;
            while (first <= r.Sentence.Last && (p.IsComma(first) || p.Is(first, WordClass.Complementiser)))
            {
                first++;
            }

            content = [new TextSpan(p[Math.Min(first, r.Sentence.Last)].Start, last.End)];
            return first <= r.Sentence.Last && !content[0].IsEmpty;
        }

        if (p.Pack.Settings.BareClause && content[0].Start > p[source.Last].End && said.CueToken == at - 2)
        {
            return true; // "TRT said, citing officials, that …"
        }

        if (last.Contains(p[at].Start))
        {
            int before = at - 1;
            while (before > r.Sentence.First && p.IsPunctuation(before) && p.Quotations.ClosedBy(before) < 0)
            {
                before--;
            }

            content[^1] = new TextSpan(last.Start, p[before].End);
            return content[^1].End > last.Start;
        }

        return p[at].Start - last.End is >= 0 and <= 3 && said.Rule != "clause-before";
    }

    private static Finding New(Reading r, int at, Phrase source, TextSpan span, TextSpan cue, PrepositionalForm form, List<TextSpan> content)
    {
        return new Finding
        {
            Source = source,
            SourceSpan = span,
            Cue = [cue],
            Content = content,
            CueToken = at,
            Sentence = r.SentenceIndex,
            Stance = Stance.States,
            Rule = "citing",
            CueId = form.Cue.Id,
            Likelihood = 0.95 * r.TrustNamed(source),
            IsRelay = true,
        };
    }
}
