using DiffKit.Functions;
using DiffKit.Operators;
using DiffKit.Results;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit;

/// <summary>J and Jᵀw of a function of m outputs: n Alongs, a column each, or m rows pulled, whichever the method can and is
/// fewer.</summary>
public static class JacobianOperator
{
    /// <summary>The m × n matrix ∂fᵢ/∂xⱼ at x, also where m or n is 1.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <exception cref="ArgumentException">x is empty, of the wrong length, or not finite.</exception>
    public static Matrix<double> Jacobian(this VectorFunction f, ReadOnlySpan<double> x) => f.EstimateJacobian(x).Value;

    /// <summary>J(x) with the error of each entry, the calls spent on all, and the worst outcome.</summary>
    /// <inheritdoc cref="Jacobian"/>
    public static Estimate<Matrix<double>> EstimateJacobian(this VectorFunction f, ReadOnlySpan<double> x)
    {
        Require.Point(x, f.Inputs);
        return f.PullEach(x) is { } rows ? Rows(rows) : Columns(f, x);
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

    private static Estimate<Matrix<double>> Columns(VectorFunction f, ReadOnlySpan<double> x)
    {
        var columns = new Estimate<double[]>[x.Length];
        f.AlongEach(x, Axes.Of, 1, columns);
        var value = new double[x.Length][];
        var error = new double[x.Length][];
        var (evaluations, outcome) = (0, Outcome.Converged);
        for (int j = 0; j < x.Length; j++)
        {
            (value[j], error[j]) = (AsLong(columns[j].Value, columns[0].Value), columns[j].Error);
            evaluations += columns[j].Evaluations;
            outcome = Outcomes.Worst(outcome, columns[j].Outcome);
        }

        var build = Matrix<double>.Build;
        return new(build.DenseOfColumnArrays(value), build.DenseOfColumnArrays(error), evaluations, outcome);
    }

    private static double[] AsLong(double[] column, double[] first) => column.Length == first.Length
        ? column.Length > 0 ? column : throw NoOutputs()
        : throw new ArgumentException($"f gave {first.Length} output(s) in one call and {column.Length} in another.", "f");

    private static ArgumentException NoOutputs() => new("f has no outputs; a Jacobian needs one row or more.", "f");

    private static Estimate<Matrix<double>> Rows(double[][] value)
    {
        Estimate<double[]>[] rows = Array.ConvertAll(value, row => Exactly.Of(row));
        var build = Matrix<double>.Build;
        return value.Length == 0 ? throw NoOutputs() : new(
            build.DenseOfRowArrays(value), build.DenseOfRowArrays(rows.Select(row => row.Error)), 1,
            rows.Select(row => row.Outcome).Aggregate(Outcomes.Worst));
    }
}
