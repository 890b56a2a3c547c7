using System.Text;

namespace FactCheck.Domain.Text;

/// <summary>
/// The tokens of a text with the folded characters of its words (lower case, no harakat, one apostrophe), each token knowing
/// its span in the original. Reused from text to text; not safe to share between threads.
/// </summary>
internal sealed class FoldedText
{
    private char[] _folded = [];
    private Token[] _tokens = [];
    private int _foldedLength;

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>The token at an index.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The folded characters of a token.</summary>
    public ReadOnlySpan<char> Folded(int index) =>
        _folded.AsSpan(_tokens[index].FoldStart, _tokens[index].FoldLength);

    /// <summary>Folds a word or phrase of data, as words of texts are folded.</summary>
    public static string Fold(string word)
    {
        string composed = word.Normalize(NormalizationForm.FormC);
        var folded = new StringBuilder(composed.Length);
        foreach (char c in composed)
        {
            if (!CharClasses.IsDropped(c) && CharClasses.Of(c) != CharClass.Format)
            {
                folded.Append(CharClasses.Fold(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Empties and makes room for a text of so many code units.</summary>
    public void Begin(int length)
    {
        Count = 0;
        _foldedLength = 0;
        if (_folded.Length < length)
        {
            _folded = new char[length];
        }
    }

    /// <summary>Adds a punctuation mark.</summary>
    public void Add(int start, int end, TokenKind kind, TokenFlags flags, char mark)
    {
        ref Token token = ref Next();
        token = new Token { Start = start, End = end, Kind = kind, Flags = flags, Mark = mark, FoldStart = _foldedLength };
    }

    /// <summary>Adds a word or number and folds it.</summary>
    public void AddWord(ReadOnlySpan<char> text, int start, int end, TokenKind kind, TokenFlags flags)
    {
        int foldStart = _foldedLength;
        int at = foldStart;
        char[] into = _folded;
        int letters = 0;
        int capitals = 0;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            CharClass cls = CharClasses.Of(c);
            if (cls == CharClass.Mark)
            {
                if (!CharClasses.IsDropped(c))
                {
                    _foldedLength = at;
                    Compose(c, foldStart);
                    at = _foldedLength;
                }

                continue;
            }

            if (cls == CharClass.Format)
            {
                continue;
            }

            char folded = CharClasses.Fold(c);
            if (cls == CharClass.Letter)
            {
                if (folded != c && char.IsUpper(c))
                {
                    capitals++;
                    flags |= letters == 0 ? TokenFlags.Capital : 0;
                }

                letters++;
            }

            into[at++] = folded;
        }

        _foldedLength = at;
        if (letters > 1 && capitals == letters)
        {
            flags |= TokenFlags.AllCapitals;
        }
        else if (letters == 1 && end - start <= 2)
        {
            flags |= TokenFlags.OneLetter;
        }

        ref Token token = ref Next();
        token = new Token
        {
            Start = start,
            End = end,
            Kind = kind,
            Flags = flags,
            FoldStart = foldStart,
            FoldLength = _foldedLength - foldStart,
        };
    }

    /// <summary>Lets a token count as written small, where a capital tells nothing (headlines).</summary>
    public void TakeCapital(int index) => _tokens[index].Flags &= ~TokenFlags.Capital;

    // A combining mark: joined with the letter before it where a composed letter exists (и + breve = й), else kept.
    private void Compose(char mark, int foldStart)
    {
        if (_foldedLength > foldStart && !char.IsSurrogate(_folded[_foldedLength - 1]))
        {
            Span<char> pair = [_folded[_foldedLength - 1], mark];
            string composed = new string(pair).Normalize(NormalizationForm.FormC);
            if (composed.Length == 1)
            {
                _folded[_foldedLength - 1] = CharClasses.Fold(composed[0]);
                return;
            }
        }

        // A stress mark over a Cyrillic vowel and its like: no word list writes it.
        if (mark is < '\u0300' or > '\u036F')
        {
            _folded[_foldedLength++] = mark;
        }
    }

    private ref Token Next()
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Math.Max(256, Count * 2));
        }

        return ref _tokens[Count++];
    }
}
