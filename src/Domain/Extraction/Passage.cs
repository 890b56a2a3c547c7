using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Extraction;

/// <summary>
/// A stretch of text in one language, cut into tokens, looked up in the language's lists, and divided into sentences and
/// quotations. What the rules read. Reused from text to text; not safe to share between threads.
/// </summary>
internal sealed class Passage
{
    private readonly FoldedText _tokens = new();
    private WordEntry?[] _entries = [];
    private WordClass[] _classes = [];
    private int[] _proclitics = [];
    private bool[] _conjunctions = [];

    /// <summary>The whole text; all spans are offsets in it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The language's data.</summary>
    public LanguagePack Pack { get; private set; } = null!;

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>Sentences in order.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>Tokens that may begin a cue, in order.</summary>
    public List<int> Cues { get; } = [];

    /// <summary>Quotations.</summary>
    public Quotations Quotations { get; } = new();

    /// <summary>Where content may end, and where verbs are.</summary>
    public Landmarks Landmarks { get; } = new();

    /// <summary>A token.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>Reads a stretch.</summary>
    public void Read(string text, TextSpan part, LanguagePack pack)
    {
        Text = text;
        Pack = pack;
        new Tokenizer(pack.Writing).Tokenize(text, part, _tokens);
        if (_entries.Length < Count)
        {
            _entries = new WordEntry?[Count];
            _classes = new WordClass[Count];
            _proclitics = new int[Count];
            _conjunctions = new bool[Count];
        }

        LookUp();
        Headlines.Lower(this, _tokens);
        Quotations.Find(this);
        Landmarks.Find(this);
        SentenceSplitter.Split(this, Sentences);
    }

    /// <summary>What the lists say of a token; null for unknown words and punctuation.</summary>
    public WordEntry? Entry(int index) => _entries[index];

    /// <summary>Everything a token can be.</summary>
    public WordClass Class(int index) => _classes[index];

    /// <summary>Whether a token can be one of the classes. False outside the passage.</summary>
    public bool Is(int index, WordClass classes) => (uint)index < (uint)Count && (_classes[index] & classes) != 0;

    /// <summary>Whether a token is a punctuation mark.</summary>
    public bool IsMark(int index, char mark) => (uint)index < (uint)Count && _tokens[index].Mark == mark;

    /// <summary>Whether a token is a comma of any script.</summary>
    public bool IsComma(int index) => (uint)index < (uint)Count && _tokens[index].Mark is ',' or '\u060C' && (uint)index < (uint)Count;

    /// <summary>Whether a token is a dash that divides (not a hyphen within a word).</summary>
    public bool IsDash(int index) => (uint)index < (uint)Count && _tokens[index].Mark switch
    {
        '\u2013' or '\u2014' or '\u2015' or '\u2212' => true,
        '-' => _tokens[index].Is(TokenFlags.SpaceBefore),
        _ => false,
    };

    /// <summary>Whether a token is a word or number.</summary>
    public bool IsWord(int index) => (uint)index < (uint)Count && _tokens[index].Kind != TokenKind.Punctuation;

    /// <summary>Whether a token is punctuation.</summary>
    public bool IsPunctuation(int index) => (uint)index < (uint)Count && _tokens[index].Kind == TokenKind.Punctuation;

    /// <summary>Whether a token begins with a capital.</summary>
    public bool IsCapital(int index) => (uint)index < (uint)Count && _tokens[index].Is(TokenFlags.Capital);

    /// <summary>Whether the conjunction و or ف is written onto the token.</summary>
    public bool HasConjunction(int index) => (uint)index < (uint)Count && _conjunctions[index];

    /// <summary>Whether a token is a capitalised word that does not open its sentence, and so rather a name than a small word.</summary>
    public bool IsSentenceInnerName(int index, int sentenceFirst) =>
        index > sentenceFirst && IsCapital(index) && Pack.Writing.HasCase && !_tokens[index].Is(TokenFlags.OneLetter);

