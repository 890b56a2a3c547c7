using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Text;

namespace FactCheck.Benchmarks;

/// <summary>Resolving a mention against 100,000 names, beside a plain dictionary lookup of the same words.</summary>
[MemoryDiagnoser]
public class LinkingBenchmark
{
    private readonly (string Text, TextSpan Mention)[] _mentions = ManyNames.Mentions();
    private readonly SourceDirectory _directory = ManyNames.Directory();
    private readonly FrozenDictionary<string, int> _plain = ManyNames.Plain();
    private int _next;

    /// <summary>The lookup of a whole name in a dictionary that compares letter by letter.</summary>
    [Benchmark(Baseline = true)]
    public int DictionaryLookup()
    {
        (string text, TextSpan mention) = _mentions[_next++ % _mentions.Length];
        return _plain.GetValueOrDefault(text.Substring(mention.Start, mention.Length), -1);
    }

    /// <summary>What the linker asks for each source phrase.</summary>
    [Benchmark]
    public SourceLink? Resolve()
    {
        (string text, TextSpan mention) = _mentions[_next++ % _mentions.Length];
        return _directory.Resolve(text, mention, "en");
    }
}
