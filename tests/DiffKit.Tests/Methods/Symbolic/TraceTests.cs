using System.Diagnostics;
using System.Numerics;
using DiffKit.Tests.Numbers;

namespace DiffKit.Tests.Methods.Symbolic;

/// <summary>Generic C# run once on variables becomes a formula, differentiated and compiled.</summary>
public sealed class TraceTests
{
    private static T Wave<T>(T x) where T : IFloatingPointIeee754<T> => T.Sin(x) * T.Exp(-x);

    private static T Rosenbrock<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            T a = T.One - x[i], b = x[i + 1] - x[i] * x[i];
            sum += a * a + T.CreateChecked(100) * b * b;
        }

        return sum;
    }

    private static T[] Polar<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [p[0] * T.Cos(p[1]), p[0] * T.Sin(p[1])];

    private static T Branch<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => x[0] > T.Zero ? x[0] : -x[0];

    [Fact]
    public void OneVariableEveryOrder()
    {
        FormulaFunction f = Function.Trace(Wave, "t");
        Assert.Equal(["t"], f.Variables);
        Assert.Equal(1, f.Inputs);
        for (int order = 1; order <= 5; order++)
        {
            // The n-th derivative of Im exp((i - 1)x) is Im (i - 1)ⁿ exp((i - 1)x).
            double truth = (Complex.Pow(new Complex(-1, 1), order) * Complex.Exp(new Complex(-0.5, 0.5))).Imaginary;
            Close.To(truth, f.Derivative(0.5, order), 1e-13);
        }
    }

    [Fact]
    public void ManyVariablesByNumberOrByName()
    {
        FormulaFunction numbered = Function.Trace(Rosenbrock, 2), named = Function.Trace(Rosenbrock, "a", "b");
        Assert.Equal(["x0", "x1"], numbered.Variables);
        Assert.Equal(["a", "b"], named.Variables);
        Assert.Equal(["a", "b"], named.Formula.Variables);
        Assert.Equal([-215.6, -88], numbered.Gradient([-1.2, 1]).Select(g => Math.Round(g, 10)));
        Assert.Equal(new double[,] { { 802, -400 }, { -400, 200 } }, named.Hessian([1, 1]).ToArray());
        Assert.Equal(-88, Math.Round(Function.Trace(new Struct(), inputs: 2).Gradient([-1.2, 1])[1], 10));
    }

    [Fact]
    public void ManyOutputs()
    {
        double[,] truth = { { Math.Cos(0.5), -2 * Math.Sin(0.5) }, { Math.Sin(0.5), 2 * Math.Cos(0.5) } };
        Assert.Equal(truth, Function.Trace(Polar, 2).Jacobian([2, 0.5]).ToArray());
        Assert.Equal(truth, Function.Trace(Polar, "r", "φ").Jacobian([2, 0.5]).ToArray());
        Assert.Equal(truth, Function.TraceVector(new Struct(), 2).Jacobian([2, 0.5]).ToArray());
    }

    [Fact]
    public void AVariableThatFDoesNotUseHasDerivativeZero() =>
        Assert.Equal([6, 0], Function.Trace((ReadOnlySpan<Expr> x) => x[0] * x[0], 2).Gradient([3, 5]));

    [Fact]
    public void ABranchOnAValueIsRefusedWithAdvice() =>
        Assert.Contains("T.Max", Assert.Throws<NotSupportedException>(() => Function.Trace(Branch, 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void VariablesThatAreNotThereAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Function.Trace(Rosenbrock, 0));
        Assert.Contains("none is named", Assert.Throws<ArgumentException>(() => Function.Trace(Rosenbrock, [])).Message, StringComparison.Ordinal);
        Assert.Contains("named twice", Assert.Throws<ArgumentException>(() => Function.Trace(Rosenbrock, "x", "x")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Function.Trace(Rosenbrock, 2).Gradient([1, 2, 3]));
    }

    [Fact]
    public void ALoopOfThousandsOfTermsTakesTimeInProportion()
    {
        TimeOf(200);
        TimeSpan small = TimeOf(1_000), large = TimeSpan.MaxValue;
        for (int attempt = 0; attempt < 3 && large >= Most(small); attempt++)
        {
            large = TimeOf(4_000); // which other work on the machine may hold up
        }

        Assert.True(large < Most(small), $"{small} for 1,000 variables, {large} for 4,000");

        static TimeSpan Most(TimeSpan small) => 12 * small + TimeSpan.FromSeconds(0.5);

        static TimeSpan TimeOf(int n)
        {
            double[] x = [.. Enumerable.Range(0, n).Select(i => 0.5 + 0.0001 * i)], gradient = new double[n];
            long start = Stopwatch.GetTimestamp();
            Function.Trace(Rosenbrock, n).Gradient(x, gradient);
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            for (int i = 1; i + 1 < n; i++)
            {
                double truth = 200 * (x[i] - x[i - 1] * x[i - 1]) - 400 * x[i] * (x[i + 1] - x[i] * x[i]) - 2 * (1 - x[i]);
                Assert.True(Math.Abs(truth - gradient[i]) < 1e-11, $"{gradient[i]} at {i}, not {truth}");
            }

            return time;
        }
    }

    private readonly struct Struct : IGenericScalar, IGenericVector
    {
        T IGenericScalar.Of<T>(ReadOnlySpan<T> x) => Rosenbrock(x);

        T[] IGenericVector.Of<T>(ReadOnlySpan<T> x) => Polar(x);
    }
}
