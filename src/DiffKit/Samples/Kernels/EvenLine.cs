using System.Numerics;

namespace DiffKit.Samples.Kernels;

/// <summary>numpy.gradient's scheme on one line of evenly spaced samples: what is asked for most, with nothing in its way.</summary>
internal static class EvenLine
{
    /// <summary>More samples than the edge order, and a destination as long that does not overlap them. The ends come first, so that nothing
    /// is kept for after the loop.</summary>
    public static void Differentiate<T>(ReadOnlySpan<T> f, Span<T> d, Axis axis, int edgeOrder)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (edgeOrder == 1)
        {
            T inverse = T.CreateTruncating(axis.Inverse);
            (d[0], d[^1]) = ((f[1] - f[0]) * inverse, (f[^1] - f[^2]) * inverse);
        }
        else
        {
            Parabolas(f, d, new ParabolaWeights<T>(axis));
        }

        Difference.Into(f, f[2..], T.CreateTruncating(axis.Inverse / 2), d[1..^1]);
    }

    private static void Parabolas<T>(ReadOnlySpan<T> f, Span<T> d, ParabolaWeights<T> weights)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (T a, T b, T c) = weights.First();
        d[0] = a * f[0] + b * f[1] + c * f[2];
        (a, b, c) = weights.Last(f.Length);
        d[^1] = a * f[^3] + b * f[^2] + c * f[^1];
    }
}
