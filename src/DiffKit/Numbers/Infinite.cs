using System.Numerics;
using System.Runtime.CompilerServices;

namespace DiffKit.Numbers;

/// <summary>Infinite or NaN; a formula, which has no value yet, is neither.</summary>
internal static class Infinite
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is<T>(T x) where T : IFloatingPointIeee754<T> => typeof(T).IsValueType && T.IsNaN(x - x);
}
