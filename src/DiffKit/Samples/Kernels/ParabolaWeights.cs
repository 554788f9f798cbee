using System.Numerics;
using System.Numerics.Tensors;

namespace DiffKit.Samples.Kernels;

/// <summary>Weights of three neighbouring samples, h₁ and h₂ apart, in the derivative of the parabola through them. Worked out by the same
/// operations in the same order as numpy does, so that answers agree to the last digits even where terms cancel.</summary>
internal readonly ref struct ParabolaWeights<T>(Axis axis)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>How many weights are worked out at a time: they, the distances and the samples stay in the first cache.</summary>
    public const int Block = 512;

    private readonly Axis axis = axis;

    /// <summary>x[i + 1] - x[i].</summary>
    public T Distance(int i) =>
        T.CreateTruncating(axis.Regularity == Regularity.Uniform ? axis.Step : axis.Points![i + 1] - axis.Points[i]);

    /// <summary>At the first sample of the axis.</summary>
    public (T A, T B, T C) First()
    {
        (T h1, T h2) = (Distance(0), Distance(1));
        return axis.Regularity == Regularity.Uniform
            ? (T.CreateTruncating(-1.5) / h1, T.CreateTruncating(2) / h1, T.CreateTruncating(-0.5) / h1)
            : (-(h1 + h1 + h2) / (h1 * (h1 + h2)), (h1 + h2) / (h1 * h2), -h1 / (h2 * (h1 + h2)));
    }

    /// <summary>At the last of n samples.</summary>
    public (T A, T B, T C) Last(int n)
    {
        (T h1, T h2) = (Distance(n - 3), Distance(n - 2));
        return axis.Regularity == Regularity.Uniform
            ? (T.CreateTruncating(0.5) / h1, T.CreateTruncating(-2) / h1, T.CreateTruncating(1.5) / h1)
            : (h2 / (h1 * (h1 + h2)), -(h2 + h1) / (h1 * h2), (h2 + h2 + h1) / (h2 * (h1 + h2)));
    }

    /// <summary>At sample i between two others.</summary>
    public (T A, T B, T C) Middle(int i)
    {
        (T h1, T h2) = (Distance(i - 1), Distance(i));
        return (-h2 / (h1 * (h1 + h2)), (h2 - h1) / (h1 * h2), h1 / (h2 * (h1 + h2)));
    }

    /// <summary><see cref="Middle(int)"/> for samples i, i + 1 ... at coordinates.</summary>
    public void Middle(int i, Span<T> a, Span<T> b, Span<T> c)
    {
        Span<T> h = stackalloc T[Block + 1], whole = stackalloc T[Block];
        Distances(i - 1, h[..(a.Length + 1)]);
        ReadOnlySpan<T> h1 = h[..a.Length], h2 = h.Slice(1, a.Length);
        whole = whole[..a.Length];
        TensorPrimitives.Multiply(h1, h2, b);
        TensorPrimitives.Subtract(h2, h1, whole);
        TensorPrimitives.Divide<T>(whole, b, b);
        TensorPrimitives.Add(h1, h2, whole);
        TensorPrimitives.Multiply(h1, whole, a);
        TensorPrimitives.Divide(h2, a, a);
        TensorPrimitives.Negate<T>(a, a);
        TensorPrimitives.Multiply(h2, whole, c);
        TensorPrimitives.Divide(h1, c, c);
    }

    /// <summary>Weights of the two differences f₁ - f₀ and f₂ - f₁ at samples i, i + 1 ... at nearly uniform coordinates:
    /// with u = h/mean - 1 they are (1 + u₂/2 - 3u₁/2) / 2 mean and (1 + u₁/2 - 3u₂/2) / 2 mean, to first order.</summary>
    public void MiddleNearlyUniform(int i, Span<T> p, Span<T> q)
    {
        Span<T> h = stackalloc T[Block + 1];
        Distances(i - 1, h[..(p.Length + 1)]);
        ReadOnlySpan<T> h1 = h[..p.Length], h2 = h.Slice(1, p.Length);
        FirstOrder(h1, h2, p);
        FirstOrder(h2, h1, q);
    }

    private void FirstOrder(ReadOnlySpan<T> near, ReadOnlySpan<T> far, Span<T> weight)
    {
        T mean = T.CreateTruncating(axis.Step), slope = T.CreateTruncating(0.25) / (mean * mean);
        TensorPrimitives.Multiply(near, T.CreateTruncating(-3) * slope, weight);
        TensorPrimitives.Add(weight, T.One / mean, weight);
        TensorPrimitives.MultiplyAddEstimate(far, slope, weight, weight);
    }

    private void Distances(int i, Span<T> h)
    {
        ReadOnlySpan<double> x = axis.Points.AsSpan(i, h.Length + 1);
        Span<double> wide = stackalloc double[Block + 1];
        TensorPrimitives.Subtract(x[1..], x[..^1], wide[..h.Length]);
        TensorPrimitives.ConvertTruncating<double, T>(wide[..h.Length], h);
    }
}
