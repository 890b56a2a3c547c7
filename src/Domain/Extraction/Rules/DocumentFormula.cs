using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>
/// Formulas that name a document: «говорится в сообщении X», «В докладе X говорится, что …», "جاء في بيان X أن …",
/// « lit-on dans le communiqué de X ». The document belongs to the cue, its issuer is the source.
/// </summary>
internal static class DocumentFormula
{
    private const int Reach = 10;

    /// <summary>Adds the attribution if there is one.</summary>
    public static bool Apply(Reading r, VerbGroup group)
    {
        Passage p = r.P;
        bool impersonal = group.Form.Kind == FormKind.Passive || (group.Clitic >= 0 && (group.Passive || p.Is(group.Clitic, WordClass.PronounIndefinite)))
            || (!p.Pack.Writing.HasCase && group.Form.Rest.Length > 0 && p.Is(group.Last, WordClass.Preposition));
        if (!impersonal || !(TryAfter(r, group, out Place place) || TryBefore(r, group, out place)))
        {
            return false;
        }

        List<TextSpan> content = [];
        bool introduced = IsIntroduced(r, place);
        Opener opener = OpenerFinder.Find(r, place.Next, group.Row);
        bool opensHere = opener.Kind is OpenerKind.Complementiser or OpenerKind.Quote or OpenerKind.Colon && opener.At <= place.Next + 1;
        if (opensHere)
        {
            int last = r.Boundary.End(opener.Content, r.Sentence);
            if (last >= opener.Content)
            {
                content.Add(new TextSpan(opener.Suffix ? p[opener.Content].End - p.Entry(opener.Content)!.Suffix : p[opener.Content].Start, p[last].End));
            }
        }
        else if (introduced)
        {
            int first = place.Next + 1;
            int last = r.Boundary.End(first, r.Sentence);
            if (last > first)
            {
                content.Add(p.Span(first, last));
            }
        }
        else if (place.First - 1 > r.Sentence.First)
        {
            int first = r.Boundary.Start(r.Sentence, place.First - 1);
            int last = r.Boundary.Trim(first, place.First - 1);
            if (r.PointsBack(first, last) && r.TryPreviousSentence(out TextSpan before))
            {
                content.Add(before);
            }
            else if (last > first)
            {
                content.Add(new TextSpan(r.Boundary.StartOffset(first), p[last].End));
            }
        }

        if (content.Count == 0)
        {
            return false;
        }

        r.Findings.Add(new Finding
        {
            Source = place.Issuer,
            Cue = place.Cue,
            Content = content,
            CueToken = group.Verb,
            Sentence = r.SentenceIndex,
            Stance = group.Row.Stance,
            Rule = "document-formula",
            CueId = group.Row.Id,
            Likelihood = place.Issuer.Exists ? 0.93 : 0.87,
            Parenthesis = opensHere || introduced ? default : new TextSpan(p[place.First - 1].Start, p[Math.Min(place.Next, r.Sentence.Last)].End),
        });
        return true;
    }

    /// <summary>Whether a preposition with a document follows a verb: «отмечается в сообщении», the formula that this rule reads.</summary>
    public static bool Follows(Passage p, int verb)
    {
        int noun = SkipSmallWords(p, verb + 2);
        return p.Entry(verb) is { Verbs.Length: > 0 } && p.Is(verb + 1, WordClass.Preposition | WordClass.PlaceOpener)
            && p.Is(noun, WordClass.RoleDocument | WordClass.CueNoun);
    }

    // «Как отмечается в сообщении, …», "As is noted in the report, …": the clause opens the sentence, a comma closes it
    private static bool IsIntroduced(Reading r, Place place) =>
        place.First > r.Sentence.First && r.P.IsComma(place.Next) && r.Boundary.Start(r.Sentence, place.First) >= place.First - 1
        && r.P.Entry(place.First - 1) is { Prepositional.Length: > 0 } entry && Array.Exists(entry.Prepositional, f => f.Cue.Kind == PrepositionalKind.As);

    // verb, preposition, document, issuer
    private static bool TryAfter(Reading r, VerbGroup group, out Place place)
    {
        Passage p = r.P;
        place = default;
        int preposition = Math.Max(group.Last, group.Clitic) + 1;
        bool inForm = group.Form.Rest.Length > 0 && p.Is(group.Last, WordClass.Preposition);
        int noun = inForm ? group.Last + 1 : preposition + 1;
        if (!inForm && !p.Is(preposition, WordClass.Preposition))
        {
            return false;
        }

        noun = SkipSmallWords(p, noun);
        if (!(p.Is(noun, WordClass.RoleDocument | WordClass.CueNoun) || IsSite(p, noun)) || noun > r.Sentence.Last)
        {
            return false;
        }

        Phrase issuer = Issuer(r, noun, r.Sentence.Last);
        int next = Math.Max(noun, issuer.Last) + 1;
        List<TextSpan> cue = group.Clitic == group.Last + 1 || inForm || group.Last + 1 == preposition
            ? [p.Span(group.First, noun)]
            : [.. group.Pieces(p), p.Span(preposition, noun)];
        place = new Place(issuer, cue, group.First, next);
        return true;
    }

    // preposition, document, issuer, verb: at the start of the clause
    private static bool TryBefore(Reading r, VerbGroup group, out Place place)
    {
        Passage p = r.P;
        place = default;
        int from = r.Boundary.Start(r.Sentence, group.First);
        if (group.First - from > Reach || !p.Is(from, WordClass.Preposition))
        {
            return false;
        }

        int noun = SkipSmallWords(p, from + 1);
        if (noun >= group.First || !p.Is(noun, WordClass.RoleDocument | WordClass.CueNoun))
        {
            return false;
        }

        Phrase issuer = Issuer(r, noun, group.First - 1);
        place = new Place(issuer, [p.Span(from, noun), .. group.Pieces(p)], from, group.Last + 1);
        return true;
    }

    private static int SkipSmallWords(Passage p, int i)
    {
        int start = i;
        while (i < start + 3 && p.IsWord(i) && !p.Is(i, WordClass.RoleDocument | WordClass.CueNoun) && !IsSite(p, i))
        {
            i++;
        }

        return i;
    }

    private static Phrase Issuer(Reading r, int noun, int ceiling)
    {
        int from = noun + 1;
        if (r.P.Is(from, WordClass.Preposition) && r.P.Pack.Writing is Text.Scripts.LatinScript)
        {
            from++;
        }

        from = AfterSite(r.P, from, ceiling);
        return from <= ceiling ? r.Sources.Right(from, ceiling, []) : Phrase.None;
    }

    // «в сообщении на официальном сайте Министерства обороны»: whose site it is says who speaks
    private static int AfterSite(Passage p, int from, int ceiling)
    {
        if (p.Pack.Writing is not Text.Scripts.CyrillicScript || !p.Is(from, WordClass.PlaceOpener))
        {
            return from;
        }

        for (int i = from + 1; i <= Math.Min(ceiling - 1, from + 3) && p.IsWord(i); i++)
        {
            if (p.Is(i, WordClass.RoleOrganisation | WordClass.Occasion))
            {
                return i + 1;
            }
        }

        return from;
    }

    // «сообщается на сайте миссии»
    private static bool IsSite(Passage p, int i) =>
        p.Pack.Writing is Text.Scripts.CyrillicScript && p.IsWord(i) && p.Folded(i) is "сайте" or "странице" or "портале";

    private readonly record struct Place(Phrase Issuer, List<TextSpan> Cue, int First, int Next);
}
