using DiffKit.Functions;
using MathNet.Numerics.Differentiation;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>Jacobians of tall, square and wide functions: by several columns a pass, by one, by rows, by a peer's differences, and by hand.</summary>
internal sealed class Jacobians(RatioTable table)
{
    public void Run()
    {
        Rows("residuals 64 x 6", new Residuals([.. Enumerable.Range(0, 64).Select(i => 0.1 * i)]), Point(6));
        Rows("Broyden 16 x 16", default(Broyden), Point(16));
        Rows("Broyden 100 x 100", default(Broyden), Point(100));
        Rows("moments 4 x 64", new Moments(4), Point(64));
        Integral(10);
        Integral(64);
        Sparse("Broyden 10,000, 3 groups", default(Broyden), Point(10_000));
    }

    private void Integral(int n)
    {
        string name = $"integral equation {n} x {n}";
        var f = new IntegralEquation(n);
        double[] x = Point(n), hand = new double[n * n];
        double plain = Rows(name, f, x);
        table.Row(name, "by hand", RatioTable.Warm(() => f.JacobianByHand(x, hand)), plain, null);
        RatioTable.Agree(hand, Function.ForwardVector(f).Jacobian(x).ToColumnMajorArray());
    }

    private void Sparse<F>(string name, F f, double[] x) where F : IGenericVector
    {
        VectorFunction forward = Function.ForwardVector(f);
        var pattern = SparsityPattern.Banded(x.Length, 1);
        double plain = table.Plain(name, () => f.Of<double>(x));
        table.Row(name, "Forward", RatioTable.Warm(() => forward.SparseJacobian(x, pattern)), plain, null);
        var groups = new Estimate<double[]>[3];
        table.Row(name, "  its groups", RatioTable.Warm(() => forward.AlongEach(x, Third, 1, groups)), plain, null);
    }

    private static void Third(int group, Span<double> v)
    {
        for (int i = 0; i < v.Length; i++)
        {
            v[i] = i % 3 == group ? 1 : 0;
        }
    }

    private static double[] Point(int n) => [.. Enumerable.Range(0, n).Select(i => 0.5 + 0.01 * i)];

    private double Rows<F>(string name, F f, double[] x) where F : IGenericVector
    {
        double plain = table.Plain(name, () => f.Of<double>(x));
        VectorFunction forward = Function.ForwardVector(f), reverse = Function.ReverseVector(f);
        var columns = new Estimate<double[]>[x.Length];
        table.Row(name, "Forward", RatioTable.Warm(() => forward.Jacobian(x)), plain, null);
        table.Row(name, "  its columns", RatioTable.Warm(() => forward.AlongEach(x, Axes.Of, 1, columns)), plain, null);
        table.Row(name, "  column by column", RatioTable.Warm(() => OneByOne(forward, x, columns)), plain, null);
        table.Row(name, "Reverse", RatioTable.Warm(() => reverse.Jacobian(x)), plain, null);
        table.Row(name, "Math.NET differences", RatioTable.Warm(() => Differences(f, x)), plain, null);
        RatioTable.Agree(forward.Jacobian(x).ToColumnMajorArray(), reverse.Jacobian(x).ToColumnMajorArray());
        RatioTable.Agree(forward.Jacobian(x).Row(1).ToArray(), [.. columns.Select(column => column.Value[1])]);
        return plain;
    }

    private static void OneByOne(VectorFunction f, double[] x, Estimate<double[]>[] columns)
    {
        var v = new double[x.Length];
        for (int k = 0; k < v.Length; k++)
        {
            Axes.Of(k, v);
            columns[k] = f.Along(x, v, 1);
        }
    }

    private static double[][] Differences<F>(F f, double[] x) where F : IGenericVector
    {
        var differences = new NumericalDerivative(3, 1);
        int m = f.Of<double>(x).Length;
        var rows = new double[m][];
        for (int i = 0; i < m; i++)
        {
            int row = i;
            rows[i] = [.. Enumerable.Range(0, x.Length).Select(j => differences.EvaluatePartialDerivative(p => f.Of<double>(p)[row], x, j, 1))];
        }

        return rows;
    }
}
