using DiffKit.Samples;
using DiffKit.Samples.Interpolation;
using MathNet.Numerics.Interpolation;
using static System.FormattableString;

namespace DiffKit;

/// <summary>A curve through samples, with its derivatives at any point between them.</summary>
public sealed class Interpolant
{
    private readonly double first, last;
    private readonly int orders;
    private readonly Func<double, int, double> derivative;

    private Interpolant(double[] x, int orders, Func<double, int, double> derivative) =>
        (first, last, this.orders, this.derivative) = (x[0], x[^1], orders, derivative);

    /// <summary>The natural cubic spline: smooth up to the second derivative; error h³ in the slope, away from the ends.</summary>
    /// <exception cref="ArgumentException">The axis does not fit or turns back, or there are too few samples.</exception>
    public static Interpolant Spline(double[] values, Axis axis) => Cubic(values, axis, 2, CubicSpline.InterpolateNaturalSorted);

    /// <summary>Fritsch and Carlson's piecewise cubic: monotone where the samples are, so that it never overshoots.</summary>
    /// <inheritdoc cref="Spline" path="/exception"/>
    public static Interpolant Pchip(double[] values, Axis axis) => Cubic(values, axis, 3, CubicSpline.InterpolatePchipSorted);

    /// <summary>Akima's piecewise cubic: an outlier disturbs no more than two intervals on either side.</summary>
    /// <inheritdoc cref="Spline" path="/exception"/>
    public static Interpolant Akima(double[] values, Axis axis) => Cubic(values, axis, 5, CubicSpline.InterpolateAkimaSorted);

    /// <summary>Floater and Hormann's rational function without poles (Numer. Math. 107 (2007) 315): analytic, with error hᵈ⁺¹, and hᵈ in
    /// the slope.</summary>
    /// <param name="values">The samples.</param>
    /// <param name="axis">Where they lie: in one direction.</param>
    /// <param name="degree">d, the degree of the polynomials blended.</param>
    /// <inheritdoc cref="Spline" path="/exception"/>
    public static Interpolant Barycentric(double[] values, Axis axis, int degree = 4)
    {
        if (degree < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(degree), Invariant($"The degree is 0 or more, not {degree}."));
        }

        (double[] x, double[] y) = Sorted(values, axis, degree + 1);
        return new Interpolant(x, int.MaxValue, new FloaterHormann(x, y, degree).Derivative);
    }

    /// <summary>The curve itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The point is not between the samples.</exception>
    public double Value(double at) => derivative(Between(at), 0);

    /// <summary>The derivative of the curve at a point.</summary>
    /// <param name="at">Between the first sample and the last, both included.</param>
    /// <param name="order">1 or 2; any for the barycentric interpolant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The point is not between the samples, or the curve has no such derivative.</exception>
    public double Derivative(double at, int order = 1) =>
        order >= 1 && order <= orders
            ? derivative(Between(at), order)
            : throw new ArgumentOutOfRangeException(
                nameof(order), Invariant($"A piecewise cubic gives derivatives of order 1 and 2, not {order}."));

    private static Interpolant Cubic(double[] values, Axis axis, int least, Func<double[], double[], CubicSpline> interpolate)
    {
        (double[] x, double[] y) = Sorted(values, axis, least);
        CubicSpline spline = interpolate(x, y);
        return new Interpolant(x, 2, (at, order) => order switch
        {
            0 => spline.Interpolate(at),
            1 => spline.Differentiate(at),
            _ => spline.Differentiate2(at),
        });
    }

    private static (double[] X, double[] Y) Sorted(double[] values, Axis axis, int least)
    {
        ArgumentNullException.ThrowIfNull(values);
        Grid.Fits(values.Length, 0, axis, least, "the interpolant");
        double[] x = [.. Enumerable.Range(0, values.Length).Select(i => axis.Place(i, values.Length))];
        double[] y = [.. values];
        Array.Sort(x, y);
        int twice = Enumerable.Range(1, x.Length - 1).FirstOrDefault(i => x[i] == x[i - 1]);
        return twice == 0 ? (x, y) : throw new ArgumentException(Invariant($"Two samples lie at {x[twice]}; a curve has one value there."));
    }

    private double Between(double at) => at >= first && at <= last
        ? at
        : throw new ArgumentOutOfRangeException(
            nameof(at), Invariant($"{at} is not between the samples, which go from {first} to {last}."));
}
