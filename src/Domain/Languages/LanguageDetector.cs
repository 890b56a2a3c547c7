namespace FactCheck.Domain.Languages;

/// <summary>
/// Tells the language of a text or paragraph: by script where a script writes one language, otherwise by function words,
/// word endings and the letters of each alphabet (Languages/detection.tsv). No model, no allocation per word, linear time.
/// </summary>
public static class LanguageDetector
{
    /// <summary>Code units that are read; the rest of a longer text does not change the answer.</summary>
    public const int SampleLength = 16_384;

    /// <summary>Tells the language of a text.</summary>
    /// <param name="text">A text, paragraph or headline of any length; may hold anything.</param>
    /// <returns>The likeliest language; <see cref="DetectedLanguage.Undetermined"/> where there is no letter.</returns>
    public static DetectedLanguage Detect(ReadOnlySpan<char> text)
    {
        DetectionTable table = DetectionTable.Shipped;
        var letters = new LetterCounts(stackalloc int[DetectionTable.LetterCount], stackalloc ushort[LetterCounts.MostKinds]);
        var evidence = new LanguageEvidence(table, stackalloc int[ScriptRanges.Count], letters, stackalloc int[table.Languages.Length], stackalloc char[DetectionTable.LongestWord]);
        evidence.Read(Sample(text));
        return evidence.Conclude();
    }

    /// <summary>Tells the language of a text and where its paragraphs change theirs, reading each word once.</summary>
    /// <param name="text">The text; a line break ends a paragraph.</param>
    /// <param name="shortest">Shorter paragraphs tell nothing, in code units.</param>
    /// <param name="runs">
    /// Where surely told languages begin: the first code unit of a paragraph, and its language where that of the paragraph told
    /// before it was another.
    /// </param>
    /// <returns>What <see cref="Detect"/> says of the whole text.</returns>
    internal static DetectedLanguage DetectParagraphs(ReadOnlySpan<char> text, int shortest, List<(int Start, string Tag)> runs)
    {
        DetectionTable table = DetectionTable.Shipped;
        var letters = new LetterCounts(stackalloc int[DetectionTable.LetterCount], stackalloc ushort[LetterCounts.MostKinds]);
        var whole = new LanguageEvidence(table, stackalloc int[ScriptRanges.Count], letters, stackalloc int[table.Languages.Length], stackalloc char[DetectionTable.LongestWord]);
        var paragraphLetters = new LetterCounts(stackalloc int[DetectionTable.LetterCount], stackalloc ushort[LetterCounts.MostKinds]);
        var paragraph = new LanguageEvidence(table, stackalloc int[ScriptRanges.Count], paragraphLetters, stackalloc int[table.Languages.Length], stackalloc char[DetectionTable.LongestWord]);
        ReadParagraphs(text, shortest, ref whole, ref paragraph, runs);
        return whole.Conclude();
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

    private static void ReadParagraphs(
        ReadOnlySpan<char> text, int shortest, ref LanguageEvidence whole, ref LanguageEvidence paragraph, List<(int Start, string Tag)> runs)
    {
        for (int from = 0; from < text.Length;)
        {
            int length = text[from..].IndexOf('\n') + 1;
            length = length == 0 ? text.Length - from : length;
            bool told = length >= shortest;
            if (told || from + length <= SampleLength)
            {
                paragraph.Read(Sample(text.Slice(from, length)));
                if (from + length <= SampleLength)
                {
                    whole.Add(in paragraph);
                }
            }

            if (from < SampleLength && from + length > SampleLength)
            {
                whole.Read(text[from..SampleLength]);
            }

            if (told && paragraph.Conclude() is { IsSure: true, Tag: var tag } && (runs.Count == 0 || runs[^1].Tag != tag))
            {
                runs.Add((from, tag));
            }

            paragraph.Clear();
            from += length;
        }
    }

    private static ReadOnlySpan<char> Sample(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, SampleLength)];
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
