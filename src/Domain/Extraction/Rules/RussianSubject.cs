using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Extraction.Rules;

/// <summary>
/// Subjects that stand after their verb in Russian: a place with a verb in the plural and nobody named (indefinite-personal
/// sentences, Timberlake 2004, ch. 5: «сообщили в МВД»), and a subject behind the one who was told.
/// </summary>
internal static class RussianSubject
{
    private const int LongestAddressee = 4;

    /// <summary>
    /// The place that speaks after a plural verb, without its preposition: «сообщили в МВД», «рассказали ТАСС в пресс-службе
    /// ведомства». None where a time, an occasion or a document follows the preposition, or another language is read.
    /// </summary>
    public static Phrase Place(Reading r, VerbGroup group, int from, int ceiling)
    {
        Passage p = r.P;
        if (p.Pack.Writing is not CyrillicScript || !IsPlural(p, group))
        {
            return Phrase.None;
        }

        int at = r.SkipAdverbials(from, ceiling);
        for (int told = 0; told < LongestAddressee && at < ceiling && !IsPlacePreposition(p, at); told++)
        {
            if (!p.IsWord(at) || !(p.IsCapital(at) || p.Is(at, WordClass.AddresseePreposition)))
            {
                return Phrase.None; // who was told: a name, or a word for the press
            }

            at++;
        }

        at = r.SkipAdverbials(at, ceiling);
        return at < ceiling && IsPlacePreposition(p, at) && Speaks(p, at + 1) ? r.Sources.Right(at + 1, ceiling, []) : Phrase.None;
    }

    /// <summary>
    /// The first token after the one who was told: «рассказал корреспонденту издания Олег Тимохин». The token itself where
    /// nobody is told or no name or office follows.
    /// </summary>
    public static int AfterAddressee(Passage p, int from, int ceiling)
    {
        if (p.Pack.Writing is not CyrillicScript)
        {
            return from;
        }

        // «заявил в интервью ежедневной газете «Новости» президент института»
        bool occasion = p.Is(from, WordClass.Occasion) || (IsPlacePreposition(p, from) && p.Is(from + 1, WordClass.Occasion));
        if (!occasion && !p.Is(from, WordClass.AddresseePreposition))
        {
            return from;
        }

        int i = from + 1;
        while (i < ceiling && i <= from + LongestAddressee && p.IsWord(i) && !p.IsCapital(i) && !p.Is(i, WordClass.RolePerson | WordClass.AnyCueVerb))
        {
            i++;
        }

        if (p.Quotations.OpenedBy(i) is >= 0 and var quote && p.Quotations.All[quote] is { Closed: true, Inner: <= 4 } q)
        {
            i = q.Close + 1; // «газете «Известия»»
        }
        else if (p.IsCapital(i) && p[i].Is(TokenFlags.AllCapitals))
        {
            i++; // "агентству ТАСС"
        }

        return i <= ceiling && (p.IsCapital(i) || p.Is(i, WordClass.RolePerson)) ? i : from;
    }

    private static bool IsPlural(Passage p, VerbGroup group) =>
        group.Form.Kind == FormKind.Finite && p.Folded(group.Verb) is { Length: > 3 } word
        && (word.EndsWith("ли", StringComparison.Ordinal) || word.EndsWith("ют", StringComparison.Ordinal)
            || word.EndsWith("ят", StringComparison.Ordinal) || word.EndsWith("ут", StringComparison.Ordinal));

    private static bool IsPlacePreposition(Passage p, int i) => p.IsWord(i) && !p.IsCapital(i) && p.Folded(i) is "в" or "во" or "на";

    private static bool Speaks(Passage p, int i) =>
        (p.Is(i, WordClass.Role) || p.IsCapital(i) || p.Entry(i) is null) && !p.Is(i, WordClass.Time | WordClass.Occasion | WordClass.RoleDocument)
        && p[i].Kind == TokenKind.Word;
}
