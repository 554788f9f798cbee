using System.Numerics;
using DiffKit.Tests.Numbers;

namespace DiffKit.Tests.Methods;

/// <summary>Programs as users write them, with branches on values, against the same in 100 digits by mpmath, differentiated by
/// differences.</summary>
public class UserProgramTests
{
    private static double[] Matrix => [0, 2, -1, 0.5, 1, 0, 3, -2, 2, 4, 0, 1, -1, 0.25, 0.5, 0];

    /// <summary>log |det A| by elimination with row pivoting, where the diagonal is 0.</summary>
    [Fact]
    public void ALogarithmOfADeterminant() => Holds(
        Function.Forward(LogDeterminant), Function.Reverse(LogDeterminant), Matrix,
        [.. Enumerable.Range(0, 16).Select(i => (5 * i % 9 - 4) / 4.0)],
        [
            -0.26, 0.44, -0.74, -1.24, 0.02,
            0.12, -0.02, -0.52, 0.17, 0.02,
            0.33, 0.58, -0.64, 0.16, 0.64,
            0.64,
        ], [-0.5825, -0.18930625, -0.50441678125, -1.012533637734375]);

    /// <summary>y′ = sin(q·t) - p·y² by steps of Bogacki and Shampine whose length follows from their error.</summary>
    [Fact]
    public void AnIntegrationThatChoosesItsSteps() => Holds(
        Function.Forward(Adaptive), Function.Reverse(Adaptive), [0.7, 1.3, 0.5], [1, -0.5, 0.25],
        [-0.5659650778626659, -1.6526270599175708, 0.03686094994682438], [0.2695636895828255, 0.5463164135476178, -3.205639740604886]);

    /// <summary>Speed, zomma, colour, and the third derivative by volatility of a call.</summary>
    [Fact]
    public void ThirdDerivativesOfAnOption()
    {
        double[] at = [100, 95, 0.03, 0.01, 0.25, 0.75];
        (int[] Orders, double Truth)[] greeks =
        [
            ([3, 0, 0, 0, 0, 0], -0.0004891151940907752),
            ([2, 0, 0, 0, 1, 0], -0.06162663870077486),
            ([2, 0, 0, 0, 0, 1], -0.011081501536552114),
            ([0, 0, 0, 0, 3, 0], -144.13155452401375),
        ];
        foreach (ScalarFunction f in new[] { Function.Forward(Call), Function.Reverse(Call), Function.Trace(Call, 6) })
        {
            Assert.All(greeks, greek => Close.To(greek.Truth, f.MixedPartial(at, greek.Orders), 1e-10));
        }
    }

    private static void Holds(ScalarFunction forward, ScalarFunction reverse, double[] x, double[] v, double[] gradient, double[] along)
    {
        foreach (ScalarFunction f in new[] { forward, reverse })
        {
            double[] found = f.Gradient(x);
            Assert.All(gradient.Index(), truth => Assert.Equal(truth.Item, found[truth.Index], 1e-11));
            Assert.All(along.Index(), truth => Close.To(truth.Item, f.Directional(x, v, truth.Index + 1), 1e-9));
        }
    }

    private static T LogDeterminant<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T[][] a = [x[..4].ToArray(), x[4..8].ToArray(), x[8..12].ToArray(), x[12..].ToArray()];
        T log = T.Zero;
        for (int k = 0; k < 4; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < 4; i++)
            {
                pivot = T.Abs(a[i][k]) > T.Abs(a[pivot][k]) ? i : pivot;
            }

            (a[k], a[pivot]) = (a[pivot], a[k]);
            log += T.Log(T.Abs(a[k][k]));
            for (int i = k + 1; i < 4; i++)
            {
                T factor = a[i][k] / a[k][k];
                for (int j = k; j < 4; j++)
                {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }

        return log;
    }

    private static T Adaptive<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T p = x[0], q = x[1], y = x[2], t = T.Zero, h = N<T>(0.25);
        while (t < N<T>(3))
        {
            h = t + h > N<T>(3) ? N<T>(3) - t : h;
            T k1 = Rate(t, y), k2 = Rate(t + h / N<T>(2), y + h * k1 / N<T>(2)), k3 = Rate(t + h * N<T>(0.75), y + h * N<T>(0.75) * k2);
            T next = y + h * (N<T>(2) * k1 + N<T>(3) * k2 + N<T>(4) * k3) / N<T>(9), k4 = Rate(t + h, next);
            T error = T.Abs(h * (N<T>(-5) * k1 + N<T>(6) * k2 + N<T>(8) * k3 - N<T>(9) * k4) / N<T>(72)) / N<T>(1e-5);
            (t, y) = error <= T.One ? (t + h, next) : (t, y);
            h *= T.Clamp(N<T>(0.9) * T.Pow(error, -T.One / N<T>(3)), N<T>(0.2), N<T>(5));
        }

        return y;

        T Rate(T at, T of) => T.Sin(q * at) - p * of * of;
    }

    private static T Call<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T spread = x[4] * T.Sqrt(x[5]), near = (T.Log(x[0] / x[1]) + (x[2] - x[3] + x[4] * x[4] / N<T>(2)) * x[5]) / spread;
        return x[0] * T.Exp(-x[3] * x[5]) * Normal(near) - x[1] * T.Exp(-x[2] * x[5]) * Normal(near - spread);

        static T Normal(T z) => Special.Erfc(-z / T.Sqrt(N<T>(2))) / N<T>(2);
    }

    private static T N<T>(double value) where T : IFloatingPointIeee754<T> => T.CreateChecked(value);
}
