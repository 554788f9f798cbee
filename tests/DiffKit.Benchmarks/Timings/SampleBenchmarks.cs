using BenchmarkDotNet.Attributes;

namespace DiffKit.Benchmarks.Timings;

/// <summary>The slope of 10⁶ samples beside a copy of them, into an array that is there already.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class SampleBenchmarks
{
    private readonly double[] _samples = [.. Enumerable.Range(0, 1_000_000).Select(i => Math.Sin(1e-5 * i))];
    private readonly double[] _destination = new double[1_000_000];

    [Benchmark(Baseline = true, Description = "Array.Copy")]
    public void Copy() => Array.Copy(_samples, _destination, _samples.Length);

    [Benchmark(Description = "ArrayGradient, uniform")]
    public void Gradient() => ArrayGradient.Of(_samples, Axis.Unit, _destination);
}
