using System.Text;
using FactCheck.Domain.Languages;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace FactCheck.Domain.Tests.Extraction.Properties;

/// <summary>Texts mixed at random of cue words, marks and everything that breaks readers of text; the same on every run.</summary>
internal static class StrangeTexts
{
    private static readonly string[] Marks =
    [
        "\"", "«", "»", "“", "”", "„", "‟", "‘", "’", "'", "‚", "‛", "‹", "›", "``", "''", "＂", "＇", "(", ")", "[", "]", "{", ",", "،", ";", "؛",
        ".", "..", "…", ":", "!", "?", "؟", "۔", "-", "–", "—", "―", "−", "/", "&", "%", "•", "·", "*", "#", "@", "$", "€", "\\", "|", "<", ">",
    ];

    private static readonly string[] Blanks =
        [" ", "\t", "\u00A0", "\u202F", "\u3000", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f"];

    private static readonly string[] Oddities =
    [
        "\0", "\u0001", "\u001B", "\u007F", "\uFEFF", "\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u061C",
        "\u202A", "\u202B", "\u202D", "\u202E", "\u202C", "\u2066", "\u2067", "\u2068", "\u2069", "\uFFFD", "\uFFFF", "\uE000",
        "\uD83D", "\uDE00", "\uDC00\uD800", "😀", "👩‍👩‍👧‍👦", "🇫🇷", "👍🏽", "𝒜𝒷", "𐐀𐐨", "𞤀𞤢", "𠀋", "\u0301", "\u20DD", "\u064B", "\u0651", "\u0640", "\u0640\u0640\u0640",
        "ﷺ", "ﻻ", "ﬁ", "ǅ", "ß", "İ", "ı", "I", "i\u0307", "Ω", "K", "٣", "۵", "½", "²", "1,000.5", "12-13", "3rd", "U.S.", "a.m.", "т.е.", "M.", "St.",
        "l'", "qu'", "'s", "s'", "-t-il", "-il", "-", "--", "о-о", "d'd'd'", "example.org", "https://example.org/?a=b&c=d", "x@example.org", "#tag",
    ];

    private static readonly Dictionary<string, string[]> Examples = LanguagePacks.Shipped.Tags.ToDictionary(
        tag => tag, tag => RowExample.All.Where(row => row.Tag == tag).Select(row => row.Example.Text).ToArray(), StringComparer.Ordinal);

    private static readonly Dictionary<string, string[]> Words = Examples.ToDictionary(
        pair => pair.Key, pair => pair.Value.SelectMany(text => text.Split(' ')).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>A configuration that always draws the same texts.</summary>
    public static Config Same(int count, ulong seed) => Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(count)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(seed, 1UL), FSharpOption<int>.None)));

    /// <summary>Mixtures for a language.</summary>
    public static Arbitrary<Mixture> For(string language) =>
        Arb.From(Gen.Sized(size => Pieces(language, Math.Min(60, size / 4))), Mixture.Shrink);

    /// <summary>Real sentences with something strange put in at a random place.</summary>
    public static Arbitrary<Mixture> Disturbed(string language, IReadOnlyList<string> texts)
    {
        Gen<string> odd = Gen.OneOf(Gen.Elements(Marks), Gen.Elements(Blanks), Gen.Elements(Oddities), AnyChars());
        Gen<Mixture> gen =
            from text in Gen.Elements(texts.Concat(Examples[language]))
            from cuts in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, Math.Max(0, text.Length)), odd))
            select Mixture.Of(text, cuts);
        return Arb.From(gen, Mixture.Shrink);
    }

    private static Gen<Mixture> Pieces(string language, int size)
    {
        string[] words = Words[language];
        string[] others = Words.Where(pair => pair.Key != language).SelectMany(pair => pair.Value.Take(60)).ToArray();
        Gen<string> word = Gen.Elements(words);
        Gen<string> piece = Gen.Frequency(
            (10, word),
            (2, word.Select(w => w.ToUpperInvariant())),
            (2, word.Select(w => w.Normalize(NormalizationForm.FormD))),
            (2, word.Select(Vocalised)),
            (2, Gen.Elements(others)),
            (2, Gen.Elements(Examples[language])),
            (7, Gen.Elements(Marks)),
            (3, Gen.Elements(Blanks)),
            (4, Gen.Elements(Oddities)),
            (1, AnyChars()));
        Gen<string> glue = Gen.Frequency((5, Gen.Constant(" ")), (3, Gen.Constant("")), (1, Gen.Elements(Blanks)));
        return Gen.ArrayOf(Gen.Zip(piece, glue, (p, g) => p + g), size + 1).Select(pieces => new Mixture(pieces));
    }

    private static Gen<string> AnyChars() =>
        Gen.ArrayOf(Gen.Choose(0, char.MaxValue).Select(c => (char)c), 3).Select(chars => new string(chars));

    // Every second letter with a mark on it.
    private static string Vocalised(string word)
    {
        var text = new StringBuilder();
        for (int i = 0; i < word.Length; i++)
        {
            text.Append(word[i]);
            if (i % 2 == 0 && char.IsLetter(word[i]))
            {
                text.Append(word[i] is >= '\u0600' and <= '\u06FF' ? "\u064E\u0651\u0640"[i % 3] : '\u0301');
            }
        }

        return text.ToString();
    }
}

/// <summary>A text in pieces, so that a failing one can be made smaller piece by piece.</summary>
internal sealed class Mixture(string[] pieces)
{
    /// <summary>The text.</summary>
    public string Text { get; } = string.Concat(pieces);

    /// <summary>A text with pieces put in.</summary>
    public static Mixture Of(string text, (int At, string Odd)[] cuts)
    {
        var pieces = new List<string>();
        int from = 0;
        foreach ((int at, string odd) in cuts.OrderBy(cut => cut.At))
        {
            pieces.Add(text[from..at]);
            pieces.Add(odd);
            from = at;
        }

        pieces.Add(text[from..]);
        return new Mixture([.. pieces]);
    }

    /// <summary>Smaller mixtures: halves, then all but one piece.</summary>
    public static IEnumerable<Mixture> Shrink(Mixture mixture) => mixture.Smaller();

    /// <inheritdoc/>
    public override string ToString() => Escaped(Text);

    /// <summary>A text in which everything that cannot be seen is written as an escape.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (char c in text)
        {
            bool plain = c is >= ' ' and < '\u007F' || (char.IsLetter(c) && !char.IsSurrogate(c));
            escaped.Append(plain ? c : $"\\u{(int)c:X4}");
        }

        return escaped.ToString();
    }

    private IEnumerable<Mixture> Smaller()
    {
        for (int part = pieces.Length / 2; part > 0; part /= 2)
        {
            for (int at = 0; at + part <= pieces.Length; at += part)
            {
                yield return new Mixture([.. pieces[..at], .. pieces[(at + part)..]]);
            }
        }
    }
}
