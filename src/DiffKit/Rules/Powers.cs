using System.Numerics;
using static DiffKit.Rules.Constants;

namespace DiffKit.Rules;

//                                        f(u)                                              f′(u), with y = f(u)
internal readonly struct Sqrt      : IRule { static U IRule.Of<U>(U u) => U.Sqrt(u);        static U IRule.Slope<U>(U u, U y) => Half<U>() / y;             static bool IRule.IsRoot => true; }
internal readonly struct Cbrt      : IRule { static U IRule.Of<U>(U u) => U.Cbrt(u);        static U IRule.Slope<U>(U u, U y) => U.One / (N<U>(3) * y * y); }

/// <summary>aᵇ. With a constant exponent no logarithm is asked for, so that a may be 0 or negative; x⁰ has slope 0 at 0 too.</summary>
internal readonly struct Pow : IRule2
{
    static U IRule2.Of<U>(U a, U b) => U.Pow(a, b);
    static U IRule2.SlopeA<U>(U a, U b, U y) => U.IsZero(b) ? U.Zero : b * U.Pow(a, b - U.One);
    static U IRule2.SlopeB<U>(U a, U b, U y) => U.IsZero(y) ? U.Zero : y * U.Log(a);
    static bool IRule2.IsSmoothInB => true;

    /// <summary>0ᵇ from b = 1/2 on: there 0^(2b - 1) is finite.</summary>
    static bool IRule2.IsRoot<U>(U a, U b) => U.IsFinite(a) && U.IsFinite(U.Pow(U.Zero, b + b - U.One));
}

/// <summary>The n-th root, n a whole number: a^(1/n), real for negative a where n is odd.</summary>
internal readonly struct RootN : IRule2
{
    static U IRule2.Of<U>(U a, U n) => U.RootN(a, int.CreateChecked(n));
    static U IRule2.SlopeA<U>(U a, U n, U y) => U.Pow(y, U.One - n) / n;
    static U IRule2.SlopeB<U>(U a, U n, U y) => U.NaN;
    static bool IRule2.IsSmoothInB => true;
    static bool IRule2.IsRoot<U>(U a, U n) => n == N<U>(2);
}

/// <summary>a·2ⁿ, n a whole number.</summary>
internal readonly struct ScaleB : IRule2
{
    static U IRule2.Of<U>(U a, U n) => U.ScaleB(a, int.CreateChecked(n));
    static U IRule2.SlopeA<U>(U a, U n, U y) => U.ScaleB(U.One, int.CreateChecked(n));
    static U IRule2.SlopeB<U>(U a, U n, U y) => U.NaN;
    static bool IRule2.IsSmoothInB => true;
}
