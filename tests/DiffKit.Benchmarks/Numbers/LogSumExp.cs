using System.Numerics;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>log Σ exp(xᵢ), without overflow.</summary>
internal readonly struct LogSumExp : IGenericScalar
{
    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T largest = x[0], sum = T.Zero;
        foreach (T each in x)
        {
            largest = each > largest ? each : largest;
        }

        foreach (T each in x)
        {
            sum += T.Exp(each - largest);
        }

        return largest + T.Log(sum);
    }

    /// <summary>exp(xᵢ) / Σ exp(xⱼ), which may take the place of x.</summary>
    public static void GradientByHand(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double largest = x[0], sum = 0;
        foreach (double each in x)
        {
            largest = Math.Max(largest, each);
        }

        for (int i = 0; i < x.Length; i++)
        {
            sum += gradient[i] = Math.Exp(x[i] - largest);
        }

        for (int i = 0; i < x.Length; i++)
        {
            gradient[i] /= sum;
        }
    }
}
