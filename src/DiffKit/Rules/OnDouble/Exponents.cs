namespace DiffKit.Rules.OnDouble;

/// <summary>exp and log near the places where their plain forms cancel.</summary>
internal static class Exponents
{
    public const double Ln2 = 0.69314718055994530942;
    public const double Ln10 = 2.30258509299404568402;

    /// <summary>1/k!, as many as exp(1) needs.</summary>
    private static readonly double[] s_inverseFactorials = InverseFactorials(19);

    /// <summary>eˣ - 1 to some ulps: the rounding of u = eˣ is undone by dividing by log(u), which shares it (Kahan's device; Higham, Accuracy
    /// and Stability of Numerical Algorithms, 2nd ed., section 1.14.1).</summary>
    public static double ExpM1(double x)
    {
        double u = Math.Exp(x);
        return Math.Abs(x) > 1 || double.IsNaN(x) ? u - 1 : u == 1 ? x : (u - 1) * x / Math.Log(u);
    }

    /// <summary>log(1 + x) to some ulps, by the same device.</summary>
    public static double LogP1(double x)
    {
        double u = 1 + x;
        return Math.Abs(x) > 1 || double.IsNaN(x) ? Math.Log(u) : u == 1 ? x : u == 0 ? double.NegativeInfinity : Math.Log(u) * x / (u - 1);
    }

    /// <summary>∫₀¹ tⁿ·exp(t·x) dt, the n-th derivative of (eˣ - 1)/x: near 0 by its series, Σ xᵏ/(k!·(k + n + 1)); by yₙ = (eˣ - n·yₙ₋₁)/x from
    /// below where |x| is beyond n, from above (Miller) otherwise, where nothing cancels.</summary>
    public static double ExpRel(int n, double x) => n < 0 || double.IsNaN(x) ? double.NaN
        : n == 0 ? (x == 0 ? 1 : ExpM1(x) / x)
        : Math.Abs(x) <= 1 ? Series(n, x)
        : n == 1 || Math.Abs(x) > n + 1 ? Upward(n, x)
        : Downward(n, x);

    private static double Series(int n, double x)
    {
        double sum = 0;
        for (int k = s_inverseFactorials.Length - 1; k >= 0; k--)
        {
            sum = sum * x + s_inverseFactorials[k] / (k + n + 1);
        }

        return sum;
    }

    private static double Upward(int n, double x)
    {
        double e = Math.Exp(x);
        double y = ExpM1(x) / x;
        for (int k = 1; k <= n; k++)
        {
            y = (e - k * y) / x;
        }

        return double.IsInfinity(e) ? e : y;
    }

    private static double Downward(int n, double x)
    {
        const int enough = 40;
        double e = Math.Exp(x);
        int start = n + enough + 2 * (int)Math.Abs(x);
        double y = e / (start + 1 + x);
        for (int k = start; k > n; k--)
        {
            y = (e - x * y) / k;
        }

        return y;
    }

    private static double[] InverseFactorials(int count)
    {
        var inverse = new double[count];
        double factorial = 1;
        for (int k = 0; k < count; k++)
        {
            factorial *= Math.Max(k, 1);
            inverse[k] = 1 / factorial;
        }

        return inverse;
    }
}
