using System.Numerics;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>xᵀAx, A dense, n × n by rows.</summary>
internal readonly struct Quadratic(double[] a) : IGenericScalar
{
    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            T row = T.Zero;
            for (int j = 0; j < x.Length; j++)
            {
                row += T.CreateTruncating(a[i * x.Length + j]) * x[j];
            }

            sum += row * x[i];
        }

        return sum;
    }

    /// <summary>(A + Aᵀ)x.</summary>
    public void GradientByHand(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient.Clear();
        for (int i = 0; i < x.Length; i++)
        {
            double row = 0;
            for (int j = 0; j < x.Length; j++)
            {
                double aij = a[i * x.Length + j];
                row += aij * x[j];
                gradient[j] += aij * x[i];
            }

            gradient[i] += row;
        }
    }
}
