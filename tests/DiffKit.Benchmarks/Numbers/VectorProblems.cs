using System.Numerics;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>Two decays on a slope, fitted to points in time: a Jacobian of few columns.</summary>
internal readonly struct Residuals(double[] times) : IGenericVector
{
    public T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var y = new T[times.Length];
        for (int i = 0; i < y.Length; i++)
        {
            T t = T.CreateChecked(times[i]);
            y[i] = x[0] * T.Exp(-x[1] * t) + x[2] * T.Exp(-x[3] * t) + x[4] + x[5] * t;
        }

        return y;
    }
}

/// <summary>Broyden's tridiagonal function: (3 - 2xᵢ)·xᵢ - xᵢ₋₁ - 2xᵢ₊₁ + 1 (Moré, Garbow and Hillstrom 1981, function 30).</summary>
internal readonly struct Broyden : IGenericVector
{
    public T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var y = new T[x.Length];
        T two = T.CreateChecked(2), three = T.CreateChecked(3);
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = (three - two * x[i]) * x[i] + T.One;
            y[i] -= i > 0 ? x[i - 1] : T.Zero;
            y[i] -= i + 1 < x.Length ? two * x[i + 1] : T.Zero;
        }

        return y;
    }
}

/// <summary>The first powers' sums: few outputs of many variables.</summary>
internal readonly struct Moments(int count) : IGenericVector
{
    public T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var y = new T[count];
        foreach (T xi in x)
        {
            T power = T.One;
            for (int k = 0; k < count; k++)
            {
                power *= xi;
                y[k] += power;
            }
        }

        return y;
    }
}
