namespace FactCheck.Domain.Text.Scripts;

/// <summary>Latin letters: the English possessive 's, French elision (l', qu') and inverted pronouns (dit-il, a-t-on).</summary>
internal sealed class LatinScript(bool elision) : WritingSystem
{
    public static readonly LatinScript Plain = new(elision: false);
    public static readonly LatinScript WithElision = new(elision: true);

    /// <summary>Whether short words lose their vowel (French).</summary>
    public bool IsElided => elision;

    private static readonly string[] Elided =
        ["l", "d", "j", "m", "t", "s", "c", "n", "qu", "lorsqu", "puisqu", "jusqu", "quoiqu", "presqu", "quelqu"];

    private static readonly string[] Clitics = ["il", "elle", "on", "ils", "elles", "je", "nous", "vous", "tu"];

    public override int CutAt(ReadOnlySpan<char> text, int start, int at, int end, out int restart)
    {
        restart = at;
        char mark = CharClasses.Fold(text[at]);
        if (mark == '\'')
        {
            if (elision)
            {
                restart = at + 1;
                return IsOneOf(text[start..at], Elided) ? 1 : 0;
            }

            // "ministry's": the possessive (or "is") is a token of its own, its apostrophe included.
            return at + 2 == end && text[at + 1] is 's' or 'S' && at + 2 == end ? Cut() : 0;
        }

        if (!elision || mark != '-')
        {
            return 0;
        }

        int pronoun = at + 1;
        if (pronoun + 2 < end && text[pronoun] is 't' or 'T' && CharClasses.Fold(text[pronoun + 1]) is '-' or '\'')
        {
            pronoun += 2;
        }

        if (!IsOneOf(text[pronoun..end], Clitics))
        {
            return 0;
        }

        restart = pronoun;
        return Cut();

        static int Cut() => -1;
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] list)
    {
        foreach (string candidate in list)
        {
            if (word.Length == candidate.Length && word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
