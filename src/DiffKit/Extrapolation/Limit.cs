using System.Globalization;

namespace DiffKit;

/// <summary>Limits of functions of one variable, from values near the point, extrapolated; the point itself is never called.</summary>
/// <remarks>From each side f is called at x ± h 4⁻ⁱ; Richardson's extrapolation serves where f is smooth from that side, Wynn's epsilon
/// where it goes as a root: the one of less error is kept.</remarks>
public static class Limit
{
    private const int Points = 10;
    private const double Ratio = 4;

    /// <summary>f(x⁺): from above.</summary>
    public static Estimate FromAbove(Func<double, double> f, double x) => OneSided(f, x, Span(x));

    /// <summary>f(x⁻): from below.</summary>
    public static Estimate FromBelow(Func<double, double> f, double x) => OneSided(f, x, -Span(x));

    /// <summary>The limit from both sides; <see cref="Outcome.NotConverged"/> where the two sides disagree, with half their difference
    /// in the error.</summary>
    public static Estimate At(Func<double, double> f, double x)
    {
        Estimate above = FromAbove(f, x);
        Estimate below = FromBelow(f, x);
        Estimate better = above.Error <= below.Error ? above : below;
        double gap = Math.Abs(above.Value - below.Value);
        bool agree = gap <= above.Error + below.Error;
        Outcome worst = above.Outcome > below.Outcome ? above.Outcome : below.Outcome;
        return new(
            agree ? better.Value : (above.Value + below.Value) / 2,
            agree ? better.Error : gap / 2 + above.Error + below.Error,
            above.Evaluations + below.Evaluations,
            agree || worst == Outcome.NotFinite ? worst : Outcome.NotConverged);
    }

    /// <summary>The limit as x → +∞, by t = 1/x → 0⁺.</summary>
    public static Estimate AtInfinity(Func<double, double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return OneSided(t => f(1 / t), 0, 0.125);
    }

    /// <summary>The limit as x → -∞.</summary>
    public static Estimate AtMinusInfinity(Func<double, double> f)
    {
        ArgumentNullException.ThrowIfNull(f);
        return OneSided(t => f(1 / t), 0, -0.125);
    }

    private static double Span(double x) => 0.125 * Math.Max(1, Math.Abs(x));

    private static Estimate OneSided(Func<double, double> f, double x, double h)
    {
        ArgumentNullException.ThrowIfNull(f);
        if (!double.IsFinite(x))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture,
                    $"x is {x}; for a limit at infinity call AtInfinity or AtMinusInfinity."), nameof(x));
        }

        var values = new double[Points];
        var best = new Estimate(double.NaN, double.PositiveInfinity, 0, Outcome.NotFinite);
        for (int n = 1; n <= Points; n++)
        {
            values[n - 1] = f(x + h / Math.Pow(Ratio, n - 1));
            for (int first = 0; n - first >= 4; first++)
            {
                ReadOnlySpan<double> window = values.AsSpan(first, n - first);
                if (Settles(window))
                {
                    best = Better(best, new Richardson(Ratio).Extrapolate(window));
                    best = Better(best, Wynn.Epsilon(window));
                }
            }
        }

        return best with
        {
            Evaluations = Points,
            Outcome = best.Outcome == Outcome.NotFinite && double.IsFinite(values[^1]) ? Outcome.NotConverged : best.Outcome,
        };
    }

    /// <summary>A sequence whose differences grow has no limit, though it may have a value under extrapolation: 1, 4, 16 ... has
    /// 0.</summary>
    private static bool Settles(ReadOnlySpan<double> values) =>
        Math.Abs(values[^1] - values[^2]) <= Math.Abs(values[1] - values[0]);

    private static Estimate Better(Estimate a, Estimate b) => b.Outcome != Outcome.NotFinite && b.Error < a.Error ? b : a;
}
