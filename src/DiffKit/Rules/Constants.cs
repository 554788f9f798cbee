using System.Numerics;
using System.Runtime.CompilerServices;

namespace DiffKit.Rules;

/// <summary>The numbers that the table of rules speaks of, on any number type.</summary>
internal static class Constants
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static U N<U>(int n) where U : IFloatingPointIeee754<U> => U.CreateTruncating(n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static U N<U>(double x) where U : IFloatingPointIeee754<U> => U.CreateTruncating(x);

    public static U Half<U>() where U : IFloatingPointIeee754<U> => N<U>(0.5);

    public static U Ln2<U>() where U : IFloatingPointIeee754<U> => U.Log(N<U>(2));

    public static U Ln10<U>() where U : IFloatingPointIeee754<U> => U.Log(N<U>(10));

    /// <summary>1 - u², rounded once: it cancels neither near ±1, nor, in its derivatives, near 0, where those of (1 - u)(1 + u) do. A formula
    /// keeps the product.</summary>
    public static U OneMinusSquare<U>(U u) where U : IFloatingPointIeee754<U> =>
        typeof(U).IsValueType ? U.FusedMultiplyAdd(-u, u, U.One) : (U.One - u) * (U.One + u);

    /// <summary>σ′(u) = sech²(u/2)/4, whose derivatives don't cancel near 0 as those of σ(u)·σ(-u) do. A formula keeps the product.</summary>
    public static U LogisticSlope<U>(U u, U y) where U : IFloatingPointIeee754<U>
    {
        if (!typeof(U).IsValueType)
        {
            return y * Special.Logistic(-u);
        }

        U half = Special.Sech(u * Half<U>()) * Half<U>();
        return half * half;
    }

    /// <summary>2/√π, the slope of erf at 0.</summary>
    public static U TwoOverRootPi<U>() where U : IFloatingPointIeee754<U> => N<U>(2) / U.Sqrt(U.Pi);

    /// <summary>1 where a > b, 0 where a &lt; b, 1/2 where they are equal; what lies beyond the value is 0, or NaN where they are equal.</summary>
    public static U Above<U>(U a, U b) where U : IFloatingPointIeee754<U> => (U.One + Special.Sign(a - b)) * Half<U>();

    /// <summary>1 where |a| > |b|, 0 where |a| &lt; |b|, 1/2 where a = b; of two opposite numbers the positive one lies further out, as .NET
    /// has it.</summary>
    public static U Further<U>(U a, U b) where U : IFloatingPointIeee754<U>
    {
        U sign = Special.Sign(U.Abs(a) - U.Abs(b));
        return (U.One + sign + (U.One - sign * sign) * Special.Sign(a - b)) * Half<U>();
    }
}