    /// <summary>Whether a token opens a sentence, so that its capital tells nothing.</summary>
    public bool IsSentenceStart(int index) =>
        index == 0 || _tokens[index].Is(TokenFlags.LineBefore) || _tokens[index - 1].Mark is '.' or '!' or '?';

    /// <summary>The folded characters of a token.</summary>
    public ReadOnlySpan<char> Folded(int index) => _tokens.Folded(index);

    /// <summary>Where the word itself begins, after letters that are written onto it.</summary>
    public int WordStart(int index) => _tokens[index].Start + _proclitics[index];

    /// <summary>Whether a one-letter preposition is written onto the token (Arabic ب ل ك).</summary>
    public bool HasPrepositionLetter(int index) =>
        (uint)index < (uint)Count && _proclitics[index] - (_conjunctions[index] ? 1 : 0) > 0;

    /// <summary>
    /// Whether a word begins with a one-letter preposition that a verb governs, also where no list knows the word
    /// under it; the letter is then no longer part of the word.
    /// </summary>
    public bool TakeGovernedLetter(int index, char letter)
    {
        if (HasPrepositionLetter(index))
        {
            return PrepositionLetter(index) == letter;
        }

        if (Pack.Writing is not ArabicScript || !IsWord(index) || _entries[index] is not null || Folded(index) is not { Length: > 3 } word || word[0] != letter)
        {
            return false;
        }

        _proclitics[index] = OriginalLength(index, 1);
        return true;
    }

    /// <summary>The one-letter preposition written onto the token, folded; NUL if none.</summary>
    public char PrepositionLetter(int index) => HasPrepositionLetter(index) ? Folded(index)[_conjunctions[index] ? 1 : 0] : '\0';

    /// <summary>Where a token goes on after its first folded letters, the marks on them included.</summary>
    public int AfterLetters(int index, int letters) => _tokens[index].Start + OriginalLength(index, letters);

    /// <summary>Where the last folded letters of a token begin: harakat are not folded letters.</summary>
    public int SuffixStart(int index, int letters)
    {
        int at = _tokens[index].End;
        while (letters > 0 && at > _tokens[index].Start)
        {
            at--;
            letters -= CharClasses.IsDropped(Text[at]) || CharClasses.Of(Text[at]) == CharClass.Format ? 0 : 1;
        }

        return at;
    }

