using DiffKit.Samples;
using DiffKit.Samples.Kernels;
using DiffKit.Samples.Schemes;
using MathNet.Numerics.LinearAlgebra;

namespace DiffKit;

/// <summary>Differentiation as a sparse matrix: D f is the derivative of the samples f, for those who solve differential
/// equations.</summary>
public static class OperatorMatrix
{
    /// <summary>The matrix of a scheme along one axis of n samples, n by n and banded.</summary>
    /// <inheritdoc cref="Along(ReadOnlySpan{int}, int, Axis, Scheme)" path="/exception"/>
    public static Matrix<double> Of(int n, Axis axis, Scheme scheme) => Along([n], 0, axis, scheme);

    /// <summary>The matrix that differentiates along one axis of an array of any rank, flattened in row-major order: a Kronecker product of
    /// identities and the matrix of one line.</summary>
    /// <exception cref="ArgumentException">The axis does not fit the shape or has too few samples, or the scheme is not one of
    /// <see cref="Scheme.Numpy"/>, <see cref="Scheme.Differences"/> and <see cref="Scheme.SavitzkyGolay"/>, whose rows are sparse.</exception>
    public static Matrix<double> Along(ReadOnlySpan<int> shape, int axis, Axis spacing, Scheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(spacing);
        if (scheme is not (WindowScheme or NumpyScheme))
        {
            throw new ArgumentException(
                $"{scheme.Name}{(scheme is GapScheme ? ", which looks for gaps," : "")} has no sparse matrix; take Scheme.Numpy, Scheme.Differences or Scheme.SavitzkyGolay.", nameof(scheme));
        }

        int size = Shapes.Count(shape), along = Shapes.Along(axis, shape.Length);
        Shapes.Samples(shape[along], along, spacing, scheme);
        var layout = Layout.Of(shape, along);
        WeightRow[] rows = [.. Enumerable.Range(0, layout.Length).Select(i =>
            scheme is WindowScheme windows ? windows.Row(spacing, i, layout.Length) : ((NumpyScheme)scheme).Row(spacing, i, layout.Length))];
        return Matrix<double>.Build.SparseOfIndexed(size, size, Entries(rows, layout));
    }

    private static IEnumerable<(int Row, int Column, double Value)> Entries(WeightRow[] rows, Layout layout)
    {
        (int outers, int n, int inner) = (layout.Outer, layout.Length, layout.Inner);
        for (int row = 0; row < outers * n * inner; row++)
        {
            int i = row / inner % n;
            for (int k = 0; k < rows[i].Weights.Length; k++)
            {
                if (rows[i].Weights[k] != 0)
                {
                    int column = row + (WeightRow.Wrapped(i + rows[i].First + k, n) - i) * inner;
                    yield return (row, column, rows[i].Weights[k]);
                }
            }
        }
    }
}
