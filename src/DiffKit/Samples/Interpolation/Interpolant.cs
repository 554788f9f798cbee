using DiffKit.Samples;
using DiffKit.Samples.Interpolation;
using MathNet.Numerics.Interpolation;
using static System.FormattableString;

namespace DiffKit;

/// <summary>A curve through samples, with its derivatives at any point between them.</summary>
public sealed class Interpolant
{
    /// <summary>A spline feels a sample k samples away by less than 2⁻ᵏ; so many before and after a period make it periodic to
    /// rounding.</summary>
    private const int Felt = 64;

    private readonly double first, last;
    private readonly double? period;
    private readonly int orders;
    private readonly Func<double, int, double> derivative;

    private Interpolant(double first, double last, double? period, int orders, Func<double, int, double> derivative) =>
        (this.first, this.last, this.period, this.orders, this.derivative) = (first, last, period, orders, derivative);

    /// <summary>The cubic spline: smooth up to the second derivative; error h³ in the slope. On a periodic axis the periodic one; else the
    /// natural one, whose second derivative is 0 at the ends: there the error of the slope is of order h, and falls to a quarter from
    /// sample to sample inwards.</summary>
    /// <exception cref="ArgumentException">The axis does not fit, two samples lie at one place, there are too few samples, or one of them is
    /// not finite.</exception>
    public static Interpolant Spline(double[] values, Axis axis) => Cubic(values, axis, 2, CubicSpline.InterpolateNaturalSorted);

    /// <summary>Fritsch and Carlson's piecewise cubic: monotone where the samples are, so that it never overshoots.</summary>
    /// <inheritdoc cref="Spline" path="/exception"/>
    public static Interpolant Pchip(double[] values, Axis axis) => Cubic(values, axis, 3, CubicSpline.InterpolatePchipSorted);

    /// <summary>Akima's piecewise cubic (J. ACM 17 (1970) 589): an outlier disturbs no more than three intervals on either side. Past the
    /// ends it supposes the parabola through the last three samples, as he does.</summary>
    /// <inheritdoc cref="Spline" path="/exception"/>
    public static Interpolant Akima(double[] values, Axis axis) => Cubic(values, axis, 5, (x, y) => CubicSpline.InterpolateHermiteSorted(x, y, AkimaSlopes.Of(x, y)));

    /// <summary>Floater and Hormann's rational function without poles (Numer. Math. 107 (2007) 315): analytic, with error hᵈ⁺¹, and hᵈ in
    /// the slope.</summary>
    /// <param name="values">The samples.</param>
    /// <param name="axis">Where they lie; not periodic.</param>
    /// <param name="degree">d, the degree of the polynomials blended.</param>
    /// <inheritdoc cref="Spline" path="/exception"/>
    public static Interpolant Barycentric(double[] values, Axis axis, int degree = 4)
    {
        if (degree < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(degree), Invariant($"The degree is 0 or more, not {degree}."));
        }

        (double[] x, double[] y) = Sorted(values, axis, degree + 1);
        return axis.IsPeriodic
            ? throw new ArgumentException("The barycentric interpolant has no period; take Interpolant.Spline, Pchip or Akima.")
            : new Interpolant(x[0], x[^1], null, int.MaxValue, new FloaterHormann(x, y, degree).Derivative);
    }

    /// <summary>The curve itself.</summary>
    /// <param name="at">Between the first sample and the last, both included; anywhere along a periodic axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point is not between the samples.</exception>
    public double Value(double at) => derivative(Between(at), 0);

    /// <summary>The derivative of the curve at a point.</summary>
    /// <param name="at">Between the first sample and the last, both included; anywhere along a periodic axis.</param>
    /// <param name="order">1 or 2; any for the barycentric interpolant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point is not between the samples, or the curve has no such derivative.</exception>
    public double Derivative(double at, int order = 1) =>
        order < 1 ? throw new ArgumentOutOfRangeException(
            nameof(order), Invariant($"The order of a derivative is 1 or more, not {order}; Value gives the curve."))
        : order > orders ? throw new ArgumentOutOfRangeException(
            nameof(order), Invariant($"A piecewise cubic gives derivatives of order 1 and 2, not {order}."))
        : derivative(Between(at), order);

    private static Interpolant Cubic(double[] values, Axis axis, int least, Func<double[], double[], CubicSpline> interpolate)
    {
        (double[] x, double[] y) = Sorted(values, axis, least);
        double? period = axis.IsPeriodic ? Math.Abs(axis.Place(x.Length, x.Length) - axis.Place(0, x.Length)) : null;
        CubicSpline spline = period is { } p ? Around(x, y, p, interpolate) : interpolate(x, y);
        return new Interpolant(x[0], x[^1], period, 2, (at, order) => order switch
        {
            0 => spline.Interpolate(at),
            1 => spline.Differentiate(at),
            _ => spline.Differentiate2(at),
        });
    }

    /// <summary>Through a period of samples, and those of the periods before and after that are felt in it.</summary>
    private static CubicSpline Around(double[] x, double[] y, double period, Func<double[], double[], CubicSpline> interpolate)
    {
        int n = x.Length;
        int[] turns = [.. Enumerable.Range(-Felt, n + 2 * Felt).Select(i => (int)Math.Floor((double)i / n))];
        int[] samples = [.. turns.Select((turn, k) => k - Felt - turn * n)];
        return interpolate([.. samples.Zip(turns, (i, turn) => x[i] + turn * period)], [.. samples.Select(i => y[i])]);
    }

    private static (double[] X, double[] Y) Sorted(double[] values, Axis axis, int least)
    {
        ArgumentNullException.ThrowIfNull(values);
        Shapes.Fits(values.Length, 0, axis, least, "the interpolant");
        int bad = Array.FindIndex(values, value => !double.IsFinite(value));
        if (bad >= 0)
        {
            throw new ArgumentException(Invariant($"values[{bad}] is {values[bad]}; a curve goes through finite samples, so leave it out."));
        }

        double[] x = [.. Enumerable.Range(0, values.Length).Select(i => axis.Place(i, values.Length))];
        double[] y = [.. values];
        Array.Sort(x, y);
        int twice = Enumerable.Range(1, x.Length - 1).FirstOrDefault(i => x[i] == x[i - 1]);
        return twice == 0 ? (x, y) : throw new ArgumentException(Invariant($"Two samples lie at {x[twice]}; a curve has one value there."));
    }

    private double Between(double at)
    {
        double inside = period is { } p ? at - p * Math.Floor((at - first) / p) : at;
        return double.IsFinite(inside) && (period is not null || inside >= first && inside <= last)
            ? inside
            : throw new ArgumentOutOfRangeException(
                nameof(at), Invariant($"{at} is not between the samples, which go from {first} to {last}."));
    }
}
