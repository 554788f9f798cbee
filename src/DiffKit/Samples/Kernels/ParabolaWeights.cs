using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace DiffKit.Samples.Kernels;

/// <summary>Weights of three neighbouring samples, h₁ and h₂ apart, in the derivative of the parabola through them. Worked out by the same
/// operations in the same order as numpy does, so that answers agree to the last digits even where terms cancel.</summary>
internal readonly struct ParabolaWeights<T>(Axis axis)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Axis axis = axis;

    /// <summary>At the first sample of the axis.</summary>
    public (T A, T B, T C) First()
    {
        (double h1, double h2) = (axis.Distance(0), axis.Distance(1));
        return axis.Regularity == Regularity.Uniform
            ? Of(-1.5 / h1, 2 / h1, -0.5 / h1)
            : Of(-(h1 + h1 + h2) / (h1 * (h1 + h2)), (h1 + h2) / (h1 * h2), -h1 / (h2 * (h1 + h2)));
    }

    /// <summary>At the last of n samples.</summary>
    public (T A, T B, T C) Last(int n)
    {
        (double h1, double h2) = (axis.Distance(n - 3), axis.Distance(n - 2));
        return axis.Regularity == Regularity.Uniform
            ? Of(0.5 / h1, -2 / h1, 1.5 / h1)
            : Of(h2 / (h1 * (h1 + h2)), -(h2 + h1) / (h1 * h2), (h2 + h2 + h1) / (h2 * (h1 + h2)));
    }

    /// <summary>At sample i between two others.</summary>
    public (T A, T B, T C) Middle(int i)
    {
        (double h1, double h2) = (axis.Distance(i - 1), axis.Distance(i));
        return Of(-h2 / (h1 * (h1 + h2)), (h2 - h1) / (h1 * h2), h1 / (h2 * (h1 + h2)));
    }

    /// <summary>The weights at all of n samples but the ends: n - 2 of the first kind, as many of the second, and of the third.</summary>
    public T[] Table(int n)
    {
        var table = new T[3 * (n - 2)];
        for (int i = 0; i < n - 2; i++)
        {
            (table[i], table[n - 2 + i], table[2 * (n - 2) + i]) = Middle(i + 1);
        }

        return table;
    }

    /// <summary>h[k] = x[i + k + 1] - x[i + k], on an axis with coordinates.</summary>
    public void Distances(int i, Span<T> h)
    {
        ReadOnlySpan<double> x = axis.Points.AsSpan(i, h.Length + 1);
        if (typeof(T) == typeof(double))
        {
            TensorPrimitives.Subtract(x[1..], x[..^1], MemoryMarshal.Cast<T, double>(h));
            return;
        }

        for (int k = 0; k < h.Length; k++)
        {
            h[k] = T.CreateTruncating(x[k + 1] - x[k]);
        }
    }

    private static (T A, T B, T C) Of(double a, double b, double c) => (T.CreateTruncating(a), T.CreateTruncating(b), T.CreateTruncating(c));
}
