using System.Diagnostics;
using System.Globalization;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;

namespace FactCheck.Benchmarks;

/// <summary>
/// <c>--quick</c>: within a minute, the ratios that the README shows. Reference and extraction take turns, so that whatever
/// else the machine does falls on both; the figures are medians.
/// </summary>
public static class QuickRun
{
    private const int Rounds = 101;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>Prints the tables of speed, memory and cold start as Markdown.</summary>
    public static void Print()
    {
        PrintPackMemory();
        var extractor = new AttributionExtractor(LanguagePacks.Shipped, SourceDirectory.Shipped);
        Console.WriteLine("| language | reference pass, µs | extraction, µs | ratio | characters a second | bytes allocated a character |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (string language in Articles.Languages)
        {
            string article = Articles.Of(language);
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < WarmUp)
            {
                ReferencePass.CountRuns(article);
                extractor.Extract(article);
            }

            double[] reference = new double[Rounds];
            double[] extraction = new double[Rounds];
            double[] ratio = new double[Rounds];
            for (int i = 0; i < Rounds; i++)
            {
                reference[i] = Microseconds(() => ReferencePass.CountRuns(article), 20);
                extraction[i] = Microseconds(() => extractor.Extract(article), 5);
                ratio[i] = extraction[i] / reference[i];
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            extractor.Extract(article);
            double bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / article.Length;
            double time = Median(extraction);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {language} | {Median(reference):0.0} | {time:0.0} | {Median(ratio):0.0} | {article.Length / time * 1e6:#,0} | {bytes:0.0} |"));
        }

        PrintColdStart();
    }

    /// <summary>First of all, while no pack is loaded yet: what the heap grows by with each.</summary>
    private static void PrintPackMemory()
    {
        Console.WriteLine("| pack | memory, MB |");
        Console.WriteLine("| --- | ---: |");
        foreach (string language in Articles.Languages)
        {
            long before = GC.GetTotalMemory(forceFullCollection: true);
            // Asking for the direction loads the pack, which then stays.
            _ = LanguagePacks.Shipped.Direction(language);
            double grown = GC.GetTotalMemory(forceFullCollection: true) - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {language} | {grown / 1e6:0.0} |"));
        }

        Console.WriteLine();
    }

    private static void PrintColdStart()
    {
        string? executable = ColdStart.Executable();
        if (executable is null)
        {
            Console.WriteLine("Cold start: the executable is not built.");
            return;
        }

        string file = Directory.GetFiles(Path.Combine(Articles.Root, "samples"), "en-*.txt").Order(StringComparer.Ordinal).First();
        double[] extract = new double[15];
        double[] version = new double[extract.Length];
        for (int i = 0; i < extract.Length; i++)
        {
            version[i] = ColdStart.Milliseconds(executable, "--version");
            extract[i] = ColdStart.Milliseconds(executable, "extract", file);
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Cold start: `factcheck extract` on one file {Median(extract):0} ms, `factcheck --version` {Median(version):0} ms."));
    }

    private static double Microseconds<T>(Func<T> work, int times)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < times; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / times;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
