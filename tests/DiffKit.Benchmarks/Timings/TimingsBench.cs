using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace DiffKit.Benchmarks.Timings;

/// <summary>BenchmarkDotNet's tables, run in this process so that they need nothing but this build.</summary>
public sealed class TimingsBench : IBench
{
    public string Name => "timings";

    public string About => "A gradient by each method beside Math.NET Numerics, and the slope of samples beside a copy (BenchmarkDotNet)";

    public void Run()
    {
        IConfig config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
        BenchmarkRunner.Run([typeof(GradientBenchmarks), typeof(SampleBenchmarks)], config);
    }
}
