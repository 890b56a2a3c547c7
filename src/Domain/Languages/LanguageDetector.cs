using FactCheck.Domain.Text;

namespace FactCheck.Domain.Languages;

/// <summary>
/// Tells the language of a text or paragraph: by script where a script writes one language, otherwise by function words,
/// word endings and the letters of each alphabet (Languages/detection.tsv). No model, no allocation per word, linear time.
/// </summary>
public static class LanguageDetector
{
    /// <summary>Code units that are read; the rest of a longer text does not change the answer.</summary>
    public const int SampleLength = 16_384;

    // a letter that an alphabet lacks may stand in a foreign name, a function word hardly ever does
    private const float ForeignLetter = 0.6f;
    private const float EndingWeight = 0.35f;
    private const int ShortestWordWithEnding = 5;

    // the lead over the second language that two function words give
    private const float SureLead = 1.5f;
    private const int SureLetters = 4;

    /// <summary>Tells the language of a text.</summary>
    /// <param name="text">A text, paragraph or headline of any length; may hold anything.</param>
    /// <returns>The likeliest language; <see cref="DetectedLanguage.Undetermined"/> where there is no letter.</returns>
    public static DetectedLanguage Detect(ReadOnlySpan<char> text)
    {
        DetectionTable table = DetectionTable.Shipped;
        Span<int> scripts = stackalloc int[ScriptRanges.Count];
        var letters = new LetterCounts(stackalloc int[DetectionTable.LetterCount], stackalloc ushort[LetterCounts.MostKinds]);
        Span<float> scores = stackalloc float[table.Languages.Count];
        Read(text[..Math.Min(text.Length, SampleLength)], table, scripts, ref letters, scores);
        Script script = Prevailing(scripts, out int count);
        return count == 0 || script == Script.Unknown
            ? DetectedLanguage.Undetermined
            : Choose(table, script, count, in letters, scores);
    }

    /// <summary>The English name of a BCP 47 tag's language; the tag itself where it is none that can be told.</summary>
    public static string NameOf(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        foreach (DetectionTable.Language language in DetectionTable.Shipped.Languages)
        {
            if (string.Equals(language.Tag, tag, StringComparison.OrdinalIgnoreCase))
            {
                return language.Name;
            }
        }

        return tag;
    }

    private static void Read(
        ReadOnlySpan<char> text, DetectionTable table, Span<int> scripts, ref LetterCounts letters, Span<float> scores)
    {
        Span<char> word = stackalloc char[DetectionTable.LongestWord];
        int length = 0;
        foreach (char c in text)
        {
            CharClass cls = CharClasses.Of(c);
            if (cls == CharClass.Letter)
            {
                char lower = c == '\u0130' ? 'i' : char.ToLowerInvariant(c);
                scripts[(int)ScriptRanges.Of(c)]++;
                letters.Add(c == '\u0130' ? c : lower);
                Append(word, ref length, lower);
            }
            else if (cls == CharClass.Mark)
            {
                if (!CharClasses.IsDropped(c) && length > 0)
                {
                    Append(word, ref length, c);
                }
            }
            else if (cls != CharClass.Format && length > 0)
            {
                Score(table, word, length, scores);
                length = 0;
            }
        }

        if (length > 0)
        {
            Score(table, word, length, scores);
        }
    }

    private static void Append(Span<char> word, ref int length, char c)
    {
        if (length < word.Length)
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

    private static void Score(DetectionTable table, ReadOnlySpan<char> buffer, int length, Span<float> scores)
    {
        ReadOnlySpan<char> word = buffer[..Math.Min(length, buffer.Length)];
        if (length <= buffer.Length && table.TryWord(word, out byte[]? languages))
        {
            float weight = length switch { 1 => 0.4f, 2 => 0.7f, _ => 1f };
            foreach (byte language in languages)
            {
                scores[language] += weight;
            }

            return;
        }

        for (int end = Math.Min(DetectionTable.LongestEnding, length - 2); length >= ShortestWordWithEnding && end > 0; end--)
        {
            if (table.TryEnding(word[^end..], out languages))
            {
                foreach (byte language in languages)
                {
                    scores[language] += EndingWeight;
                }

                return;
            }
        }
    }

    private static Script Prevailing(Span<int> scripts, out int count)
    {
        // a sign of these scripts is a syllable or a word
        int han = scripts[(int)Script.Han] * 2;
        int kana = scripts[(int)Script.Kana] * 2;
        int hangul = scripts[(int)Script.Hangul] * 2;
        scripts[(int)Script.Han] = han;
        scripts[(int)Script.Kana] = kana > 0 && kana * 10 >= han ? kana + han : kana;
        scripts[(int)Script.Hangul] = hangul >= han ? hangul + han : hangul;
        int best = 0;
        for (int i = 1; i < scripts.Length; i++)
        {
            // Kana and Hangul come after Han and win where they took its count over
            if (scripts[i] >= scripts[best])
            {
                best = i;
            }
        }

        count = scripts[best];
        return (Script)best;
    }

    private static DetectedLanguage Choose(
        DetectionTable table, Script script, int count, in LetterCounts letters, Span<float> scores)
    {
        (int first, int last) = table.Rows(script);
        int best = first;
        float second = float.NegativeInfinity;
        for (int i = first; i <= last; i++)
        {
            scores[i] -= ForeignLetter * letters.Foreign(table.Languages[i].Alphabet, script);
            if (i > first && scores[i] > scores[best])
            {
                second = scores[best];
                best = i;
            }
            else if (i > first)
            {
                second = Math.Max(second, scores[i]);
            }
        }

        DetectionTable.Language language = table.Languages[best];
        bool sure = first == last ? count >= SureLetters : scores[best] - second >= SureLead;
        return new DetectedLanguage(language.Tag, language.Name, sure);
    }
}

/// <summary>A language told from a text.</summary>
/// <param name="Tag">BCP 47 tag ("fr", "sr-Latn"), "und" where there is no letter.</param>
/// <param name="Name">English name of the language.</param>
/// <param name="IsSure">
/// Whether the evidence is more than a guess. A headline of names ("Macron, Scholz") gives none: its paragraph is then better
/// read in the language of its text.
/// </param>
public readonly record struct DetectedLanguage(string Tag, string Name, bool IsSure)
{
    /// <summary>What a text without letters is in.</summary>
    public static DetectedLanguage Undetermined { get; } = new("und", "undetermined", false);
}
