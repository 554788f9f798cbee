using System.Globalization;
using MathNet.Numerics.Differentiation;
using Spectre.Console;

namespace DiffKit.Benchmarks.Differences;

/// <summary>What finite differences cost beside the calls of f themselves, f being a few flops.</summary>
public sealed class SpeedBench : IBench
{
    private const int Repeats = 1000;

    public string Name => "fd-speed";

    public string About => "own time per call of f and allocation of derivatives and gradients, beside Math.NET Numerics";

    public void Run()
    {
        var table = new Table().AddColumns("what", "ns", "calls of f", "ns a call", "without f", "bytes");
        var random = new Random(1);
        double[] x = [.. Enumerable.Range(0, 100).Select(_ => random.NextDouble() + 0.5)];
        var gradient = new double[x.Length];

        Func<double, double> one = Cubic;
        Func<double[], double> many = Product;
        double alone = Timing.Of(() => Calls(one)).Nanoseconds / Repeats;
        double aloneOfMany = Timing.Of(() => Calls(many, x)).Nanoseconds / Repeats;

        ScalarFunction cubic = Function.From(Cubic);
        Add(table, "derivative", alone, cubic.EstimateDerivative(0.7).Evaluations, () => cubic.EstimateDerivative(0.7));
        Add(table, "second derivative", alone, cubic.EstimateDerivative(0.7, 2).Evaluations, () => cubic.EstimateDerivative(0.7, 2));
        ScalarFunction brief = Function.From(Cubic, FiniteDifferences.Cheap);
        Add(table, "derivative, one stencil", alone, brief.EstimateDerivative(0.7).Evaluations, () => brief.EstimateDerivative(0.7));
        var peer = new NumericalDerivative(3, 1);
        Add(table, "Math.NET derivative", alone, 2, () => peer.EvaluateDerivative(Cubic, 0.7, 1));

        ScalarFunction sum = Function.From(Product);
        Add(table, "gradient, n = 100", aloneOfMany, sum.EstimateGradient(x).Evaluations, () => sum.Gradient(x, gradient));
        ScalarFunction briefSum = Function.From(Product, FiniteDifferences.Cheap);
        int calls = briefSum.EstimateGradient(x).Evaluations;
        Add(table, "gradient, n = 100, one stencil", aloneOfMany, calls, () => briefSum.Gradient(x, gradient));
        Add(table, "Math.NET gradient, n = 100", aloneOfMany, 200, () => PeerGradient(peer, x));
        AnsiConsole.Write(table);
    }

    private static double Cubic(double x) => x * x * x - 2 * x;

    private static double Product(double[] x) => x[0] * x[1] + x[^1] * x[^1];

    private static void Calls(Func<double, double> f)
    {
        double x = 0.7;
        for (int i = 0; i < Repeats; i++)
        {
            x = 0.5 * f(x);
        }
    }

    private static void Calls(Func<double[], double> f, double[] x)
    {
        for (int i = 0; i < Repeats; i++)
        {
            f(x);
        }
    }

    private static void PeerGradient(NumericalDerivative peer, double[] x)
    {
        for (int i = 0; i < x.Length; i++)
        {
            peer.EvaluatePartialDerivative(Product, x, i, 1);
        }
    }

    private static void Add(Table table, string what, double alone, int calls, Action action)
    {
        Timing timing = Timing.Of(action);
        table.AddRow(
            what, Text(timing.Nanoseconds), calls.ToString(CultureInfo.InvariantCulture),
            Text(timing.Nanoseconds / calls), Text(timing.Nanoseconds / calls - alone), Text(timing.Bytes));
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