    /// <summary>Whether the tokens from <paramref name="index"/> on are the given folded words.</summary>
    public bool Matches(int index, ReadOnlySpan<string> words)
    {
        if (index + words.Length > Count)
        {
            return false;
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (!Folded(index + i).SequenceEqual(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The longest of the phrases that begins at a token; 0 if none.</summary>
    public int MatchLength(int index, IReadOnlyList<string[]> phrases)
    {
        for (int i = 0; i < phrases.Count; i++)
        {
            if (Matches(index, phrases[i]))
            {
                return phrases[i].Length;
            }
        }

        return 0;
    }

    /// <summary>Whether a prepositional cue begins at a token, which no excluded word follows.</summary>
    /// <param name="index">The token.</param>
    /// <param name="clauses">Whether "as X said" counts: only a caller that saw a comma before can tell.</param>
    /// <param name="kind">The only kind that counts; null for all.</param>
    public bool StartsPrepositional(int index, bool clauses, PrepositionalKind? kind = null)
    {
        if ((uint)index >= (uint)Count || _entries[index] is not { Prepositional.Length: > 0 } entry)
        {
            return false;
        }

        foreach (PrepositionalForm form in entry.Prepositional)
        {
            int next = index + 1 + form.Rest.Length - (form.Proclitic ? 1 : 0);
            bool words = form.Proclitic
                ? Matches(index + 1, form.Rest.AsSpan(..^1)) && next < Count && IsWord(next) && Folded(next).StartsWith(form.Rest[^1], StringComparison.Ordinal)
                : Matches(index + 1, form.Rest);
            if (!words || (kind is { } only && form.Cue.Kind != only) || next >= Count || (IsWord(next) && form.Cue.Excludes(Folded(next))))
            {
                continue;
            }

            if (form.Cue.Kind != PrepositionalKind.As || (clauses && HasReportAhead(next)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasReportAhead(int from)
    {
        for (int k = from; k < Math.Min(Count, from + 7) && !IsPunctuation(k); k++)
        {
            if (Is(k, WordClass.CueFinite | WordClass.CueParticiple))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The span of the tokens from first to last, both included, without letters written onto the first.</summary>
    public TextSpan Span(int first, int last) => new(WordStart(first), _tokens[last].End);

    private void LookUp()
    {
        Cues.Clear();
        bool phrases = false;
        bool arabic = Pack.Writing is ArabicScript;
        for (int i = 0; i < Count; i++)
        {
            _entries[i] = null;
            _classes[i] = WordClass.None;
            _proclitics[i] = 0;
            _conjunctions[i] = false;
            if (_tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            WordEntry? entry = Pack.Find(_tokens.Folded(i));
            if (entry is null && arabic)
            {
                entry = ArabicWord.Find(Pack, _tokens.Folded(i), out int proclitic, out bool conjunction);
                _proclitics[i] = proclitic == 0 ? 0 : OriginalLength(i, proclitic);
                _conjunctions[i] = conjunction;
            }

            if (entry is not null && Pack.Settings.BareClause && (entry.Classes & (WordClass.Relative | WordClass.Pronoun)) != 0 && EnglishWord.IsAcronym(this, i))
            {
                entry = null;
            }

            if (entry is null)
            {
                _classes[i] = Pack.Settings.BareClause && EnglishWord.LooksAdverb(this, i) ? WordClass.Adverb : WordClass.None;
                continue;
            }

            if (entry.BeginsCue)
            {
                Cues.Add(i);
            }

            phrases |= entry.Phrases.Length > 0;
            _entries[i] = entry;
            _classes[i] = entry.Classes;
            if (arabic && (HasPrepositionLetter(i) || HasArticle(i)))
            {
                _classes[i] &= ~(WordClass.Verb | WordClass.AnyCueVerb); // an article or preposition makes a noun of it: النقل
            }
        }

        for (int i = 0; phrases && i < Count; i++)
        {
            if (_entries[i] is { Phrases.Length: > 0 } entry)
            {
                foreach ((string[] rest, WordClass cls) in entry.Phrases)
                {
                    if (Matches(i + 1, rest))
                    {
                        for (int k = 0; k <= rest.Length; k++)
                        {
                            _classes[i + k] |= k == 0 ? cls : cls | WordClass.InPhrase;
                        }

                        break;
                    }
                }
            }
        }
    }

    // The Arabic article, with or without a conjunction before it, on a word that the lists do not hold with it.
    private bool HasArticle(int index)
    {
        ReadOnlySpan<char> word = _tokens.Folded(index)[(_conjunctions[index] ? 1 : 0)..];
        return word.StartsWith("\u0627\u0644", StringComparison.Ordinal) && Pack.Find(word) is null;
    }

    // How many code units of the text the first folded letters of a token take (harakat are not folded letters).
    private int OriginalLength(int index, int letters)
    {
        if (letters == 0)
        {
            return 0;
        }

        int at = _tokens[index].Start;
        while (at < _tokens[index].End)
        {
            if (!CharClasses.IsDropped(Text[at]) && CharClasses.Of(Text[at]) != CharClass.Format && letters-- == 0)
            {
                break;
            }

            at++;
        }

        return at - _tokens[index].Start;
    }
}

/// <summary>A sentence: its first and last token.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, closing punctuation included.</param>
/// <param name="Paragraph">Number of its paragraph.</param>
internal readonly record struct Sentence(int First, int Last, int Paragraph);
