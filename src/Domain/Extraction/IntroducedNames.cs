using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// Short names that the text itself introduces in brackets: "the World Tourism Organization (UNWTO)", "IMF (International
/// Monetary Fund)". At most <see cref="Most"/> are kept.
/// </summary>
internal sealed class IntroducedNames
{
    private const int Most = 64;
    private const int LongestShort = 3;
    private const int LongestLong = 12;
    private readonly Passage _p;
    private readonly SourceDirectory _directory;
    private readonly List<(Phrase Short, Phrase Long, SourceKey? Key, bool Read)> _introduced = [];

    public IntroducedNames(Passage p, SourceDirectory directory)
    {
        (_p, _directory) = (p, directory);
        int sentence = 0;
        for (int i = 1; i < p.Count - 2 && _introduced.Count < Most; i++)
        {
            if (p[i].Mark != '(')
            {
                continue;
            }

            while (sentence < p.Sentences.Count - 1 && p.Sentences[sentence].Last < i)
            {
                sentence++;
            }

            Take(i, p.Sentences[sentence]);
        }
    }

    /// <summary>Whether the text introduced a short name before a token, and the source that its long form names.</summary>
    /// <param name="phrase">The tokens of the short name.</param>
    /// <param name="key">The source; null where the long form names none of the registry's.</param>
    /// <param name="longForm">The long form.</param>
    public bool TryFind(Phrase phrase, out SourceKey? key, out TextSpan longForm)
    {
        for (int k = 0; k < _introduced.Count; k++)
        {
            (Phrase shortForm, Phrase written, SourceKey? known, bool read) = _introduced[k];
            if (shortForm.First >= phrase.First || !SameWords(shortForm, phrase))
            {
                continue;
            }

            if (!read)
            {
                known = Resolve(written);
                _introduced[k] = (shortForm, written, known, true);
            }

            if (known is not null || HasInitials(written, shortForm))
            {
                key = known;
                longForm = _p.Span(written.First, written.Last);
                return true;
            }
        }

        key = null;
        longForm = default;
        return false;
    }

    private void Take(int open, Sentence sentence)
    {
        int close = open + 1;
        while (close < Math.Min(_p.Count, open + LongestLong + 2) && _p.IsWord(close))
        {
            close++;
        }

        int words = close - open - 1;
        if (words < 1 || !_p.IsMark(close, ')') || !_p.IsWord(open - 1))
        {
            return;
        }

        if (words <= LongestShort)
        {
            int first = open - 1;
            while (first > sentence.First && open - first < LongestLong && _p.IsWord(first - 1))
            {
                first--;
            }

            _introduced.Add((new Phrase(open + 1, close - 1), new Phrase(first, open - 1), null, false));
        }
        else
        {
            _introduced.Add((new Phrase(open - 1, open - 1), new Phrase(open + 1, close - 1), null, false));
        }
    }

    // The longest run of words up to the bracket that names a source.
    private SourceKey? Resolve(Phrase written)
    {
        for (int first = written.First; first <= written.Last; first++)
        {
            if (_directory.Resolve(_p.Text, _p.Span(first, written.Last), _p.Pack.Tag) is { } link)
            {
                return link.OnBehalf is { } office && first < written.Last ? office : link.Key;
            }
        }

        return null;
    }

    private bool SameWords(Phrase shortForm, Phrase phrase)
    {
        if (shortForm.Length != phrase.Length)
        {
            return false;
        }

        for (int i = 0; i < phrase.Length; i++)
        {
            if (!_p.Folded(shortForm.First + i).SequenceEqual(_p.Folded(phrase.First + i)))
            {
                return false;
            }
        }

        return true;
    }

    // Whether the letters of a short name are the initials of the words before it, those in small letters left out.
    private bool HasInitials(Phrase written, Phrase shortForm)
    {
        ReadOnlySpan<char> letters = _p.Folded(shortForm.First);
        int left = letters.Length;
        for (int i = written.Last; i >= written.First && left > 0 && shortForm.Length == 1; i--)
        {
            if (_p.Folded(i)[0] == letters[left - 1])
            {
                left--;
            }
            else if (_p.IsCapital(i))
            {
                return false;
            }
        }

        return left == 0 && letters.Length > 1;
    }
}
