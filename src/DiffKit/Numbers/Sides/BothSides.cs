namespace DiffKit.Numbers.Sides;

/// <summary>The derivative along a line at a point on both sides of which f is smooth: that of cos|x| at 0, which the chain rule can't
/// find, since |x| has none there.</summary>
internal static class BothSides
{
    /// <summary>By how much, relative to its size, rounding may part a coefficient that is the same on both sides.</summary>
    public const double Rounding = 1e-12;

    /// <summary>dᵏ/dtᵏ f(x + t·v) at t = 0, of f along v and along -v: NaN where f, this derivative or one before it jumps, but for a first
    /// derivative that jumps the mean.</summary>
    /// <param name="f">The function.</param>
    /// <param name="value">f(x).</param>
    /// <param name="x">The point.</param>
    /// <param name="v">The direction.</param>
    /// <param name="order">k.</param>
    public static double Derivative(
        Func<ReadOnlySpan<OneSided>, OneSided> f, double value, ReadOnlySpan<double> x, ReadOnlySpan<double> v, int order)
    {
        OneSided ahead = f(Seed(x, v, 1, order)), behind = f(Seed(x, v, -1, order));
        bool isKnown = IsValue(ahead, value) && IsValue(behind, value);
        for (int k = 1; k <= order && order > 1; k++)
        {
            isKnown &= Agree(ahead, behind, k);
        }

        double sum = ahead.Coefficient(order) + Sign(order) * behind.Coefficient(order);
        return isKnown ? Factorial(order) * sum / 2 : double.NaN;
    }

    /// <summary>Whether f comes from the side as a number without a jump. Against a slope a value may vanish.</summary>
    public static bool IsValue(OneSided f, double value) =>
        Math.Abs(f.Primal - value) <= Rounding * double.MaxNumber(Math.Abs(value), Math.Abs(f.Coefficient(1)));

    /// <summary>x + t·sign·v for t ≥ 0, to a higher order than that of the derivative, since a root of 0 needs the coefficients
    /// beyond.</summary>
    private static OneSided[] Seed(ReadOnlySpan<double> x, ReadOnlySpan<double> v, double sign, int order)
    {
        var seeded = new OneSided[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            seeded[i] = new(Jet<double>.Line(x[i], sign * v[i], 2 * order + 2));
        }

        return seeded;
    }

    /// <summary>A coefficient's size is its own, or the geometric mean of its neighbours, against which one that vanishes is measured.</summary>
    private static bool Agree(OneSided ahead, OneSided behind, int k)
    {
        double a = ahead.Coefficient(k), b = Sign(k) * behind.Coefficient(k);
        double between = Math.Sqrt(Math.Abs(ahead.Coefficient(k - 1) * ahead.Coefficient(k + 1)));
        return Math.Abs(a - b) <= Rounding * double.MaxNumber(double.MaxNumber(Math.Abs(a), Math.Abs(b)), between);
    }

    /// <summary>What the k-th derivative along -v is to that along v.</summary>
    private static int Sign(int k) => int.IsEvenInteger(k) ? 1 : -1;

    private static double Factorial(int k) => k < 2 ? 1 : k * Factorial(k - 1);
}
