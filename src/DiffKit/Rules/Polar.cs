using System.Numerics;
using static DiffKit.Rules.Polar;

namespace DiffKit.Rules;

// The slopes of the radius r = √(a² + b²) and of the angle are made of a/r and b/r, never of squares: to any order nothing cancels, and
// nothing leaves the range of a double that need not.

/// <summary>r. At (0, 0), where the slope depends on the direction, first derivatives are 0 (the subgradient of least norm,
/// as for |x|) and higher ones NaN.</summary>
internal readonly struct Hypot : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.Hypot(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => U.IsZero(a) && U.IsZero(b) ? AtOrigin(a, b) : Cos(a, b, y);
    static U IRule2.SlopeB<U>(U a, U b, U y) => U.IsZero(a) && U.IsZero(b) ? AtOrigin(a, b) : Sin(a, b, y);
}

/// <summary>a/r, the cosine of the angle of the point (a, b); NaN at the origin.</summary>
internal readonly struct PolarCos : IRule2
{
    static U IRule2.Of<U>(U a, U b) => a / U.Hypot(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => Sin(a, b) * SinOverRadius(a, b);
    static U IRule2.SlopeB<U>(U a, U b, U y) => -y * SinOverRadius(a, b);
}

/// <summary>b/r, the sine of the angle of the point (a, b); NaN at the origin.</summary>
internal readonly struct PolarSin : IRule2
{
    static U IRule2.Of<U>(U a, U b) => b / U.Hypot(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => -y * CosOverRadius(a, b);
    static U IRule2.SlopeB<U>(U a, U b, U y) => Cos(a, b) * CosOverRadius(a, b);
}

/// <summary>The angle of the point (x = b, y = a); NaN slopes at the origin only.</summary>
internal readonly struct Atan2 : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.Atan2(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => CosOverRadius(b, a);
    static U IRule2.SlopeB<U>(U a, U b, U y) => -SinOverRadius(b, a);
}

/// <summary>The angle of the point (x = b, y = a) in half turns.</summary>
internal readonly struct Atan2Pi : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.Atan2Pi(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => CosOverRadius(b, a) / U.Pi;
    static U IRule2.SlopeB<U>(U a, U b, U y) => -SinOverRadius(b, a) / U.Pi;
}

/// <summary>a/r and b/r on any number type, by their rules where it has a chain rule.</summary>
internal static class Polar
{
    public static U Cos<U>(U a, U b) where U : IFloatingPointIeee754<U> => Hosted2<PolarCos, U>.Of(a, b);

    public static U Sin<U>(U a, U b) where U : IFloatingPointIeee754<U> => Hosted2<PolarSin, U>.Of(a, b);

    /// <summary>a/r, where r is at hand.</summary>
    public static U Cos<U>(U a, U b, U r) where U : IFloatingPointIeee754<U> =>
        Hosted2<PolarCos, U>.OnCarrier is { } cos ? cos(a, b) : a / r;

    /// <summary>b/r, where r is at hand.</summary>
    public static U Sin<U>(U a, U b, U r) where U : IFloatingPointIeee754<U> =>
        Hosted2<PolarSin, U>.OnCarrier is { } sin ? sin(a, b) : b / r;

    /// <summary>a/r².</summary>
    public static U CosOverRadius<U>(U a, U b) where U : IFloatingPointIeee754<U>
    {
        U r = U.Hypot(a, b);
        return Cos(a, b, r) / r;
    }

    /// <summary>b/r².</summary>
    public static U SinOverRadius<U>(U a, U b) where U : IFloatingPointIeee754<U>
    {
        U r = U.Hypot(a, b);
        return Sin(a, b, r) / r;
    }

    public static U AtOrigin<U>(U a, U b) where U : IFloatingPointIeee754<U> => Special.Sign(a) + Special.Sign(b);
}
