using System.Numerics;
using MathNet.Numerics.LinearAlgebra;
using static DiffKit.Tests.Danger.Hessians;

namespace DiffKit.Tests.Danger;

/// <summary>Hessians where f is smooth but |x|, max or √(x² + y²) in it is not. Truth: f written without its kinks and differentiated by
/// hand.</summary>
public class EverySideTests
{
    /// <summary>∇² log Σ exp(xᵢ) = diag(p) - ppᵀ, p = softmax(x), at ties of the largest, which is subtracted.</summary>
    [Fact]
    public void LogSumExp()
    {
        double third = 1.0 / 3, p = Math.Exp(3) / (2 * Math.Exp(3) + 1), q = 1 / (2 * Math.Exp(3) + 1);
        Is(F, F, [0, 0, 0], Softmax(third, third, third));
        Is(F, F, [-700, -700, -700], Softmax(third, third, third));
        Is(F, F, [4, 1, 4], Softmax(p, q, p));
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Kinky.LogSumExp(x);
    }

    /// <summary>A smooth f is looked at as a whole: by n sweeps, and around a few planes, not around one for each variable.</summary>
    [Fact]
    public void CallsOfLogSumExp()
    {
        int calls = 0;
        Matrix<double> hessian = Function.Forward(F).Hessian(new double[40]);
        Assert.InRange(calls, 1, 40 * 40);
        for (int i = 0; i < 40 * 40; i++)
        {
            Assert.Equal((i / 40 == i % 40 ? 1.0 / 40 : 0) - 1.0 / 1600, hessian[i / 40, i % 40], 1e-15);
        }

        T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            calls++;
            return Kinky.LogSumExp(x);
        }
    }

    /// <summary>The second derivatives of cos|x|, of x² in two pieces and of max(x, 0)², each an output, along the axis of x.</summary>
    [Fact]
    public void OfManyOutputs()
    {
        foreach (VectorFunction f in (VectorFunction[])[Function.Forward(F), Function.Reverse(F)])
        {
            Assert.Equal([-1, 2, double.NaN], f.Directional([0, 5], [1, 0], order: 2));
            Assert.Equal([1, 0, double.NaN], f.Directional([0, 5], [1, 0], order: 4));
        }

        static T[] F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T right = T.Max(x[0], T.Zero), left = T.Max(-x[0], T.Zero);
            return [T.Cos(T.Abs(x[0])) + x[1], right * right + left * left, right * right];
        }
    }

    /// <summary>The loss of three classes with weights W at W = 0: ∇² = Σ over samples of (diag(p) - ppᵀ) ⊗ zzᵀ with p = 1/3.</summary>
    [Fact]
    public void SoftmaxRegressionWithoutWeights()
    {
        double[][] samples = [[1, 0.5], [-2, 0.25], [0.75, 3]];
        var truth = new double[6, 6];
        foreach (double[] z in samples)
        {
            for (int i = 0; i < 36; i++)
            {
                (int row, int column) = (i / 6, i % 6);
                truth[row, column] += ((row / 2 == column / 2 ? 1.0 / 3 : 0) - 1.0 / 9) * z[row % 2] * z[column % 2];
            }
        }

        Is(F, F, new double[6], truth);
        T F<T>(ReadOnlySpan<T> w) where T : IFloatingPointIeee754<T>
        {
            T loss = T.Zero;
            for (int k = 0; k < samples.Length; k++)
            {
                var logits = new T[3];
                for (int c = 0; c < 3; c++)
                {
                    logits[c] = w[2 * c] * T.CreateChecked(samples[k][0]) + w[2 * c + 1] * T.CreateChecked(samples[k][1]);
                }

                loss += Kinky.LogSumExp<T>(logits) - logits[k];
            }

            return loss;
        }
    }

    /// <summary>With s = x² + y² these are cos √s = 1 - s/2 + s²/24 - ..., s, exp(-s), s², J₀(√s) = 1 - s/4 + ..., sin √s / √s = 1 - s/6 + ...
    /// and Re (x + iy)².</summary>
    [Fact]
    public void EvenFunctionsOfARadius()
    {
        Is(Cosine, Cosine, [0, 0], new double[,] { { -1, 0 }, { 0, -1 } });
        Is(OfHypot, OfHypot, [0, 0], new double[,] { { -1, 0 }, { 0, -1 } });
        Is(Square, Square, [0, 0], new double[,] { { 2, 0 }, { 0, 2 } });
        Is(Bell, Bell, [0, 0], new double[,] { { -2, 0 }, { 0, -2 } });
        Is(Fourth, Fourth, [0, 0], new double[,] { { 0, 0 }, { 0, 0 } });
        Is(Bessel, Bessel, [0, 0], new double[,] { { -0.5, 0 }, { 0, -0.5 } });
        Is(Wave, Wave, [0, 0], new double[,] { { -1.0 / 3, 0 }, { 0, -1.0 / 3 } });
        Is(Angle, Angle, [0, 0], new double[,] { { 2, 0 }, { 0, -2 } });
        Is(Apart, Apart, [2, 1, 2, 1], new double[,] { { -1, 0, 1, 0 }, { 0, -1, 0, 1 }, { 1, 0, -1, 0 }, { 0, 1, 0, -1 } });
        static T Cosine<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Cos(T.Sqrt(x[0] * x[0] + x[1] * x[1]));
        static T OfHypot<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Cos(T.Hypot(x[0], x[1]));
        static T Square<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0], x[1]) * T.Hypot(x[0], x[1]);
        static T Bell<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Exp(-T.Pow(T.Hypot(x[0], x[1]), T.CreateChecked(2)));
        static T Fourth<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Pow(T.Sqrt(x[0] * x[0] + x[1] * x[1]), T.CreateChecked(4));
        static T Bessel<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Special.BesselJ(0, T.Hypot(x[0], x[1]));
        static T Wave<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Special.Sinc(T.Hypot(x[0], x[1]));
        static T Angle<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Pow(T.Hypot(x[0], x[1]), T.CreateChecked(2)) * T.Cos(T.CreateChecked(2) * T.Atan2(x[1], x[0]));
        static T Apart<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Cos(T.Hypot(x[0] - x[2], x[1] - x[3]));
    }

    [Fact]
    public void PiecesThatMeetSmoothly()
    {
        Is(Softplus, Softplus, [1, 1], new double[,] { { 1, -1.5 }, { -1.5, 2.25 } });
        Is(Magnitudes, Magnitudes, [0, 0], new double[,] { { 2, 1 }, { 1, 0 } });
        Is(Magnitudes, Magnitudes, [0, 2], new double[,] { { 10, 1 }, { 1, 0 } });
        Is(Times, Times, [0, 0], new double[,] { { 0, 1 }, { 1, 0 } });
        static T Softplus<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            Kinky.Softplus(T.CreateChecked(2) * x[0] - T.CreateChecked(3) * x[1] + T.One);
        static T Magnitudes<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T product = T.Abs(x[0] * x[1]);
            return T.Abs(x[0]) * T.Abs(x[0]) + product * product + x[0] * x[1];
        }

        // The slopes at y = 0, means of means, are wrong (x/2 in place of x), and what the chain rule makes of them is no NaN along x.
        static T Times<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * (T.Max(x[1], T.Zero) - T.Max(-x[1], T.Zero));
    }

    /// <summary>Covariances of a Gaussian process, (1 + s + s²/3)e⁻ˢ = 1 - s²/6 + ... with s² = 5r² and (1 + s)e⁻ˢ = 1 - s²/2 + ... with
    /// s² = 3r², at r = 0; a kernel of compact support, 3 - 28r² + ...; and √(1 + r²).</summary>
    [Fact]
    public void Kernels()
    {
        Is(Five, Five, [0.3, 0.7, 0.3, 0.7], Pair(-5.0 / 3));
        Is(Three, Three, [0.3, 0.7, 0.3, 0.7], Pair(-3));
        Is(Compact, Compact, [0, 0], new double[,] { { -56, 0 }, { 0, -56 } });
        Is(Charbonnier, Charbonnier, [0, 0], new double[,] { { 1, 0 }, { 0, 1 } });
        static double[,] Pair(double c) => new[,] { { c, 0, -c, 0 }, { 0, c, 0, -c }, { -c, 0, c, 0 }, { 0, -c, 0, c } };
        static T Far<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0] - x[2], x[1] - x[3]);
        static T Five<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T s = T.Sqrt(T.CreateChecked(5)) * Far(x);
            return (T.One + s + s * s / T.CreateChecked(3)) * T.Exp(-s);
        }

        static T Three<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T s = T.Sqrt(T.CreateChecked(3)) * Far(x);
            return (T.One + s) * T.Exp(-s);
        }

        static T Compact<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T r = T.Hypot(x[0], x[1]), polynomial = (T.CreateChecked(35) * r + T.CreateChecked(18)) * r + T.CreateChecked(3);
            return T.Pow(T.Max(T.One - r, T.Zero), T.CreateChecked(6)) * polynomial;
        }

        static T Charbonnier<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(T.One, T.Hypot(x[0], x[1]));
    }

    /// <summary>Losses at their ties: ¼Σzzᵀ of the logistic one without weights, Σzzᵀ of Huber's with a residual of 0, softmax from a start at
    /// -∞ as the numbers come in, ∇² of a softmax-weighted mean m = Σpᵢcᵢ, pᵢ(cᵢ - m)(δᵢⱼ - pⱼ) - pᵢpⱼ(cⱼ - m), and the cube of a hinge on
    /// its edge.</summary>
    [Fact]
    public void Losses()
    {
        Is(Logistic, Logistic, [0, 0], new double[,] { { 2.75, -0.375 }, { -0.375, 1.3125 } });
        Is(Huber, Huber, [1, 1], new double[,] { { 6, 2 }, { 2, 3 } });
        Is(Streaming, Streaming, [1, 1, 1], Softmax(1.0 / 3, 1.0 / 3, 1.0 / 3));
        Is(Attention, Attention, [0, 0, 0], new double[,] { { -4, 5, -1 }, { 5, -1, -4 }, { -1, -4, 5 } }, 1.0 / 27);
        Is(Hinge, Hinge, [1, 0], new double[,] { { 0, 1 }, { 1, 0 } });
        static T Logistic<T>(ReadOnlySpan<T> w) where T : IFloatingPointIeee754<T>
        {
            double[,] samples = { { 1, 2, 1 }, { -1, 0.5, 0 }, { 3, -1, 1 } };
            T loss = T.Zero;
            for (int i = 0; i < 3; i++)
            {
                T z = w[0] * T.CreateChecked(samples[i, 0]) + w[1] * T.CreateChecked(samples[i, 1]);
                loss += Kinky.Softplus(z) - z * T.CreateChecked(samples[i, 2]);
            }

            return loss;
        }

        static T Huber<T>(ReadOnlySpan<T> w) where T : IFloatingPointIeee754<T>
        {
            double[,] samples = { { 1, 2 }, { 2, -1 }, { -1, 0.5 } };
            T loss = T.Zero, edge = T.CreateChecked(5);
            for (int i = 0; i < 3; i++)
            {
                T miss = T.Abs(w[0] * T.CreateChecked(samples[i, 0]) + w[1] - T.CreateChecked(samples[i, 1])), near = T.Min(miss, edge);
                loss += T.CreateChecked(0.5) * near * near + edge * (miss - near);
            }

            return loss;
        }

        static T Streaming<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T largest = T.NegativeInfinity, sum = T.Zero;
            foreach (T each in x)
            {
                T next = T.Max(largest, each);
                sum = sum * T.Exp(largest - next) + T.Exp(each - next);
                largest = next;
            }

            return largest + T.Log(sum);
        }

        static T Attention<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T most = T.Max(x[0], T.Max(x[1], x[2])), a = T.Exp(x[0] - most), b = T.Exp(x[1] - most), c = T.Exp(x[2] - most);
            return (a + T.CreateChecked(2) * b + T.CreateChecked(4) * c) / (a + b + c);
        }

        static T Hinge<T>(ReadOnlySpan<T> w) where T : IFloatingPointIeee754<T> =>
            T.Pow(T.Max(T.One - w[0] - w[1] - w[1], T.Zero), T.CreateChecked(3)) + w[0] * w[1];
    }

    /// <summary>∛(u³)² = u², whose series in the making reach down to u⁻⁵.</summary>
    [Fact]
    public void RootsOfPowers()
    {
        Is(F, F, [1, -1], new double[,] { { 2, 2 }, { 2, 2 } });
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T u = x[0] + x[1], root = T.Cbrt(u * u * u);
            return root * root;
        }
    }

    /// <summary>In units of the point's own: of kilometres and of micrometres as of metres.</summary>
    [Theory]
    [InlineData(1e-6, 1e6)]
    [InlineData(1e3, 1e-3)]
    [InlineData(1, 1)]
    public void AtAnyScale(double a, double b)
    {
        double[,] hessian = { { 0.25 / (a * a), -0.25 / (a * b) }, { -0.25 / (a * b), 0.25 / (b * b) } };
        Is(F, F, [3 * a, 3 * b], hessian);
        T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => Kinky.Softplus(x[0] / T.CreateChecked(a) - x[1] / T.CreateChecked(b));
    }

    /// <summary>What is infinite but constant is not chosen, or adds nothing.</summary>
    [Fact]
    public void InfiniteConstants()
    {
        Is(Running, Running, [3, 3, 2], new double[,] { { 0, 0, 0 }, { 0, 192, 128 }, { 0, 128, 32 } });
        Is(Clipped, Clipped, [2, 3], new double[,] { { 6, 4 }, { 4, 0 } });
        static T Running<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T least = T.PositiveInfinity;
            for (int i = 0; i < 2; i++)
            {
                T miss = x[i] - T.CreateChecked(i);
                least = T.Min(least, miss * miss * x[2]);
            }

            return least * least;
        }

        static T Clipped<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Clamp(x[0] * x[1], T.NegativeInfinity, T.PositiveInfinity) * T.Max(x[0], T.NegativeInfinity);
    }

    private static double[,] Softmax(params double[] p)
    {
        var hessian = new double[p.Length, p.Length];
        for (int i = 0; i < p.Length * p.Length; i++)
        {
            (int row, int column) = (i / p.Length, i % p.Length);
            hessian[row, column] = (row == column ? p[row] : 0) - p[row] * p[column];
        }

        return hessian;
    }
}
