using System.Numerics;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>The discrete integral equation of Moré, Garbow and Hillstrom (1981), number 29, whose Jacobian is dense:
/// fᵢ = xᵢ + h/2·((1 - tᵢ) Σ_{j≤i} tⱼ cⱼ³ + tᵢ Σ_{j>i} (1 - tⱼ) cⱼ³), cⱼ = xⱼ + tⱼ + 1, tⱼ = (j + 1)·h, h = 1/(n + 1).</summary>
internal readonly struct IntegralEquation(int n) : IGenericVector
{
    private readonly double[] _weights = Weights(n);

    public T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[] y = new T[x.Length], cubes = new T[x.Length];
        for (int j = 0; j < y.Length; j++)
        {
            T c = x[j] + T.CreateTruncating((j + 1.0) / (n + 1) + 1);
            cubes[j] = c * c * c;
        }

        for (int i = 0; i < y.Length; i++)
        {
            T sum = x[i];
            ReadOnlySpan<double> weights = _weights.AsSpan(i * n, n);
            for (int j = 0; j < cubes.Length; j++)
            {
                sum += T.CreateTruncating(weights[j]) * cubes[j];
            }

            y[i] = sum;
        }

        return y;
    }

    /// <summary>J by columns.</summary>
    public void JacobianByHand(ReadOnlySpan<double> x, Span<double> jacobian)
    {
        for (int j = 0; j < n; j++)
        {
            double c = x[j] + (j + 1.0) / (n + 1) + 1, slope = 3 * c * c;
            for (int i = 0; i < n; i++)
            {
                jacobian[j * n + i] = _weights[i * n + j] * slope;
            }

            jacobian[j * n + j] += 1;
        }
    }

    private static double[] Weights(int n) => [.. Enumerable.Range(0, n * n).Select(k => Weight(k / n, k % n, 1.0 / (n + 1)))];

    private static double Weight(int i, int j, double h) =>
        h / 2 * (j <= i ? (1 - (i + 1) * h) * (j + 1) * h : (i + 1) * h * (1 - (j + 1) * h));
}
