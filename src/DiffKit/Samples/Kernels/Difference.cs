using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiffKit.Samples.Kernels;

/// <summary>(b - a) scale, element by element: written out, as the compiler keeps no formula of several references in registers, and at the
/// speed of memory that costs half as much again.</summary>
internal static class Difference
{
    /// <summary>d[i] = (b[i] - a[i]) scale. The first vector is followed by the one at which stores never straddle two lines of the cache,
    /// and the last reaches back over the one before it, so that none is cut short.</summary>
    public static void Into<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T scale, Span<T> d)
        where T : unmanaged, INumber<T>
    {
        ref T a0 = ref MemoryMarshal.GetReference(a), b0 = ref MemoryMarshal.GetReference(b), d0 = ref MemoryMarshal.GetReference(d);
        nuint count = (nuint)Vector<T>.Count;
        if ((nuint)d.Length < count)
        {
            for (int k = 0; k < d.Length; k++)
            {
                d[k] = (b[k] - a[k]) * scale;
            }

            return;
        }

        var scales = new Vector<T>(scale);
        nuint last = (nuint)d.Length - count, i = Elementwise.ToAligned(ref d0);
        From(0, ref a0, ref b0, scales, ref d0);
        if (typeof(T) == typeof(float) && FloatDifference.Pays(d.Length) && Unsafe.AreSame(ref b0, ref Unsafe.Add(ref a0, 2)))
        {
            i = FloatDifference.Into(
                i, ref Unsafe.As<T, float>(ref a0), Unsafe.As<T, float>(ref scale), ref Unsafe.As<T, float>(ref d0), (nuint)d.Length);
        }

        for (; i + 3 * count < last; i += 4 * count)
        {
            From(i, ref a0, ref b0, scales, ref d0);
            From(i + count, ref a0, ref b0, scales, ref d0);
            From(i + 2 * count, ref a0, ref b0, scales, ref d0);
            From(i + 3 * count, ref a0, ref b0, scales, ref d0);
        }

        for (; i < last; i += count)
        {
            From(i, ref a0, ref b0, scales, ref d0);
        }

        From(last, ref a0, ref b0, scales, ref d0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void From<T>(nuint i, ref T a, ref T b, Vector<T> scales, ref T d) =>
        ((Vector.LoadUnsafe(ref b, i) - Vector.LoadUnsafe(ref a, i)) * scales).StoreUnsafe(ref d, i);
}
