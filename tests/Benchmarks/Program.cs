using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using FactCheck.Benchmarks;

switch (args)
{
    case ["--quick"]:
        QuickRun.Print();
        break;
    case ["--linking"]:
        LinkingRun.Print();
        break;
    case ["--adversarial"]:
        AdversarialTexts.Print();
        break;
    default:
        // In this process: no second restore and build, and the same settings as the product.
        BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmark).Assembly).Run(
            args, DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)));
        break;
}
