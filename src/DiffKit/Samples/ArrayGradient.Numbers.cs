using System.Numerics;
using System.Numerics.Tensors;
using DiffKit.Samples.Kernels;

namespace DiffKit;

/// <summary>Numbers of every other type, as doubles; and complex ones in every shape.</summary>
public static partial class ArrayGradient
{
    /// <summary>The derivative of samples of any number type along one axis by a scheme, as doubles.</summary>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static double[] Of<T>(T[] values, Axis axis, Scheme scheme)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        return Line(Promote<T>(values), axis, scheme);
    }

    /// <summary>The derivative of samples of any number type along one axis, into a destination of doubles of the same length.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{double}, Axis, Span{double}, int)" path="/exception"/>
    public static void Of<T>(ReadOnlySpan<T> source, Axis axis, Span<double> destination, int edgeOrder = 1)
        where T : INumberBase<T> => Of(Promote(source), axis, destination, edgeOrder);

    /// <summary>The derivative of a 2-D array of any number type along one of its axes, as doubles: 0 or 1, or -1 for the last.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    public static double[,] Along<T>(T[,] values, int axis, Axis? spacing = null, int edgeOrder = 1)
        where T : INumberBase<T> => (double[,])Slope<double>(AsDoubles<T>(values), axis, spacing, Scheme.Numpy(edgeOrder));

    /// <summary>The derivative of a 2-D array of any number type along one of its axes by a scheme, as doubles.</summary>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static double[,] Along<T>(T[,] values, int axis, Axis spacing, Scheme scheme)
        where T : INumberBase<T> => (double[,])Slope<double>(AsDoubles<T>(values), axis, spacing, scheme);

    /// <summary>The derivative of a 3-D array of any number type along one of its axes, as doubles: 0, 1 or 2, or -1 for the last.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    public static double[,,] Along<T>(T[,,] values, int axis, Axis? spacing = null, int edgeOrder = 1)
        where T : INumberBase<T> => (double[,,])Slope<double>(AsDoubles<T>(values), axis, spacing, Scheme.Numpy(edgeOrder));

    /// <summary>The derivative of a 3-D array of any number type along one of its axes by a scheme, as doubles.</summary>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static double[,,] Along<T>(T[,,] values, int axis, Axis spacing, Scheme scheme)
        where T : INumberBase<T> => (double[,,])Slope<double>(AsDoubles<T>(values), axis, spacing, scheme);

    /// <summary>The derivative of a complex 2-D array along one of its axes.</summary>
    /// <param name="values">The samples.</param>
    /// <param name="axis">The axis to differentiate along; counted from the end where negative.</param>
    /// <param name="spacing">Where the samples lie along that axis; one unit apart where null.</param>
    /// <param name="scheme">How; numpy's scheme where null.</param>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static Complex[,] Along(Complex[,] values, int axis, Axis? spacing = null, Scheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var derivative = new Complex[values.GetLength(0), values.GetLength(1)];
        Along(Separate<Complex>.Flat(values), Shape(values), axis, spacing ?? Axis.Unit, scheme ?? Scheme.Numpy())
            .CopyTo(Separate<Complex>.Flat(derivative));
        return derivative;
    }

    /// <summary>The derivative of a complex tensor along one of its axes; it may be strided.</summary>
    /// <inheritdoc cref="Along(Complex[,], int, Axis, Scheme)"/>
    public static Tensor<Complex> Along(in ReadOnlyTensorSpan<Complex> values, int axis, Axis? spacing = null, Scheme? scheme = null)
    {
        var dense = new Complex[checked((int)values.FlattenedLength)];
        values.FlattenTo(dense);
        int[] shape = Array.ConvertAll(values.Lengths.ToArray(), length => (int)length);
        return Tensor.Create(Along(dense, shape, axis, spacing ?? Axis.Unit, scheme ?? Scheme.Numpy()), values.Lengths);
    }
}
