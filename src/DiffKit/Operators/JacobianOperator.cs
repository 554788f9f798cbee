using DiffKit.Functions;
using DiffKit.Operators;
using DiffKit.Results;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit;

/// <summary>J and Jᵀw of a function of m outputs: n columns along the axes, of which a method may find several at once, or m rows pulled,
/// whichever the method can and is less work.</summary>
public static class JacobianOperator
{
    /// <summary>The m × n matrix ∂fᵢ/∂xⱼ at x, also where m or n is 1.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <exception cref="ArgumentException">x is empty, of the wrong length, or not finite.</exception>
    public static Matrix<double> Jacobian(this VectorFunction f, ReadOnlySpan<double> x)
    {
        Require.Point(x, f.Inputs);
        return f.PullEach(x) is { } rows ? OfRows(rows) : OfColumns(Columns(f, x), column => column.Value);
    }

    /// <summary>J(x) with the error of each entry, the calls spent on all, and the worst outcome.</summary>
    /// <inheritdoc cref="Jacobian"/>
    public static Estimate<Matrix<double>> EstimateJacobian(this VectorFunction f, ReadOnlySpan<double> x)
    {
        Require.Point(x, f.Inputs);
        return f.PullEach(x) is { } rows ? Together(rows) : Together(Columns(f, x));
    }

    /// <summary>Jᵀ(x)·w, n numbers: how Σ wᵢ fᵢ changes with each variable.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <param name="w">The covector, one number for each output.</param>
    /// <exception cref="ArgumentException">x or w has the wrong length, or is not finite.</exception>
    public static double[] VectorJacobian(this VectorFunction f, ReadOnlySpan<double> x, ReadOnlySpan<double> w)
    {
        Require.Point(x, f.Inputs);
        Require.Finite(w, nameof(w));
        var pulled = new double[x.Length];
        return f.TryPull(x, w, pulled) ? pulled : Combined(f.Jacobian(x), w);
    }

    private static double[] Combined(Matrix<double> jacobian, ReadOnlySpan<double> w)
    {
        Require.Weights(w, jacobian.RowCount);
        return jacobian.LeftMultiply(Vector<double>.Build.DenseOfArray(w.ToArray())).ToArray();
    }

    private static Estimate<double[]>[] Columns(VectorFunction f, ReadOnlySpan<double> x)
    {
        var columns = new Estimate<double[]>[x.Length];
        f.AlongEach(x, Axes.Of, 1, columns);
        return columns;
    }

    private static Estimate<Matrix<double>> Together(Estimate<double[]>[] columns) => new(
        OfColumns(columns, column => column.Value), OfColumns(columns, column => column.Error),
        columns.Sum(column => column.Evaluations), columns.Select(column => column.Outcome).Aggregate(Outcomes.Worst));

    private static Estimate<Matrix<double>> Together(double[][] rows)
    {
        Estimate<double[]>[] exact = Array.ConvertAll(rows, row => Exactly.Of(row));
        Matrix<double> value = OfRows(rows);
        return new(
            value, OfRows(Array.ConvertAll(exact, row => row.Error)), 1,
            exact.Select(row => row.Outcome).Aggregate(Outcomes.Worst));
    }

    private static Matrix<double> OfColumns(Estimate<double[]>[] columns, Func<Estimate<double[]>, double[]> part)
    {
        int m = columns[0].Value.Length;
        var all = new double[m * columns.Length];
        for (int j = 0; j < columns.Length; j++)
        {
            AsLong(part(columns[j]), m).CopyTo(all, j * m);
        }

        return Matrix<double>.Build.Dense(m, columns.Length, all);
    }

    private static Matrix<double> OfRows(double[][] rows) =>
        rows.Length == 0 ? throw NoOutputs() : Matrix<double>.Build.DenseOfRowArrays(rows);

    private static double[] AsLong(double[] column, int m) => column.Length == m
        ? m > 0 ? column : throw NoOutputs()
        : throw new ArgumentException($"f gave {m} output(s) in one call and {column.Length} in another.", "f");

    private static ArgumentException NoOutputs() => new("f has no outputs; a Jacobian needs one row or more.", "f");
}
