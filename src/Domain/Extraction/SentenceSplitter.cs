using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>Divides a passage into sentences: full stops that are no abbreviation's, line breaks, never within a quotation.</summary>
internal static class SentenceSplitter
{
    // Rules may look through a whole sentence for each cue: a "sentence" without end would cost the square of its length.
    private const int MostTokens = 400;

    /// <summary>Fills <paramref name="into"/>.</summary>
    public static void Split(Passage passage, List<Sentence> into)
    {
        into.Clear();
        int first = 0;
        int paragraph = -1;
        for (int i = 0; i < passage.Count; i++)
        {
            ref readonly Token token = ref passage[i];
            if (i > first && (i - first >= MostTokens || (token.Is(TokenFlags.LineBefore) && !RunsOn(passage, i))))
            {
                into.Add(new Sentence(first, i - 1, paragraph));
                first = i;
            }

            if (token.Is(TokenFlags.ParagraphBefore))
            {
                paragraph++;
            }

            if (token.Kind == TokenKind.Word && i + 1 < passage.Count && i > first && passage.Text[token.End - 1] == '.' && EndsAfterInitialism(passage, i))
            {
                into.Add(new Sentence(first, i, paragraph));
                first = i + 1;
                continue;
            }

            if (token.Kind == TokenKind.Punctuation && EndsSentence(passage, i, out int last) && last >= first)
            {
                into.Add(new Sentence(first, last, paragraph));
                first = last + 1;
                i = last;
            }
        }

        if (first < passage.Count)
        {
            into.Add(new Sentence(first, passage.Count - 1, paragraph));
        }
    }

    // "… in the U.S. The proposal …": the last stop ends the sentence too where a small word with a capital follows
    private static bool EndsAfterInitialism(Passage passage, int i) =>
        passage.IsCapital(i + 1) && !passage.Quotations.IsInside(i)
        && passage.Is(i + 1, WordClass.Article | WordClass.Determiner | WordClass.Pronoun | WordClass.Connective | WordClass.Subordinator);

    // A line break inside a quotation that goes on, or inside an ordinary sentence of hard-wrapped text.
    private static bool RunsOn(Passage passage, int i)
    {
        int quote = passage.Quotations.Around(i);
        if (quote >= 0 && passage.Quotations.All[quote].Open < i)
        {
            return true;
        }

        return !passage[i].Is(TokenFlags.ParagraphBefore) && passage.Pack.Writing.HasCase && passage.IsWord(i) && !passage.IsCapital(i)
            && passage[i].Kind == TokenKind.Word && !passage.IsMark(i - 1, '.');
    }

    private static bool EndsSentence(Passage passage, int i, out int last)
    {
        last = i;
        char mark = passage[i].Mark;
        int quote = passage.Quotations.ClosedBy(i);
        if (quote >= 0)
        {
            // a quotation that holds its own full stop ends the sentence, unless a clause goes on
            return IsTerminator(passage[i - 1].Mark) && !GoesOn(passage, i + 1) && StartsSentence(passage, i + 1);
        }

        if (!IsTerminator(mark) || passage.Quotations.IsInside(i) || (mark == '…' && i > 0 && passage[i - 1].Mark is '[' or '('))
        {
            return false; // "[…]" leaves words out within a sentence
        }

        while (last + 1 < passage.Count && !passage[last + 1].Is(TokenFlags.SpaceBefore) && passage.IsPunctuation(last + 1)
            && (IsTerminator(passage[last + 1].Mark) || passage[last + 1].Mark is ')' or ']' || passage.Quotations.ClosedBy(last + 1) >= 0))
        {
            last++;
        }

        if (mark == '.')
        {
            if (i > 0 && last == i && IsAbbreviation(passage, i))
            {
                return false;
            }

            if (last == i && i + 1 < passage.Count && !passage[i + 1].Is(TokenFlags.SpaceBefore))
            {
                // ".وقال" without a blank ends an Arabic sentence; "example.org" ends none
                return i > 0 && !passage.Pack.Writing.HasCase && passage[i + 1].Kind == TokenKind.Word && passage[i - 1].Kind == TokenKind.Word;
            }
        }

        return StartsSentence(passage, last + 1);
    }

    private static bool IsTerminator(char mark) => mark is '.' or '!' or '?' or '…' or '؟' or '۔';

    /// <summary>Whether a full stop belongs to the abbreviation or initial before it.</summary>
    public static bool IsAbbreviation(Passage passage, int stop)
    {
        int word = stop - 1;
        if (passage[stop].Is(TokenFlags.SpaceBefore) || passage[word].Kind == TokenKind.Punctuation)
        {
            return false;
        }

        return passage.Is(word, WordClass.Abbreviation) || (passage[word].Is(TokenFlags.OneLetter) && passage.IsCapital(word));
    }

    // Where case tells, a sentence begins with a capital, a digit, a quotation or a bracket.
    private static bool StartsSentence(Passage passage, int next)
    {
        if (next >= passage.Count || !passage.Pack.Writing.HasCase || passage[next].Is(TokenFlags.LineBefore))
        {
            return true;
        }

        ref readonly Token token = ref passage[next];
        return token.Kind switch
        {
            TokenKind.Word => passage.IsCapital(next),
            TokenKind.Number => true,
            _ => passage.Quotations.OpenedBy(next) >= 0 || token.Mark is '(' or '[' or '•' or '-' or '–' or '—' or '…',
        };
    }

    // After a closed quotation: a comma, a dash or a reporting verb in small letters goes on with the sentence.
    private static bool GoesOn(Passage passage, int next)
    {
        if (next >= passage.Count || passage[next].Is(TokenFlags.ParagraphBefore) || (passage.IsDash(next) && passage[next].Is(TokenFlags.LineBefore)))
        {
            return false;
        }

        return passage.IsComma(next) || passage.IsDash(next) || passage.IsMark(next, ';')
            || (passage.Is(next, WordClass.CueFinite) && !passage.IsCapital(next) && !passage.HasConjunction(next))
            || (passage.Pack.Writing.HasCase && passage.IsWord(next) && !passage.IsCapital(next)) || ReportFollows(passage, next);
    }

    // "“Who knows?” Maria Lopez asked on Friday.": a name, a reporting verb, and then no more than an adverbial
    private static bool ReportFollows(Passage passage, int next)
    {
        if (!passage.Pack.Settings.BareClause)
        {
            return false;
        }

        for (int i = next; i < Math.Min(passage.Count - 1, next + 7); i++)
        {
            if (i > next && passage.Is(i, WordClass.CueFinite) && !passage.IsCapital(i))
            {
                bool stops = passage[i + 1].Mark is '.' || passage[i + 1].Is(TokenFlags.ParagraphBefore);
                bool adverbial = passage.IsComma(i + 1) || passage.Is(i + 1, WordClass.Time | WordClass.PlaceOpener | WordClass.Adverb)
                    || (passage.Is(i + 1, WordClass.Subordinator) && !passage.Is(i + 1, WordClass.Complementiser));
                return stops || (adverbial && passage[next - 2].Mark is '!' or '?');
            }

            if (!passage.IsWord(i) || passage.Is(i, WordClass.Verb | WordClass.Auxiliary | WordClass.Modal | WordClass.Complementiser))
            {
                return false;
            }
        }

        return false;
    }
}
