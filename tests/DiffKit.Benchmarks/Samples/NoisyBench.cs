using System.Globalization;
using Spectre.Console;

namespace DiffKit.Benchmarks.Samples;

/// <summary>How far the derivative of noisy samples is off, by ways of smoothing, beside plain differences.</summary>
public sealed class NoisyBench : IBench
{
    private const int Count = 201, Repeats = 20;

    private static readonly (string Name, Func<double, double> F, Func<double, double> Slope)[] Battery =
    [
        ("sine", t => Math.Sin(2 * Math.PI * t) / 2, t => Math.PI * Math.Cos(2 * Math.PI * t)),
        ("ramp with a corner", t => Math.Max(0, 2 * t - 1), t => t < 0.5 ? 0 : t > 0.5 ? 2 : 1),
        ("logistic growth", t => 1 / (1 + Math.Exp(-12 * (t - 0.5))), t => 3 / Math.Pow(Math.Cosh(6 * (t - 0.5)), 2)),
    ];

    private static readonly (string Name, Func<double[], Axis, double, Smoothed> Smooth)[] Ways =
    [
        ("plain differences", (y, axis, _) => new(y, ArrayGradient.Of(y, axis, edgeOrder: 2), 0, 0)),
        ("Savitzky-Golay 21, 2", (y, axis, _) => Smoothing.SavitzkyGolay(y, axis, 21, 2)),
        ("Savitzky-Golay 41, 3", (y, axis, _) => Smoothing.SavitzkyGolay(y, axis, 41, 3)),
        ("spline, cross-validated", (y, axis, _) => Smoothing.Spline(y, axis)),
        ("total variation, noise known", Smoothing.TotalVariationForNoise),
    ];

    public string Name => "noisy";

    public string About =>
        "root-mean-square error of the slope of 201 noisy samples on [0, 1] (range 1), mean of 20 draws; and the residual left";

    public void Run()
    {
        var table = new Table().AddColumns("samples", "noise", "way", "RMS error of slope", "residual");
        foreach (double noise in (double[])[0.01, 0.05])
        {
            foreach ((string name, Func<double, double> f, Func<double, double> slope) in Battery)
            {
                double[] x = [.. Enumerable.Range(0, Count).Select(i => i / (Count - 1.0))];
                double[] truth = [.. x.Select(slope)];
                foreach ((string way, Func<double[], Axis, double, Smoothed> smooth) in Ways)
                {
                    Add(table, [name, Percent(noise), way], x, f, truth, noise, smooth);
                }
            }
        }

        AnsiConsole.Write(table);
    }

    private static void Add(
        Table table,
        string[] words,
        double[] x,
        Func<double, double> f,
        double[] truth,
        double noise,
        Func<double[], Axis, double, Smoothed> smooth)
    {
        var random = new Random(1);
        (double error, double residual) = (0, 0);
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            double[] y = [.. x.Select(t => f(t) + noise * Normal(random))];
            Smoothed smoothed = smooth(y, Axis.Coordinates(x), noise);
            error += Math.Sqrt(smoothed.Slope.Zip(truth, (a, b) => (a - b) * (a - b)).Average()) / Repeats;
            residual += smoothed.Residual / Repeats;
        }

        table.AddRow([.. words, Text(error), Text(residual)]);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static string Text(double number) => number.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Percent(double part) => part.ToString("0%", CultureInfo.InvariantCulture);
}
