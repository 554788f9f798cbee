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
        Chains();
        Rosenbrocks(2, "3.5", null);
        Rosenbrocks(1000, null, "40");
        Traced("Rosenbrock n=1000", new Rosenbrock(), Point(1000));
        Network(new Random(1));
        Mixtures(new Random(2));
        foreach (int n in (int[])[8, 16, 32, 64])
        {
            Vectors(n);
        }

        AnsiConsole.Write(_table);
        AnsiConsole.WriteLine("bytes: allocated by each call; those of GMM are arrays that f itself makes.");
        AnsiConsole.WriteLine("an operation of f: reverse mode's time, and the bytes of its tape, for each.");
    }

    private static double[] Point(int n) => [.. Enumerable.Range(0, n).Select(i => 0.5 + 0.001 * i)];

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
        Differences("exp(sin) chain", f, x, plain);
        ScalarFunction forward = Function.Forward(f);
        Row("exp(sin) chain", "order 2", Warm(() => sink += forward.Along(x, [1], 2).Value), plain, null);
        Timing jet = Warm(() => sink += f.Of<Jet<double>>([Jet<double>.Variable(0.5, 5)]).Primal);
        Row("exp(sin) chain", "orders 0 to 5, a Jet", jet, plain, null);
    }

    private void Rosenbrocks(int n, string? dualAim, string? reverseAim)
    {
        string name = $"Rosenbrock n={n}";
        double[] x = Point(n), gradient = new double[n];
        Dual<double>[] dual = [.. x.Select((xi, i) => new Dual<double>(xi, i == 0 ? 1 : 0))];
        var f = new Rosenbrock();
        double plain = Reversed(name, f, x, reverseAim, Rosenbrock.Operations(n)), sink = 0;
        Row(name, "Dual<double>, one direction", Warm(() => sink += f.Of<Dual<double>>(dual).Tangent), plain, dualAim);
        Row(name, "by hand", Warm(() => Rosenbrock.GradientByHand(x, gradient)), plain, null);
        Differences(name, f, x, plain);
    }

    private void Network(Random random)
    {
        double[] weights = Numbers(random, Perceptron.Weights, 0.2), gradient = new double[Perceptron.Weights];
        var f = new Perceptron(Numbers(random, Perceptron.Width, 1), 0.5);
        double plain = Reversed("MLP 64-64-1", f, weights, "12", Perceptron.Operations);
        Row("MLP 64-64-1", "by hand", Warm(() => f.GradientByHand(weights, gradient)), plain, null);
        Differences("MLP 64-64-1", f, weights, plain);
        Traced("MLP 64-64-1", f, weights);
    }

    private void Mixtures(Random random)
    {
        const string name = "GMM K=5 D=10 N=100";
        var f = new Mixture([.. Enumerable.Range(0, 100).Select(_ => Numbers(random, 10, 1))], 5);
        double[] x = Numbers(random, f.Parameters, 0.5), gradient = new double[f.Parameters];
        double plain = Reversed(name, f, x, "12", f.Operations);
        Row(name, "by hand", Warm(() => f.GradientByHand(x, gradient)), plain, null);
        Agree(Function.Reverse(f).Gradient(x), gradient);
        Differences(name, f, x, plain);
    }

    private void Differences<F>(string name, F f, double[] x, double plain) where F : IGenericScalar
    {
        double sink = 0;
        ScalarFunction finite = Function.From((double[] p) => f.Of<double>(p));
        Row(name, "finite differences", Warm(() => sink += finite.Gradient(x)[0]), plain, null);
    }

    private void Vectors(int n)
    {
        string name = $"Rosenbrock n={n}", aim = (1.5 * n / 4).ToString("0.#", CultureInfo.InvariantCulture);
        double[] x = Point(n), gradient = new double[n];
        var f = new Rosenbrock();
        double sink = 0;
        double plain = Plain(name, () => sink += f.Of<double>(x));
        ScalarFunction forward = Function.Forward(f);
        Row(name, "Forward, eight variables a pass", Warm(() => forward.TryPull(x, gradient)), plain, aim);
        Row(name, "by hand", Warm(() => Rosenbrock.GradientByHand(x, gradient)), plain, null);
    }

    private double Reversed<F>(string name, F f, double[] x, string? aim, int operations) where F : IGenericScalar
    {
        double sink = 0;
        double[] gradient = new double[x.Length];
        double plain = Plain(name, () => sink += f.Of<double>(x));
        ScalarFunction reverse = Function.Reverse(f);
        Timing timing = Warm(() => reverse.TryPull(x, gradient));
        Row(name, "Reverse", timing, plain, aim);
        double bytes = (double)NodesOf(f, x) * Tape<double>.BytesPerNode / operations;
        _table.AddRow(name, "  an operation of f", Text(timing.Nanoseconds / operations, "0.00"), "", "5 ns, 40 bytes", Text(bytes, "0"));
        return plain;
    }

    /// <summary>What the tape holds, variables included.</summary>
    private static int NodesOf<F>(F f, double[] x) where F : IGenericScalar
    {
        using var tape = new Tape<double>();
        f.Of<Adjoint<double>>(Array.ConvertAll(x, tape.Variable));
        return tape.Count;
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
        string[] cells = [function, derivative, Text(timing.Nanoseconds, "0.0"), Text(timing.Nanoseconds / plain, "0.0"), aim ?? "",
            Text(timing.Bytes, "0")];
        _table.AddRow([.. cells.Select(Markup.Escape)]);
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
