using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiffKit.Samples.Kernels;

/// <summary>The derivative of the parabola through three samples where their distances differ little from the mean: with u = h/mean - 1 the
/// weights of the two differences f₁ - f₀ and f₂ - f₁ are (1 + u₂/2 - 3u₁/2) / 2 mean and (1 + u₁/2 - 3u₂/2) / 2 mean, to first order in u.
/// Written out as <see cref="Difference"/> is, and for the same reason.</summary>
internal static class NearlyUniform
{
    /// <param name="f">Two samples more than there are derivatives.</param>
    /// <param name="h">The distances between them.</param>
    /// <param name="mean">About what all of them are.</param>
    /// <param name="d">The derivatives.</param>
    public static void Into<T>(ReadOnlySpan<T> f, ReadOnlySpan<T> h, T mean, Span<T> d)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ref T f0 = ref MemoryMarshal.GetReference(f), h0 = ref MemoryMarshal.GetReference(h), d0 = ref MemoryMarshal.GetReference(d);
        T inverse = T.One / mean, quarter = T.CreateTruncating(0.25) / (mean * mean), three = T.CreateTruncating(3);
        nuint count = (nuint)Vector<T>.Count;
        if ((nuint)d.Length < count)
        {
            for (int i = 0; i < d.Length; i++)
            {
                d[i] = (inverse + (h[i + 1] - h[i] * three) * quarter) * (f[i + 1] - f[i])
                    + (inverse + (h[i] - h[i + 1] * three) * quarter) * (f[i + 2] - f[i + 1]);
            }

            return;
        }

        Vector<T> inverses = new(inverse), quarters = new(quarter), threes = new(three);
        nuint last = (nuint)d.Length - count, next = Elementwise.ToAligned(ref d0);
        From(0, ref f0, ref h0, inverses, quarters, threes).StoreUnsafe(ref d0);
        for (; next < last; next += count)
        {
            From(next, ref f0, ref h0, inverses, quarters, threes).StoreUnsafe(ref d0, next);
        }

        From(last, ref f0, ref h0, inverses, quarters, threes).StoreUnsafe(ref d0, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> From<T>(nuint i, ref T f, ref T h, Vector<T> inverse, Vector<T> quarter, Vector<T> three)
    {
        Vector<T> h1 = Vector.LoadUnsafe(ref h, i), h2 = Vector.LoadUnsafe(ref h, i + 1), middle = Vector.LoadUnsafe(ref f, i + 1);
        return (inverse + (h2 - h1 * three) * quarter) * (middle - Vector.LoadUnsafe(ref f, i))
            + (inverse + (h1 - h2 * three) * quarter) * (Vector.LoadUnsafe(ref f, i + 2) - middle);
    }
}
