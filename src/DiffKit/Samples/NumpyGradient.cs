using DiffKit.Samples;
using static System.FormattableString;

namespace DiffKit;

/// <summary>numpy.gradient with its own forms of arguments, for those who port code. New code says what it means with
/// <see cref="ArrayGradient"/> and <see cref="Axis"/>.</summary>
public static class NumpyGradient
{
    /// <summary><c>numpy.gradient(f, *varargs)</c> of a 1-D array: no spacing, a distance, or coordinates.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{double}, ReadOnlySpan{int}, IReadOnlyList{NumpySpacing}, IReadOnlyList{int}, int)"
    ///             path="/exception"/>
    public static double[] Of(double[] f, NumpySpacing? spacing = null, int edgeOrder = 1)
    {
        ArgumentNullException.ThrowIfNull(f);
        return Of(f, [f.Length], spacing is null ? null : [spacing], null, edgeOrder)[0];
    }

    /// <summary><c>numpy.gradient(f, *varargs, axis=axis, edge_order=edgeOrder)</c>, with one array for each axis, flattened like
    /// f.</summary>
    /// <param name="f">The samples in row-major order.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="spacing">Nothing (samples one unit apart), one distance for all axes, or one distance or array of coordinates for each
    /// axis that is differentiated.</param>
    /// <param name="axis">The axes to differentiate along, in the order of the answer; all where null.</param>
    /// <param name="edgeOrder">1 or 2: the order of the error at the two ends.</param>
    /// <exception cref="ArgumentException">What numpy refuses (an axis out of range or repeated, a spacing that does not fit, too few
    /// samples, another edge order), and spacings that it divides by in silence: 0, NaN, infinite, equal neighbouring
    /// coordinates.</exception>
    public static double[][] Of(
        ReadOnlySpan<double> f,
        ReadOnlySpan<int> shape,
        IReadOnlyList<NumpySpacing>? spacing = null,
        IReadOnlyList<int>? axis = null,
        int edgeOrder = 1)
    {
        int[] axes = Axes(axis, shape.Length);
        Axis[] along = Spacings(spacing ?? [], axes);
        var gradient = new double[axes.Length][];
        for (int i = 0; i < axes.Length; i++)
        {
            gradient[i] = Grid.Differentiate(f, shape, axes[i], along[i], Scheme.Numpy(edgeOrder));
        }

        return gradient;
    }

    private static int[] Axes(IReadOnlyList<int>? axis, int rank)
    {
        int[] axes = axis is null ? [.. Enumerable.Range(0, rank)] : [.. axis.Select(a => Shapes.Along(a, rank))];
        var seen = new HashSet<int>();
        return axes.FirstOrDefault(a => !seen.Add(a), -1) is >= 0 and var twice
            ? throw new ArgumentException(Invariant($"Axis {twice} is named more than once."))
            : axes;
    }

    private static Axis[] Spacings(IReadOnlyList<NumpySpacing> spacing, int[] axes) => spacing switch
    {
        _ when spacing.Contains(null!) => throw new ArgumentException("A spacing is null; give a distance or coordinates."),
        [] => [.. axes.Select(_ => Axis.Unit)],
        [{ IsScalar: true } one] => [.. axes.Select(one.Along)],
        _ when spacing.Count == axes.Length => [.. axes.Select((axis, i) => spacing[i].Along(axis))],
        _ => throw new ArgumentException(Invariant(
            $"There are {spacing.Count} spacing(s) for {axes.Length} axes; give none, one distance for all, or one spacing for each.")),
    };
}
