using System.Diagnostics;
using System.Globalization;
using FactCheck.Domain.Registry;

namespace FactCheck.Benchmarks;

/// <summary><c>--linking</c>: what a mention costs against 100,000 names, and what loading the shipped registry costs.</summary>
public static class LinkingRun
{
    private const int Rounds = 51;

    /// <summary>Prints the table as Markdown; lookup and resolving take turns, the figures are medians.</summary>
    public static void Print()
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan used = Environment.CpuUsage.TotalTime;
        int sources = SourceDirectory.Shipped.Sources.Count;
        double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double processor = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds;
        double[] again = new double[5];
        for (int i = 0; i < again.Length; i++)
        {
            start = Stopwatch.GetTimestamp();
            SourceDirectory.Shipped.With([]);
            again[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var benchmark = new LinkingBenchmark();
        for (int i = 0; i < 40_000; i++)
        {
            benchmark.DictionaryLookup();
            benchmark.Resolve();
        }

        double[] lookup = new double[Rounds];
        double[] resolve = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            lookup[i] = Nanoseconds(benchmark.DictionaryLookup);
            resolve[i] = Nanoseconds(benchmark.Resolve);
        }

        Array.Sort(lookup);
        Array.Sort(resolve);
        Array.Sort(again);
        double ratio = resolve[Rounds / 2] / lookup[Rounds / 2];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            | what | figure |
            | --- | ---: |
            | dictionary lookup of a name, ns | {lookup[Rounds / 2]:0} |
            | resolving a mention against {ManyNames.Count:#,0} names, ns | {resolve[Rounds / 2]:0} |
            | ratio | {ratio:0.0} |
            | loading the shipped registry ({sources:#,0} sources) in a fresh process, ms | {first:0} |
            | the same, ms of processor time | {processor:0} |
            | building its directory again, ms | {again[again.Length / 2]:0} |
            """));
    }

    private static double Nanoseconds<T>(Func<T> work)
    {
        const int Times = 2_000;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Times; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Times;
    }
}
