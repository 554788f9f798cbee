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
        ((Vector.LoadUnsafe(ref b0) - Vector.LoadUnsafe(ref a0)) * scales).StoreUnsafe(ref d0);
        for (; i + count < last; i += 2 * count)
        {
            ((Vector.LoadUnsafe(ref b0, i) - Vector.LoadUnsafe(ref a0, i)) * scales).StoreUnsafe(ref d0, i);
            ((Vector.LoadUnsafe(ref b0, i + count) - Vector.LoadUnsafe(ref a0, i + count)) * scales).StoreUnsafe(ref d0, i + count);
        }

        for (; i < last; i += count)
        {
            ((Vector.LoadUnsafe(ref b0, i) - Vector.LoadUnsafe(ref a0, i)) * scales).StoreUnsafe(ref d0, i);
        }

        ((Vector.LoadUnsafe(ref b0, last) - Vector.LoadUnsafe(ref a0, last)) * scales).StoreUnsafe(ref d0, last);
    }
}
