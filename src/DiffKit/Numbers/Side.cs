namespace DiffKit.Numbers;

/// <summary>What |u|, max, min and a copied sign of series are for t > 0: the first coefficient that is not 0 decides.</summary>
internal static class Side
{
    /// <summary>±u.</summary>
    public static Jet<double> Absolute(in Jet<double> u) => Times(u, SignOf(u), Math.Abs(u.Primal));

    /// <summary>max(a, b).</summary>
    public static Jet<double> Larger(in Jet<double> a, in Jet<double> b) => Choose(a, b, SignOf(a - b), Math.Max(a.Primal, b.Primal));

    /// <summary>The one of larger magnitude; of two opposite numbers the positive one, as .NET has it.</summary>
    public static Jet<double> Further(in Jet<double> a, in Jet<double> b)
    {
        double sign = SignOf(Absolute(a) - Absolute(b));
        return sign == 0 ? Larger(a, b) : Choose(a, b, sign, Math.MaxMagnitude(a.Primal, b.Primal));
    }

    /// <summary>The one of smaller magnitude; of two opposite numbers the negative one.</summary>
    public static Jet<double> Nearer(in Jet<double> a, in Jet<double> b)
    {
        double sign = SignOf(Absolute(b) - Absolute(a));
        return sign == 0 ? -Larger(-a, -b) : Choose(a, b, sign, Math.MinMagnitude(a.Primal, b.Primal));
    }

    /// <summary>|a| with the sign of b; unknown where the sign at x itself is another one.</summary>
    public static Jet<double> Signed(in Jet<double> a, in Jet<double> b)
    {
        double here = double.CopySign(1, b.Primal), sign = b.Order is null ? here : SignOf(b);
        return Times(Absolute(a), sign == 0 || (sign != here && a.Primal != 0) ? double.NaN : sign, Math.CopySign(a.Primal, b.Primal));
    }

    /// <summary>A value without known derivatives, but for a constant.</summary>
    public static Jet<double> Unknown(in Jet<double> u, double primal)
    {
        Jet<double>.Begin(out Jet<double> unknown, primal, u.Rest.Length).Fill(double.NaN);
        return unknown;
    }

    private static Jet<double> Times(in Jet<double> u, double sign, double primal) =>
        double.IsNaN(sign) ? Unknown(u, primal) : Jet<double>.WithPrimal(sign == 0 ? u : u * sign, primal);

    /// <summary>a where the sign of what it has more than b is positive, b where it is negative; either where they are the same.</summary>
    private static Jet<double> Choose(in Jet<double> a, in Jet<double> b, double sign, double primal) =>
        double.IsNaN(sign) ? Unknown(a.Order is null ? b : a, primal)
        : Jet<double>.WithPrimal(sign > 0 || (sign == 0 && a.Order is not null) ? a : b, primal);

    /// <summary>Of the first coefficient that is not 0; 0 where all are, NaN where it is unknown.</summary>
    private static double SignOf(in Jet<double> u)
    {
        int lead = JetPower<double>.Lead(u);
        double first = lead > u.Rest.Length ? 0 : u.Coefficient(lead);
        return double.IsNaN(first) ? first : Math.Sign(first);
    }
}
