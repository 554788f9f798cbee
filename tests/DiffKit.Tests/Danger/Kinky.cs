using System.Numerics;

namespace DiffKit.Tests.Danger;

/// <summary>Smooth functions φ of one variable, each written with kinks, of linear forms with whole coefficients: Σ φ(w·x).</summary>
internal readonly struct Kinky(int[] w) : IGenericScalar
{
    /// <summary>φ″(0) of each.</summary>
    public static double[] Curvatures { get; } = [0.25, 0.25, 0, 2, 2, -1, 2];

    public static T Softplus<T>(T u) where T : IFloatingPointIeee754<T> => T.Max(u, T.Zero) + T.LogP1(T.Exp(-T.Abs(u)));

    public static T LogSumExp<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T shift = x[0], sum = T.Zero;
        foreach (T each in x)
        {
            shift = T.Max(shift, each);
        }

        foreach (T each in x)
        {
            sum += T.Exp(each - shift);
        }

        return shift + T.Log(sum);
    }

    public static T Linear<T>(ReadOnlySpan<T> x, int[] w, int from) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            sum += T.CreateChecked(w[from + i]) * x[i];
        }

        return sum;
    }

    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int k = 0; k < Curvatures.Length; k++)
        {
            sum += Smooth(k, Linear(x, w, 3 * k));
        }

        return sum;
    }

    private static T Smooth<T>(int k, T u) where T : IFloatingPointIeee754<T> => k switch
    {
        0 => Softplus(u),
        1 => LogSumExp<T>([u, T.Zero]),
        2 => T.Max(T.Max(u, T.Zero), T.Zero) - T.Max(-u, T.Zero),
        3 => T.Abs(u) * T.Abs(u),
        4 => u * T.Max(u, T.Zero) + u * T.Min(u, T.Zero),
        5 => T.Cos(T.Sqrt(u * u)),
        _ => T.MaxMagnitude(u, -u) * T.CopySign(u, u * u * u) * T.CopySign(T.One, T.One + u) * Special.Sign(u),
    };
}
