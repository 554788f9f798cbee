using DiffKit.Functions;
using DiffKit.Operators;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit;

/// <summary>Jacobians and Hessians that are mostly 0, at a few passes: columns that share no row move together.</summary>
public static class SparseOperators
{
    /// <summary>J(x) as a sparse matrix, m × n; one pass for each group of columns that share no row.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <param name="pattern">Where J may differ from 0; left out, generic C# is asked by evaluating it on index sets.</param>
    /// <exception cref="ArgumentException">x does not fit, or no pattern is given for a function that cannot tell its own.</exception>
    public static Matrix<double> SparseJacobian(this VectorFunction f, ReadOnlySpan<double> x, SparsityPattern? pattern = null)
    {
        Require.Point(x, f.Inputs);
        SparsityPattern known = Fitting(pattern ?? f.Pattern(x), x.Length);
        var groups = new Groups(known);
        var entries = new List<(int, int, double)>(known.Count);
        var v = new double[x.Length];
        for (int group = 0; group < groups.Count; group++)
        {
            groups.Seed(group, v);
            groups.Collect(group, f.Along(x, v, 1).Value, entries);
        }

        return Matrix<double>.Build.SparseOfIndexed(known.Rows, known.Columns, entries);
    }

    /// <summary>∇²f(x) as a sparse matrix, n × n; one Hessian-vector product for each group of columns that share no row.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <param name="pattern">Where ∇²f may differ from 0, symmetric; left out, generic C# is asked by evaluating it on index sets.</param>
    /// <exception cref="ArgumentException">x does not fit, or no pattern is given for a function that cannot tell its own.</exception>
    public static Matrix<double> SparseHessian(this ScalarFunction f, ReadOnlySpan<double> x, SparsityPattern? pattern = null)
    {
        Require.Point(x, f.Inputs);
        SparsityPattern known = Fitting(pattern ?? f.HessianPattern(x), x.Length);
        var groups = new Groups(known);
        var entries = new List<(int, int, double)>(known.Count);
        var v = new double[x.Length];
        for (int group = 0; group < groups.Count; group++)
        {
            groups.Seed(group, v);
            groups.Collect(group, f.HessianVector(x, v), entries);
        }

        return Matrix<double>.Build.SparseOfIndexed(known.Rows, known.Columns, entries);
    }

    private static SparsityPattern Fitting(SparsityPattern? pattern, int n) =>
        pattern is null
            ? throw new ArgumentException(
                "A delegate on doubles cannot tell where its derivatives are 0; pass a SparsityPattern, or wrap generic C#.", nameof(pattern))
            : pattern.Columns == n
            ? pattern
            : throw new ArgumentException($"The pattern has {pattern.Columns} columns, but x has {n} number(s).", nameof(pattern));
}
