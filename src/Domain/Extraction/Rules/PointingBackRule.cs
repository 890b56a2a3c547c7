using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>A sentence that gives the source of the one before: «Об этом сообщает ТАСС», "X reported this".</summary>
internal static class PointingBackRule
{
    private const int LongestSentence = 14;

    /// <summary>Reads a short sentence as a whole; returns whether an attribution was found.</summary>
    public static bool Apply(Reading r)
    {
        Passage p = r.P;
        Sentence s = r.Sentence;
        if (r.SentenceIndex == 0 || s.Last - s.First > LongestSentence * 2)
        {
            return false;
        }

        int demonstrative = -1;
        int verb = -1;
        VerbGroup group = default;
        for (int i = s.First; i <= Math.Min(s.Last, s.First + LongestSentence); i++)
        {
            if (p.IsPunctuation(i) && (p.IsComma(i) || p.IsMark(i, ':')) && verb < 0)
            {
                return false;
            }

            if (demonstrative < 0 && p.Is(i, WordClass.PronounDemonstrative) && (i == s.First || i == s.First + 1 && p.Is(s.First, WordClass.Preposition) || verb >= 0 && i <= verb + 3))
            {
                demonstrative = i;
            }

            if (verb < 0 && p.Entry(i) is { Verbs.Length: > 0 } entry)
            {
                foreach (VerbForm form in entry.Verbs)
                {
                    if (form.Kind is FormKind.Finite or FormKind.Participle && form.Verb.Has(Frames.Clause) && VerbGroup.TryRead(p, i, form, s.First, out group) && !group.Passive)
                    {
                        verb = i;
                        break;
                    }
                }
            }
        }

        // the pronoun opens the sentence, as in the formula («Об этом сообщает X»), or is the verb's only object ("X confirmed this.")
        bool opens = demonstrative >= 0 && demonstrative < verb && !p.Pack.Settings.BareClause;
        bool isObject = demonstrative > verb && verb >= 0 && (demonstrative == s.Last || p.IsMark(demonstrative + 1, '.') || p.IsComma(demonstrative + 1));
        // « L'armée le dément. »
        if (!isObject && verb >= 0 && p.Is(group.First - 1, WordClass.ObjectPronoun) && (verb == s.Last || p.IsMark(group.Last + 1, '.'))
            && !p.Is(group.First - 1, WordClass.PronounClitic | WordClass.Reflexive) && p.Folded(group.First - 1) is "le" or "l'")
        {
            isObject = true;
            demonstrative = verb;
        }

        if (!opens && !isObject)
        {
            return false;
        }

        Phrase place = isObject ? Phrase.None : RussianSubject.Place(r, group, group.Last + 1, s.Last);
        Phrase source = isObject
            ? r.Sources.Left(demonstrative == verb ? group.First - 1 : group.First, s.First)
            : place.Exists ? place
            : r.Sources.Right(RussianSubject.AfterAddressee(p, r.SkipAdverbials(group.Last + 1, s.Last), s.Last), s.Last, group.Row.Prepositions);
        if (!source.Exists || (r.Sources.Plausibility(source) < 2 && !place.Exists))
        {
            return false;
        }

        if (!r.TryPreviousSentence(out TextSpan content))
        {
            return false;
        }

        r.Findings.Add(VerbFinding.New(r, group, new Subject(source, null, false), [content], "pointing-back", 0.84));
        r.Consumed = Math.Max(group.Last, isObject ? demonstrative : source.Last);
        return true;
    }
}
