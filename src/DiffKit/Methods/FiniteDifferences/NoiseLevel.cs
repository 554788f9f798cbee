using System.Globalization;

namespace DiffKit;

/// <summary>How noisy a function is, from a handful of calls: ECnoise of Moré and Wild, Estimating computational noise,
/// SIAM J. Sci. Comput. 33 (2011) 1292.</summary>
/// <remarks>A smooth function's k-th differences on a fine grid vanish; noise of standard deviation σ leaves differences of variance
/// σ² (2k)! / (k!)². The first order at which three successive estimates of σ agree tells it.</remarks>
public static class NoiseLevel
{
    private const int Points = 8;
    private const int MostGrids = 4;
    private const double Agreement = 4;

    /// <summary>The standard deviation of the noise of f near x, in units of f. To be given, some three times over, as
    /// <see cref="FiniteDifferences.Noise"/>.</summary>
    /// <param name="f">The function; called 8 times, or 16 to 32 where the first grid turns out too fine or too wide.</param>
    /// <param name="x">The point, finite.</param>
    /// <param name="step">The spacing of the first grid; left out, 2⁻³⁰ · max(1, |x|).</param>
    /// <returns>The noise, with the spread of the three estimates as its error; <see cref="Outcome.NotConverged"/> where they never
    /// agree.</returns>
    public static Estimate Of(Func<double, double> f, double x, double? step = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!double.IsFinite(x) || step is <= 0 or double.NaN)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"x is {x} and the step {step}; the noise at a finite x needs a step above 0."));
        }

        double h = step ?? Math.ScaleB(Math.Max(1, Math.Abs(x)), -30);
        bool isConstant = true;
        for (int grid = 1; grid <= MostGrids; grid++)
        {
            double[] values = [.. Enumerable.Range(0, Points).Select(i => f(x + (i - Points / 2) * h))];
            if (FromDifferences(values) is var (noise, spread))
            {
                return new(noise, spread, grid * Points, Outcome.Converged);
            }

            isConstant &= values.All(value => value == values[0]);
            h *= values.Distinct().Count() <= Points / 2 ? 100 : 0.01;
        }

        double unknown = isConstant ? 0 : double.NaN;
        return new(unknown, unknown, MostGrids * Points, isConstant ? Outcome.Converged : Outcome.NotConverged);
    }

    private static (double Noise, double Spread)? FromDifferences(double[] values)
    {
        var levels = new double[Points];
        var changesSign = new bool[Points];
        double gamma = 1;
        double[] differences = values;
        for (int k = 1; k < Points; k++)
        {
            differences = [.. differences.Zip(differences.Skip(1), (a, b) => b - a)];
            gamma *= 0.5 * k / (2 * k - 1);
            levels[k] = Math.Sqrt(gamma * differences.Average(d => d * d));
            changesSign[k] = differences.Min() < 0 && differences.Max() > 0;
        }

        for (int k = 1; k + 2 < Points; k++)
        {
            double least = Math.Min(levels[k], Math.Min(levels[k + 1], levels[k + 2]));
            double most = Math.Max(levels[k], Math.Max(levels[k + 1], levels[k + 2]));
            if (least > 0 && most <= Agreement * least && changesSign[k])
            {
                return (levels[k], most - least);
            }
        }

        return null;
    }
}
