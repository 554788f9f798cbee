using MathNet.Numerics;

namespace DiffKit.Rules.OnDouble;

/// <summary>The error function and its kin on double.</summary>
internal static class Errors
{
    /// <summary>2/√π, the slope of erf at 0.</summary>
    public const double TwoOverRootPi = 1.1283791670955126;

    public static double Erf(double u) => SpecialFunctions.Erf(u);

    public static double Erfc(double u) => SpecialFunctions.Erfc(u);

    public static double ErfInv(double u) => Math.Abs(u) > 1 ? double.NaN : SpecialFunctions.ErfInv(u);
}
