using System.Numerics;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>Π xᵢ: one operation a variable.</summary>
internal readonly struct Product : IGenericScalar
{
    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T product = T.One;
        foreach (T xi in x)
        {
            product *= xi;
        }

        return product;
    }

    /// <summary>The products of all before i and of all behind it.</summary>
    public static void GradientByHand(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double before = 1, behind = 1;
        for (int i = 0; i < x.Length; i++)
        {
            gradient[i] = before;
            before *= x[i];
        }

        for (int i = x.Length - 1; i >= 0; i--)
        {
            gradient[i] *= behind;
            behind *= x[i];
        }
    }
}
