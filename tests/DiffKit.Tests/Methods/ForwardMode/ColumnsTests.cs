using System.Numerics;
using System.Runtime.Intrinsics;

namespace DiffKit.Tests.Methods.ForwardMode;

/// <summary>Jacobians by several columns a pass, against derivatives by hand.</summary>
public class ColumnsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(33)]
    [InlineData(100)]
    public void ManyColumnsTakeOnePass(int n)
    {
        int width = Vector512.IsHardwareAccelerated ? 32 : 16, passes = (n + width - 1) / width;
        double[] x = [.. Enumerable.Range(0, n).Select(i => 0.3 + 0.1 * i)];
        var ring = new Ring();
        var estimate = Function.ForwardVector(ring).EstimateJacobian(x);
        Assert.Equal((passes, passes, Outcome.Converged), (ring.Calls, estimate.Evaluations, estimate.Outcome));
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                Assert.Equal(Ring.Slope(x, i, j), estimate.Value[i, j], 1e-15 * (1 + Math.Abs(Ring.Slope(x, i, j))));
            }
        }
    }

    [Fact]
    public void ColoursMoveTogether()
    {
        double[] x = [.. Enumerable.Range(0, 1000).Select(i => Math.Cos(i))];
        var ring = new Ring();
        VectorFunction f = Function.ForwardVector(ring);
        SparsityPattern pattern = f.Pattern(x)!;
        ring.Calls = 0;
        var jacobian = f.SparseJacobian(x, pattern);
        Assert.Equal(1, ring.Calls);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(Ring.Slope(x, i, (i + 1) % 1000), jacobian[i, (i + 1) % 1000], 1e-15));
    }

    [Fact]
    public void AColumnThatIsNoNumberIsAskedForByItself()
    {
        VectorFunction f = Function.Forward(Hard);
        var estimate = f.EstimateJacobian([0, 2, 5]);
        Assert.Equal((double[])[0, 0, 1], estimate.Value.Row(0));
        Assert.Equal((double[])[double.PositiveInfinity, 0, 0], estimate.Value.Row(1));
        Assert.Equal((double[])[1, 0, 0], estimate.Value.Row(2));
        Assert.Equal((double[])[0, 0, 0], estimate.Value.Row(3));
        Assert.All(estimate.Value.Row(4), entry => Assert.Equal(double.NaN, entry));
        Assert.Equal(Outcome.NotFinite, estimate.Outcome);
    }

    /// <summary>On both sides of where reverse mode changes from rows to columns.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 9)]
    [InlineData(3, 8)]
    [InlineData(3, 9)]
    [InlineData(3, 40)]
    [InlineData(9, 9)]
    [InlineData(20, 3)]
    public void OfAnyShape(int m, int n)
    {
        double[] x = [.. Enumerable.Range(0, n).Select(i => Math.Sin(i + m))];
        var dense = new Dense(m);
        foreach (VectorFunction f in (VectorFunction[])[Function.ForwardVector(dense), Function.ReverseVector(dense)])
        {
            var jacobian = f.Jacobian(x);
            Assert.Equal((m, n), (jacobian.RowCount, jacobian.ColumnCount));
            Assert.All(jacobian.EnumerateIndexed(), each => Assert.Equal(Dense.Slope(x, each.Item1, each.Item2), each.Item3, 1e-14));
        }
    }

    /// <summary>x₀ has no value in log x₀, whose row is NaN; that costs no second look.</summary>
    [Fact]
    public void AnOutputWithoutAValueTakesNoMorePasses()
    {
        var estimate = Function.Forward(Nowhere).EstimateJacobian([-1, 2]);
        Assert.Equal(new[,] { { double.NaN, double.NaN }, { 2, -1 } }, estimate.Value.ToArray());
        Assert.Equal((1, Outcome.NotFinite), (estimate.Evaluations, estimate.Outcome));
        static T[] Nowhere<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [T.Log(x[0]), x[0] * x[1]];
    }

    [Fact]
    public void ALambdaOnDualsTakesAColumnAPass()
    {
        VectorFunction f = Function.Forward((ReadOnlySpan<Dual<double>> x) => new[] { x[0] * x[1], x[2], 3 * x[0], 4 });
        var estimate = f.EstimateJacobian([2, 5, 7]);
        Assert.Equal(new double[,] { { 5, 2, 0 }, { 0, 0, 1 }, { 3, 0, 0 }, { 0, 0, 0 } }, estimate.Value.ToArray());
        Assert.Equal(3, estimate.Evaluations);
    }

    [Fact]
    public void ThreadsThatShareAFunctionDoNotDisturbOneAnother()
    {
        VectorFunction forward = Function.ForwardVector(new Ring()), reverse = Function.ReverseVector(new Ring());
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, k =>
        {
            double[] x = [.. Enumerable.Range(0, 40).Select(i => Math.Sin(i + 0.01 * k))];
            foreach (var jacobian in new[] { forward.Jacobian(x), reverse.Jacobian(x) })
            {
                Assert.Equal(Ring.Slope(x, 39, 39), jacobian[39, 39], 1e-15);
                Assert.Equal(Ring.Slope(x, 39, 0), jacobian[39, 0], 1e-15);
                Assert.Equal(Ring.Slope(x, 7, 8), jacobian[7, 8], 1e-15);
            }
        });
    }

    /// <summary>Smooth where it is written so that a slope alone is not known: 0·z, √x at 0, ∛x³, a product with an infinite constant.</summary>
    private static T[] Hard<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        [x[2], T.Sqrt(x[0]), T.Cbrt(x[0] * x[0] * x[0]), T.Min(T.One, T.PositiveInfinity * x[1]), T.Log(-x[1]) * x[0]];

    /// <summary>yᵢ = xᵢ·exp(xᵢ₊₁), around.</summary>
    private sealed class Ring : IGenericVector
    {
        public int Calls { get; set; }

        public static double Slope(double[] x, int i, int j)
        {
            int next = (i + 1) % x.Length;
            return (j == i ? Math.Exp(x[next]) : 0) + (j == next ? x[i] * Math.Exp(x[next]) : 0);
        }

        public T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            Calls++;
            var y = new T[x.Length];
            for (int i = 0; i < y.Length; i++)
            {
                y[i] = x[i] * T.Exp(x[(i + 1) % x.Length]);
            }

            return y;
        }
    }

    /// <summary>yᵢ = sin Σ xⱼ/(i + j + 1).</summary>
    private readonly struct Dense(int m) : IGenericVector
    {
        public static double Slope(double[] x, int i, int j) => Math.Cos(x.Select((xk, k) => xk / (i + k + 1)).Sum()) / (i + j + 1);

        public T[] Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            var y = new T[m];
            for (int i = 0; i < m; i++)
            {
                for (int j = 0; j < x.Length; j++)
                {
                    y[i] += x[j] / T.CreateChecked(i + j + 1);
                }

                y[i] = T.Sin(y[i]);
            }

            return y;
        }
    }
}
