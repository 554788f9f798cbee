using DiffKit.Samples;
using DiffKit.Samples.Smoothing;
using static System.FormattableString;

namespace DiffKit;

/// <summary>Derivatives of noisy samples. Plain differences magnify noise σ to about σ / (√2 h); these trade it for a little bias, and say
/// by the residual how much was smoothed away.</summary>
public static class Smoothing
{
    /// <summary>Polynomials fitted by least squares to windows: local, linear, best where the noise is even and corners are few.</summary>
    /// <param name="values">The samples.</param>
    /// <param name="axis">Where they lie.</param>
    /// <param name="window">How many samples a fit takes: odd, and more than the degree.</param>
    /// <param name="degree">The degree of the polynomials.</param>
    /// <exception cref="ArgumentException">The axis does not fit, there are fewer samples than a window, or the window does not fit the
    /// degree.</exception>
    public static Smoothed SavitzkyGolay(double[] values, Axis axis, int window, int degree)
    {
        double[] smooth = ArrayGradient.Of(values, axis, Scheme.SavitzkyGolay(window, degree, order: 0));
        double[] slope = ArrayGradient.Of(values, axis, Scheme.SavitzkyGolay(window, degree));
        return new Smoothed(smooth, slope, Residuals.RootMeanSquare(values, smooth), window);
    }

    /// <summary>The cubic spline that minimises Σ (y - s)² + λ ∫ s''² (Reinsch, Numer. Math. 10 (1967) 177); with λ found by generalised
    /// cross-validation where none is given, which supposes independent noise of one size. Its cost is linear in the samples.</summary>
    /// <param name="values">The samples.</param>
    /// <param name="axis">Where they lie: in one direction, and not periodic.</param>
    /// <param name="lambda">In cubed units of the axis; 0 interpolates, infinity would fit a straight line.</param>
    /// <exception cref="ArgumentException">The axis does not fit, turns back or is periodic, there are fewer than 4 samples, one of them is
    /// not finite, or λ is negative or not finite.</exception>
    public static Smoothed Spline(double[] values, Axis axis, double? lambda = null)
    {
        if (lambda is { } given && !(given >= 0 && double.IsFinite(given)))
        {
            throw new ArgumentOutOfRangeException(nameof(lambda), Invariant($"λ is {given}; it must be 0 or more, and finite."));
        }

        var spline = new SmoothingSpline(values, Distances(values, axis, out bool reversed));
        return Turned(spline.At(lambda ?? spline.CrossValidated()), reversed);
    }

    /// <summary>The polygon that minimises ½ Σ (y - s)² + α Σ |jumps of slope|: keeps corners of the samples, which are jumps of the
    /// derivative, where the others round them off (Chartrand, ISRN Appl. Math. 2011, 164564). What is minimised ends within about 1e-9 of its
    /// least value, less where rounding is in the way.</summary>
    /// <param name="values">The samples.</param>
    /// <param name="axis">Where they lie: in one direction, and not periodic.</param>
    /// <param name="alpha">In units of the samples times the axis; the larger, the fewer corners.</param>
    /// <exception cref="ArgumentException">The axis does not fit, turns back or is periodic, there are fewer than 4 samples, one of them is
    /// not finite, or α is not positive and finite.</exception>
    public static Smoothed TotalVariation(double[] values, Axis axis, double alpha)
    {
        Positive(alpha, nameof(alpha));
        double[] s = new TotalVariationFit(values, Distances(values, axis, out _)).At(alpha);
        return new Smoothed(s, ArrayGradient.Of(s, axis, edgeOrder: 1), Residuals.RootMeanSquare(values, s), alpha);
    }

    /// <summary><see cref="TotalVariation"/> with the α that leaves a residual of the size of the noise.</summary>
    /// <param name="values">The samples.</param>
    /// <param name="axis">Where they lie: in one direction, and not periodic.</param>
    /// <param name="noise">The standard deviation of the noise, in units of the samples.</param>
    /// <exception cref="ArgumentException">As above, or the noise is not positive and finite.</exception>
    public static Smoothed TotalVariationForNoise(double[] values, Axis axis, double noise)
    {
        Positive(noise, nameof(noise));
        return TotalVariation(values, axis, new TotalVariationFit(values, Distances(values, axis, out _)).ForNoise(noise));
    }

    private static double[] Distances(double[] values, Axis axis, out bool reversed)
    {
        const int least = 4;
        ArgumentNullException.ThrowIfNull(values);
        Shapes.Fits(values.Length, 0, axis, least, "smoothing");
        int bad = Array.FindIndex(values, value => !double.IsFinite(value));
        double[] h = [.. Enumerable.Range(0, values.Length - 1).Select(axis.Distance)];
        reversed = h[0] < 0;
        int sign = Math.Sign(h[0]);
        int turn = Array.FindIndex(h, distance => Math.Sign(distance) != sign);
        return bad >= 0 ? throw new ArgumentException(Invariant($"values[{bad}] is {values[bad]}; smoothing needs finite samples."))
            : axis.IsPeriodic
                ? throw new ArgumentException("Smoothing does not take a periodic axis; take Axis.Uniform or Axis.Coordinates.")
            : turn >= 0 ? throw new ArgumentException($"Axis 0 turns back at {axis.Names[turn]}, {axis.Names.Value(axis.Points, turn)}; smoothing needs one direction.")
            : Array.ConvertAll(h, Math.Abs);
    }

    private static Smoothed Turned(Smoothed smoothed, bool reversed) =>
        reversed ? smoothed with { Slope = Array.ConvertAll(smoothed.Slope, slope => -slope) } : smoothed;

    private static void Positive(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, Invariant($"{name} is {value}; it must be positive and finite."));
        }
    }
}
