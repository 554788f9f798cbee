using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace DiffKit.Tests.Danger;

/// <summary>Hessians where f is smooth but |x|, max or √(x² + y²) in it is not, and where f is not smooth but might be taken for it. Truth: f
/// written without its kinks and differentiated by hand.</summary>
public class EverySideTests
{
    private const double NaN = double.NaN;

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

    /// <summary>Where ∂²f/∂x∂y is one number on one side and another on another, or f curves in two ways along an axis.</summary>
    [Fact]
    public void WhatIsNotSmoothStaysNotANumber()
    {
        IsNotANumber(Product, Product);
        IsNotANumber(Larger, Larger);
        IsNotANumber(OneOfTwo, OneOfTwo);
        IsNotANumber(Rectified, Rectified);
        IsNotANumber(Difference, Difference);
        IsNotANumber(Turning, Turning);
        IsNotANumber(Radius, Radius);
        IsNotANumber(Lasso, Lasso);
        IsNotANumber(Least, Least);
        static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Abs(x[0]) * T.Abs(x[1]) + T.Sin(x[0] + x[1]);
        static T Larger<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Pow(T.Max(x[0], x[1]), T.CreateChecked(2));
        static T OneOfTwo<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] * T.Abs(x[1]);
        static T Rectified<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Max(x[0], T.Zero) * T.Max(x[1], T.Zero);
        static T Difference<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Max(x[0], x[1]) * T.Abs(x[0] - x[1]);
        static T Turning<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Pow(T.Hypot(x[0], x[1]), T.CreateChecked(2)) * T.Sin(T.CreateChecked(4) * T.Atan2(x[1], x[0]));
        static T Radius<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0], x[1]) + x[0] * x[1];
        static T Lasso<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Abs(x[0]) + T.Abs(x[1]) + x[0] * x[1];
        static T Least<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Min(T.Max(x[0], T.Zero), T.Max(x[1], T.Zero));
    }

    /// <summary>f differs from a smooth function within half a degree alone.</summary>
    [Fact]
    public void InANarrowWedge()
    {
        foreach (ScalarFunction f in (ScalarFunction[])[.. Both(Product, Product), .. Both(Root, Root), .. Both(Between, Between)])
        {
            Assert.Equal(NaN, f.Hessian([0, 0])[0, 1]);
            Assert.Equal([NaN, NaN], f.HessianVector([0, 0], [1, 2]));
            Assert.Equal([NaN, NaN], f.HessianVector([0, 0], [1, 0.9]));
        }

        static T Product<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Abs(x[0] - x[1]) * T.Abs(x[0] - T.CreateChecked(1.01) * x[1]);
        static T Root<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Sqrt(T.Pow(x[0] - x[1], T.CreateChecked(2)) * T.Pow(x[0] - T.CreateChecked(1.01) * x[1], T.CreateChecked(2)));
        static T Between<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Max((x[0] - T.CreateChecked(3) * x[1]) * (T.CreateChecked(3.1) * x[1] - x[0]), T.Zero);
    }

    /// <summary>Of x·y·(x² - y²)/(x² + y²), continued by 0, the mixed derivative depends on the order; here f has no value at 0 at all.</summary>
    [Fact]
    public void NorIsWhatHasNoValue()
    {
        IsNotANumber(F, F);
        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            x[0] * x[1] * (x[0] * x[0] - x[1] * x[1]) / (x[0] * x[0] + x[1] * x[1]);
    }

    /// <summary>Of max(y, 0)² and |x|^1.5 the curvature along their own axis jumps or is infinite; what is known besides is the truth.</summary>
    [Fact]
    public void ACurvatureThatJumps()
    {
        foreach (ScalarFunction f in Both(F, F))
        {
            Assert.Equal(NaN, f.Hessian([0, 0])[1, 1]);
            Assert.Contains(f.Hessian([0, 0])[0, 1], new double[] { NaN, 1 });
            Assert.Equal(NaN, f.HessianVector([0, 0], [1, 1])[1]);
            Assert.Equal(NaN, f.Directional([0, 0], [1, 1], order: 2));
        }

        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
            T.Pow(T.Max(x[1], T.Zero), T.CreateChecked(2)) + x[0] * x[1];
    }

    /// <summary>Beside the edge of its domain, where f has no value, what the chain rule knows stands.</summary>
    [Fact]
    public void AtTheEdgeOfADomain()
    {
        foreach (ScalarFunction f in Both(F, F))
        {
            Assert.Equal(2, f.Hessian([0, 3])[1, 1]);
        }

        static T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]) + x[1] * x[1];
    }

    /// <summary>Σ φ(w·x) at 0 with whole w, where φ is kinky to the eye and smooth: ∇² = Σ φ″(0) wwᵀ.</summary>
    [Fact]
    public void SumsOfSmoothFunctions()
    {
        Gen<int[]> terms = Gen.Choose(-3, 3).ArrayOf(3 * Kinky.Curvatures.Length);
        Prop.ForAll(terms.ToArbitrary(), w =>
        {
            var truth = new double[3, 3];
            for (int i = 0; i < 9 * Kinky.Curvatures.Length; i++)
            {
                (int k, int row, int column) = (i / 9, i / 3 % 3, i % 3);
                truth[row, column] += Kinky.Curvatures[k] * w[3 * k + row] * w[3 * k + column];
            }

            Is(new Kinky(w), new double[3], truth);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>|u|·|w| + (u + w)² of linear u and w, at 0: known only where they are multiples of each other or the product of their
    /// slopes is 0, and then right.</summary>
    [Fact]
    public void ProductsOfMagnitudes()
    {
        Gen<int[]> forms = Gen.Choose(-3, 3).ArrayOf(6);
        Prop.ForAll(forms.ToArbitrary(), w =>
        {
            var f = new Magnitudes(w);
            foreach (ScalarFunction way in (ScalarFunction[])[Function.Forward(f), Function.Reverse(f)])
            {
                double[,] hessian = way.Hessian([0, 0, 0]).ToArray();
                for (int i = 0; i < 9; i++)
                {
                    (int row, int column) = (i / 3, i % 3);
                    double truth = f.Truth(row, column);
                    Assert.True(double.IsNaN(hessian[row, column]) || Math.Abs(hessian[row, column] - truth) < 1e-12, $"{string.Join(' ', w)}: {row} {column}");
                    Assert.True(!double.IsNaN(hessian[row, column]) || !f.IsSmooth, string.Join(' ', w));
                }
            }
        }).QuickCheckThrowOnFailure();
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

    private static ScalarFunction[] Both(ScalarOf<Dual<double>> dual, ScalarOf<Adjoint<double>> adjoint) =>
        [Function.Forward(dual), Function.Reverse(adjoint)];

    private static void Is(ScalarOf<Dual<double>> dual, ScalarOf<Adjoint<double>> adjoint, double[] x, double[,] hessian) =>
        Array.ForEach(Both(dual, adjoint), f => Is(f, x, hessian));

    private static void Is<F>(F f, double[] x, double[,] hessian) where F : IGenericScalar
    {
        Is(Function.Forward(f), x, hessian);
        Is(Function.Reverse(f), x, hessian);
    }

    /// <summary>By the matrix, its diagonal, its product with a vector, along a line and as a mixed partial.</summary>
    private static void Is(ScalarFunction f, double[] x, double[,] truth)
    {
        double[,] hessian = f.Hessian(x).ToArray();
        double[] diagonal = f.HessianDiagonal(x), v = [.. x.Select((_, i) => 1 - 0.5 * i)], product = f.HessianVector(x, v);
        double along = 0;
        for (int i = 0; i < x.Length; i++)
        {
            Near(truth[i, i], diagonal[i], truth[i, i]);
            double row = 0;
            for (int j = 0; j < x.Length; j++)
            {
                Near(truth[i, j], hessian[i, j], Math.Sqrt(Math.Abs(truth[i, i] * truth[j, j])));
                (row, along) = (row + truth[i, j] * v[j], along + v[i] * truth[i, j] * v[j]);
            }

            Near(row, product[i], Enumerable.Range(0, x.Length).Max(j => Math.Abs(truth[i, j])));
        }

        Near(along, f.Directional(x, v, order: 2), truth.Cast<double>().Max(Math.Abs));
        int[] mixed = [1, 1, .. new int[x.Length - 2]];
        Near(truth[0, 1], f.MixedPartial(x, mixed), truth.Cast<double>().Max(Math.Abs));
    }

    private static void Near(double truth, double found, double size) =>
        Assert.True(Math.Abs(found - truth) <= 1e-13 * Math.Max(Math.Abs(size), Math.Abs(truth)), $"{found:R}, not {truth:R}");

    private static void IsNotANumber(ScalarOf<Dual<double>> dual, ScalarOf<Adjoint<double>> adjoint)
    {
        foreach (ScalarFunction f in Both(dual, adjoint))
        {
            Assert.Equal(NaN, f.Hessian([0, 0])[0, 1]);
            Assert.Equal(NaN, f.MixedPartial([0, 0], [1, 1]));
            Assert.Equal(NaN, f.Directional([0, 0], [1, 2], order: 2));
            Assert.Contains(NaN, (IEnumerable<double>)f.HessianVector([0, 0], [1, 2]));
        }
    }

    private readonly struct Magnitudes(int[] w) : IGenericScalar
    {
        public bool IsSmooth => w[0] * w[4] == w[1] * w[3] && w[1] * w[5] == w[2] * w[4] && w[0] * w[5] == w[2] * w[3];

        public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            T u = Kinky.Linear(x, w, 0), v = Kinky.Linear(x, w, 3);
            return T.Abs(u) * T.Abs(v) + (u + v) * (u + v);
        }

        /// <summary>NaN where there is none; what |u|·|w| adds along an axis is 2·|uᵢ·wᵢ|.</summary>
        public double Truth(int i, int j)
        {
            double square = 2 * (w[i] + w[3 + i]) * (w[j] + w[3 + j]), cross = w[i] * w[3 + j] + w[j] * w[3 + i];
            int sign = w[0] * w[3] + w[1] * w[4] + w[2] * w[5] < 0 ? -1 : 1;
            return square + (IsSmooth ? sign * cross : i == j ? Math.Abs(cross) : cross == 0 ? 0 : NaN);
        }
    }
}
