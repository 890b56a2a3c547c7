using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>A quotation: the tokens of its marks.</summary>
/// <param name="Open">The opening mark.</param>
/// <param name="Close">The closing mark; where none stands, the last token of the paragraph.</param>
/// <param name="Closed">Whether a closing mark stands.</param>
internal readonly record struct Quotation(int Open, int Close, bool Closed)
{
    /// <summary>Number of tokens between the marks.</summary>
    public int Inner => Close - Open - 1;
}

/// <summary>
/// The quotations of a passage, in every typographic dress: the direction of a mark is told from where blanks and words
/// stand, since “…”, ”…“, "…", ''…'' and «…» all occur turned round. Quotations may nest; a quotation that reopens at the
/// next paragraph runs on.
/// </summary>
internal sealed class Quotations
{
    private readonly List<Quotation> _all = [];
    private readonly List<(int Token, char Family)> _open = [];
    private int[] _outer = [];
    private int[] _at = [];
    private int[] _endingAt = [];

    /// <summary>All outermost quotations, in text order.</summary>
    public IReadOnlyList<Quotation> All => _all;

    /// <summary>Index of the outermost quotation that a token lies in, its marks included; -1 if none.</summary>
    public int Around(int token) => _outer[token];

    /// <summary>Whether a token lies between the marks of a quotation.</summary>
    public bool IsInside(int token) => _outer[token] is var q and >= 0 && token > _all[q].Open && token <= _all[q].Close
        && !(token == _all[q].Close && _all[q].Closed);

    /// <summary>Index of the quotation that a mark opens; -1.</summary>
    public int OpenedBy(int token) => (uint)token < (uint)_at.Length ? _at[token] : -1;

    /// <summary>Index of the quotation that a mark closes; -1.</summary>
    public int ClosedBy(int token) => (uint)token < (uint)_endingAt.Length ? _endingAt[token] : -1;

    /// <summary>Finds them.</summary>
    public void Find(Passage passage)
    {
        _all.Clear();
        _open.Clear();
        int count = passage.Count;
        if (_outer.Length < count)
        {
            _outer = new int[count];
        }

        _at = _at.Length == count ? _at : new int[count];
        _endingAt = _endingAt.Length == count ? _endingAt : new int[count];
        Array.Fill(_outer, -1, 0, count);
        Array.Fill(_at, -1);
        Array.Fill(_endingAt, -1);
        for (int i = 0; i < count; i++)
        {
            ref readonly Token token = ref passage[i];
            if (token.Is(TokenFlags.ParagraphBefore) && _open.Count > 0 && RunsOn(passage, i))
            {
                continue; // the mark that reopens a quotation closes nothing
            }

            if (token.Kind != TokenKind.Punctuation)
            {
                continue;
            }

            char family = Family(token.Mark);
            if (family == '\0')
            {
                continue;
            }

            if (family == '\'')
            {
                Single(passage, i);
                continue;
            }

            bool opens = Opens(passage, i, token.Mark);
            int same = LastOpen(family);
            if (same >= 0 && opens && family == '"' && passage.IsMark(i - 1, ':') && i - 1 > _open[same].Token)
            {
                Abandon(passage, i); // "X said: “…” opens anew: the mark before was never closed
                _open.Add((i, family));
                continue;
            }

            if (same >= 0 && (!opens || !(CanNest(token.Mark) || NestsStraight(passage, i, family))))
            {
                Close(same, i);
            }
            else if (opens && _open.Count < 4)
            {
                _open.Add((i, family));
            }
        }

        if (_open.Count > 0)
        {
            RunsOn(passage, count);
        }

        for (int q = 0; q < _all.Count; q++)
        {
            _at[_all[q].Open] = q;
            if (_all[q].Closed)
            {
                _endingAt[_all[q].Close] = q;
            }

            Array.Fill(_outer, q, _all[q].Open, _all[q].Close - _all[q].Open + 1);
        }
    }

    private static bool CanNest(char mark) => mark is '«' or '„';

