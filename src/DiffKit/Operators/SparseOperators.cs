using DiffKit.Functions;
using DiffKit.Operators;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit;

/// <summary>Jacobians and Hessians that are mostly 0, at a few passes: columns that share no row move together.</summary>
public static class SparseOperators
{
    /// <summary>J(x) as a sparse matrix, m × n; a product J·v for each group of columns that share no row, of
    /// which forward mode finds several in one pass.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <param name="pattern">Where J may differ from 0; left out, generic C# or a formula is asked by evaluating it on index sets.</param>
    /// <exception cref="ArgumentException">x does not fit, or no pattern is given for a function that cannot tell its own.</exception>
    public static Matrix<double> SparseJacobian(this VectorFunction f, ReadOnlySpan<double> x, SparsityPattern? pattern = null)
    {
        Require.Point(x, f.Inputs);
        SparsityPattern known = Fitting(pattern ?? f.Pattern(x), x.Length);
        var groups = new Groups(known);
        var entries = new List<(int, int, double)>(known.Count);
        var estimates = new Estimate<double[]>[groups.Count];
        f.AlongEach(x, groups.Seed, 1, estimates);
        for (int group = 0; group < groups.Count; group++)
        {
            groups.Collect(group, estimates[group].Value, entries);
        }

        return Matrix<double>.Build.SparseOfIndexed(known.Rows, known.Columns, entries);
    }

    /// <summary>∇²f(x) as a sparse matrix, n × n; one Hessian-vector product for each group of columns that share no row, or, where
    /// the method has none, a second derivative along a line for each variable and each pair of the pattern.</summary>
    /// <param name="f">The function.</param>
    /// <param name="x">The point, n finite numbers.</param>
    /// <param name="pattern">Where ∇²f may differ from 0, symmetric; left out, generic C# or a formula is asked by evaluating it on index
    /// sets.</param>
    /// <exception cref="ArgumentException">x does not fit, or no pattern is given for a function that cannot tell its own.</exception>
    public static Matrix<double> SparseHessian(this ScalarFunction f, ReadOnlySpan<double> x, SparsityPattern? pattern = null)
    {
        Require.Point(x, f.Inputs);
        SparsityPattern known = Fitting(pattern is null ? f.HessianPattern(x) : Symmetric(pattern), x.Length);
        List<(int, int, double)> entries = Pulled(f, x, known) ?? Polarised(f, x, known);
        return Matrix<double>.Build.SparseOfIndexed(known.Rows, known.Columns, entries);
    }

    /// <summary>Null from a method that cannot pull.</summary>
    private static List<(int Row, int Column, double Value)>? Pulled(ScalarFunction f, ReadOnlySpan<double> x, SparsityPattern pattern)
    {
        var groups = new Groups(pattern);
        var entries = new List<(int, int, double)>(pattern.Count);
        var v = new double[x.Length];
        var product = new double[x.Length];
        for (int group = 0; group < groups.Count; group++)
        {
            groups.Seed(group, v);
            if (!f.TryPullAlong(x, v, product))
            {
                return null;
            }

            groups.Collect(group, product, entries);
        }

        return entries;
    }

    /// <summary>Hᵢᵢ = D²(eᵢ) and Hᵢⱼ = (D²(eᵢ + eⱼ) - Hᵢᵢ - Hⱼⱼ) / 2 with D²(v) = vᵀ∇²f v, for the entries of the pattern only.</summary>
    private static List<(int Row, int Column, double Value)> Polarised(ScalarFunction f, ReadOnlySpan<double> x, SparsityPattern pattern)
    {
        int n = x.Length;
        (int I, int J)[] pairs =
        [
            .. Enumerable.Range(0, n).SelectMany(i => pattern.Row(i).ToArray(), (i, j) => (Math.Max(i, j), Math.Min(i, j)))
                .Where(pair => pair.Item1 != pair.Item2).Distinct(),
        ];
        var estimates = new Estimate[n + pairs.Length];
        f.AlongEach(x, Direction, 2, estimates);
        var entries = new List<(int, int, double)>(pattern.Count);
        foreach (int i in Enumerable.Range(0, n).Where(i => pattern.Row(i).Contains(i)))
        {
            entries.Add((i, i, estimates[i].Value));
        }

        for (int k = 0; k < pairs.Length; k++)
        {
            (int i, int j) = pairs[k];
            double entry = (estimates[n + k].Value - estimates[i].Value - estimates[j].Value) / 2;
            entries.Add((i, j, entry));
            entries.Add((j, i, entry));
        }

        return entries;

        void Direction(int k, Span<double> v)
        {
            v.Clear();
            v[k < n ? k : pairs[k - n].I] = 1;
            v[k < n ? k : pairs[k - n].J] = 1;
        }
    }

    /// <summary>A pattern that was given for a Hessian: columns that share no row by it must share none in truth.</summary>
    private static SparsityPattern Symmetric(SparsityPattern pattern)
    {
        if (pattern.Rows != pattern.Columns)
        {
            throw new ArgumentException(
                $"The pattern has {pattern.Rows} rows and {pattern.Columns} columns, but a Hessian is square.", nameof(pattern));
        }

        for (int row = 0; row < pattern.Rows; row++)
        {
            foreach (int column in pattern.Row(row))
            {
                if (pattern.Row(column).BinarySearch(row) < 0)
                {
                    throw new ArgumentException(
                        $"The pattern has ({row}, {column}) but not ({column}, {row}); a Hessian is symmetric, so give both.", nameof(pattern));
                }
            }
        }

        return pattern;
    }

    private static SparsityPattern Fitting(SparsityPattern? pattern, int n) =>
        pattern is null
            ? throw new ArgumentException(
                "A delegate on doubles cannot tell where its derivatives are 0; pass a SparsityPattern, or wrap generic C# or a formula.",
                nameof(pattern))
            : pattern.Columns == n
            ? pattern
            : throw new ArgumentException($"The pattern has {pattern.Columns} columns, but x has {n} number(s).", nameof(pattern));
}
