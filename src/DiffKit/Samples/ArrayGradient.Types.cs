using System.Runtime.InteropServices;
using DiffKit.Samples;
using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace DiffKit;

public static partial class ArrayGradient
{
    /// <summary>The derivative of complex samples along one real axis.</summary>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static Complex[] Of(Complex[] values, Axis? axis = null, int edgeOrder = 1) =>
        Of(values, axis ?? Axis.Unit, Scheme.Numpy(edgeOrder));

    /// <summary>The derivative of complex samples along one real axis by a scheme.</summary>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static Complex[] Of(Complex[] values, Axis axis, Scheme scheme)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Along(values, [values.Length], 0, axis, scheme);
    }

    /// <summary>The derivative of a complex array of any rank, in row-major order, along one of its axes.</summary>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static Complex[] Along(ReadOnlySpan<Complex> values, ReadOnlySpan<int> shape, int axis, Axis spacing, Scheme scheme)
    {
        // A complex array is one of doubles with a further axis of length 2.
        var derivative = new Complex[values.Length];
        Grid.Differentiate(
            MemoryMarshal.Cast<Complex, double>(values),
            [.. shape, 2],
            Shapes.Along(axis, shape.Length),
            spacing,
            scheme,
            MemoryMarshal.Cast<Complex, double>(derivative.AsSpan()));
        return derivative;
    }

    /// <summary>The derivative of a vector of samples.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    public static Vector<double> Of(Vector<double> values, Axis? axis = null, int edgeOrder = 1) =>
        Vector<double>.Build.Dense(Of(values?.ToArray()!, axis, edgeOrder));

    /// <summary>The derivatives of a matrix of samples from row to row and from column to column.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    public static Matrix<double>[] Of(Matrix<double> values, Axis? axis0 = null, Axis? axis1 = null, int edgeOrder = 1) =>
        Array.ConvertAll(Of(values?.ToArray()!, axis0, axis1, edgeOrder), Matrix<double>.Build.DenseOfArray);
}