    // A straight mark that opens within a quotation nests where two closing marks follow before another opens.
    private static bool NestsStraight(Passage passage, int i, char family)
    {
        int closing = 0;
        for (int k = i + 1; k < Math.Min(passage.Count, i + 120) && !passage[k].Is(TokenFlags.ParagraphBefore); k++)
        {
            if (passage[k].Kind == TokenKind.Punctuation && Family(passage[k].Mark) == family)
            {
                bool closes = !passage[k].Is(TokenFlags.SpaceBefore) && (k + 1 >= passage.Count || passage[k + 1].Is(TokenFlags.SpaceBefore) || passage.IsPunctuation(k + 1));
                if (!closes)
                {
                    return false;
                }

                if (++closing == 2)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static char Family(char mark) => mark switch
    {
        '"' or '“' or '”' or '‟' or '„' or '\uFF02' => '"',
        '«' or '»' => '«',
        '‹' or '›' => '‹',
        '‘' or '’' or '\'' or '‚' or '‛' => '\'',
        _ => '\0',
    };

    private static bool Opens(Passage passage, int i, char mark)
    {
        ref readonly Token token = ref passage[i];
        bool spaceBefore = token.Is(TokenFlags.SpaceBefore);
        bool spaceAfter = i + 1 >= passage.Count || passage[i + 1].Is(TokenFlags.SpaceBefore);
        switch (mark)
        {
            case '«' or '„' or '‹':
                return !(mark == '«' && !spaceBefore && spaceAfter);
            case '»' or '›':
                return spaceBefore && !spaceAfter;
        }

        if (spaceBefore != spaceAfter)
        {
            return spaceBefore;
        }

        // glued on both sides ("و”ملابس", "(“x”)"): a word or closing mark before it ends, a bracket or one-letter word opens
        if (!spaceBefore && i > 0)
        {
            ref readonly Token before = ref passage[i - 1];
            if (before.Kind == TokenKind.Punctuation)
            {
                return before.Mark is '(' or '[' or '-' or '–' or '—' or '«' or '„' or ':' || (before.Mark is ',' or '.' && mark == '“');
            }

            return mark == '“' || (before.End - before.Start <= 2 && passage.Pack.Writing is Text.Scripts.ArabicScript);
        }

        return mark is '“' or '"';
    }

    private void Single(Passage passage, int i)
    {
        ref readonly Token token = ref passage[i];
        bool spaceBefore = token.Is(TokenFlags.SpaceBefore) || (i > 0 && passage.IsPunctuation(i - 1) && passage[i - 1].Mark is '(' or '“' or '"' or '«');
        bool spaceAfter = i + 1 >= passage.Count || passage[i + 1].Is(TokenFlags.SpaceBefore) || passage.IsPunctuation(i + 1);
        int same = LastOpen('\'');
        if (spaceBefore && !spaceAfter && same < 0 && _open.Count == 0)
        {
            _open.Add((i, '\''));
        }
        else if (!spaceBefore && spaceAfter && same >= 0)
        {
            Close(same, i);
        }
    }

    private int LastOpen(char family)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Family == family)
            {
                return i;
            }
        }

        return -1;
    }

    private void Close(int openIndex, int token)
    {
        int open = _open[openIndex].Token;
        _open.RemoveRange(openIndex, _open.Count - openIndex);
        if (_open.Count > 0 && _open[0].Family != '\'')
        {
            return; // nested: the outer one counts
        }

        _open.Clear();
        if (_all.Count > 0 && _all[^1].Close >= open)
        {
            return;
        }

        _all.Add(new Quotation(open, token, Closed: true));
    }

    // A quotation that a new one shows to be unclosed ends with its last full stop.
    private void Abandon(Passage passage, int next)
    {
        int open = _open[0].Token;
        _open.Clear();
        for (int i = next - 1; i > open + 1; i--)
        {
            if (passage[i].Mark is '.' or '!' or '?' or '؟' && (_all.Count == 0 || _all[^1].Close < open))
            {
                _all.Add(new Quotation(open, i, Closed: false));
                return;
            }
        }
    }

    // A quotation that is not closed: it runs on where the next paragraph reopens it, else it ends with its paragraph.
    private bool RunsOn(Passage passage, int next)
    {
        (int open, char family) = _open[0];
        bool reopened = next < passage.Count && passage.IsPunctuation(next) && Family(passage[next].Mark) == family && family != '\'';
        if (reopened)
        {
            _open.RemoveRange(1, _open.Count - 1);
            return true;
        }

        EndParagraph(passage, next, open, family);
        return false;
    }

    private void EndParagraph(Passage passage, int next, int open, char family)
    {
        _open.Clear();
        if (family == '\'' || next - open < 2)
        {
            return;
        }

        if (next - open > 400)
        {
            return;
        }

        if (open > 0 && passage.IsMark(open - 1, ':'))
        {
            _all.Add(new Quotation(open, next - 1, Closed: false)); // "X said: “…" to the paragraph's end
        }
        else if (passage[open].Is(TokenFlags.ParagraphBefore))
        {
            // a mark that nothing closes: the sentence that it opens
            for (int i = open + 1; i < next; i++)
            {
                if (passage[i].Mark is '.' or '!' or '?' or '؟')
                {
                    _all.Add(new Quotation(open, i, Closed: false));
                    return;
                }
            }
        }
    }
}
