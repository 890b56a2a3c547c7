using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>A cue verb with its auxiliaries, negation and particle.</summary>
/// <param name="Form">The form found.</param>
/// <param name="First">First token, auxiliaries included.</param>
/// <param name="Verb">The verb's token.</param>
/// <param name="Last">Last token, particle included.</param>
/// <param name="Particle">First token of the particle; the greatest number where there is none.</param>
/// <param name="Clitic">An inverted subject pronoun within the group ("a-t-il déclaré"); -1 if none.</param>
/// <param name="Passive">Whether the subject is not the one who says.</param>
/// <param name="ToInfinitive">Whether it is an infinitive under a marker ("to say").</param>
internal readonly record struct VerbGroup(VerbForm Form, int First, int Verb, int Last, int Particle, int Clitic, bool Passive, bool ToInfinitive)
{
    /// <summary>The row of the verb.</summary>
    public CueVerb Row => Form.Verb;

    /// <summary>Whether the form takes the sentence's subject (saying, добавив, مضيفا).</summary>
    public bool IsGerund => Form.Kind == FormKind.Gerund;

    /// <summary>Reads the group around a verb form; false where the form cannot be a report here.</summary>
    public static bool TryRead(Passage p, int verb, VerbForm form, int floor, out VerbGroup group)
    {
        group = default;
        if (form.Rest.Length > 0 && !p.Matches(verb + 1, form.Rest))
        {
            return false;
        }

        int last = verb + form.Rest.Length;
        int particle = int.MaxValue;
        if (form.Verb.Particles.Count > 0)
        {
            int at = last + 1;
            while (at <= last + 2 && p.Is(at, WordClass.Adverb) && p.MatchLength(at, form.Verb.Particles) == 0)
            {
                at++;
            }

            int length = p.MatchLength(at, form.Verb.Particles);
            for (int limit = at + 8; length == 0 && p.Pack.Settings.SubjectAfterVerb && at < limit && p.IsWord(at) && !p.Is(at, WordClass.Complementiser);)
            {
                length = p.MatchLength(++at, form.Verb.Particles); // "جدد الوزير التأكيد على"
            }

            if (length == 0)
            {
                return false;
            }

            particle = at;
            last = at + length - 1;
        }

        int first = verb;
        int clitic = -1;
        bool be = false;
        bool have = false;
        bool modal = false;
        bool auxiliary = false;
        bool marker = false;
        bool reflexive = false;
        for (int i = verb - 1; i >= floor && verb - i <= 6; i--)
        {
            WordClass cls = p.Class(i);
            if (p.IsPunctuation(i))
            {
                break;
            }

            if (p[i].Is(TokenFlags.Clitic))
            {
                clitic = i;
                continue;
            }

            if ((cls & (WordClass.Auxiliary | WordClass.Modal | WordClass.Be | WordClass.Have)) != 0 && !p.IsSentenceInnerName(i, floor))
            {
                if (!auxiliary && !modal)
                {
                    be = (cls & WordClass.Be) != 0;
                    have = (cls & WordClass.Have) != 0;
                }

                auxiliary = true;
                modal |= (cls & WordClass.Modal) != 0;
                first = i;
            }
            else if ((cls & WordClass.Negation) != 0)
            {
                first = i;
            }
            else if ((cls & WordClass.Reflexive) != 0)
            {
                reflexive = true;
                first = i;
            }
            else if ((cls & WordClass.InfinitiveMarker) != 0 && form.Kind is FormKind.Infinitive or FormKind.Finite && i == verb - 1)
            {
                marker = true;
                break;
            }
            else if ((cls & (WordClass.Adverb | WordClass.ObjectPronoun)) == 0 || (cls & WordClass.Article) != 0)
            {
                break;
            }
        }

        if (reflexive != form.Verb.IsReflexive)
        {
            return false;
        }

        if (p[verb].Is(TokenFlags.Clitic))
        {
            return false;
        }

        if (clitic < 0 && p.IsWord(last + 1) && p[last + 1].Is(TokenFlags.Clitic))
        {
            clitic = last + 1;
        }

        bool hasParticipleAux = auxiliary && (be || have);
        bool possible = form.Kind switch
        {
            FormKind.Finite => !marker && !(hasParticipleAux && p.Pack.Writing is Text.Scripts.LatinScript && verb - first == 1) && !(hasParticipleAux && HasOtherForm(p, verb, FormKind.Participle)) && !(modal && HasOtherForm(p, verb, FormKind.Infinitive)),
            FormKind.Participle => hasParticipleAux,
            FormKind.Gerund => true,
            FormKind.Infinitive => marker || modal || auxiliary,
            _ => true,
        };
        bool passive = form.Kind == FormKind.Passive || (form.Kind == FormKind.Participle && be && !reflexive);
        group = new VerbGroup(form, first, verb, last, particle, clitic, passive, marker);
        return possible;
    }

    /// <summary>The cue's words in pieces: auxiliaries, negation, verb and particle without what stands between.</summary>
    public List<TextSpan> Pieces(Passage p)
    {
        var pieces = new List<TextSpan>(2);
        int start = -1;
        for (int i = First; i <= Last + 1; i++)
        {
            bool inside = i <= Last && (i >= Verb && i <= Verb + Form.Rest.Length || i >= Particle
                || (i < Verb && p.Is(i, WordClass.Auxiliary | WordClass.Modal | WordClass.Negation | WordClass.Reflexive) && i != Clitic));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                pieces.Add(p.Span(start, i - 1));
                start = -1;
            }
        }

        return pieces;
    }

    private static bool HasOtherForm(Passage p, int verb, FormKind kind)
    {
        foreach (VerbForm form in p.Entry(verb)!.Verbs)
        {
            if (form.Kind == kind && form.Rest.Length == 0)
            {
                return true;
            }
        }

        return false;
    }
}
