using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiffKit.Samples.Kernels;

/// <summary>a[i] f[i] + b[i] f[i + 1] + c[i] f[i + 2] with weights worked out before. Written out as <see cref="Difference"/> is, and for the
/// same reason.</summary>
internal static class Weighted
{
    /// <param name="f">Two samples more than there are derivatives.</param>
    /// <param name="table">All a, then all b, then all c.</param>
    /// <param name="d">The derivatives.</param>
    public static void Into<T>(ReadOnlySpan<T> f, ReadOnlySpan<T> table, Span<T> d)
        where T : unmanaged, INumber<T>
    {
        ref T f0 = ref MemoryMarshal.GetReference(f), d0 = ref MemoryMarshal.GetReference(d);
        ref T a0 = ref MemoryMarshal.GetReference(table);
        ref T b0 = ref Unsafe.Add(ref a0, d.Length), c0 = ref Unsafe.Add(ref a0, 2 * d.Length);
        nuint count = (nuint)Vector<T>.Count;
        if ((nuint)d.Length < count)
        {
            for (int i = 0; i < d.Length; i++)
            {
                d[i] = table[i] * f[i] + table[d.Length + i] * f[i + 1] + table[2 * d.Length + i] * f[i + 2];
            }

            return;
        }

        nuint last = (nuint)d.Length - count, next = Elementwise.ToAligned(ref d0);
        From(0, ref f0, ref a0, ref b0, ref c0).StoreUnsafe(ref d0);
        for (; next < last; next += count)
        {
            From(next, ref f0, ref a0, ref b0, ref c0).StoreUnsafe(ref d0, next);
        }

        From(last, ref f0, ref a0, ref b0, ref c0).StoreUnsafe(ref d0, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> From<T>(nuint i, ref T f, ref T a, ref T b, ref T c) =>
        Vector.LoadUnsafe(ref a, i) * Vector.LoadUnsafe(ref f, i)
        + Vector.LoadUnsafe(ref b, i) * Vector.LoadUnsafe(ref f, i + 1)
        + Vector.LoadUnsafe(ref c, i) * Vector.LoadUnsafe(ref f, i + 2);
}
