using System.Globalization;
using System.Numerics;
using DiffKit.Extrapolation;

namespace DiffKit;

/// <summary>Taylor coefficients, high derivatives and residues of functions of a complex variable, from their values on circles.</summary>
public static class AnalyticFunction
{
    private const int MostCircles = 10;

    /// <summary>c₀ ... c_k of f(z) = Σ cⱼ (z - at)ʲ.</summary>
    /// <param name="f">The function, analytic about the point; called on circles of 4k points (at least 32) each.</param>
    /// <param name="at">The centre.</param>
    /// <param name="order">k, the highest power, 0 or more.</param>
    /// <param name="radius">Of the first circle; it is halved or doubled while that makes the highest coefficient surer.</param>
    /// <returns>k + 1 coefficients, and for each a bound (a real number). Relative accuracy is near full for all of them where the
    /// radius suits, since on a circle no value is small by cancellation.</returns>
    public static Estimate<Complex[]> Taylor(Func<Complex, Complex> f, Complex at, int order, double radius = 1)
    {
        Check(f, radius);
        if (order < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(order), $"The highest power is 0 or more, not {order}.");
        }

        int points = Math.Max(32, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(4 * order)));
        (Circle best, int circles) = Surest(f, at, radius, order, points);
        Complex[] values = [.. Enumerable.Range(0, order + 1).Select(best.Coefficient)];
        Complex[] errors = [.. Enumerable.Range(0, order + 1).Select(k => (Complex)best.Error(k))];
        return new(values, errors, circles * points, Judge(best));
    }

    /// <summary>f⁽ᵏ⁾ at a real point, of a function that is real on the real line: k! times the Taylor coefficient.</summary>
    /// <inheritdoc cref="Taylor"/>
    public static Estimate Derivative(Func<Complex, Complex> f, double at, int order, double radius = 1)
    {
        Estimate<Complex[]> taylor = Taylor(f, at, order, radius);
        double factorial = Enumerable.Range(1, order).Aggregate(1.0, (product, i) => product * i);
        return new(factorial * taylor.Value[order].Real, factorial * taylor.Error[order].Real, taylor.Evaluations, taylor.Outcome);
    }

    /// <summary>The residue at an isolated singularity, the coefficient of 1/(z - pole), whatever the order of the pole.</summary>
    /// <param name="f">The function, analytic on the circles but at the pole.</param>
    /// <param name="pole">The singularity.</param>
    /// <param name="radius">Of the first circle, within which there must be no other singularity: their residues would be summed.</param>
    public static Estimate<Complex> Residue(Func<Complex, Complex> f, Complex pole, double radius = 1)
    {
        Check(f, radius);
        const int points = 64;
        (Circle best, int circles) = Surest(f, pole, radius, -1, points);
        Complex value = best.Coefficient(-1);
        return new(value, best.Error(-1), circles * points, Judge(best));
    }

    private static (Circle Best, int Circles) Surest(Func<Complex, Complex> f, Complex at, double radius, int k, int points)
    {
        var best = new Circle(f, at, radius, points, k < 0);
        var halved = new Circle(f, at, radius / 2, points, k < 0);
        double factor = IsSurer(halved, best, k) ? 0.5 : 2;
        best = factor < 1 ? halved : best;
        for (int circles = 3; circles <= MostCircles; circles++)
        {
            var next = new Circle(f, at, best.Radius * factor, points, k < 0);
            if (!IsSurer(next, best, k))
            {
                return (best, circles);
            }

            best = next;
        }

        return (best, MostCircles);
    }

    /// <summary>A clean circle is surer than another; of two clean ones that of less doubt; of two others the smaller.</summary>
    private static bool IsSurer(Circle a, Circle b, int k) =>
        a.IsClean != b.IsClean ? a.IsClean
        : a.IsClean ? a.Doubt(k) < b.Doubt(k)
        : a.Radius < b.Radius;

    private static Outcome Judge(Circle circle) =>
        circle.IsClean ? Outcome.Converged : circle.IsFinite ? Outcome.NotConverged : Outcome.NotFinite;

    private static void Check(Func<Complex, Complex> f, double radius)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!(radius > 0) || !double.IsFinite(radius))
        {
            throw new ArgumentOutOfRangeException(nameof(radius), string.Create(CultureInfo.InvariantCulture, $"A circle needs a finite radius above 0, not {radius}."));
        }
    }
}
