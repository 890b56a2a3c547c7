using BenchmarkDotNet.Attributes;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.Languages;
using FactCheck.Domain.Registry;

namespace FactCheck.Benchmarks;

/// <summary>Extraction of a 5,000-character article, beside the reference pass over the same text.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmark
{
    private readonly AttributionExtractor _extractor = new(LanguagePacks.Shipped, SourceDirectory.Shipped);
    private string _article = "";

    /// <summary>The language of the article.</summary>
    [Params("ar", "en", "fr", "ru")]
    public string Language { get; set; } = "";

    /// <summary>Reads the article.</summary>
    [GlobalSetup]
    public void ReadArticle() => _article = Articles.Of(Language);

    /// <summary>The reference pass.</summary>
    [Benchmark(Baseline = true)]
    public int Reference() => ReferencePass.CountRuns(_article);

    /// <summary>Everything that a caller gets, the language detected.</summary>
    [Benchmark]
    public ExtractionResult Extraction() => _extractor.Extract(_article);
}
