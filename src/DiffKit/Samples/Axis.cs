using DiffKit.Samples;
using static System.FormattableString;

namespace DiffKit;

/// <summary>Where the samples lie along one dimension: evenly spaced, or at coordinates. An immutable value.</summary>
public sealed class Axis
{
    private Axis(double step, double[]? points = null, Regularity regularity = Regularity.Uniform) =>
        (Step, Points, Regularity) = (step, points, regularity);

    /// <summary>One unit from sample to sample: what is meant where no axis is given.</summary>
    public static Axis Unit { get; } = new(1);

    /// <summary>The distance from sample to sample; the mean one where the samples lie at coordinates.</summary>
    public double Step { get; }

    /// <summary>How many samples fit; null for an axis that goes on as long as the samples do.</summary>
    public int? Count => Points?.Length;

    internal double[]? Points { get; }

    internal Regularity Regularity { get; }

    /// <summary>Samples at x₀, x₀ + h, x₀ + 2h ...; a negative h for an axis that runs backwards.</summary>
    /// <exception cref="ArgumentException">The spacing is 0, NaN or infinite.</exception>
    public static Axis Uniform(double h) => Uniform(h, "the spacing");

    /// <summary>Samples at the coordinates given: increasing, decreasing, or turning back; the formulas need no more than that a
    /// sample and its two neighbours lie at three distinct places. The array is kept, not copied: leave it as it is.</summary>
    /// <exception cref="ArgumentException">A coordinate is NaN or infinite, or equals one of the two before it.</exception>
    public static Axis Coordinates(double[] x) => Coordinates(x, "coordinates");

    internal static Axis Uniform(double h, string name) =>
        double.IsFinite(h) && h != 0
            ? new Axis(h)
            : throw new ArgumentException(Invariant($"{name} is {h}; a spacing is a finite number other than 0."));

    internal static Axis Coordinates(double[] x, string name)
    {
        ArgumentNullException.ThrowIfNull(x);
        var regularity = CoordinateCheck.RegularityOf(x, name);
        double step = regularity == Regularity.Uniform && x.Length > 1 ? x[1] - x[0]
            : x.Length > 1 ? (x[^1] - x[0]) / (x.Length - 1)
            : 1;
        return new Axis(step, x, regularity);
    }
}
