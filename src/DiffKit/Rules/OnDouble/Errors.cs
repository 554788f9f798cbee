using MathNet.Numerics;

namespace DiffKit.Rules.OnDouble;

/// <summary>The error function and its kin on double.</summary>
internal static class Errors
{
    public static double Erf(double u) => SpecialFunctions.Erf(u);

    public static double Erfc(double u) => SpecialFunctions.Erfc(u);

    public static double ErfInv(double u) => Math.Abs(u) > 1 ? double.NaN : SpecialFunctions.ErfInv(u);
}
