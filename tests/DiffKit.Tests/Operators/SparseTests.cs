using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit.Tests.Operators;

public class SparseTests
{
    /// <summary>Broyden's tridiagonal function: (3 - 2xᵢ)xᵢ - xᵢ₋₁ - 2xᵢ₊₁ + 1.</summary>
    private static T[] Tridiagonal<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        var y = new T[x.Length];
        T two = T.CreateChecked(2), three = T.CreateChecked(3);
        for (int i = 0; i < y.Length; i++)
        {
            T left = i > 0 ? x[i - 1] : T.Zero, right = i + 1 < y.Length ? x[i + 1] : T.Zero;
            y[i] = (three - two * x[i]) * x[i] - left - two * right + T.One;
        }

        return y;
    }

    private static T Rosenbrock<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero, hundred = T.CreateChecked(100);
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T a = T.One - x[i], b = x[i + 1] - x[i] * x[i];
            sum += a * a + hundred * b * b;
        }

        return sum;
    }

    [Fact]
    public void ABandOfTenThousandTakesThreePasses()
    {
        int n = 10_000, calls = 0;
        double[] x = [.. Enumerable.Range(0, n).Select(i => Math.Sin(i))];
        VectorFunction counted = Function.Forward(Counted);
        Matrix<double> jacobian = counted.SparseJacobian(x, SparsityPattern.Banded(n, 1));
        Assert.Equal(3, calls);
        Assert.Equal(3 * n - 2, jacobian.Enumerate(Zeros.AllowSkip).Count());
        Assert.Equal([-1, 3 - 4 * x[500], -2], new[] { 499, 500, 501 }.Select(j => jacobian[500, j]));

        Dual<double>[] Counted(ReadOnlySpan<Dual<double>> p)
        {
            calls++;
            return Tridiagonal(p);
        }
    }

    [Fact]
    public void GenericCodeTellsItsPattern()
    {
        double[] x = [.. Enumerable.Range(0, 50).Select(i => Math.Sin(i))];
        foreach (VectorFunction f in new[] { Function.Forward(Tridiagonal), Function.Reverse(Tridiagonal) })
        {
            Assert.Equal(3 * 50 - 2, f.Pattern(x)!.Count);
            Assert.Equal(f.Jacobian(x).ToArray(), f.SparseJacobian(x).ToArray());
        }
    }

    /// <summary>x₁²·x₂ + sin x₀ and 3x₂: a formula tells its pattern, too, also where an entry is 0 at the point.</summary>
    [Fact]
    public void FormulasTellTheirPattern()
    {
        VectorFunction two = Function.ParseVector("x1^2*x2 + sin(x0); 3*x2", "x0", "x1", "x2");
        ScalarFunction one = Function.Parse("x1^2*x2 + sin(x0)", "x0", "x1", "x2");
        Assert.Equal(4, two.Pattern([0, 0, 5])!.Count);
        Assert.Equal(new double[,] { { 1, 0, 0 }, { 0, 0, 3 } }, two.SparseJacobian([0, 0, 5]).ToArray());
        Assert.Equal(4, one.HessianPattern([0, 0, 5])!.Count);
        Assert.Equal(new double[,] { { 0, 0, 0 }, { 0, 10, 0 }, { 0, 0, 0 } }, one.SparseHessian([0, 0, 5]).ToArray());
        Assert.Equal(3 * 50 - 2, Function.Trace(Tridiagonal, 50).Pattern(new double[50])!.Count);
    }

    [Fact]
    public void FiniteDifferencesUseThePatternGiven()
    {
        double[] x = [.. Enumerable.Range(0, 200).Select(i => Math.Sin(i))];
        VectorFunction finite = Function.From((double[] p) => Tridiagonal<double>(p));
        Matrix<double> exact = Function.Forward(Tridiagonal).SparseJacobian(x);
        Matrix<double> difference = finite.SparseJacobian(x, SparsityPattern.Banded(200, 1)) - exact;
        Assert.True(difference.L2Norm() < 1e-10);
        string message = Assert.Throws<ArgumentException>(() => finite.SparseJacobian(x)).Message;
        Assert.Contains("pass a SparsityPattern", message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheHessianOfRosenbrockInAThousandVariables()
    {
        double[] x = [.. Enumerable.Range(0, 1000).Select(i => Math.Cos(i))];
        Matrix<double> hessian = Function.Reverse(Rosenbrock).SparseHessian(x);
        Assert.Equal(3 * 1000 - 2, Function.Reverse(Rosenbrock).HessianPattern(x)!.Count);
        Assert.Equal(202 + 1200 * x[500] * x[500] - 400 * x[501], hessian[500, 500], 9);
        Assert.Equal(-400 * x[500], hessian[500, 501], 12);
        Assert.Equal(hessian[500, 501], hessian[501, 500], 12);
        Assert.Equal(0, hessian[500, 502]);
    }

    [Fact]
    public void AnArrowHeadNeedsAGroupForItsDenseColumnAndOneForTheRest()
    {
        double[] x = [.. Enumerable.Range(0, 30).Select(i => 0.1 * i)];
        Assert.Equal(Function.Forward(Arrow).Jacobian(x).ToArray(), Function.Forward(Arrow).SparseJacobian(x).ToArray());
        static T[] Arrow<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
        {
            var y = new T[x.Length];
            for (int i = 0; i < y.Length; i++)
            {
                y[i] = x[0] * x[i];
            }

            return y;
        }
    }
}
