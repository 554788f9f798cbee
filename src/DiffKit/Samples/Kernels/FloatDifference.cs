using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DiffKit.Samples.Kernels;

/// <summary>(f[i + 2] - f[i]) scale of floats, with each sample loaded once: the one two on is shifted out of registers. In the first cache
/// a line's time is that of its loads, half of which straddle two lines of the cache; with half as many loads a thousand floats take less than
/// half as long as a thousand doubles, in spite of what a call costs by itself.</summary>
internal static class FloatDifference
{
    private const int Count = 8;

    /// <summary>Samples that fit no cache come at the speed of memory, which the plain loop keeps up with better.</summary>
    private const int Cached = 1 << 21;

    /// <summary>Whether so many samples are faster this way.</summary>
    public static bool Pays(int length) => Avx512F.VL.IsSupported && length <= Cached;

    /// <summary>From element i on, for as long as five vectors are left of n + 2 samples; where it stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Into(nuint i, ref float f, float scale, ref float d, nuint n)
    {
        if (i + 5 * Count > n + 2)
        {
            return i;
        }

        var scales = Vector256.Create(scale);
        var first = Vector256.LoadUnsafe(ref f, i);
        for (; i + 5 * Count <= n + 2; i += 4 * Count)
        {
            var second = Vector256.LoadUnsafe(ref f, i + Count);
            var third = Vector256.LoadUnsafe(ref f, i + 2 * Count);
            var fourth = Vector256.LoadUnsafe(ref f, i + 3 * Count);
            ((TwoOn(first, second) - first) * scales).StoreUnsafe(ref d, i);
            ((TwoOn(second, third) - second) * scales).StoreUnsafe(ref d, i + Count);
            ((TwoOn(third, fourth) - third) * scales).StoreUnsafe(ref d, i + 2 * Count);
            first = Vector256.LoadUnsafe(ref f, i + 4 * Count);
            ((TwoOn(fourth, first) - fourth) * scales).StoreUnsafe(ref d, i + 3 * Count);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> TwoOn(Vector256<float> here, Vector256<float> next) =>
        Avx512F.VL.AlignRight32(next.AsInt32(), here.AsInt32(), 2).AsSingle();
}
