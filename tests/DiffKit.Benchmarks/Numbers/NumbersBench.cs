using System.Runtime.Intrinsics;
using Spectre.Console;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>What a derivative costs beside the function itself: by each kind of number, by hand, by finite differences.</summary>
public sealed class NumbersBench : IBench
{
    private readonly RatioTable _table = new();

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
        new VectorForward(_table).Run();
        new Jacobians(_table).Run();
        _table.Write();
        AnsiConsole.WriteLine("bytes: allocated by each call; those of GMM are arrays that f itself makes.");
        AnsiConsole.WriteLine("an operation of f: reverse mode's time, and the bytes of its tape, for each.");
    }

    private static double[] Point(int n) => [.. Enumerable.Range(0, n).Select(i => 0.5 + 0.001 * i)];

    private static double[] Numbers(Random random, int count, double scale) =>
        [.. Enumerable.Range(0, count).Select(_ => scale * (2 * random.NextDouble() - 1))];

    private void Chains()
    {
        double[] x = [0.5];
        Dual<double>[] dual = [new(0.5, 1)];
        var f = new Chain();
        double sink = 0;
        double plain = _table.Plain("exp(sin) chain", () => sink += f.Of<double>(x));
        _table.Row("exp(sin) chain", "Dual<double>", RatioTable.Warm(() => sink += f.Of<Dual<double>>(dual).Tangent), plain, "2");
        _table.Row("exp(sin) chain", "by hand", RatioTable.Warm(() => sink += Chain.SlopeByHand(0.5)), plain, null);
        Differences("exp(sin) chain", f, x, plain);
        ScalarFunction forward = Function.Forward(f);
        _table.Row("exp(sin) chain", "order 2 by hand", RatioTable.Warm(() => sink += Chain.CurvatureByHand(0.5)), plain, null);
        _table.Row("exp(sin) chain", "order 2", RatioTable.Warm(() => sink += forward.Along(x, [1], 2).Value), plain, null);
        Timing jet = RatioTable.Warm(() => sink += f.Of<Jet<double>>([Jet<double>.Variable(0.5, 5)]).Primal);
        _table.Row("exp(sin) chain", "orders 0 to 5, a Jet", jet, plain, null);
        double[] series = new double[6];
        _table.Row("exp(sin) chain", "orders 0 to 5 by hand", RatioTable.Warm(() => Chain.SeriesByHand(0.5, series)), plain, null);
        RatioTable.Agree(series, [.. Enumerable.Range(0, 6).Select(k => f.Of<Jet<double>>([Jet<double>.Variable(0.5, 5)]).Coefficient(k))]);
    }

    private void Rosenbrocks(int n, string? dualAim, string? reverseAim)
    {
        string name = $"Rosenbrock n={n}";
        double[] x = Point(n), gradient = new double[n];
        Dual<double>[] dual = [.. x.Select((xi, i) => new Dual<double>(xi, i == 0 ? 1 : 0))];
        var f = new Rosenbrock();
        double plain = Reversed(name, f, x, reverseAim, Rosenbrock.Operations(n)), sink = 0;
        _table.Row(name, "Dual<double>, one direction", RatioTable.Warm(() => sink += f.Of<Dual<double>>(dual).Tangent), plain, dualAim);
        _table.Row(name, "by hand", RatioTable.Warm(() => Rosenbrock.GradientByHand(x, gradient)), plain, null);
        Differences(name, f, x, plain);
    }

    private void Network(Random random)
    {
        double[] weights = Numbers(random, Perceptron.Weights, 0.2), gradient = new double[Perceptron.Weights];
        var f = new Perceptron(Numbers(random, Perceptron.Width, 1), 0.5);
        double plain = Reversed("MLP 64-64-1", f, weights, "12", Perceptron.Operations);
        _table.Row("MLP 64-64-1", "by hand", RatioTable.Warm(() => f.GradientByHand(weights, gradient)), plain, null);
        Differences("MLP 64-64-1", f, weights, plain);
        Traced("MLP 64-64-1", f, weights);
    }

    private void Mixtures(Random random)
    {
        const string name = "GMM K=5 D=10 N=100";
        var f = new Mixture([.. Enumerable.Range(0, 100).Select(_ => Numbers(random, 10, 1))], 5);
        double[] x = Numbers(random, f.Parameters, 0.5), gradient = new double[f.Parameters];
        double plain = Reversed(name, f, x, "12", f.Operations);
        _table.Row(name, "by hand", RatioTable.Warm(() => f.GradientByHand(x, gradient)), plain, null);
        RatioTable.Agree(Function.Reverse(f).Gradient(x), gradient);
        Differences(name, f, x, plain);
    }

    private void Differences<F>(string name, F f, double[] x, double plain) where F : IGenericScalar
    {
        double sink = 0;
        ScalarFunction finite = Function.From((double[] p) => f.Of<double>(p));
        _table.Row(name, "finite differences", RatioTable.Warm(() => sink += finite.Gradient(x)[0]), plain, null);
    }

    private double Reversed<F>(string name, F f, double[] x, string? aim, int operations) where F : IGenericScalar
    {
        double sink = 0;
        double[] gradient = new double[x.Length];
        double plain = _table.Plain(name, () => sink += f.Of<double>(x));
        ScalarFunction reverse = Function.Reverse(f);
        double time = _table.Beside(name, "Reverse", () => sink += f.Of<double>(x), () => reverse.TryPull(x, gradient), aim);
        double bytes = (double)NodesOf(f, x) * Tape<double>.BytesPerNode / operations;
        _table.Operation(name, time / operations, bytes);
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
        Timing value = RatioTable.Warm(() => sink += traced.Value(x));
        _table.Row(name, "traced: f compiled", value, value.Nanoseconds, null);
        _table.Row(name, "traced: gradient compiled", RatioTable.Warm(() => traced.TryPull(x, gradient)), value.Nanoseconds, "4");
        RatioTable.Agree(Function.Reverse(f).Gradient(x), gradient);
    }
}
