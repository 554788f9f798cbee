using System.Numerics;
using System.Runtime.CompilerServices;

namespace DiffKit.Functions;

/// <summary>f called from a place of the stack where a cache line begins.</summary>
internal static class AlignedCall
{
    private const int Line = 64;

    /// <summary>f(x). What f keeps on the stack, as its vectors while exp is at work, then lies within cache lines: across two of them,
    /// where it is on three calls of four else, f takes twice as long.</summary>
    /// <remarks>By a delegate, which is not inlined: as a part of something small f would use up what the compiler is willing to inline
    /// there, and call its operators instead.</remarks>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static unsafe T Of<T>(ScalarOf<T> f, ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        byte* here = stackalloc byte[Line];
        int beyond = (int)((nint)here & (Line - 1));
        if (beyond > 0)
        {
            _ = stackalloc byte[beyond];
        }

        return f(x);
    }
}
