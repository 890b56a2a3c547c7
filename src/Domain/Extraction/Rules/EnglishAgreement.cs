using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>
/// Agreement of subject and verb in English, which tells verbs from nouns of the same form: "the party pledge" holds no verb,
/// as one party *pledges*.
/// </summary>
internal static class EnglishAgreement
{
    private const int Reach = 10;
    private const WordClass MaybeMany = WordClass.Pronoun | WordClass.Relative | WordClass.Determiner | WordClass.RoleGroup | WordClass.Question | WordClass.Noun;

    /// <summary>Whether the form before which a singular noun stands is one that only plurals take.</summary>
    public static bool IsBroken(Passage p, int verb, int floor)
    {
        if (!IsBase(p, verb))
        {
            return false;
        }

        int noun = verb - 1;
        while (noun > floor && p.Is(noun, WordClass.Adverb))
        {
            noun--;
        }

        if (noun < floor || p[noun].Kind != TokenKind.Word || p.Folded(noun) is [.., 's'] or [.., 'm', 'e', 'n'] or "children" || p.Is(noun, MaybeMany))
        {
            return false;
        }

        for (int i = noun; i >= floor && i > noun - Reach; i--)
        {
            if (p.Is(i, WordClass.Coordinator | WordClass.Determiner | WordClass.Auxiliary | WordClass.Modal | WordClass.RoleGroup) || p[i].Kind == TokenKind.Number || p[i].Mark is '%')
            {
                return false; // two, several, "72 percent", "did the minister say"
            }

            if (p.IsPunctuation(i))
            {
                break;
            }
        }

        return true;
    }

    // A form that is an infinitive too and no past ("pledge", not "read").
    private static bool IsBase(Passage p, int verb)
    {
        bool infinitive = false;
        foreach (VerbForm form in p.Entry(verb)!.Verbs)
        {
            infinitive |= form.Kind == FormKind.Infinitive;
            if (form.Kind == FormKind.Participle)
            {
                return false;
            }
        }

        return infinitive;
    }
}
