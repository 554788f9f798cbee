namespace DiffKit.Rules.OnDouble;

/// <summary>Functions of a step's shape on double, written so that exp never overflows.</summary>
internal static class Sigmoids
{
    public static double Sign(double u) => u > 0 ? 1 : u < 0 ? -1 : u;

    public static double Sech(double u)
    {
        double e = Math.Exp(-Math.Abs(u));
        return 2 * e / (1 + e * e);
    }

    public static double Logistic(double u)
    {
        double e = Math.Exp(-Math.Abs(u));
        return (u < 0 ? e : 1) / (1 + e);
    }

    public static double Softplus(double u) => Math.Max(u, 0) + Exponents.LogP1(Math.Exp(-Math.Abs(u)));
}
