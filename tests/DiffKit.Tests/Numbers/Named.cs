using System.Numerics;

namespace DiffKit.Tests.Numbers;

/// <summary>Every function of the table of rules by name, on any number type.</summary>
internal static class Named
{
    public static T Call<T>(string name, T x) where T : IFloatingPointIeee754<T> => name switch
    {
        "Exp" => T.Exp(x),
        "ExpM1" => T.ExpM1(x),
        "Exp2" => T.Exp2(x),
        "Exp2M1" => T.Exp2M1(x),
        "Exp10" => T.Exp10(x),
        "Exp10M1" => T.Exp10M1(x),
        "Log" => T.Log(x),
        "LogP1" => T.LogP1(x),
        "Log2" => T.Log2(x),
        "Log2P1" => T.Log2P1(x),
        "Log10" => T.Log10(x),
        "Log10P1" => T.Log10P1(x),
        "Sqrt" => T.Sqrt(x),
        "Cbrt" => T.Cbrt(x),
        "Root5" => T.RootN(x, 5),
        "RootMinus3" => T.RootN(x, -3),
        "ScaleB3" => T.ScaleB(x, 3),
        "Abs" => T.Abs(x),
        "Sin" => T.Sin(x),
        "Cos" => T.Cos(x),
        "Tan" => T.Tan(x),
        "SinPi" => T.SinPi(x),
        "CosPi" => T.CosPi(x),
        "TanPi" => T.TanPi(x),
        "Asin" => T.Asin(x),
        "Acos" => T.Acos(x),
        "Atan" => T.Atan(x),
        "AsinPi" => T.AsinPi(x),
        "AcosPi" => T.AcosPi(x),
        "AtanPi" => T.AtanPi(x),
        "Sinh" => T.Sinh(x),
        "Cosh" => T.Cosh(x),
        "Tanh" => T.Tanh(x),
        "Asinh" => T.Asinh(x),
        "Acosh" => T.Acosh(x),
        "Atanh" => T.Atanh(x),
        "Degrees" => T.RadiansToDegrees(x),
        "Radians" => T.DegreesToRadians(x),
        "ReciprocalEstimate" => T.ReciprocalEstimate(x),
        "ReciprocalSqrtEstimate" => T.ReciprocalSqrtEstimate(x),
        "Floor" => T.Floor(x),
        "Ceiling" => T.Ceiling(x),
        "Round" => T.Round(x),
        "Truncate" => T.Truncate(x),
        _ => Special<T>(name, x),
    };

    private static T Special<T>(string name, T x) where T : IFloatingPointIeee754<T> => name switch
    {
        "Sech" => DiffKit.Special.Sech(x),
        "Logistic" => DiffKit.Special.Logistic(x),
        "Softplus" => DiffKit.Special.Softplus(x),
        "LogSigmoid" => DiffKit.Special.LogSigmoid(x),
        "Erf" => DiffKit.Special.Erf(x),
        "Erfc" => DiffKit.Special.Erfc(x),
        "ErfInv" => DiffKit.Special.ErfInv(x),
        "Gamma" => DiffKit.Special.Gamma(x),
        "LogGamma" => DiffKit.Special.LogGamma(x),
        "Digamma" => DiffKit.Special.Digamma(x),
        "LambertW" => DiffKit.Special.LambertW(x),
        "Sinc" => DiffKit.Special.Sinc(x),
        "Polygamma2" => DiffKit.Special.Polygamma(2, x),
        "BesselJ0" => DiffKit.Special.BesselJ(0, x),
        "BesselJ1" => DiffKit.Special.BesselJ(1, x),
        "BesselY1" => DiffKit.Special.BesselY(1, x),
        "BesselI2" => DiffKit.Special.BesselI(2, x),
        "BesselK0" => DiffKit.Special.BesselK(0, x),
        _ => OfTwo(name, x),
    };

    private static T OfTwo<T>(string name, T x) where T : IFloatingPointIeee754<T>
    {
        T one = T.One, two = T.CreateChecked(2), three = T.CreateChecked(3);
        return name switch
        {
            "PowSquare" => T.Pow(x, two),
            "Pow1.875" => T.Pow(x, T.CreateChecked(1.875)),
            "TwoPow" => T.Pow(two, x),
            "SelfPow" => T.Pow(x, x),
            "HypotWith3" => T.Hypot(x, three),
            "Atan2Over3" => T.Atan2(x, three),
            "Atan2Of3" => T.Atan2(three, x),
            "Atan2PiOver3" => T.Atan2Pi(x, three),
            "Atan2PiOf3" => T.Atan2Pi(three, x),
            "LogBase3" => T.Log(x, three),
            "Log3Base" => T.Log(three, x),
            "RemainderBy3" => x % three,
            "SevenRemainder" => T.CreateChecked(7) % x,
            "IeeeRemainderBy3" => T.Ieee754Remainder(x, three),
            "MaxWith1" => T.Max(x, one),
            "MinWith1" => T.Min(x, one),
            "MaxMagnitudeWith1" => T.MaxMagnitude(x, one),
            "MinMagnitudeWith1" => T.MinMagnitude(x, one),
            "CopySignToMinus" => T.CopySign(x, -one),
            "Clamp" => T.Clamp(x, -one, one),
            "Lerp1To4" => T.Lerp(one, T.CreateChecked(4), x),
            "Fma" => T.FusedMultiplyAdd(x, x, x),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such function."),
        };
    }
}
