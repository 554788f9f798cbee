namespace DiffKit.Numbers;

/// <summary>The derivative at a point on both sides of which f is smooth: that of cos|x| at 0, which the chain rule can't find, since |x|
/// has none there.</summary>
internal static class BothSides
{
    /// <summary>By how much, relative to its size, rounding may part a coefficient that is the same on both sides.</summary>
    private const double Rounding = 1e-12;

    /// <summary>x + t·sign·v for t ≥ 0, to the order given: higher than that of the derivative, since a root of 0 needs the coefficients
    /// beyond.</summary>
    public static OneSided[] Seed(ReadOnlySpan<double> x, ReadOnlySpan<double> v, double sign, int order)
    {
        var seeded = new OneSided[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            seeded[i] = new(Jet<double>.Line(x[i], sign * v[i], order));
        }

        return seeded;
    }

    /// <summary>dᵏ/dtᵏ f(x + t·v) at t = 0 of f along v and along -v: NaN where this derivative or one before it jumps, but for a first
    /// derivative that jumps the mean.</summary>
    public static double Derivative(OneSided ahead, OneSided behind, int order)
    {
        for (int k = 1; k <= order; k++)
        {
            if (order > 1 && !Agree(ahead.Series, behind.Series, k))
            {
                return double.NaN;
            }
        }

        return (ahead.Series.Derivative(order) + Sign(order) * behind.Series.Derivative(order)) / 2;
    }

    /// <summary>A coefficient's size is its own, or the geometric mean of its neighbours, against which one that vanishes is measured.</summary>
    private static bool Agree(in Jet<double> ahead, in Jet<double> behind, int k)
    {
        double a = ahead.Coefficient(k), b = Sign(k) * behind.Coefficient(k);
        double between = Math.Sqrt(Math.Abs(ahead.Coefficient(k - 1) * ahead.Coefficient(k + 1)));
        return Math.Abs(a - b) <= Rounding * double.MaxNumber(double.MaxNumber(Math.Abs(a), Math.Abs(b)), between);
    }

    /// <summary>What the k-th derivative along -v is to that along v.</summary>
    private static int Sign(int k) => int.IsEvenInteger(k) ? 1 : -1;
}
