using System.Numerics;

namespace DiffKit.Tests.Danger;

/// <summary>A constant that is infinite, as the border of a table of costs or the logarithm of a weight 0, is a constant: what it is
/// multiplied with that is constant too contributes nothing to a derivative.</summary>
public class InfiniteConstantTests
{
    private static readonly double[] s_at = [0.3, 1.1, -0.4, 0.2, 0.9, 1.3, -0.5];

    /// <summary>The soft distance of two series by dynamic time warping, with a border of ∞ (Cuturi and Blondel 2017). Truth by mpmath with
    /// 70 digits, by differences.</summary>
    [Fact]
    public void SoftTimeWarping()
    {
        double[] slopes =
        [
            -0.43278151610394505, 0.07227895504739426, 0.18072800504491898, -0.35612934772271615, 0.2749742870614109,
            0.480734836044108, -0.21980521937117092,
        ];
        foreach (ScalarFunction f in new[] { Function.Forward(Warp), Function.Reverse(Warp) })
        {
            double[] gradient = f.Gradient(s_at);
            Assert.All(slopes.Index(), truth => Assert.Equal(truth.Item, gradient[truth.Index], 1e-12));
            Assert.Equal(1.8935912911234156, f.Directional(s_at, [1, 0, 0, 0, 0, 0, 0], order: 2), 1e-11);
        }
    }

    private static T Warp<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T scale = T.CreateChecked(0.5);
        T[] above = [T.Zero, T.PositiveInfinity, T.PositiveInfinity, T.PositiveInfinity, T.PositiveInfinity];
        for (int i = 0; i < 3; i++)
        {
            T[] row = [T.PositiveInfinity, T.Zero, T.Zero, T.Zero, T.Zero];
            for (int j = 1; j < row.Length; j++)
            {
                T miss = x[i] - x[2 + j];
                row[j] = miss * miss - scale * LogSum(-above[j] / scale, -row[j - 1] / scale, -above[j - 1] / scale);
            }

            above = row;
        }

        return above[^1];
    }

    private static T LogSum<T>(T a, T b, T c) where T : IFloatingPointIeee754<T>
    {
        T most = a > b ? a : b;
        most = c > most ? c : most;
        return most + T.Log(T.Exp(a - most) + T.Exp(b - most) + T.Exp(c - most));
    }
}
