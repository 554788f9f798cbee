using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using Spectre.Console;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>What a derivative costs beside the function itself: by each kind of number, by hand, by finite differences.</summary>
public sealed class NumbersBench : IBench
{
    private readonly Table _table = new Table().AddColumns("function", "derivative", "ns", "times f", "aim", "bytes");

    public string Name => "numbers";

    public string About => "derivatives of generic C# by duals, jets and tapes, as multiples of f on double";

    public void Run()
    {
        AnsiConsole.WriteLine(Vector512.IsHardwareAccelerated ? "512-bit vectors" : "512-bit vectors by two of 256");
        var random = new Random(1);
        Chains();
        Rosenbrocks(2, "3.5", null);
        Rosenbrocks(1000, null, "40");
        Traced("Rosenbrock n=1000", new Rosenbrock(), [.. Enumerable.Range(0, 1000).Select(i => 0.5 + 0.001 * i)]);
        double[] weights = Numbers(random, Perceptron.Weights, 0.2), gradient = new double[Perceptron.Weights];
        var network = new Perceptron(Numbers(random, Perceptron.Width, 1), 0.5);
        double network0 = Reversed("MLP 64-64-1", network, weights, "12");
        Row("MLP 64-64-1", "by hand", Warm(() => network.GradientByHand(weights, gradient)), network0, null);
        Traced("MLP 64-64-1", network, weights);
        var mixture = new Mixture([.. Enumerable.Range(0, 100).Select(_ => Numbers(random, 10, 1))], 5);
        double[] parameters = Numbers(random, mixture.Parameters, 0.5), gradientOfMixture = new double[mixture.Parameters];
        double mixture0 = Reversed("GMM K=5 D=10 N=100", mixture, parameters, "12");
        Row("GMM K=5 D=10 N=100", "by hand", Warm(() => mixture.GradientByHand(parameters, gradientOfMixture)), mixture0, null);
        Agree(Function.Reverse(mixture).Gradient(parameters), gradientOfMixture);
        Vectors(8);
        Vectors(64);
        AnsiConsole.Write(_table);
    }

    /// <summary>Timed after half a second of running, in which the compiler has put its best code in place.</summary>
    private static Timing Warm(Action action)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(0.5);)
        {
            action();
        }

        return Timing.Of(action);
    }

    private static double[] Numbers(Random random, int count, double scale) =>
        [.. Enumerable.Range(0, count).Select(_ => scale * (2 * random.NextDouble() - 1))];

    private void Chains()
    {
        double[] x = [0.5];
        Dual<double>[] dual = [new(0.5, 1)];
        var f = new Chain();
        double sink = 0;
        double plain = Plain("exp(sin) chain", () => sink += f.Of<double>(x));
        Row("exp(sin) chain", "Dual<double>", Warm(() => sink += f.Of<Dual<double>>(dual).Tangent), plain, "2");
        Row("exp(sin) chain", "by hand", Warm(() => sink += Chain.SlopeByHand(0.5)), plain, null);
        ScalarFunction finite = Function.From((double[] p) => f.Of<double>(p));
        Row("exp(sin) chain", "finite differences", Warm(() => sink += finite.Gradient(x)[0]), plain, null);
    }

    private void Rosenbrocks(int n, string? dualAim, string? reverseAim)
    {
        string name = $"Rosenbrock n={n}";
        double[] x = [.. Enumerable.Range(0, n).Select(i => 0.5 + 0.001 * i)], gradient = new double[n];
        Dual<double>[] dual = [.. x.Select((xi, i) => new Dual<double>(xi, i == 0 ? 1 : 0))];
        var f = new Rosenbrock();
        double plain = Reversed(name, f, x, reverseAim), sink = 0;
        Row(name, "Dual<double>, one direction", Warm(() => sink += f.Of<Dual<double>>(dual).Tangent), plain, dualAim);
        Row(name, "by hand", Warm(() => Rosenbrock.GradientByHand(x, gradient)), plain, null);
        ScalarFunction finite = Function.From((double[] p) => f.Of<double>(p));
        Row(name, "finite differences", Warm(() => sink += finite.Gradient(x)[0]), plain, null);
    }

    private void Vectors(int n)
    {
        string name = $"Rosenbrock n={n}", aim = (1.5 * n / 4).ToString("0.#", CultureInfo.InvariantCulture);
        double[] x = [.. Enumerable.Range(0, n).Select(i => 0.5 + 0.001 * i)], gradient = new double[n];
        var f = new Rosenbrock();
        double sink = 0;
        double plain = Plain(name, () => sink += f.Of<double>(x));
        ScalarFunction forward = Function.Forward(f);
        Row(name, "Forward, eight variables a pass", Warm(() => forward.TryPull(x, gradient)), plain, aim);
    }

    private double Reversed<F>(string name, F f, double[] x, string? aim) where F : IGenericScalar
    {
        double sink = 0;
        double[] gradient = new double[x.Length];
        double plain = Plain(name, () => sink += f.Of<double>(x));
        ScalarFunction reverse = Function.Reverse(f);
        Row(name, "Reverse", Warm(() => reverse.TryPull(x, gradient)), plain, aim);
        return plain;
    }

    /// <summary>The formula that f leaves behind: its gradient beside its own compiled value.</summary>
    private void Traced<F>(string name, F f, double[] x) where F : IGenericScalar
    {
        double sink = 0;
        double[] gradient = new double[x.Length];
        ScalarFunction traced = Function.Trace(f, x.Length);
        Timing value = Warm(() => sink += traced.Value(x));
        Row(name, "traced: f compiled", value, value.Nanoseconds, null);
        Row(name, "traced: gradient compiled", Warm(() => traced.TryPull(x, gradient)), value.Nanoseconds, "4");
        Agree(Function.Reverse(f).Gradient(x), gradient);
    }

    /// <summary>A time counts only beside the right answer.</summary>
    private static void Agree(double[] truth, double[] gradient)
    {
        double scale = truth.Max(Math.Abs);
        for (int i = 0; i < truth.Length; i++)
        {
            if (!(Math.Abs(truth[i] - gradient[i]) <= 1e-10 * scale))
            {
                throw new InvalidOperationException($"The gradients differ at {i}: {truth[i]} and {gradient[i]}.");
            }
        }
    }

    private double Plain(string name, Action f)
    {
        Timing timing = Warm(f);
        Row(name, "f itself", timing, timing.Nanoseconds, null);
        return timing.Nanoseconds;
    }

    private void Row(string function, string derivative, Timing timing, double plain, string? aim)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string time = timing.Nanoseconds.ToString("0.0", culture), ratio = (timing.Nanoseconds / plain).ToString("0.0", culture);
        string[] cells = [function, derivative, time, ratio, aim ?? "", timing.Bytes.ToString("0", culture)];
        _table.AddRow([.. cells.Select(Markup.Escape)]);
    }
}
