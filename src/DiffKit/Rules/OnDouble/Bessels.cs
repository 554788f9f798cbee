using MathNet.Numerics;

namespace DiffKit.Rules.OnDouble;

/// <summary>Bessel functions of whole order on double.</summary>
internal static class Bessels
{
    public static double J(int n, double u) => u < 0 ? Odd(n) * SpecialFunctions.BesselJ(n, -u) : SpecialFunctions.BesselJ(n, u);

    public static double Y(int n, double u) => u < 0 ? double.NaN : SpecialFunctions.BesselY(n, u);

    public static double I(int n, double u) => u < 0 ? Odd(n) * SpecialFunctions.BesselI(n, -u) : SpecialFunctions.BesselI(n, u);

    public static double K(int n, double u) => u < 0 ? double.NaN : SpecialFunctions.BesselK(Math.Abs(n), u);

    /// <summary>jₙ: by its power series (Abramowitz and Stegun 10.1.2) where x² is small beside 2n + 3 and it cancels nothing; else by
    /// recurrence from above (Miller), or from below where that is stable, n &lt; |x|.</summary>
    public static double SphericalJ(int n, double u)
    {
        if (n < 0)
        {
            return double.NaN;
        }

        double x = Math.Abs(u);
        double y = x * x < 2 * n + 3 ? Series(n, x) : n < x ? Upward(n, x) : Downward(n, x);
        return u < 0 ? Odd(n) * y : y;
    }

    private static double Odd(int n) => int.IsOddInteger(n) ? -1 : 1;

    private static double Series(int n, double x)
    {
        double lead = 1;
        for (int k = 1; k <= n; k++)
        {
            lead *= x / (2 * k + 1);
        }

        double term = 1, sum = 1;
        for (int k = 1; Math.Abs(term) > 1e-17 * Math.Abs(sum); k++)
        {
            term *= -x * x / (2.0 * k * (2 * n + 2 * k + 1));
            sum += term;
        }

        return lead * sum;
    }

    private static double Upward(int n, double x)
    {
        double last = Math.Cos(x) / x, current = Math.Sin(x) / x;
        for (int k = 0; k < n; k++)
        {
            (last, current) = (current, (2 * k + 1) / x * current - last);
        }

        return double.IsInfinity(x) ? 0 : current;
    }

    private static double Downward(int n, double x)
    {
        double above = 0, current = 1e-300, wanted = 0;
        double zeroth, first = 0;
        for (int k = n + 20 + (int)Math.Sqrt(40.0 * n); k > 0; k--)
        {
            (above, current) = (current, (2 * k + 1) / x * current - above);
            if (Math.Abs(current) > 1e200)
            {
                (above, current, wanted, first) = (above * 1e-200, current * 1e-200, wanted * 1e-200, first * 1e-200);
            }

            wanted = k - 1 == n ? current : wanted;
            first = k - 1 == 1 ? current : first;
        }

        zeroth = current;
        double j0 = Math.Sin(x) / x;
        double scale = Math.Abs(j0) > 0.1 / x ? j0 / zeroth : (j0 - Math.Cos(x)) / x / first;
        return wanted * scale;
    }
}
