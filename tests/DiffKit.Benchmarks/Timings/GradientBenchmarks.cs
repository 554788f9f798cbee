using System.Numerics;
using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Differentiation;

namespace DiffKit.Benchmarks.Timings;

/// <summary>One gradient of Rosenbrock's function into an array that is there already, by each method and by hand.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class GradientBenchmarks
{
    private readonly NumericalDerivative _peer = new();
    private double[] _x = [];
    private double[] _gradient = [];
    private ScalarFunction _finite = null!;
    private ScalarFunction _forward = null!;
    private ScalarFunction _reverse = null!;
    private ScalarFunction _symbolic = null!;

    [Params(2, 10, 100)]
    public int Variables { get; set; }

    [GlobalSetup]
    public void Wrap()
    {
        _x = [.. Enumerable.Range(0, Variables).Select(i => -1.2 + 0.03 * i)];
        _gradient = new double[Variables];
        _finite = Function.From(Plain);
        _forward = Function.Forward(Rosenbrock);
        _reverse = Function.Reverse(Rosenbrock);
        string terms = string.Join(" + ", Enumerable.Range(0, Variables - 1).Select(i => $"(1 - x{i})^2 + 100*(x{i + 1} - x{i}^2)^2"));
        _symbolic = Function.Parse(terms, [.. Enumerable.Range(0, Variables).Select(i => $"x{i}")]);
    }

    [Benchmark(Baseline = true, Description = "by hand")]
    public void Hand()
    {
        Array.Clear(_gradient);
        for (int i = 0; i + 1 < _x.Length; i++)
        {
            double slack = _x[i + 1] - _x[i] * _x[i];
            _gradient[i] += -2 * (1 - _x[i]) - 400 * _x[i] * slack;
            _gradient[i + 1] += 200 * slack;
        }
    }

    [Benchmark(Description = "symbolic")]
    public void Symbolic() => _symbolic.Gradient(_x, _gradient);

    [Benchmark(Description = "reverse mode")]
    public void Reverse() => _reverse.Gradient(_x, _gradient);

    [Benchmark(Description = "forward mode")]
    public void Forward() => _forward.Gradient(_x, _gradient);

    [Benchmark(Description = "finite differences")]
    public void Finite() => _finite.Gradient(_x, _gradient);

    [Benchmark(Description = "Math.NET Numerics, 3 points")]
    public void MathNet()
    {
        for (int i = 0; i < _x.Length; i++)
        {
            _gradient[i] = _peer.EvaluatePartialDerivative(Plain, _x, i, 1);
        }
    }

    private static double Plain(double[] x) => Rosenbrock<double>(x);

    private static T Rosenbrock<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T hundred = T.CreateChecked(100);
        T sum = T.Zero;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T slack = x[i + 1] - x[i] * x[i];
            sum += (T.One - x[i]) * (T.One - x[i]) + hundred * slack * slack;
        }

        return sum;
    }
}
