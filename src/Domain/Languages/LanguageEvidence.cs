using FactCheck.Domain.Text;

namespace FactCheck.Domain.Languages;

/// <summary>
/// What a stretch of text says of its language: letters by script, and for each language of the table how much its function
/// words and endings speak for it, in hundredths of a function word, so that stretches add up exactly.
/// </summary>
internal ref struct LanguageEvidence(DetectionTable table, Span<int> scripts, LetterCounts letters, Span<int> scores, Span<char> buffer)
{
    // a letter that an alphabet lacks may stand in a foreign name, a function word hardly ever does
    private const int ForeignLetter = 60;
    private const int EndingWeight = 35;
    private const int ShortestWordWithEnding = 5;

    // the lead over the second language that two function words give
    private const int SureLead = 150;
    private const int SureLetters = 4;

    private readonly Span<int> _scripts = scripts;
    private readonly Span<int> _scores = scores;
    private readonly Span<char> _word = buffer;
    private LetterCounts _letters = letters;

    /// <summary>Reads a stretch that begins and ends between words.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (CharClasses.Of(text[i]) == CharClass.Letter)
            {
                i = ReadWord(text, i);
            }
        }
    }

    // Returns where the word ends. Marks that are kept and letters belong to it; format characters stand for nothing.
    private int ReadWord(ReadOnlySpan<char> text, int i)
    {
        Span<char> word = _word;
        int length = 0;
        Script script = ScriptRanges.Of(text[i]);
        int run = 0;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            CharClass cls = CharClasses.Of(c);
            if (cls == CharClass.Letter)
            {
                Script its = ScriptRanges.Of(c);
                if (its != script)
                {
                    _scripts[(int)script] += run;
                    script = its;
                    run = 0;
                }

                run++;
                char lower = CharClasses.Lower(c);
                if (c >= 0x80)
                {
                    _letters.Add(c == '\u0130' ? c : lower);
                    lower = c == '\u0130' ? 'i' : lower;
                }

                Append(word, ref length, lower);
            }
            else if (cls == CharClass.Mark)
            {
                if (!CharClasses.IsDropped(c))
                {
                    Append(word, ref length, c);
                }
            }
            else if (cls != CharClass.Format)
            {
                break;
            }
        }

        _scripts[(int)script] += run;
        Score(word, length);
        return i;
    }

    /// <summary>Adds what a further stretch of the text says.</summary>
    public void Add(in LanguageEvidence further)
    {
        _letters.Add(in further._letters);
        for (int i = 0; i < _scripts.Length; i++)
        {
            _scripts[i] += further._scripts[i];
        }

        for (int i = 0; i < _scores.Length; i++)
        {
            _scores[i] += further._scores[i];
        }
    }

    /// <summary>Forgets all that was read.</summary>
    public void Clear()
    {
        _letters.Clear();
        _scripts.Clear();
        _scores.Clear();
    }

    /// <summary>The likeliest language. Uses up what was read: it is to be cleared before more is.</summary>
    public DetectedLanguage Conclude()
    {
        Script script = Prevailing(out int count);
        return count == 0 || script == Script.Unknown ? DetectedLanguage.Undetermined : Choose(script, count);
    }

    private static void Append(Span<char> word, ref int length, char c)
    {
        if ((uint)length < (uint)word.Length)
        {
            word[length] = c;
        }
        else
        {
            // only the end of an overlong word is of use
            word[1..].CopyTo(word);
            word[^1] = c;
        }

        length++;
    }

    private readonly void Score(ReadOnlySpan<char> buffer, int length)
    {
        ReadOnlySpan<char> word = buffer[..Math.Min(length, buffer.Length)];
        int weight;
        if (length <= buffer.Length && table.TryWord(word, out byte[]? languages))
        {
            weight = length switch { 1 => 40, 2 => 70, _ => 100 };
        }
        else if (length >= ShortestWordWithEnding && table.TryEnding(word, length - 2, out languages))
        {
            weight = EndingWeight;
        }
        else
        {
            return;
        }

        foreach (byte language in languages)
        {
            _scores[language] += weight;
        }
    }

    private readonly Script Prevailing(out int count)
    {
        // a sign of these scripts is a syllable or a word
        int han = _scripts[(int)Script.Han] * 2;
        int kana = _scripts[(int)Script.Kana] * 2;
        int hangul = _scripts[(int)Script.Hangul] * 2;
        _scripts[(int)Script.Han] = han;
        _scripts[(int)Script.Kana] = kana > 0 && kana * 10 >= han ? kana + han : kana;
        _scripts[(int)Script.Hangul] = hangul >= han ? hangul + han : hangul;
        int best = 0;
        for (int i = 1; i < _scripts.Length; i++)
        {
            // Kana and Hangul come after Han and win where they took its count over
            if (_scripts[i] >= _scripts[best])
            {
                best = i;
            }
        }

        count = _scripts[best];
        return (Script)best;
    }

    private readonly DetectedLanguage Choose(Script script, int count)
    {
        (int first, int last) = table.Rows(script);
        ReadOnlySpan<DetectionTable.Language> languages = table.Languages;
        int best = first;
        int second = int.MinValue / 2;
        for (int i = first; i <= last; i++)
        {
            _scores[i] -= ForeignLetter * _letters.Foreign(languages[i].Alphabet, script);
            if (i > first && _scores[i] > _scores[best])
            {
                second = _scores[best];
                best = i;
            }
            else if (i > first)
            {
                second = Math.Max(second, _scores[i]);
            }
        }

        DetectionTable.Language language = languages[best];
        bool sure = first == last ? count >= SureLetters : _scores[best] - second >= SureLead;
        return new DetectedLanguage(language.Tag, language.Name, sure);
    }
}
