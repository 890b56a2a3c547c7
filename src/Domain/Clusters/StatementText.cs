using System.Globalization;
using System.Text;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Text;
using FactCheck.Domain.Text.Scripts;

namespace FactCheck.Domain.Clusters;

/// <summary>What matters of a word where two statements are compared.</summary>
[Flags]
internal enum StatementTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Holds a digit of any script.</summary>
    Number = 1,

    /// <summary>Is written with a capital where only names are.</summary>
    Name = 2,

    /// <summary>Is written with a capital where every word is: at the start of a sentence or quotation.</summary>
    Opening = 4,

    /// <summary>Denies.</summary>
    Negation = 8,

    /// <summary>Limits what is said.</summary>
    Limit = 16,

    /// <summary>Stands in the language pack, so that a capital at the start of a sentence says nothing.</summary>
    Known = 32,

    /// <summary>Says when, seen from the day of the article: today, on Monday, last week.</summary>
    Time = 64,
}

/// <summary>A word as it is compared.</summary>
/// <param name="Text">Folded, digits as ASCII ones; a number with the signs that belong to it (-5, 5%, 10:).</param>
/// <param name="Traits">What matters of it.</param>
/// <param name="Span">Where it stands in the content.</param>
internal readonly record struct StatementWord(string Text, StatementTraits Traits, TextSpan Span)
{
    /// <summary>Whether it has one of some traits.</summary>
    public bool Is(StatementTraits traits) => (Traits & traits) != 0;
}

/// <summary>The words of a content as they are compared: folded as the engine folds them, without punctuation.</summary>
internal sealed class StatementText
{
    private const string BeforeNumber = "+-−±~<>≤≥$€£¥₽#№";
    private const string AfterNumber = "%‰°$€£¥₽٪";
    private const string SentenceEnds = ".!?…:؟\"«»“”„‟‹›(—–";

    private StatementText(string content, bool hasCase, StatementWord[] words) =>
        (Content, HasCase, Words) = (content, hasCase, words);

    /// <summary>The content that was read.</summary>
    public string Content { get; }

    /// <summary>Whether capitals tell names in its script.</summary>
    public bool HasCase { get; }

    /// <summary>Its words and numbers, in order.</summary>
    public IReadOnlyList<StatementWord> Words { get; }

    /// <summary>Reads a content.</summary>
    /// <param name="language">BCP 47 tag; one without a pack is read as written in Latin letters.</param>
    /// <param name="content">The words attributed.</param>
    public static StatementText Read(string language, string content)
    {
        LanguagePack? pack = LanguagePacks.Shipped.Find(language);
        WritingSystem writing = pack?.Writing ?? WritingSystem.For("Latin", elision: false);
        FoldedText tokens = new();
        new Tokenizer(writing).Tokenize(content, new TextSpan(0, content.Length), tokens);
        List<StatementWord> words = new(tokens.Count);
        bool opens = true;
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.Punctuation)
            {
                opens |= SentenceEnds.Contains(token.Mark, StringComparison.Ordinal);
                continue;
            }

            words.Add(Word(tokens, i, opens || token.Is(TokenFlags.LineBefore), pack));
            opens = false;
        }

        return new StatementText(content, writing.HasCase, [.. words]);
    }

    private static StatementWord Word(FoldedText tokens, int index, bool opens, LanguagePack? pack)
    {
        Token token = tokens[index];
        ReadOnlySpan<char> folded = tokens.Folded(index);
        string text = Digits(folded, out bool isNumber);
        StatementTraits traits = StatementTraits.None;
        if (isNumber)
        {
            traits |= StatementTraits.Number;
            text = Signed(tokens, index, text);
        }

        if (token.Is(TokenFlags.Capital))
        {
            traits |= opens && !token.Is(TokenFlags.AllCapitals) ? StatementTraits.Opening : StatementTraits.Name;
        }

        return new StatementWord(text, traits | Meaning(folded, text, pack), new TextSpan(token.Start, token.End));
    }

    private static StatementTraits Meaning(ReadOnlySpan<char> folded, string text, LanguagePack? pack)
    {
        if (pack is null)
        {
            return StatementTraits.None;
        }

        WordEntry? entry = pack.Find(folded);
        StatementTraits traits = (entry is null ? StatementTraits.None : StatementTraits.Known) | TurningWords.Of(pack.Tag, text);
        if (entry is not null && (entry.Classes & WordClass.Negation) != 0)
        {
            traits |= StatementTraits.Negation;
        }

        if (entry is not null && (entry.Classes & WordClass.Time) != 0)
        {
            traits |= StatementTraits.Time;
        }

        // ولن: the conjunction is written onto the negation.
        if (!pack.Writing.HasCase && ArabicScript.Conjunction(folded) is > 0 and int from)
        {
            ReadOnlySpan<char> bare = folded[from..];
            traits |= TurningWords.Of(pack.Tag, bare.ToString());
            if (pack.Find(bare) is { } inner && (inner.Classes & WordClass.Negation) != 0)
            {
                traits |= StatementTraits.Negation;
            }
        }

        return traits;
    }

    private static string Digits(ReadOnlySpan<char> folded, out bool isNumber)
    {
        isNumber = false;
        StringBuilder? changed = null;
        for (int i = 0; i < folded.Length; i++)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(folded[i]);
            isNumber |= digit >= 0 || char.IsNumber(folded[i]);
            if (digit >= 0 && folded[i] > '9')
            {
                changed ??= new StringBuilder().Append(folded);
                changed[i] = (char)('0' + digit);
            }
        }

        return changed?.ToString() ?? folded.ToString();
    }

    // The sign before a number, and what it counts after it: -5 is not 5, 5% is not 5 °.
    private static string Signed(FoldedText tokens, int index, string number)
    {
        StringBuilder text = new();
        if (index > 0 && tokens[index - 1].Kind == TokenKind.Punctuation && !tokens[index].Is(TokenFlags.SpaceBefore)
            && BeforeNumber.Contains(tokens[index - 1].Mark, StringComparison.Ordinal))
        {
            text.Append(tokens[index - 1].Mark == '−' ? '-' : tokens[index - 1].Mark);
        }

        text.Append(number);
        if (index + 1 < tokens.Count && tokens[index + 1].Kind == TokenKind.Punctuation)
        {
            char mark = tokens[index + 1].Mark;
            if (AfterNumber.Contains(mark, StringComparison.Ordinal))
            {
                text.Append(mark == '٪' ? '%' : mark);
            }
            else if (mark is ':' or '/' or '٫' or '٬' && index + 2 < tokens.Count && tokens[index + 2].Kind == TokenKind.Number
                && !tokens[index + 2].Is(TokenFlags.SpaceBefore))
            {
                text.Append(mark);
            }
        }

        return text.ToString();
    }
}
