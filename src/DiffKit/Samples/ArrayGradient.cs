using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using DiffKit.Samples;

namespace DiffKit;

/// <summary>
/// The derivative of sampled data, with the meaning of numpy.gradient: at each sample the slope of the parabola through it and its two
/// neighbours, (f[i+1] - f[i-1]) / 2h where they are evenly spaced, with error h² |f'''| / 6. At the two ends the slope of the line
/// through two samples (edge order 1: error h |f''| / 2) or of the parabola through three (edge order 2: error h² |f'''| / 3).
/// </summary>
/// <remarks>Results have as many elements as the samples, in units of f per unit of the axis. NaN spreads to the neighbours whose formula
/// reads it. A destination may be the source itself; that costs one copy. Integers are taken as doubles and never wrap around.</remarks>
public static partial class ArrayGradient
{
    /// <summary>The derivative of samples along one axis, one unit apart where no axis is given.</summary>
    /// <exception cref="ArgumentException">The axis does not fit, there are fewer than edgeOrder + 1 samples, or the edge order is
    /// neither 1 nor 2.</exception>
    [OverloadResolutionPriority(1)]
    public static double[] Of(double[] values, Axis? axis = null, int edgeOrder = 1) => Line(values, axis, Scheme.Numpy(edgeOrder));

    /// <inheritdoc cref="Of(double[], Axis, int)"/>
    public static float[] Of(float[] values, Axis? axis = null, int edgeOrder = 1) => Line(values, axis, Scheme.Numpy(edgeOrder));

    /// <summary>The derivative of samples of any number type, as doubles.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    public static double[] Of<T>(T[] values, Axis? axis = null, int edgeOrder = 1)
        where T : INumberBase<T> => Of(values, axis ?? Axis.Unit, Scheme.Numpy(edgeOrder));

    /// <summary>The derivative of samples along one axis, into a destination of the same length; nothing is allocated.</summary>
    /// <exception cref="ArgumentException">The axis or the destination does not fit, there are fewer than edgeOrder + 1 samples, or the
    /// edge order is neither 1 nor 2.</exception>
    [OverloadResolutionPriority(1)]
    public static void Of(ReadOnlySpan<double> source, Axis axis, Span<double> destination, int edgeOrder = 1) =>
        Grid.Differentiate(source, axis, edgeOrder, destination);

    /// <inheritdoc cref="Of(ReadOnlySpan{double}, Axis, Span{double}, int)"/>
    public static void Of(ReadOnlySpan<float> source, Axis axis, Span<float> destination, int edgeOrder = 1) =>
        Grid.Differentiate(source, axis, edgeOrder, destination);

    private static T[] Line<T>(T[] values, Axis? axis, Scheme scheme)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return Grid.Differentiate<T>(values, [values.Length], 0, axis, scheme);
    }

    private static double[] Promote<T>(ReadOnlySpan<T> values)
        where T : INumberBase<T>
    {
        if (typeof(T) == typeof(Complex))
        {
            throw new ArgumentException(
                "Complex samples would lose their imaginary parts; take ArrayGradient.Along, an axis at a time.");
        }

        var promoted = new double[values.Length];
        TensorPrimitives.ConvertTruncating(values, promoted);
        return promoted;
    }
}
