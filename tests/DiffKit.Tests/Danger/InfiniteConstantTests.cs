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

    /// <summary>Truth as above, the lower half, row by row: 0 meets ∞ in the chain rule, but not beside the point.</summary>
    [Fact]
    public void TheHessianOfSoftTimeWarping()
    {
        double[] lower =
        [
            1.8935912911234156,
            -0.36304859618058692, 2.8897510545814568,
            0.0051545752151621758, 0.0093904634332567149, 1.8778798928577428,
            -1.8024084692793993, 0.37233546069410091, -0.0012220963971717139, 1.6601887074359297,
            0.016003431129400161, -1.0735879871222201, -0.0029045691896254478, -0.2105425736279185, 1.3819694257969912,
            0.25462660239761947, -1.9483408725231257, 0.11093836190502451, -0.018638672275766624, -0.11262800145308513, 1.7119765447294731,
            -0.0039188344056112415, 0.11350047711711824, -1.999236627824389, 0.00028764345022547897, 0.0016902744664577787,
            0.0020660372198603883, 1.8856110299763384,
        ];
        foreach (ScalarFunction f in new[] { Function.Forward(Warp), Function.Reverse(Warp) })
        {
            double[,] hessian = f.Hessian(s_at).ToArray();
            int next = 0;
            for (int i = 0; i < s_at.Length; i++)
            {
                for (int j = 0; j <= i; j++)
                {
                    Assert.Equal(lower[next++], hessian[i, j], 1e-14);
                }
            }
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
