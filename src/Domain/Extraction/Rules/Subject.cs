using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>Who says it, for a verb: beside it, taken over from the sentence, or nobody named.</summary>
/// <param name="Phrase">The source's tokens.</param>
/// <param name="Span">The source where it is no run of tokens.</param>
/// <param name="Implicit">Whether the verb has no subject in its sentence.</param>
internal readonly record struct Subject(Phrase Phrase, TextSpan? Span, bool Implicit)
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

        if (group.IsGerund || group.ToInfinitive)
        {
            return Inherited(r, group.Verb, out subject, allowImplicit: group.IsGerund && !p.Pack.Writing.HasCase);
        }

        Phrase left = r.Sources.Left(group.First, r.Sentence.First);
        if (left.Exists)
        {
            if (left.Length == 1 && p.Is(left.First, WordClass.Relative) && !p.Is(left.First, WordClass.Article))
            {
                int before = p.IsComma(left.First - 1) ? left.First - 1 : left.First;
                Phrase antecedent = before > r.Sentence.First ? r.Sources.Right(AntecedentStart(r, before), before - 1, []) : Phrase.None;
                left = antecedent.Exists ? antecedent : left;
            }

            subject = new Subject(left, null, false);
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

    private static int AntecedentStart(Reading r, int before)
    {
        Phrase left = r.Sources.Left(before, r.Sentence.First);
        return left.Exists ? left.First : before;
    }
}
