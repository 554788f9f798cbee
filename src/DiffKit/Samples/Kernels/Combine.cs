using System.Numerics;
using System.Runtime.InteropServices;

namespace DiffKit.Samples.Kernels;

/// <summary>The inner loops: weighted sums of neighbouring samples over runs of contiguous memory. The destination overlaps no source.</summary>
internal static class Combine
{
    /// <summary>d = (b - a) scale.</summary>
    public static void Difference<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, T scale, Span<T> d)
        where T : unmanaged, INumber<T>
    {
        ref T a0 = ref MemoryMarshal.GetReference(a), b0 = ref MemoryMarshal.GetReference(b), d0 = ref MemoryMarshal.GetReference(d);
        if (d.Length >= Vector<T>.Count)
        {
            var k = new Vector<T>(scale);
            nuint last = (nuint)(d.Length - Vector<T>.Count);
            for (nuint i = 0; i < last; i += (nuint)Vector<T>.Count)
            {
                ((Vector.LoadUnsafe(ref b0, i) - Vector.LoadUnsafe(ref a0, i)) * k).StoreUnsafe(ref d0, i);
            }

            ((Vector.LoadUnsafe(ref b0, last) - Vector.LoadUnsafe(ref a0, last)) * k).StoreUnsafe(ref d0, last);
            return;
        }

        for (int i = 0; i < d.Length; i++)
        {
            d[i] = (b[i] - a[i]) * scale;
        }
    }

    /// <summary>d = p (b - a) + q (c - b), with weights of its own for each element.</summary>
    public static void Differences<T>(
        ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c, ReadOnlySpan<T> p, ReadOnlySpan<T> q, Span<T> d)
        where T : unmanaged, INumber<T>
    {
        int i = 0;
        for (; i <= d.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var middle = new Vector<T>(b[i..]);
            var left = new Vector<T>(p[i..]) * (middle - new Vector<T>(a[i..]));
            (left + new Vector<T>(q[i..]) * (new Vector<T>(c[i..]) - middle)).CopyTo(d[i..]);
        }

        for (; i < d.Length; i++)
        {
            d[i] = p[i] * (b[i] - a[i]) + q[i] * (c[i] - b[i]);
        }
    }

    /// <summary>d = u a + v b + w c, with the same weights everywhere.</summary>
    public static void Sum<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c, (T U, T V, T W) weights, Span<T> d)
        where T : unmanaged, INumber<T>
    {
        int i = 0;
        (T u, T v, T w) = weights;
        for (; i <= d.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            (new Vector<T>(a[i..]) * u + new Vector<T>(b[i..]) * v + new Vector<T>(c[i..]) * w).CopyTo(d[i..]);
        }

        for (; i < d.Length; i++)
        {
            d[i] = u * a[i] + v * b[i] + w * c[i];
        }
    }

    /// <summary>d = u a + v b + w c, with weights of its own for each element.</summary>
    public static void Sum<T>(
        ReadOnlySpan<T> a, ReadOnlySpan<T> b, ReadOnlySpan<T> c, ReadOnlySpan<T> u, ReadOnlySpan<T> v, ReadOnlySpan<T> w, Span<T> d)
        where T : unmanaged, INumber<T>
    {
        int i = 0;
        for (; i <= d.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var ends = new Vector<T>(u[i..]) * new Vector<T>(a[i..]) + new Vector<T>(v[i..]) * new Vector<T>(b[i..]);
            (ends + new Vector<T>(w[i..]) * new Vector<T>(c[i..])).CopyTo(d[i..]);
        }

        for (; i < d.Length; i++)
        {
            d[i] = u[i] * a[i] + v[i] * b[i] + w[i] * c[i];
        }
    }
}
