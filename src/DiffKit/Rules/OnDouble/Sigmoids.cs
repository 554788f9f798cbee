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

    public static double Softplus(double u) => Math.Max(u, 0) + LogP1(Math.Exp(-Math.Abs(u)));

    /// <summary>log(1 + u), also where u is far below 1 (.NET's LogP1 adds first): the rounding of 1 + u is divided out again.</summary>
    public static double LogP1(double u)
    {
        double sum = 1 + u;
        return sum == 1 ? u : Math.Log(sum) * (u / (sum - 1));
    }
}
