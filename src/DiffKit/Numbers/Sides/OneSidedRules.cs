using DiffKit.Rules;

namespace DiffKit.Numbers.Sides;

/// <summary>Elementary functions for t > 0 alone: a choice between numbers is made by the side, and what is singular at 0 alone, as a
/// radius and an angle are, is a series there. All others are those of <see cref="Jet{T}"/>.</summary>
internal static class OneSidedRules
{
    public static OneSided Apply<R>(OneSided x) where R : IRule =>
        typeof(R) == typeof(Abs) ? Absolute(x)
        : typeof(R) == typeof(Sign) && x.IsAtEdge ? OneSided.Constant(x.Side)
        : typeof(R) == typeof(Jump) && x.IsAtEdge ? OneSided.Constant(0 / Math.Abs(x.Side))
        : typeof(R) == typeof(Sqrt) && x.IsAtEdge ? OneSided.Power(x, 0.5)
        : IsRootAt<R>(x.Primal) && !x.IsConstant ? OneSided.Unknown(R.Of(x.Primal))
        : new(Jet<double>.Apply<R>(x.Series));

    public static OneSided Apply2<R>(OneSided a, OneSided b) where R : IRule2 =>
        typeof(R) == typeof(Max) ? Larger(a, b)
        : typeof(R) == typeof(Min) ? -Larger(-a, -b)
        : typeof(R) == typeof(MaxMagnitude) ? Further(a, b)
        : typeof(R) == typeof(MinMagnitude) ? Nearer(a, b)
        : typeof(R) == typeof(CopySign) ? Signed(a, b)
        : a.IsAtEdge && Exponent<R>(b) is { } p ? OneSided.Power(a, p)
        : IsAtOrigin(a, b) && Polar<R>(a, b) is { } polar ? polar
        : new(Jet<double>.Apply2<R>(a.Series, b.Series));

    private static OneSided Absolute(OneSided u) => Times(u, u.Side, Math.Abs(u.Primal));

    private static OneSided Larger(OneSided a, OneSided b) => Choose(a, b, (a - b).Side, Math.Max(a.Primal, b.Primal));

    /// <summary>The one of larger magnitude; of two opposite numbers the positive one, as .NET has it.</summary>
    private static OneSided Further(OneSided a, OneSided b)
    {
        double side = (Absolute(a) - Absolute(b)).Side;
        return side == 0 ? Larger(a, b) : Choose(a, b, side, Math.MaxMagnitude(a.Primal, b.Primal));
    }

    /// <summary>The one of smaller magnitude; of two opposite numbers the negative one.</summary>
    private static OneSided Nearer(OneSided a, OneSided b)
    {
        double side = (Absolute(b) - Absolute(a)).Side;
        return side == 0 ? -Larger(-a, -b) : Choose(a, b, side, Math.MinMagnitude(a.Primal, b.Primal));
    }

    /// <summary>|a| with the sign of b; unknown where the sign at x itself is another one.</summary>
    private static OneSided Signed(OneSided a, OneSided b)
    {
        double here = double.CopySign(1, b.Primal), side = b.IsConstant ? here : b.Side;
        return Times(Absolute(a), side == 0 || (side != here && a.Primal != 0) ? double.NaN : side, Math.CopySign(a.Primal, b.Primal));
    }

    private static OneSided Times(OneSided u, double side, double primal) =>
        double.IsNaN(side) ? OneSided.Unknown(primal) : OneSided.WithPrimal(side < 0 ? -u : u, primal);

    /// <summary>a where the side of what it has more than b is positive, b where it is negative; either where they are the same.</summary>
    private static OneSided Choose(OneSided a, OneSided b, double side, double primal) =>
        double.IsNaN(side) ? OneSided.Unknown(primal)
        : OneSided.WithPrimal(side > 0 || (side == 0 && !a.IsConstant) ? a : b, primal);

    /// <summary>p, where a rule is a power by a constant p, or an even root, which may have a kink at 0.</summary>
    private static double? Exponent<R>(OneSided b) where R : IRule2 =>
        !b.IsConstant || b.Primal == 0 ? null
        : typeof(R) == typeof(Pow) ? b.Primal
        : typeof(R) == typeof(RootN) && double.IsEvenInteger(b.Primal) ? 1 / b.Primal
        : null;

    private static bool IsAtOrigin(OneSided a, OneSided b) => a.Primal == 0 && b.Primal == 0 && (a.IsAtEdge || b.IsAtEdge);

    /// <summary>The radius or the angle of (a, b), or a coordinate on the unit circle; null of any other rule.</summary>
    private static OneSided? Polar<R>(OneSided a, OneSided b) where R : IRule2
    {
        OneSided radius = OneSided.Power(a * a + b * b, 0.5);
        return typeof(R) == typeof(Hypot) ? radius
            : typeof(R) == typeof(PolarCos) ? a / radius
            : typeof(R) == typeof(PolarSin) ? b / radius
            : typeof(R) == typeof(Atan2) || typeof(R) == typeof(Atan2Pi)
            ? new(Jet<double>.Apply2<R>((a / radius).Series, (b / radius).Series))
            : null;
    }

    /// <summary>At the end of an arc, where a series takes the mean of both sides.</summary>
    private static bool IsRootAt<R>(double x) where R : IRule => R.IsRoot && double.IsInfinity(R.Slope(x, R.Of(x)));
}
