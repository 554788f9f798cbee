namespace DiffKit.Rules.OnDouble;

/// <summary>exp and log near the places where their plain forms cancel.</summary>
internal static class Exponents
{
    public const double Ln2 = 0.69314718055994530942;
    public const double Ln10 = 2.30258509299404568402;

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
}
