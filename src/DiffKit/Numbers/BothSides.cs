namespace DiffKit.Numbers;

/// <summary>The derivative at a point on both sides of which f is smooth: that of cos|x| at 0, which the chain rule can't find, since |x|
/// has none there.</summary>
internal static class BothSides
{
    /// <summary>By how much, relative to the larger one, rounding may part two derivatives that are the same.</summary>
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
        for (int k = 1; k < order; k++)
        {
            if (!Agree(ahead.Series.Derivative(k), Mirrored(behind, k)))
            {
                return double.NaN;
            }
        }

        double right = ahead.Series.Derivative(order), left = Mirrored(behind, order);
        return order == 1 || Agree(right, left) ? right / 2 + left / 2 : double.NaN;
    }

    private static double Mirrored(OneSided f, int k) => int.IsEvenInteger(k) ? f.Series.Derivative(k) : -f.Series.Derivative(k);

    private static bool Agree(double a, double b) => Math.Abs(a - b) <= Rounding * Math.Max(Math.Abs(a), Math.Abs(b));
}
