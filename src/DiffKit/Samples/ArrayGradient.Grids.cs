using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DiffKit.Samples;

namespace DiffKit;

public static partial class ArrayGradient
{
    /// <summary>The derivatives of a 2-D array along axis 0 (from row to row) and axis 1 (from column to column), in this order.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static double[][,] Of(double[,] values, Axis? axis0 = null, Axis? axis1 = null, int edgeOrder = 1) =>
        [Along(values, 0, axis0, edgeOrder), Along(values, 1, axis1, edgeOrder)];

    /// <inheritdoc cref="Of(double[,], Axis, Axis, int)"/>
    public static float[][,] Of(float[,] values, Axis? axis0 = null, Axis? axis1 = null, int edgeOrder = 1) =>
        [Along(values, 0, axis0, edgeOrder), Along(values, 1, axis1, edgeOrder)];

    /// <summary>The derivatives of a 2-D array of any number type along its two axes, as doubles.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    public static double[][,] Of<T>(T[,] values, Axis? axis0 = null, Axis? axis1 = null, int edgeOrder = 1)
        where T : INumberBase<T> => Of((double[,])Promote<T>(values), axis0, axis1, edgeOrder);

    /// <summary>The derivatives of a 3-D array along its axes 0, 1 and 2, in this order.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static double[][,,] Of(double[,,] values, Axis? axis0 = null, Axis? axis1 = null, Axis? axis2 = null, int edgeOrder = 1) =>
        [Along(values, 0, axis0, edgeOrder), Along(values, 1, axis1, edgeOrder), Along(values, 2, axis2, edgeOrder)];

    /// <inheritdoc cref="Of(double[,,], Axis, Axis, Axis, int)"/>
    public static float[][,,] Of(float[,,] values, Axis? axis0 = null, Axis? axis1 = null, Axis? axis2 = null, int edgeOrder = 1) =>
        [Along(values, 0, axis0, edgeOrder), Along(values, 1, axis1, edgeOrder), Along(values, 2, axis2, edgeOrder)];

    /// <summary>The derivatives of a 3-D array of any number type along its three axes, as doubles.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    public static double[][,,] Of<T>(T[,,] values, Axis? axis0 = null, Axis? axis1 = null, Axis? axis2 = null, int edgeOrder = 1)
        where T : INumberBase<T> => Of((double[,,])Promote<T>(values), axis0, axis1, axis2, edgeOrder);

    /// <summary>The derivative of a 2-D array along one of its axes: 0 or 1, or -1 for the last.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static double[,] Along(double[,] values, int axis, Axis? spacing = null, int edgeOrder = 1) =>
        (double[,])Along<double>(values, axis, spacing, Scheme.Numpy(edgeOrder));

    /// <inheritdoc cref="Along(double[,], int, Axis, int)"/>
    public static float[,] Along(float[,] values, int axis, Axis? spacing = null, int edgeOrder = 1) =>
        (float[,])Along<float>(values, axis, spacing, Scheme.Numpy(edgeOrder));

    /// <summary>The derivative of a 3-D array along one of its axes: 0, 1 or 2, or -1 for the last.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static double[,,] Along(double[,,] values, int axis, Axis? spacing = null, int edgeOrder = 1) =>
        (double[,,])Along<double>(values, axis, spacing, Scheme.Numpy(edgeOrder));

    /// <inheritdoc cref="Along(double[,,], int, Axis, int)"/>
    public static float[,,] Along(float[,,] values, int axis, Axis? spacing = null, int edgeOrder = 1) =>
        (float[,,])Along<float>(values, axis, spacing, Scheme.Numpy(edgeOrder));

    private static Array Along<T>(Array values, int axis, Axis? spacing, Scheme scheme)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        var shape = Shape(values);
        Array result = Like<T>(shape);
        Grid.Differentiate<T>(Flat<T>(values), shape, axis, spacing, scheme, Flat<T>(result));
        return result;
    }

    private static Array Promote<T>(Array values)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        Array promoted = Like<double>(Shape(values));
        Promote<T>(Flat<T>(values)).CopyTo(Flat<double>(promoted));
        return promoted;
    }

    private static Array Like<T>(int[] shape) => shape is [var rows, var columns] ? new T[rows, columns] : new T[shape[0], shape[1], shape[2]];

    private static int[] Shape(Array values) => [.. Enumerable.Range(0, values.Rank).Select(values.GetLength)];

    private static Span<T> Flat<T>(Array values) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(values)), values.Length);
}
