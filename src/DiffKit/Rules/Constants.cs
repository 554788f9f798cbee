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
