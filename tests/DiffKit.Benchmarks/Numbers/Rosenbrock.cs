using System.Numerics;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>Σ (1 - xᵢ)² + 100 (xᵢ₊₁ - xᵢ²)².</summary>
internal readonly struct Rosenbrock : IGenericScalar
{
    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero, hundred = T.CreateTruncating(100);
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T a = T.One - x[i], b = x[i + 1] - x[i] * x[i];
            sum += a * a + hundred * b * b;
        }

        return sum;
    }

    /// <summary>Additions, subtractions and products.</summary>
    public static int Operations(int n) => 8 * (n - 1);

    public static void GradientByHand(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient.Clear();
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double a = 1 - x[i], b = x[i + 1] - x[i] * x[i];
            gradient[i] += -2 * a - 400 * b * x[i];
            gradient[i + 1] += 200 * b;
        }
    }
}
