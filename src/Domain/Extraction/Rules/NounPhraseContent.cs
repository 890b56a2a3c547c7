using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>
/// Cue nouns whose content is no clause: "the mayor's promise to repair the road", "her criticism of the plan". Only with
/// their owner before them: "a promise to repair the road" may be anybody's.
/// </summary>
internal static class NounPhraseContent
{
    /// <summary>Adds the attribution if there is one.</summary>
    public static bool Apply(Reading r, int at, NounForm form)
    {
        Passage p = r.P;
        int next = at + form.Rest.Length + 1;
        bool infinitive = form.Noun.Frames.HasFlag(Frames.Infinitive) && p.Is(next, WordClass.InfinitiveMarker);
        bool phrase = form.Noun.Frames.HasFlag(Frames.Object) && next <= r.Sentence.Last
            && (p.IsWord(next) || p.Quotations.OpenedBy(next) >= 0) && !p.Is(next, WordClass.Verb | WordClass.Auxiliary | WordClass.Coordinator);
        if (!infinitive && !phrase)
        {
            return false;
        }

        Phrase source = CueNounRule.Owner(r, at);
        if (!source.Exists || (r.Sources.Plausibility(source) == 0 && !p.Is(source.First, WordClass.Possessive)))
        {
            return false;
        }

        int first = infinitive ? next + 1 : next;
        int last = r.Boundary.End(first, r.Sentence, phrase: true);
        if (!r.HasFiniteVerb(r.Sentence.First, at - 1))
        {
            last = ToVerb(p, first, r.Boundary.ToComma(first, last)); // the noun is the sentence's subject
        }

        if (last <= first)
        {
            return false;
        }

        r.Findings.Add(new Finding
        {
            Source = source,
            Cue = [p.Span(at, next - 1)],
            Content = [p.Span(first, last)],
            CueToken = at,
            Sentence = r.SentenceIndex,
            Stance = form.Noun.Stance,
            Rule = "noun-phrase",
            CueId = form.Noun.Id,
            Likelihood = 0.6,
        });
        return true;
    }

    private static int ToVerb(Passage p, int from, int last)
    {
        for (int i = from + 1; i <= last; i++)
        {
            if (PhraseWords.IsPlainVerb(p, i))
            {
                return i - 1;
            }
        }

        return last;
    }
}
