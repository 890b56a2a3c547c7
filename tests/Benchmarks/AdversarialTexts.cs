using System.Diagnostics;
using System.Globalization;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;

namespace FactCheck.Benchmarks;

/// <summary><c>--adversarial</c>: texts made to be slow, at doubled lengths. Linear time keeps the last column near 8.</summary>
public static class AdversarialTexts
{
    private static readonly int[] Lengths = [62_500, 125_000, 250_000, 500_000];

    private static readonly (string Name, string Language, string Unit)[] Texts =
    [
        ("quotation marks", "en", "\""),
        ("opening quotation marks", "fr", "«"),
        ("opening and closing marks", "ru", "«»"),
        ("one word", "en", "a"),
        ("one word of letters with marks", "ar", "بّ"),
        ("cue verbs", "en", "said "),
        ("cue verbs and that", "en", "said that "),
        ("prepositional cues", "fr", "selon "),
        ("subjectless verbs", "ru", "сообщили, что "),
        ("chained relays", "ar", "نقلا عن "),
        ("commas", "en", ", "),
        ("capitalised words", "en", "A Bc "),
        ("abbreviations", "en", "U.S. "),
        ("open quotation before each cue", "en", "\"it said "),
        ("parentheses", "ru", "("),
        ("line ends", "en", "\n"),
        ("controls", "en", "\u0001"),
        ("emoji", "en", "😀"),
    ];

    /// <summary>Prints the table as Markdown.</summary>
    public static void Print()
    {
        var extractor = new AttributionExtractor(LanguagePacks.Shipped, SourceDirectory.Shipped);
        Console.WriteLine("| text | " + string.Join(" | ", Lengths.Select(l => l.ToString("#,0", CultureInfo.InvariantCulture) + ", ms")) + " | 8 × the length takes × |");
        Console.WriteLine("| --- |" + string.Concat(Enumerable.Repeat(" ---: |", Lengths.Length + 1)));
        foreach ((string name, string language, string unit) in Texts)
        {
            double[] times = [.. Lengths.Select(length => Milliseconds(extractor, Repeat(unit, length), language))];
            string row = string.Join(" | ", times.Select(t => t.ToString("0.0", CultureInfo.InvariantCulture)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} ({language}) | {row} | {times[^1] / times[0]:0.0} |"));
        }
    }

    private static string Repeat(string unit, int length) =>
        string.Concat(Enumerable.Repeat(unit, (length + unit.Length - 1) / unit.Length));

    private static double Milliseconds(AttributionExtractor extractor, string text, string language)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            extractor.Extract(text, language);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
