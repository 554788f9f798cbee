using System.Numerics;

namespace DiffKit.Numbers.Balls;

/// <summary>Whole parts, comparisons and choices: what they are for all numbers of a ball, and NaN where that differs.</summary>
internal static class BallSteps<P> where P : IPrecision
{
    public static Ball<P> Floor(Ball<P> x)
    {
        if (x.IsNaN || x.Exponent >= 0)
        {
            return x.IsNaN || x.IsExact ? x : Ball<P>.NaN;
        }

        BigInteger least = (x.Middle - x.Radius) >> -x.Exponent, most = (x.Middle + x.Radius) >> -x.Exponent;
        return least == most ? Ball<P>.Whole(least) : Ball<P>.NaN;
    }

    public static Ball<P> Truncate(Ball<P> x) => x.IsZero ? x : x.Sign > 0 ? Floor(x) : x.Sign < 0 ? -Floor(-x) : Ball<P>.NaN;

    /// <summary>The nearest whole number, of two the even one.</summary>
    public static Ball<P> Round(Ball<P> x)
    {
        Ball<P> above = x + Ball<P>.Constant(0.5), floor = Floor(above);
        return floor.IsNaN || above != floor || Floor(floor * Ball<P>.Constant(0.5)) == floor * Ball<P>.Constant(0.5) ? floor
            : floor - Ball<P>.Whole(1);
    }

    /// <summary>1, 0 or -1.</summary>
    public static Ball<P> Sign(Ball<P> x) => x.IsZero || x.Sign != 0 ? Ball<P>.Whole(x.Sign) : Ball<P>.NaN;

    public static Ball<P> Abs(Ball<P> x) => x.Sign < 0 ? -x : x.Sign > 0 || x.IsZero ? x : Ball<P>.NaN;

    public static Ball<P> Max(Ball<P> a, Ball<P> b) => a >= b ? a : b >= a ? b : Ball<P>.NaN;

    public static Ball<P> Min(Ball<P> a, Ball<P> b) => a <= b ? a : b <= a ? b : Ball<P>.NaN;

    public static Ball<P> Less(Ball<P> a, Ball<P> b) => Truth(a, b, (x, y) => x < y);

    public static Ball<P> LessOrEqual(Ball<P> a, Ball<P> b) => Truth(a, b, (x, y) => x <= y);

    public static Ball<P> Equal(Ball<P> a, Ball<P> b) => Truth(a, b, (x, y) => x == y);

    public static Ball<P> When(Ball<P> condition, Ball<P> x) => condition.IsZero ? condition : condition.Sign != 0 ? x : Ball<P>.NaN;

    /// <summary>A condition is one on doubles, so that 0.3 is not less than 3/10, although the double is.</summary>
    private static Ball<P> Truth(Ball<P> a, Ball<P> b, Func<double, double, bool> holds)
    {
        Ball<P> difference = a - b;
        double ulp = 2 * Bounded.Unit * Math.Max(Math.Abs(a.Primal), Math.Abs(b.Primal));
        return difference.IsNaN || (difference.Sign == 0 && difference.Error > ulp) ? Ball<P>.NaN
            : holds(a.Primal, b.Primal) ? Ball<P>.Whole(1)
            : default;
    }
}
