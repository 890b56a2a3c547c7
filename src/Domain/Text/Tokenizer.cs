using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Text;

/// <summary>Cuts a text into words, numbers and punctuation marks, and folds its words, in one pass.</summary>
internal sealed class Tokenizer(WritingSystem writing)
{
    /// <summary>Fills <paramref name="into"/> with the tokens of the part of a text.</summary>
    public void Tokenize(string text, TextSpan part, FoldedText into)
    {
        into.Begin(part.Length);
        ReadOnlySpan<char> s = text.AsSpan(0, part.End);
        int i = part.Start;
        int lines = 2;
        bool space = true;
        while (i < s.Length)
        {
            CharClass c = CharClasses.Of(s[i]);
            switch (c)
            {
                case CharClass.NewLine:
                    lines += s[i] == '\r' && i + 1 < s.Length && s[i + 1] == '\n' ? 0 : 1;
                    space = true;
                    i++;
                    continue;
                case CharClass.Blank:
                    space = true;
                    i++;
                    continue;
                case CharClass.Format:
                    i++;
                    continue;
            }

            TokenFlags flags = (space ? TokenFlags.SpaceBefore : 0) | (lines > 0 ? TokenFlags.LineBefore : 0)
                | (lines > 1 ? TokenFlags.ParagraphBefore : 0);
            lines = 0;
            space = false;
            if (c is CharClass.Letter or CharClass.Digit || IsSupplementaryLetter(s, i))
            {
                i = Word(s, i, flags, into);
            }
            else
            {
                int length = c == CharClass.HighSurrogate && i + 1 < s.Length ? 2 : 1;
                // marks that follow a punctuation mark or stand alone go with it: no span may split them
                while (i + length < s.Length && CharClasses.Of(s[i + length]) == CharClass.Mark)
                {
                    length++;
                }

                char mark = s[i];
                if (mark is '\'' or '`' && i + 1 < s.Length && s[i + 1] == mark)
                {
                    length = 2; // ''…'' and ``…'' as quotation marks
                    mark = '"';
                }

                into.Add(i, i + length, TokenKind.Punctuation, flags, mark);
                i += length;
            }
        }
    }

    private int Word(ReadOnlySpan<char> s, int start, TokenFlags flags, FoldedText into)
    {
        int end = WordEnd(s, start, out bool number, out bool joined);
        if (number)
        {
            into.AddWord(s, start, end, TokenKind.Number, flags);
            return end;
        }

        int from = start;
        for (int i = start + 1; joined && i < end - 1; i++)
        {
            char folded = CharClasses.Fold(s[i]);
            if (folded is not ('\'' or '-'))
            {
                continue;
            }

            int cut = writing.CutAt(s, from, i, end, out int restart);
            if (cut > 0)
            {
                into.AddWord(s, from, i + cut, TokenKind.Word, flags);
                from = restart;
                flags = TokenFlags.None;
            }
            else if (cut < 0)
            {
                into.AddWord(s, from, i, TokenKind.Word, flags);
                from = restart;
                flags = folded == '-' ? TokenFlags.Clitic : TokenFlags.None;
                break;
            }
        }

        into.AddWord(s, from, end, TokenKind.Word, flags);
        return end;
    }

    // Also whether the word is a number, and whether an apostrophe or hyphen stands in it.
    private static int WordEnd(ReadOnlySpan<char> s, int start, out bool number, out bool joined)
    {
        joined = false;
        number = CharClasses.Of(s[start]) == CharClass.Digit;
        int i = start;
        while (i < s.Length)
        {
            CharClass c = CharClasses.Of(s[i]);
            if (c is CharClass.Letter or CharClass.Mark or CharClass.Digit or CharClass.LowSurrogate)
            {
                number &= c is not CharClass.Letter;
                joined |= s[i] == CharClasses.LetterApostrophe;
                i++;
                continue;
            }

            if (c == CharClass.HighSurrogate && IsSupplementaryLetter(s, i))
            {
                number = false;
                i += 2;
                continue;
            }

            if (c == CharClass.Format && i + 1 < s.Length && CharClasses.Of(s[i + 1]) is CharClass.Letter or CharClass.Mark)
            {
                i++;
                continue;
            }

            if (c == CharClass.Blank)
            {
                break;
            }

            if (i + 1 < s.Length && i > start && Joins(s, i, number))
            {
                joined = true;
                i++;
                continue;
            }

            if (s[i] == '.' && IsInitialism(s, start, i))
            {
                i++;
                continue;
            }

            break;
        }

        return i;
    }

    // Apostrophes and hyphens between letters, separators between digits.
    private static bool Joins(ReadOnlySpan<char> s, int at, bool number) => CharClasses.Fold(s[at]) switch
    {
        '\'' => CharClasses.Of(s[at + 1]) == CharClass.Letter,
        '-' => CharClasses.Of(s[at + 1]) is CharClass.Letter or CharClass.Digit,
        '.' or ',' => number && CharClasses.Of(s[at + 1]) == CharClass.Digit,
        _ => false,
    };

    // "U.S.", "т.е.", "a.m.": single letters each with a full stop; the last stop belongs to the word.
    private static bool IsInitialism(ReadOnlySpan<char> s, int start, int at)
    {
        if (at - start == 1)
        {
            return at + 2 < s.Length && CharClasses.Of(s[at + 1]) == CharClass.Letter && s[at + 2] == '.';
        }

        return at - start >= 3 && s[at - 2] == '.' && CharClasses.Of(s[at - 1]) == CharClass.Letter;
    }

    private static bool IsSupplementaryLetter(ReadOnlySpan<char> s, int i) =>
        CharClasses.Of(s[i]) == CharClass.HighSurrogate && i + 1 < s.Length && char.IsLowSurrogate(s[i + 1])
        && System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(s[i], s[i + 1]));
}
